"""The bench screen: one sentence, one field, three columns, the shelf. It draws the last view.

Places come from the look's numbers and are set by hand, so that nothing jumps: what a scan changes
is inside the parts.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.idle_faces import InstructionFace
from ui.screens.bench.shelf_row import FULL_HEIGHT, HEIGHT, LOW_HEIGHT, ShelfRow
from ui.screens.bench.view_whole import BenchView, Columns, Grace
from ui.shortcuts import Act
from ui.theme import theme
from ui.widgets.instruction import Instruction
from ui.widgets.pace_line import HEIGHT as PACE
from ui.widgets.pace_line import PaceLine
from ui.widgets.scan_field import HALO, ScanField

if TYPE_CHECKING:
    from ui.faces import NoticeFace
    from ui.screens.bench.open_parts import OpenParts

_PADDING, _ZONE, _ZONE_LOW = 24, 119, 103
_FIRST, _SECOND, _GUTTER, _ABOVE = 408, 300, 20, 16
_ROOM, _FIRST_SHARE, _SECOND_SHARE = 1119, 0.4, 0.2
"""Of a window 1280 wide; a wider one gives each column its part of what it has more."""
_FIELD, _FIELD_HEIGHT, _HERO_FIELD, _HERO_FIELD_HEIGHT = 360, 72, 820, 80
_HERO, _HERO_TEXT = 210, 124
_WORDS_GAP, _NOTICE = 16, 63
_FRAME, _LOW_BELOW = 105, 760
"""Header and key strip; the effective window height under which the form is low."""


class BenchScreen(QWidget):
    """Intents out, ``render`` in."""

    entered = Signal(str)
    chosen = Signal(int)
    acted = Signal(object)
    slot_chosen = Signal(str)
    notice_put_away = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: BenchView | None = None
        self._refusal: object = None
        self._open: OpenParts | None = None
        self.instruction, self.field = Instruction(self), ScanField(self)
        self.pace, self.shelf = PaceLine(self), ShelfRow()
        self.shelf.setParent(self)
        self.field.entered.connect(self.entered)
        self.shelf.chosen.connect(self.slot_chosen)

    @property
    def open(self) -> "OpenParts":
        """The parts of an order in hand: built when they are first asked for."""
        if self._open is None:
            from ui.screens.bench.open_parts import open_parts

            self._open = made = open_parts(self)
            made.stop.clicked.connect(lambda: self.acted.emit(Act.UNDO))
            made.price.acted.connect(lambda: self.acted.emit(Act.BUY))
            made.price.chosen.connect(self.chosen)
            made.candidates.chosen.connect(self.chosen)
            made.notice.put_away.connect(self.notice_put_away)
            # Tab follows the order of the children, which is that of the places.
            order = (made.stop, self.field, made.notice, *made.columns, made.candidates)
            for part in (*order, self.pace, self.shelf):
                part.raise_()
        return self._open

    def prepare(self) -> None:
        """Build the parts of an order before there is one: no scan waits for them."""
        _ = self.open

    @property
    def view(self) -> BenchView | None:
        """What is shown."""
        return self._view

    def render_view(self, view: BenchView) -> None:
        """Draw another view; only what differs is touched."""
        before, self._view = self._view, view
        self.instruction.show_words(view.instruction)
        self.show_grace(view.grace)
        self._show_refusal(view)
        self._show_notice(before.notice if before else None, view.notice)
        if view.columns:
            self._show_columns(view.columns)
        if view.candidates or self._open:
            self.open.candidates.show_answers(view.candidates)
        if view.pace:
            self.pace.show_pace(view.pace)
        self.shelf.render_shelf(view.shelf, is_compact=not view.is_idle)
        if not before or _form(before) != _form(view):
            self._show_parts(view)
            self._place()
        self._announce(before.instruction if before else None, view.instruction)

    def show_grace(self, grace: Grace | None) -> None:
        """The ring's time: told many times a second, with nothing else drawn anew."""
        if grace:
            self.open.ring.show_left(grace.left_s, grace.total_s)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything in its place."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground and the hairlines between the parts."""
        del event
        painter, line = QPainter(self), theme.color("hairline")
        painter.fillRect(self.rect(), theme.color("surface"))
        view = self._view
        if not view:
            return
        if view.is_idle:
            if view.pace:
                painter.fillRect(0, self.pace.y() - 1, self.width(), 1, line)
            return
        painter.fillRect(0, self.instruction.height(), self.width(), 1, line)
        if view.columns:
            top, bottom = self.open.order.y(), self.shelf.y()
            for column in self.open.columns[1:]:
                left = column.x() - theme.px(_GUTTER) - 1
                painter.fillRect(left, top, 1, bottom - top, line)

    def is_low(self) -> bool:
        """The window is so low that rows and zones are smaller."""
        return self.height() / theme.scale + _FRAME < _LOW_BELOW

    def _show_columns(self, columns: Columns) -> None:
        self.open.order.render_order(columns.order)
        self.open.parcels.render_parcels(columns.parcels)
        self.open.price.render_price(columns.price)

    def _show_refusal(self, view: BenchView) -> None:
        """Each refusal is shown once: what is typed after it stays."""
        self.field.set_on_stop(view.instruction.kind == "stop")
        if view.refusal is None:
            self.field.accept()
        elif view.refusal is not self._refusal:
            self.field.refuse(view.refusal.text)
        self._refusal = view.refusal

    def _show_notice(self, before: "NoticeFace | None", face: "NoticeFace | None") -> None:
        if face == before:
            return
        if face:
            self.open.notice.show_words(face.happened, face.saved, icon=face.icon)
            self.open.notice.button.setVisible(bool(face.action))
            self._say(f"{face.happened} {face.saved}", is_urgent=True)
        else:
            self.open.notice.hide()

    def _show_parts(self, view: BenchView) -> None:
        is_buying, has_order = view.grace is not None, view.columns is not None
        if self._open or not view.is_idle:
            parts = self.open
            parts.ring.setVisible(is_buying)
            parts.stop.setVisible(is_buying)
            for column in parts.columns:
                column.setVisible(has_order)
            parts.candidates.setVisible(bool(view.candidates))
        self.pace.setVisible(view.is_idle and view.pace is not None)
        self.update()

    def _place(self) -> None:
        view = self._view
        if not view or not self.width():
            return
        if view.is_idle:
            self._place_idle(view)
            return
        is_low = self.is_low()
        self.open.order.set_low(is_low)
        self.open.price.set_low(is_low)
        self._place_open(is_low)

    def _place_idle(self, view: BenchView) -> None:
        width = self.width()
        bottom = self._place_shelf(theme.px(FULL_HEIGHT) + 1)
        if view.pace:
            bottom -= theme.px(PACE)
            self.pace.setGeometry(0, bottom, width, theme.px(PACE))
            bottom -= 1
        free = bottom
        if view.notice:
            free -= self._place_notice(bottom, is_above=True)
        top = min((bottom - theme.px(_HERO)) // 2 + theme.px(2), free - theme.px(_HERO + 8))
        top = max(0, top)
        self.instruction.setGeometry(0, top, width, theme.px(_HERO_TEXT))
        halo = theme.px(HALO)
        field_width = min(theme.px(_HERO_FIELD), width - 2 * (theme.px(_PADDING) - halo))
        self.field.setGeometry(
            theme.px(_PADDING) - halo,
            top + theme.px(_HERO - _HERO_FIELD_HEIGHT),
            field_width,
            theme.px(_HERO_FIELD_HEIGHT),
        )

    def _place_open(self, is_low: bool) -> None:
        width, zone = self.width(), theme.px(_ZONE_LOW if is_low else _ZONE)
        self.instruction.setGeometry(0, 0, width, zone)
        halo, height = theme.px(HALO), theme.px(_FIELD_HEIGHT)
        left = width - theme.px(_PADDING) + halo - theme.px(_FIELD)
        self.field.setGeometry(left, (zone - height) // 2, theme.px(_FIELD), height)
        left += halo - theme.px(_GUTTER)
        self._place_buying(zone, left)
        shelf = self._place_shelf(theme.px(LOW_HEIGHT if is_low else HEIGHT) + 1)
        top = zone + 1
        if self._view and self._view.notice:
            top += self._place_notice(top)
        self._place_columns(
            QRect(theme.px(_PADDING), top, width - 2 * theme.px(_PADDING), shelf - top)
        )

    def _place_buying(self, zone: int, right: int) -> None:
        """The ring in the icon's place, Stop beside the field; what is left is for the words."""
        if self._view and self._view.grace:
            ring, button = self.open.ring.sizeHint(), self.open.stop.sizeHint()
            self.open.ring.setGeometry(
                theme.px(_PADDING), (zone - ring.height()) // 2, ring.width(), ring.height()
            )
            right -= button.width()
            self.open.stop.setGeometry(
                right, (zone - button.height()) // 2, button.width(), button.height()
            )
            right -= theme.px(_WORDS_GAP)
        self.instruction.set_free_width(right)

    def _place_columns(self, room: QRect) -> None:
        above, gutter = theme.px(_ABOVE), theme.px(_GUTTER)
        top, height, left = room.top() + above, room.height() - above, room.left()
        parts = self.open
        handle = parts.candidates.margin()
        parts.candidates.setGeometry(left, top, room.width() + handle, height)
        spare = max(0, room.width() - theme.px(_ROOM))
        for column, wide, share in (
            (parts.order, _FIRST, _FIRST_SHARE),
            (parts.parcels, _SECOND, _SECOND_SHARE),
        ):
            width = theme.px(wide) + round(spare * share)
            column.setGeometry(left, top, width + handle, height)
            left += width + 2 * gutter + 1
        parts.price.setGeometry(left, top, room.right() + 1 - left + handle, height)

    def _place_shelf(self, height: int) -> int:
        top = self.height() - height
        self.shelf.setGeometry(0, top, self.width(), height)
        return top

    def _place_notice(self, edge: int, *, is_above: bool = False) -> int:
        height = max(theme.px(_NOTICE) + 1, self.open.notice.heightForWidth(self.width()))
        self.open.notice.setGeometry(0, edge - height if is_above else edge, self.width(), height)
        return height

    def _announce(self, before: InstructionFace | None, words: InstructionFace) -> None:
        """Say what changed: a refusal and a stop at once, the rest when there is a pause."""
        is_counting = before is not None and before.kind == words.kind == "buy"
        if before == words or is_counting:
            return
        is_urgent = words.is_refusal or words.kind == "stop"
        first = words.order if words.is_refusal else words.title
        second = words.body if words.is_refusal else f"{words.order} {words.body}".strip()
        self._say(f"{first} {second}".strip(), is_urgent=is_urgent)

    def _say(self, text: str, *, is_urgent: bool) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        if not QAccessible.isActive():
            return
        event = QAccessibleAnnouncementEvent(self, text)
        level = QAccessible.AnnouncementPoliteness
        event.setPoliteness(level.Assertive if is_urgent else level.Polite)
        QAccessible.updateAccessibility(event)


def _form(view: BenchView) -> tuple[bool, ...]:
    """What decides which parts are there and where."""
    return (
        view.is_idle,
        view.columns is not None,
        bool(view.candidates),
        view.grace is not None,
        view.notice is not None,
        view.pace is not None,
    )
