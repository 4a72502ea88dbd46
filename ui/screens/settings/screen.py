"""The settings screen: sections at the left, the open one at the right."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.i18n import translate
from ui.screens.settings.view import SectionItem
from ui.theme import RADIUS, set_property, theme
from ui.widgets.divider import Divider
from ui.widgets.painting import HOVERED, draw_text, rounded, smooth

LIST_WIDTH, ITEM_HEIGHT, ITEM_GAP, SIDE = 200, 44, 2, 16


class SettingsScreen(QWidget):
    """``section_asked`` names a section."""

    section_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        set_property(self, "zone", "surface")
        self._stack = QStackedWidget()
        self._items: dict[str, SectionButton] = {}
        self._list = QVBoxLayout()
        self._list.setContentsMargins(theme.px(SIDE), theme.px(20), theme.px(SIDE), 0)
        self._list.setSpacing(theme.px(ITEM_GAP))
        side = QWidget()
        side.setFixedWidth(theme.px(LIST_WIDTH))
        side.setLayout(self._list)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(Divider(is_upright=True))
        row.addWidget(self._stack, 1)

    def render_view(self, items: tuple[SectionItem, ...]) -> None:
        """Show the list."""
        if not self._items:
            for item in items:
                button = SectionButton(item)
                button.clicked.connect(lambda _=False, n=item.name: self.section_asked.emit(n))
                button.moved.connect(self._on_moved)
                self._items[item.name] = button
                self._list.addWidget(button)
            self._list.addStretch(1)
        for item in items:
            self._items[item.name].show_item(item)

    def bring(self, panel: QWidget) -> None:
        """The panel of the open section; it is taken in when it comes first."""
        if self._stack.indexOf(panel) < 0:
            self._stack.addWidget(panel)
        self._stack.setCurrentWidget(panel)

    def item(self, name: str) -> "SectionButton":
        """The button of a section."""
        return self._items[name]

    def _on_moved(self, steps: int) -> None:
        """Up and down in the list open the next section at once."""
        names = list(self._items)
        at = next((at for at, name in enumerate(names) if self._items[name].hasFocus()), 0)
        name = names[max(0, min(len(names) - 1, at + steps))]
        self._items[name].setFocus()
        self.section_asked.emit(name)


class SectionButton(QAbstractButton):
    """A section of the list; a dot and words for a screen reader where something is not saved."""

    moved = Signal(int)

    def __init__(self, item: SectionItem) -> None:
        super().__init__()
        self._item = item
        self.setText(item.word)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_item(self, item: SectionItem) -> None:
        """Open or not, saved or not."""
        self._item = item
        words = translate("Settings", "{section}, not saved").format(section=item.word)
        self.setAccessibleName(words if item.is_unsaved else item.word)
        self.setToolTip(words if item.is_unsaved else "")
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the list."""
        return QSize(theme.px(LIST_WIDTH - 2 * SIDE), theme.px(ITEM_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move; Return is left to the window."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if steps:
            self.moved.emit(steps)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """The pointer came."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer went."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tile, word, dot."""
        del event
        painter, rect = smooth(QPainter(self)), QRectF(self.rect())
        radius, item = theme.px(RADIUS["control"]), self._item
        if item.is_open:
            rounded(painter, rect, radius, theme.color("accent_soft"))
        elif self.underMouse():
            wash = theme.color("text")
            wash.setAlphaF(HOVERED)
            rounded(painter, rect, radius, wash)
        if self.hasFocus():
            rounded(painter, rect, radius, line=theme.color("accent"), width=theme.px(2))
        room = rect.adjusted(theme.px(14), 0, -theme.px(14), 0)
        if item.is_unsaved:
            dot = theme.px(8)
            box = QRectF(rect.right() - theme.px(14) - dot, rect.center().y() - dot / 2, dot, dot)
            rounded(painter, box, dot / 2, theme.color("accent"))
            room.setRight(box.left() - theme.px(4))
        role = "strong" if item.is_open else "body"
        tone = "text" if item.is_open else "muted"
        draw_text(painter, room, self.text(), role, theme.color(tone))
