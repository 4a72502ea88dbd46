"""The account's section: its form, and the way into the sandbox and out of it."""

from PySide6.QtCore import Qt, Signal

from ui.i18n import translate
from ui.screens.settings.form_panel import FormPanel
from ui.screens.settings.section import heading
from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.divider import Divider
from ui.widgets.text import paragraph


class AccountPanel(FormPanel):
    """``sandbox_asked``: in, or out again."""

    sandbox_asked = Signal()

    def __init__(self, title: str, *, is_sandbox: bool) -> None:
        super().__init__(title)
        if is_sandbox:
            words = translate("Settings", "You are in the sandbox. Nothing here is real.")
            action = translate("Settings", "Leave the sandbox")
        else:
            words = translate(
                "Settings", "Pretend orders and printers to practise with. Your data stays apart."
            )
            action = translate("Settings", "Open the sandbox")
        self.sandbox = Button(action, icon="flask")
        self.sandbox.clicked.connect(self.sandbox_asked)
        self.content.insertSpacing(1, theme.px(28))
        self.content.insertLayout(2, heading(translate("Settings", "Sandbox")))
        self.content.insertSpacing(3, theme.px(6))
        self.content.insertWidget(4, Divider())
        self.content.insertSpacing(5, theme.px(12))
        self.content.insertWidget(6, paragraph(words))
        self.content.insertSpacing(7, theme.px(12))
        self.content.insertWidget(8, self.sandbox, 0, Qt.AlignmentFlag.AlignLeft)
