"""The lower left of the viewer: the printers, the button, and the question about a held label."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.i18n import translate
from ui.shortcuts import Act, key_of
from ui.theme import set_property, theme
from ui.viewer.view import Question, ViewerView
from ui.widgets.answer import Answer
from ui.widgets.button import Button
from ui.widgets.choice import Choice
from ui.widgets.text import label, paragraph

_WIDTH = 372


class QuestionBox(QWidget):
    """What is asked, and the one answer below it; Escape goes back. Hidden while nothing is."""

    answered = Signal()

    def __init__(self) -> None:
        super().__init__()
        set_property(self, "zone", "warn_soft")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = paragraph("", "strong", "text")
        self._detail = paragraph("", "caption")
        self._rows = QVBoxLayout(self)
        edge = theme.px(16)
        self._rows.setContentsMargins(edge, theme.px(12), edge, edge)
        self._rows.setSpacing(theme.px(4))
        self._rows.addWidget(self._title)
        self._rows.addWidget(self._detail)
        self._rows.addSpacing(theme.px(8))
        self.answer: Answer | None = None
        self.hide()

    def show_question(self, question: Question | None) -> None:
        """Ask; None asks nothing."""
        self.setVisible(question is not None)
        if question is None:
            return
        self._title.setText(question.title)
        self._detail.setText(question.detail)
        if self.answer is None:
            self.answer = Answer(question.answer, key=question.key)
            self.answer.clicked.connect(self.answered)
            self._rows.addWidget(self.answer)


class PrintPanel(QWidget):
    """``printer_chosen`` has a printer's name; the others say what was pressed."""

    printer_chosen = Signal(object)
    print_asked = Signal()
    answered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.printers = Choice(translate("Viewer", "Printer"), width=_WIDTH, height=48)
        self.button = Button("", "main", "printer", key_of(Act.PRINT_FILE))
        self.question = QuestionBox()
        self._lacks = paragraph("")
        self._told = label("", "captionstrong", "good_ink")
        self._told.setWordWrap(True)
        self._told.hide()
        self.printers.chosen.connect(self.printer_chosen)
        self.button.clicked.connect(self.print_asked)
        self.question.answered.connect(self.answered)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(12))
        for part in (self.question, self.printers, self._lacks, self.button, self._told):
            rows.addWidget(part)

    def render_view(self, view: ViewerView) -> None:
        """The printers there are, or why there is none; the button is off where nothing can go."""
        self.printers.set_options(view.printers)
        self.printers.set_value(view.printer)
        self.printers.setVisible(bool(view.printers))
        self._lacks.setText(view.lacks)
        self._lacks.setVisible(bool(view.lacks))
        self.button.setText(view.print_words)
        self.button.setVisible(bool(view.printers) and view.question is None)
        self.button.setEnabled(view.may_print)
        self.question.show_question(view.question)

    def tell(self, words: str) -> None:
        """What became of a print; empty words take the last ones away."""
        self._told.setText(words)
        self._told.setVisible(bool(words))

    @property
    def told(self) -> str:
        """What was told last."""
        return self._told.text()
