"""The station's section: its form, and a file for whoever helps."""

from PySide6.QtCore import Qt, Signal

from ui.i18n import translate
from ui.screens.settings.form_panel import FormPanel
from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.text import paragraph


class StationPanel(FormPanel):
    """``support_asked``: a support file is to be saved."""

    support_asked = Signal()

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.support = Button(translate("Settings", "Save a support file"))
        self.support.clicked.connect(self.support_asked)
        words = translate(
            "Settings",
            "Versions, settings, the last logs and events. Names, addresses and secrets are left "
            "out.",
        )
        self.content.insertSpacing(1, theme.px(20))
        self.content.insertWidget(2, self.support, 0, Qt.AlignmentFlag.AlignLeft)
        self.content.insertSpacing(3, theme.px(6))
        self.content.insertWidget(4, paragraph(words, "caption", "muted"))
