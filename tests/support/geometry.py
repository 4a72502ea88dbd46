"""What cannot be read whole in a window, or does not lie where it should."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QWidget

from tests.support.keyboard import place_of
from ui.widgets.drawn import Drawn
from ui.widgets.instruction import Instruction
from ui.widgets.text import ElidedLabel


def cut_in(window: QWidget) -> list[str]:
    """Texts that are cut: drawn ones, labels, buttons. What is made to be elided says so itself."""
    window.grab()
    cut = [
        text
        for part in window.findChildren(Drawn)
        if part.isVisible()
        for text in part.cut
        if not isinstance(part, Instruction) or text.strip() in part.face.title
    ]
    for label in window.findChildren(QLabel):
        if label.isVisible() and label.text() and not isinstance(label, ElidedLabel):
            needed = label.heightForWidth(label.width()) if label.wordWrap() else 0
            is_narrow = not label.wordWrap() and label.sizeHint().width() > label.width()
            if needed > label.height() or is_narrow:
                cut.append(label.text())
    for button in window.findChildren(QPushButton):
        if button.isVisible() and button.sizeHint().width() > button.width():
            cut.append(button.text())
    return cut


def outside_in(window: QWidget) -> list[str]:
    """Visible widgets that stick out of the window, where no scroll area brings them in."""
    room = window.rect()
    return [
        f"{type(part).__name__} {part.accessibleName()!r} {place_of(part).getRect()}"
        for part in window.findChildren(QWidget)
        if part.isVisible()
        and part.visibleRegion().isEmpty() is False
        and not _is_scrolled(part)
        and not _grown(room).contains(place_of(part))
    ]


def _grown(room: QRect) -> QRect:
    return room.adjusted(-1, -1, 1, 1)


def _is_scrolled(part: QWidget) -> bool:
    above = part.parentWidget()
    while above:
        if isinstance(above, QScrollArea):
            return True
        above = above.parentWidget()
    return False
