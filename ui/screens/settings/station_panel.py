"""The station's section: its form, and this bench's settings as a file for others."""

from PySide6.QtCore import Qt, Signal

from ui.i18n import translate
from ui.screens.settings.form_panel import FormPanel
from ui.screens.settings.section import heading
from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.divider import Divider
from ui.widgets.text import paragraph


class StationPanel(FormPanel):
    """``export_asked``: the button."""

    export_asked = Signal()

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.words = paragraph(
            translate(
                "Settings",
                "One file with these settings for other benches. No secret is in it, and not the"
                " name of this bench.",
            )
        )
        self.export = Button(translate("Settings", "Export settings"), icon="download")
        self.export.clicked.connect(self.export_asked)
        self.content.insertSpacing(1, theme.px(28))
        self.content.insertLayout(2, heading(translate("Settings", "Other benches")))
        self.content.insertSpacing(3, theme.px(6))
        self.content.insertWidget(4, Divider())
        self.content.insertSpacing(5, theme.px(12))
        self.content.insertWidget(6, self.words)
        self.content.insertSpacing(7, theme.px(12))
        self.content.insertWidget(8, self.export, 0, Qt.AlignmentFlag.AlignLeft)

    def tell(self, words: str) -> None:
        """What became of it, in the place of what it is."""
        self.words.setText(words)
