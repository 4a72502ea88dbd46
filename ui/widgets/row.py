"""A row that can be chosen: by a click, by Tab and Space, never by Return."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.drawn import Drawn


class Row(Drawn):
    """The base of the bench's rows; ``height_at`` is what a list asks for its place.

    Return is the end of a scanner's line, so it presses nothing.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_hovered = False
        self.is_low = False

    def set_choosable(self, is_choosable: bool) -> None:
        """It takes clicks and Space, or it only shows."""
        policy = Qt.FocusPolicy.TabFocus if is_choosable else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        shape = Qt.CursorShape.PointingHandCursor if is_choosable else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def set_low(self, is_low: bool) -> None:
        """The low form of the window."""
        if self.is_low != is_low:
            self.is_low = is_low
            self.update()

    def height_at(self, width: int) -> int:
        """The height that the content needs at that width."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        """As wide as it is."""
        return QSize(self.width(), self.height_at(self.width()))

    @property
    def is_choosable(self) -> bool:
        """It takes clicks."""
        return self.focusPolicy() != Qt.FocusPolicy.NoFocus

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The press is ours where the click will be; it moves no focus."""
        event.setAccepted(self.is_choosable)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses."""
        is_inside = self.rect().contains(event.position().toPoint())
        if self.is_choosable and is_inside and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space chooses."""
        if self.is_choosable and event.key() == Qt.Key.Key_Space:
            self.chosen.emit()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """The pointer came."""
        super().enterEvent(event)
        self.is_hovered = self.is_choosable
        self.update()

    def leaveEvent(self, event: object) -> None:
        """The pointer went."""
        del event
        self.is_hovered = False
        self.update()
