"""A file for whoever helps: what is in it, and the button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.i18n import translate
from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.text import paragraph


class SupportFile(QWidget):
    """``asked``: it is to be saved."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.save = Button(translate("Settings", "Save a support file"), icon="download")
        self.save.clicked.connect(self.asked)
        words = translate(
            "Settings",
            "Versions, settings, the last logs and events. Names, addresses and secrets are left "
            "out.",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(paragraph(words))
        column.addSpacing(theme.px(12))
        column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
