"""One of several values: a list that opens below the field, with its name beside or above."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QComboBox,
    QLabel,
    QSizePolicy,
    QStyledItemDelegate,
    QWidget,
)

from ui.icons import paint_icon
from ui.theme import RADIUS, font, theme
from ui.widgets.painting import draw_text, rounded, smooth, text_width, washed
from ui.widgets.text import label

_PADDING, _ICON, _ARROW = 14, 18, 16


class Combo(QComboBox):
    """The painted list field, 44 high unless told otherwise; ``icon`` stands before the word."""

    picked = Signal(object)

    def __init__(
        self,
        options: Sequence[tuple[object, str]] = (),
        *,
        name: str = "",
        icon: str = "",
        width: int = 0,
        height: int = 44,
    ) -> None:
        super().__init__()
        self._icon, self._width, self._height = icon, width, height
        self.setAccessibleName(name)
        self.setFont(font("captionstrong"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setItemDelegate(QStyledItemDelegate(self))  # Qt's own ignores the sheet's rows
        self.view().setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.set_options(options)
        self.activated.connect(lambda row: self.picked.emit(self.itemData(row)))

    def set_options(self, options: Sequence[tuple[object, str]]) -> None:
        """Values and their words; the chosen value stays where it is still there.

        The same ones again change nothing: the list may be open just now.
        """
        shown = [(self.itemData(row), self.itemText(row)) for row in range(self.count())]
        if shown == list(options):
            return
        before = self.currentData()
        self.clear()
        for value, text in options:
            self.addItem(text, value)
        self.set_value(before)
        self.updateGeometry()

    def set_value(self, value: object) -> None:
        """Choose without a signal; an unknown value leaves the choice as it is."""
        found = next((row for row in range(self.count()) if self.itemData(row) == value), -1)
        if found >= 0:
            self.setCurrentIndex(found)

    def value(self) -> object:
        """What is chosen."""
        return self.currentData()

    def sizeHint(self) -> QSize:
        """The longest word fits."""
        words = [self.itemText(row) for row in range(self.count())]
        widest = max((text_width(word, "captionstrong") for word in words), default=0.0)
        width = 2 * theme.px(_PADDING) + widest + theme.px(10 + _ARROW)
        width += theme.px(_ICON + 10) if self._icon else 0
        return QSize(max(round(width), theme.px(self._width)), theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        """As wide as it wants to be."""
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling a page never changes a value that the pointer passes."""
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Theme or type size changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFont(font("captionstrong"))
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Field, icon, word, arrow."""
        del event
        painter = smooth(QPainter(self))
        is_on = self.isEnabled()
        fill = theme.color("surface" if is_on else "sunken")
        fill = washed(fill, 0.04) if is_on and self.underMouse() else fill
        line = "accent" if self.hasFocus() else "border" if is_on else "hairline"
        width = theme.px(2) if self.hasFocus() else 1.25 * theme.scale
        radius = theme.px(RADIUS["control"])
        rounded(painter, QRectF(self.rect()), radius, fill, theme.color(line), width)
        ink, middle = theme.color("text" if is_on else "faint"), self.height() / 2
        left, arrow = theme.px(_PADDING), theme.px(_ARROW)
        right = self.width() - theme.px(_PADDING - 2) - arrow
        box = QRectF(right, middle - arrow / 2, arrow, arrow)
        paint_icon(painter, "down", box, theme.color("muted" if is_on else "faint"), 2.0)
        if self._icon:
            size = theme.px(_ICON)
            box = QRectF(left, middle - size / 2, size, size)
            paint_icon(painter, self._icon, box, theme.color("muted"), 2.0)
            left += size + theme.px(10)
        room = QRectF(left, 0, right - theme.px(6) - left, self.height())
        draw_text(painter, room, self.currentText(), "captionstrong", ink)


class Choice(QWidget):
    """A ``Combo`` with its name: above it, or at the left with ``column`` px for the name.

    ``hint`` stands at the right in the second tone.
    """

    chosen = Signal(object)

    def __init__(
        self,
        name: str,
        options: Sequence[tuple[object, str]] = (),
        hint: str = "",
        *,
        column: int = 0,
        width: int = 300,
        height: int = 40,
    ) -> None:
        super().__init__()
        self.combo = Combo(options, name=name, width=width, height=height)
        self.combo.picked.connect(self.chosen)
        self.setFocusProxy(self.combo)
        caption = label(name, "body" if column else "strong")
        caption.setBuddy(self.combo)
        self._hint = label(hint, "caption", "muted")
        self._lay_out(caption, column)

    def set_options(self, options: Sequence[tuple[object, str]]) -> None:
        """Values and their words."""
        self.combo.set_options(options)

    def set_value(self, value: object) -> None:
        """Choose without a signal."""
        self.combo.set_value(value)

    def value(self) -> object:
        """What is chosen."""
        return self.combo.value()

    def set_hint(self, hint: str) -> None:
        """Other words at the right."""
        self._hint.setText(hint)

    def _lay_out(self, caption: QLabel, column: int) -> None:
        way = QBoxLayout.Direction.LeftToRight if column else QBoxLayout.Direction.TopToBottom
        layout = QBoxLayout(way, self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0 if column else theme.px(8))
        if column:
            caption.setFixedWidth(theme.px(column))
        layout.addWidget(caption)
        layout.addWidget(self.combo)
        if column:
            layout.addSpacing(theme.px(20))
            layout.addWidget(self._hint, 1)
        else:
            layout.setAlignment(self.combo, Qt.AlignmentFlag.AlignLeft)
            layout.addWidget(self._hint)
            self._hint.setVisible(bool(self._hint.text()))
