"""A key as it is printed on the keyboard: 26 high, in the strip, on buttons and in fields."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.i18n import translate
from ui.theme import RADIUS, theme
from ui.widgets.painting import Painted, draw_text, rounded, smooth, text_width

HEIGHT = 26
_PADDING = 7


def cap_text(key: str) -> str:
    """What the keyboard says for a portable key name (``Ctrl+Z`` is ``Ctrl Z``)."""
    words = {
        "Ctrl": translate("KeyCap", "Ctrl"),
        "Shift": translate("KeyCap", "Shift"),
        "Alt": translate("KeyCap", "Alt"),
        "Return": translate("KeyCap", "Enter"),
        "Esc": translate("KeyCap", "Esc"),
        "Space": translate("KeyCap", "Space"),
        "Tab": translate("KeyCap", "Tab"),
        "PgUp": translate("KeyCap", "PgUp"),
        "PgDown": translate("KeyCap", "PgDn"),
        "Up": "↑",
        "Down": "↓",
        "Left": "←",
        "Right": "→",
        "Plus": "+",
        "Minus": "−",
    }
    parts = key.replace(" / ", "+").split("+")
    return " ".join(words.get(part, part) for part in parts)


def cap_width(text: str) -> int:
    """How wide the cap of a text is; a single letter has a square one."""
    return max(theme.px(HEIGHT), round(text_width(text, "captionstrong")) + 2 * theme.px(_PADDING))


def paint_cap(
    painter: QPainter, rect: QRectF, text: str, ink: QColor, line: QColor, fill: QColor | None
) -> None:
    """Draw a cap of ``cap_width`` by 26."""
    rounded(painter, rect, theme.px(RADIUS["chip"]), fill, line, max(1.0, theme.px(1)))
    draw_text(painter, rect, text, "captionstrong", ink, Qt.AlignmentFlag.AlignHCenter)


class KeyCap(Painted):
    """A cap by itself. ``state``: ``allowed``, ``off`` or ``next`` (filled: expected now)."""

    def __init__(self, key: str, state: str = "allowed", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._state = cap_text(key), state
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._text)

    def set_state(self, state: str) -> None:
        """Allowed, off or next."""
        self._state = state
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the word."""
        return QSize(cap_width(self._text), theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cap."""
        del event
        ink, line, fill = cap_colors(self._state)
        paint_cap(smooth(QPainter(self)), QRectF(self.rect()), self._text, ink, line, fill)


def cap_colors(state: str) -> tuple[QColor, QColor, QColor | None]:
    """Ink, line and fill of a cap in a state."""
    ink, line, fill = {
        "allowed": ("text", "border", ""),
        "off": ("faint", "hairline", ""),
        "next": ("on_accent", "accent", "accent"),
    }[state]
    return theme.color(ink), theme.color(line), theme.color(fill) if fill else None
