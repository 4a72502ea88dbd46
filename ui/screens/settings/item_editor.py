"""The fields of one printer or one box, opened in its list; taking it out is asked in place."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.i18n import translate
from ui.screens.settings.form_rows import FormRows
from ui.screens.settings.forms import GroupView
from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.divider import Divider
from ui.widgets.text import label


class ItemEditor(QWidget):
    """``closed``: without saving. ``removal_asked`` and its answers; the edits of ``rows``."""

    closed = Signal()
    removal_asked = Signal()
    removal_answered = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._title = label("", "lead")
        self.rows = FormRows(leaves_escape=True)
        self.close_button = Button(translate("Settings", "Cancel"), height=44)
        self.remove = Button(translate("Settings", "Remove"), "harm", height=44)
        self.yes = Button(translate("Settings", "Yes, remove it"), "harm", height=44)
        self.no = Button(translate("Settings", "Keep it"), height=44)
        self._question = label("", "strong")
        self.extra = QHBoxLayout()
        self.extra.setSpacing(theme.px(12))
        self.close_button.clicked.connect(self.closed)
        self.remove.clicked.connect(self.removal_asked)
        self.yes.clicked.connect(lambda: self.removal_answered.emit(True))
        self.no.clicked.connect(lambda: self.removal_answered.emit(False))
        self._lay_out()

    def render_view(
        self, title: str, groups: Sequence[GroupView], *, may_remove: bool, question: str
    ) -> None:
        """Show fields, or the question in place of the buttons."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self.rows.render_view(groups)
        is_asked = bool(question)
        had_focus = self.remove.hasFocus()
        self._question.setText(question)
        for widget in (self._question, self.yes, self.no):
            widget.setVisible(is_asked)
        self.remove.setVisible(may_remove and not is_asked)
        self.close_button.setVisible(not is_asked)
        if is_asked and had_focus:
            self.no.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(16), 0, 0)
        column.setSpacing(theme.px(16))
        column.addWidget(self._title)
        column.addWidget(self.rows)
        line = QHBoxLayout()
        line.setSpacing(theme.px(12))
        line.addWidget(self.close_button)
        line.addLayout(self.extra)
        line.addWidget(self._question, 1, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.no)
        line.addWidget(self.yes)
        line.addStretch(1)
        line.addWidget(self.remove)
        column.addLayout(line)
        column.addWidget(Divider())
