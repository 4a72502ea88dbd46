"""The head of the label preview: the title, which label it is, and the one word about it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.i18n import translate
from ui.screens.preview.verdict import Verdict
from ui.theme import theme
from ui.widgets.chip import Chip
from ui.widgets.text import label, paragraph


class Head(QWidget):
    """Title, a line of words, a chip."""

    def __init__(self) -> None:
        super().__init__()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(4))
        rows.addWidget(label(translate("Preview", "Label preview"), "instruction"))
        self.sub = paragraph("")
        rows.addWidget(self.sub)
        self.chip = Chip("")
        rows.addSpacing(theme.px(4))
        rows.addWidget(self.chip)

    def show_words(self, sub: str, verdict: Verdict) -> None:
        """Another label."""
        self.sub.setText(sub)
        self.chip.show_state(verdict.text, verdict.kind, verdict.icon)
        self.chip.setVisible(bool(verdict.text))
