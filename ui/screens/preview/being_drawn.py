"""What stands in a label's place while it is drawn."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.i18n import translate
from ui.theme import theme
from ui.widgets.progress import Ring
from ui.widgets.text import label


def being_drawn() -> QWidget:
    """A ring that turns, and the words."""
    words = translate("Preview", "The label is being drawn")
    place = QWidget()
    row = QHBoxLayout(place)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(12))
    row.addWidget(Ring(22, words), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(words, "strong"), 1, Qt.AlignmentFlag.AlignTop)
    return place
