"""The bench screen: one sentence, one field, three columns, the shelf. It draws the last view.

Places come from the look's numbers and are set by hand, so that nothing jumps: what a scan changes
is inside the parts.
"""

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from ui.faces import InstructionFace, NoticeFace
from ui.i18n import translate
from ui.screens.bench.columns import OrderColumn, ParcelsColumn
from ui.screens.bench.price_column import PriceColumn
from ui.screens.bench.shelf_row import FULL_HEIGHT, HEIGHT, LOW_HEIGHT, ShelfRow
from ui.screens.bench.view import BenchView, Columns, Grace
from ui.shortcuts import Act, key_of
from ui.theme import MAIN, theme
from ui.widgets.button import Button
from ui.widgets.grace_ring import GraceRing
from ui.widgets.instruction import Instruction
from ui.widgets.notice import HEIGHT as NOTICE
from ui.widgets.notice import Notice
from ui.widgets.pace_line import HEIGHT as PACE
from ui.widgets.pace_line import PaceLine
from ui.widgets.reason_list import ReasonList
from ui.widgets.row_list import HANDLE
from ui.widgets.scan_field import HALO, ScanField

_PADDING, _ZONE, _ZONE_LOW = 24, 119, 103
_FIRST, _SECOND, _GUTTER, _ABOVE = 408, 300, 20, 16
_ROOM, _FIRST_SHARE, _SECOND_SHARE = 1119, 0.4, 0.2
"""Of a window 1280 wide; a wider one gives each column its part of what it has more."""
_FIELD, _FIELD_HEIGHT, _HERO_FIELD, _HERO_FIELD_HEIGHT = 360, 72, 820, 80
_HERO, _HERO_TEXT = 210, 124
_WORDS_GAP = 16
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
        self.instruction = Instruction(self)
        self.ring = GraceRing(self)
        # Tab follows this order, which is that of the places.
        words = translate("Bench", "Stop")
        self.stop = Button(words, "plain", key=key_of(Act.UNDO), height=MAIN, parent=self)
        self.field = ScanField(self)
        self.notice = Notice()
        self.order, self.parcels, self.price = OrderColumn(), ParcelsColumn(), PriceColumn()
        self.candidates = ReasonList(translate("Bench", "Orders"))
        self.pace, self.shelf = PaceLine(self), ShelfRow()
        for part in (
            self.notice,
            self.order,
            self.parcels,
            self.price,
            self.candidates,
            self.shelf,
        ):
            part.setParent(self)
        self._connect()

    def _connect(self) -> None:
        self.field.entered.connect(self.entered)
        self.stop.clicked.connect(lambda: self.acted.emit(Act.UNDO))
        self.price.acted.connect(lambda: self.acted.emit(Act.BUY))
        self.price.chosen.connect(self.chosen)
        self.candidates.chosen.connect(self.chosen)
        self.shelf.chosen.connect(self.slot_chosen)
        self.notice.put_away.connect(self.notice_put_away)

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
        self.candidates.show_answers(view.candidates)
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
            self.ring.show_left(grace.left_s, grace.total_s)

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
            top, bottom = self.order.y(), self.shelf.y()
            for column in (self.parcels, self.price):
                left = column.x() - theme.px(_GUTTER) - 1
                painter.fillRect(left, top, 1, bottom - top, line)

    def is_low(self) -> bool:
        """The window is so low that rows and zones are smaller."""
        return self.height() / theme.scale + _FRAME < _LOW_BELOW

    def _show_columns(self, columns: Columns) -> None:
        self.order.render_order(columns.order)
        self.parcels.render_parcels(columns.parcels)
        self.price.render_price(columns.price)

    def _show_refusal(self, view: BenchView) -> None:
        """Each refusal is shown once: what is typed after it stays."""
        self.field.set_on_stop(view.instruction.kind == "stop")
        if view.refusal is None:
            self.field.accept()
        elif view.refusal is not self._refusal:
            self.field.refuse(view.refusal.text)
        self._refusal = view.refusal

    def _show_notice(self, before: NoticeFace | None, face: NoticeFace | None) -> None:
        if face == before:
            return
        if face:
            self.notice.show_words(face.happened, face.saved, icon=face.icon)
            self.notice.button.setVisible(bool(face.action))
            self._say(f"{face.happened} {face.saved}", is_urgent=True)
        else:
            self.notice.hide()

    def _show_parts(self, view: BenchView) -> None:
        is_buying, has_order = view.grace is not None, view.columns is not None
        self.ring.setVisible(is_buying)
        self.stop.setVisible(is_buying)
        for column in (self.order, self.parcels, self.price):
            column.setVisible(has_order)
        self.candidates.setVisible(bool(view.candidates))
        self.pace.setVisible(view.is_idle and view.pace is not None)
        self.update()

    def _place(self) -> None:
        view = self._view
        if not view or not self.width():
            return
        is_low = self.is_low()
        for column in (self.order, self.price):
            column.set_low(is_low)
        if view.is_idle:
            self._place_idle(view)
        else:
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
            ring, button = self.ring.sizeHint(), self.stop.sizeHint()
            self.ring.setGeometry(
                theme.px(_PADDING), (zone - ring.height()) // 2, ring.width(), ring.height()
            )
            right -= button.width()
            self.stop.setGeometry(
                right, (zone - button.height()) // 2, button.width(), button.height()
            )
            right -= theme.px(_WORDS_GAP)
        self.instruction.set_free_width(right)

    def _place_columns(self, room: QRect) -> None:
        above, gutter = theme.px(_ABOVE), theme.px(_GUTTER)
        top, height, left = room.top() + above, room.height() - above, room.left()
        self.candidates.setGeometry(left, top, room.width() + self.candidates.margin(), height)
        handle = theme.px(HANDLE)
        spare = max(0, room.width() - theme.px(_ROOM))
        for column, wide, share in (
            (self.order, _FIRST, _FIRST_SHARE),
            (self.parcels, _SECOND, _SECOND_SHARE),
        ):
            width = theme.px(wide) + round(spare * share)
            column.setGeometry(left, top, width + handle, height)
            left += width + 2 * gutter + 1
        self.price.setGeometry(left, top, room.right() + 1 - left + handle, height)

    def _place_shelf(self, height: int) -> int:
        top = self.height() - height
        self.shelf.setGeometry(0, top, self.width(), height)
        return top

    def _place_notice(self, edge: int, *, is_above: bool = False) -> int:
        height = max(theme.px(NOTICE) + 1, self.notice.heightForWidth(self.width()))
        self.notice.setGeometry(0, edge - height if is_above else edge, self.width(), height)
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
