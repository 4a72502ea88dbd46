"""This bench's settings as a file for other benches: what it is, and the button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.i18n import translate
from ui.screens.settings.section import heading
from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.divider import Divider
from ui.widgets.text import paragraph


class OtherBenches(QWidget):
    """``asked``: the file is to be written."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = paragraph(
            translate(
                "Settings",
                "One file with these settings for other benches. No secret is in it, and not the"
                " name of this bench.",
            )
        )
        self.export = Button(translate("Settings", "Export settings"), icon="download")
        self.export.clicked.connect(self.asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(heading(translate("Settings", "Other benches")))
        column.addSpacing(theme.px(6))
        column.addWidget(Divider())
        column.addSpacing(theme.px(12))
        column.addWidget(self.words)
        column.addSpacing(theme.px(12))
        column.addWidget(self.export, 0, Qt.AlignmentFlag.AlignLeft)

    def tell(self, words: str) -> None:
        """What became of it, in the place of what it is."""
        self.words.setText(words)
