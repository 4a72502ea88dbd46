"""The rail: the screens as icons over words, with a badge where something waits."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ui.i18n import translate
from ui.icons import paint_icon
from ui.shortcuts import SCREEN_KEYS
from ui.theme import RADIUS, set_property, theme
from ui.widgets.key_cap import cap_text
from ui.widgets.painting import HOVERED, PRESSED, draw_text, rounded, smooth, text_width, washed

WIDTH = 112
_TILE, _SIDE, _LEAST_SIDE, _TOP, _GAP, _ICON = 66, 8, 4, 12, 6, 26
_BADGE, _BADGE_GAP = 22, 2
_BADGES = {"bad": ("bad", "on_bad"), "warn": ("warn", "on_warn")}


@dataclass(frozen=True, slots=True)
class RailItem:
    """A screen by name, with its icon and word."""

    name: str
    icon: str
    word: str


def rail_items() -> tuple[RailItem, ...]:
    """The screens in their order, which is that of the keys Ctrl+1 to Ctrl+6."""
    return (
        RailItem("bench", "bench", translate("Rail", "Bench")),
        RailItem("orders", "orders", translate("Rail", "Orders")),
        RailItem("shelf", "shelf", translate("Rail", "Shelf")),
        RailItem("pickups", "truck", translate("Rail", "Pickups")),
        RailItem("history", "history", translate("Rail", "History")),
        RailItem("settings", "settings", translate("Rail", "Settings")),
    )


class Rail(QWidget):
    """``asked`` gives the name of the screen."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        set_property(self, "zone", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(translate("Rail", "Screens"))
        self.setFixedWidth(theme.px(WIDTH))
        column = QVBoxLayout(self)
        side = theme.px(_side())
        column.setContentsMargins(side, theme.px(_TOP), side, 0)
        column.setSpacing(theme.px(_GAP))
        self._tiles: dict[str, _Tile] = {}
        for item, key in zip(rail_items(), SCREEN_KEYS, strict=True):
            tile = _Tile(item, key)
            tile.clicked.connect(lambda _=False, name=item.name: self.asked.emit(name))
            self._tiles[item.name] = tile
            column.addWidget(tile)
        column.addStretch(1)

    def mark(self, name: str) -> None:
        """Which screen is shown; a screen that is not of the rail marks none."""
        for each, tile in self._tiles.items():
            tile.setChecked(each == name)

    def set_badges(self, badges: dict[str, tuple[int, str]]) -> None:
        """Counts with ``bad`` (late) or ``warn`` (a question); a screen without is cleared."""
        for name, tile in self._tiles.items():
            count, kind = badges.get(name, (0, "warn"))
            tile.set_badge(count, kind)


def _side() -> int:
    """What is left beside the tiles: less in a language whose words are longer."""
    widest = max(text_width(item.word, "captionstrong") for item in rail_items())
    return _SIDE if widest <= theme.px(WIDTH - 2 * _SIDE) else _LEAST_SIDE


class _Tile(QAbstractButton):
    """One screen."""

    def __init__(self, item: RailItem, key: str) -> None:
        super().__init__()
        self._icon, self._count, self._kind, self._is_hovered = item.icon, 0, "warn", False
        self.setText(item.word)
        self.setAccessibleName(item.word)
        self.setToolTip(f"{item.word} ({cap_text(key)})")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_badge(self, count: int, kind: str) -> None:
        self._count, self._kind = count, kind
        words = translate("Rail", "%n waiting", n=count) if count else ""
        self.setAccessibleDescription(words)
        self.update()

    def nextCheckState(self) -> None:
        """The shell marks what is shown; a click only asks."""

    def sizeHint(self) -> QSize:
        return QSize(theme.px(WIDTH - 2 * _SIDE), theme.px(_TILE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # a scanner ends its line with it
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._is_hovered = True
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._is_hovered = False
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = smooth(QPainter(self))
        box, radius = QRectF(self.rect()), theme.px(RADIUS["control"])
        ground = theme.color("accent_soft" if self.isChecked() else "canvas")
        wash = PRESSED if self.isDown() else HOVERED if self._is_hovered else 0.0
        ground = washed(ground, wash)
        rounded(painter, box, radius, ground)
        if self.hasFocus():
            rounded(painter, box, radius, line=theme.color("accent"), width=theme.px(2))
        size = theme.px(_ICON)
        icon = QRectF((box.width() - size) / 2, theme.px(10), size, size)
        ink = theme.color("accent" if self.isChecked() else "muted")
        paint_icon(painter, self._icon, icon, ink, 1.9)
        words = QRectF(0, theme.px(38), box.width(), theme.px(22))
        role, tone = ("captionstrong", "text") if self.isChecked() else ("caption", "muted")
        middle = Qt.AlignmentFlag.AlignHCenter
        draw_text(painter, words, self.text(), role, theme.color(tone), middle)
        if self._count:
            self._paint_badge(painter, icon, ground)

    def _paint_badge(self, painter: QPainter, icon: QRectF, ground: QColor) -> None:
        fill, ink = _BADGES[self._kind]
        text = str(self._count) if self._count < 100 else "99+"
        high, gap = theme.px(_BADGE), theme.px(_BADGE_GAP)
        width = max(high, text_width(text, "captionstrong") + theme.px(10))
        center = icon.center().x() + theme.px(19), icon.center().y() - theme.px(9)
        pill = QRectF(center[0] - high / 2, center[1] - high / 2, width, high)
        rounded(painter, pill.adjusted(-gap, -gap, gap, gap), high / 2 + gap, ground)
        rounded(painter, pill, high / 2, theme.color(fill))
        middle = Qt.AlignmentFlag.AlignHCenter
        draw_text(painter, pill, text, "captionstrong", theme.color(ink), middle)
