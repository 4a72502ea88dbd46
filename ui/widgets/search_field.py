"""The search field of a list: it filters while one types, Escape empties it."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from ui.icons import paint_icon
from ui.theme import font, theme
from ui.widgets.painting import smooth

_ICON, _LEFT = 20, 14


class SearchField(QLineEdit):
    """``searched`` comes when typing pauses; ``left`` when Escape is pressed in an empty field."""

    searched = Signal(str)
    left = Signal()

    def __init__(self, hint: str, *, width: int = 320, delay_ms: int = 150) -> None:
        super().__init__()
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setFont(font("body"))
        self.setFixedHeight(theme.px(44))
        self._width = width
        self.setMinimumWidth(theme.px(200))
        self.setTextMargins(theme.px(_ICON + 12), 0, 0, 0)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(delay_ms)
        self._pause.timeout.connect(self._tell)
        self.textChanged.connect(lambda _: self._pause.start())
        self.returnPressed.connect(self._tell)

    def sizeHint(self) -> QSize:
        """Wide enough for a reference and a name."""
        return QSize(theme.px(self._width), theme.px(44))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape empties the field first; an empty one lets go."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.text():
            self.clear()
            self._tell()
        else:
            self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, then the glass in it."""
        super().paintEvent(event)
        size = theme.px(_ICON)
        box = QRectF(theme.px(_LEFT), (self.height() - size) / 2, size, size)
        paint_icon(smooth(QPainter(self)), "search", box, theme.color("muted"), 2.0)

    def _tell(self) -> None:
        self._pause.stop()
        self.searched.emit(self.text().strip())
