"""Labels side by side, each below the parcel that it is for: one is chosen, and all can be seen.

Only what is in view is drawn, and pictures are kept for a few screens of them: twenty labels cost
no more than those that are looked at.
"""

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from printing.grey import Grey
from ui.i18n import translate
from ui.icons import paint_icon
from ui.label_faces import LabelFace
from ui.theme import RADIUS, theme
from ui.widgets.dots import image_of
from ui.widgets.drawn import wrapped
from ui.widgets.painting import draw_text, rounded, smooth

KEPT = 48
"""Pictures that are kept in their size of now."""

_MARGIN, _GAP, _PADDING, _CAPTION = 20, 12, 8, 66
_LEAST, _USUAL = 150, 200
"""How narrow a label may be where all of them are in view, and where they are scrolled."""

_ASPECT = 1.5
_ICON = 18
_PITCH, _DETAIL_PITCH = 20, 18
_WORDS = 6


class LabelGrid(QAbstractScrollArea):
    """``chosen`` has the place of a label, from 0; ``opened`` asks to see that one large."""

    chosen = Signal(int)
    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(translate("LabelGrid", "Labels of the order"))
        self._faces: tuple[LabelFace, ...] = ()
        self._current = 0
        self._columns, self._cell = 1, QSize(1, 1)
        self._pictures: OrderedDict[int, tuple[Grey, QSize, QImage]] = OrderedDict()

    @property
    def current(self) -> int:
        """The place of the chosen label."""
        return self._current

    @property
    def columns(self) -> int:
        """How many labels stand beside each other."""
        return self._columns

    def show_labels(self, faces: Sequence[LabelFace], current: int) -> None:
        """Other labels, or what is known of them by now."""
        self._faces = tuple(faces)
        self._lay_out()
        self.set_current(current)

    def set_current(self, current: int) -> None:
        """Choose a label, and scroll as little as needed to see it."""
        self._current = max(0, min(current, len(self._faces) - 1))
        if self._faces:
            face = self._faces[self._current]
            parts = (face.title, face.detail, face.state, face.problem)
            self.setAccessibleDescription(", ".join(part for part in parts if part))
            self._bring(self._current)
        self.viewport().update()

    def place_of(self, at: int) -> QRectF:
        """Where a label and its words are in the viewport."""
        row, column = divmod(at, self._columns)
        gap, margin = theme.px(_GAP), theme.px(_MARGIN)
        in_row = min(self._columns, len(self._faces))
        width = in_row * self._cell.width() + (in_row - 1) * gap
        left = max(margin, (self.viewport().width() - width) / 2)
        x = left + column * (self._cell.width() + gap)
        y = margin + row * (self._cell.height() + gap) - self.verticalScrollBar().value()
        return QRectF(QPointF(x, y), self._cell.toSizeF())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The labels take the room there is."""
        super().resizeEvent(event)
        self._lay_out()
        self._bring(self._current)

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or type size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rows up and down, the first and the last; left and right are the screen's."""
        places = {
            Qt.Key.Key_Up: self._current - self._columns,
            Qt.Key.Key_Down: self._current + self._columns,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self._faces) - 1,
        }
        wanted = places.get(Qt.Key(event.key()))
        if wanted is None:
            event.ignore()
        elif 0 <= wanted < len(self._faces):
            self.chosen.emit(wanted)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click chooses."""
        found = self._at(event.position())
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(found)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The press was ours."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second one opens."""
        found = self._at(event.position())
        if found is not None:
            self.opened.emit(found)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Those in view."""
        del event
        painter = smooth(QPainter(self.viewport()))
        whole = QRectF(self.viewport().rect())
        painter.fillRect(whole, theme.color("sunken"))
        for at in self.in_view():
            self._paint(painter, at)
        if self.hasFocus():
            rounded(painter, whole, 0, line=theme.color("accent"), width=theme.px(2))

    def in_view(self) -> list[int]:
        """The places of the labels that can be seen now, in part at least."""
        seen = QRectF(self.viewport().rect())
        return [at for at in range(len(self._faces)) if self.place_of(at).intersects(seen)]

    def _at(self, place: QPointF) -> int | None:
        return next((at for at in self.in_view() if self.place_of(at).contains(place)), None)

    def _lay_out(self) -> None:
        """As large as all can be seen, or of the usual width and scrolled."""
        room = self.viewport().size()
        count = max(1, len(self._faces))
        best = max(range(1, count + 1), key=lambda columns: self._width(columns, room))
        if self._width(best, room) >= theme.px(_LEAST):
            self._columns, width = best, self._width(best, room)
        else:
            gap, inner = theme.px(_GAP), room.width() - 2 * theme.px(_MARGIN)
            self._columns = max(1, (inner + gap) // (theme.px(_USUAL) + gap))
            width = (inner - (self._columns - 1) * gap) // self._columns
        self._cell = QSize(max(1, width), max(1, self._height(width)))
        self._measure(room.height())

    def _measure(self, height: int) -> None:
        rows, gap = -(-len(self._faces) // self._columns), theme.px(_GAP)
        needed = rows * (self._cell.height() + gap) - gap + 2 * theme.px(_MARGIN)
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, needed - height))
        bar.setPageStep(height)
        bar.setSingleStep(theme.px(48))
        self.viewport().update()

    def _width(self, columns: int, room: QSize) -> int:
        """How wide labels can be in so many columns if none has to be scrolled to."""
        gap, margin = theme.px(_GAP), theme.px(_MARGIN)
        rows = -(-max(1, len(self._faces)) // columns)
        width = (room.width() - 2 * margin - (columns - 1) * gap) // columns
        height = (room.height() - 2 * margin - (rows - 1) * gap) // rows
        picture = height - theme.px(_CAPTION) - 2 * theme.px(_PADDING)
        return min(width, int(picture / self._aspect()) + 2 * theme.px(_PADDING))

    def _height(self, width: int) -> int:
        picture = (width - 2 * theme.px(_PADDING)) * self._aspect()
        return round(picture) + theme.px(_CAPTION) + 2 * theme.px(_PADDING)

    def _aspect(self) -> float:
        """Of the longest label."""
        pictures = [face.picture for face in self._faces if face.picture]
        return max((each.height_px / each.width_px for each in pictures), default=_ASPECT)

    def _bring(self, at: int) -> None:
        place, margin = self.place_of(at), theme.px(_MARGIN)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if place.top() < margin:
            bar.setValue(bar.value() + round(place.top()) - margin)
        elif place.bottom() > height - margin:
            bar.setValue(bar.value() + round(place.bottom()) - height + margin)

    def _paint(self, painter: QPainter, at: int) -> None:
        face, place, is_current = self._faces[at], self.place_of(at), at == self._current
        radius, padding = theme.px(RADIUS["control"]), theme.px(_PADDING)
        line = theme.color("accent") if is_current else None
        fill = theme.color("accent_soft") if is_current else None
        rounded(painter, place, radius, fill, line, theme.px(2))
        inner = place.adjusted(padding, padding, -padding, -padding)
        self._paint_caption(painter, inner, face)
        below = inner.adjusted(0, theme.px(_CAPTION), 0, 0)
        if face.picture:
            self._paint_picture(painter, below, at, face.picture)
        else:
            self._paint_words(painter, below, face)

    @staticmethod
    def _paint_caption(painter: QPainter, inner: QRectF, face: LabelFace) -> None:
        icon, high = theme.px(_ICON), theme.px(22)
        right = inner.right() - (icon + theme.px(6) if face.icon else 0)
        first = QRectF(inner.left(), inner.top(), right - inner.left(), high)
        draw_text(painter, first, face.title, "strong", theme.color("text"))
        if face.icon:
            box = QRectF(inner.right() - icon, first.center().y() - icon / 2, icon, icon)
            paint_icon(painter, face.icon, box, theme.color(face.tone), 2.2)
        lines, pitch = wrapped(face.detail, "caption", inner.width()), theme.px(_DETAIL_PITCH)
        for number, line in enumerate(lines):
            place = QRectF(inner.left(), first.bottom() + number * pitch, inner.width(), pitch)
            draw_text(painter, place, line, "caption", theme.color("muted"))

    def _paint_picture(self, painter: QPainter, room: QRectF, at: int, picture: Grey) -> None:
        times = min(room.width() / picture.width_px, room.height() / picture.height_px)
        ratio = self.devicePixelRatioF()
        size = QSize(
            max(1, round(picture.width_px * times * ratio)),
            max(1, round(picture.height_px * times * ratio)),
        )
        image = self._picture(at, picture, size)
        image.setDevicePixelRatio(ratio)
        left = room.left() + (room.width() - size.width() / ratio) / 2
        corner = QPointF(round(left * ratio) / ratio, round(room.top() * ratio) / ratio)
        painter.drawImage(corner, image)
        outline = QRectF(corner, size.toSizeF() / ratio).adjusted(-1, -1, 1, 1)
        rounded(painter, outline, 0, line=theme.color("border"))

    def _picture(self, at: int, picture: Grey, size: QSize) -> QImage:
        """The picture in its size of now; those that were not looked at for long are dropped."""
        kept = self._pictures.get(at)
        if kept is None or kept[0] is not picture or kept[1] != size:
            smaller = Qt.TransformationMode.SmoothTransformation
            whole = Qt.AspectRatioMode.IgnoreAspectRatio
            kept = (picture, size, image_of(picture).scaled(size, whole, smaller))
            self._pictures[at] = kept
        self._pictures.move_to_end(at)
        while len(self._pictures) > KEPT:
            self._pictures.popitem(last=False)
        return kept[2]

    @staticmethod
    def _paint_words(painter: QPainter, room: QRectF, face: LabelFace) -> None:
        rounded(painter, room, 0, theme.color("surface"), theme.color("border"))
        padding, pitch = theme.px(10), theme.px(_PITCH)
        words = face.problem or translate("LabelGrid", "Being drawn")
        tone = theme.color("bad_ink" if face.problem else "muted")
        lines = wrapped(words, "caption", room.width() - 2 * padding, _WORDS)
        for number, line in enumerate(lines):
            top = room.top() + padding + number * pitch
            place = QRectF(room.left() + padding, top, room.width() - 2 * padding, pitch)
            draw_text(painter, place, line, "caption", tone)
