"""The question in hand: letter, sentence, what is known, and the answers one above the other."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.screens.shelf.questions import QuestionView
from ui.theme import RADIUS, theme
from ui.widgets.answer import Answer
from ui.widgets.icon import Icon
from ui.widgets.painting import rounded, smooth
from ui.widgets.text import label, paragraph

_ANSWERS = 424


class QuestionPanel(QWidget):
    """``answered`` gives the answer's act."""

    answered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: QuestionView | None = None
        self._letter = label("", "hero", "warn_ink")
        self._letter.setFixedWidth(theme.px(48))
        self._letter.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._icon = Icon("question", 40, "warn_ink")
        self._title = label("", "title")
        self._title.setWordWrap(True)
        self._detail = paragraph("", "caption")
        self._answers = QVBoxLayout()
        self._answers.setSpacing(theme.px(8))
        self._lay_out()

    def render_view(self, view: QuestionView | None) -> None:
        """Show a question; None hides the panel. What is the same is left alone."""
        self.setVisible(view is not None)
        if view is None or view == self._shown:
            self._shown = view
            return
        is_new = self._shown is None or self._shown.answers != view.answers
        self._shown = view
        self._letter.setText(view.letter)
        self._letter.setVisible(bool(view.letter))
        self._icon.setVisible(not view.letter)
        self._title.setText(view.title)
        self._detail.setText(view.detail)
        if is_new:
            self._rebuild(view)

    def _rebuild(self, view: QuestionView) -> None:
        while self._answers.count():
            item = self._answers.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for each in view.answers:
            answer = Answer(each.text, each.code, each.key)
            answer.setMinimumWidth(theme.px(_ANSWERS))
            answer.clicked.connect(lambda _=False, act=each.act: self.answered.emit(act))
            self._answers.addWidget(answer)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The soft ground of a question."""
        del event
        painter, radius = smooth(QPainter(self)), theme.px(RADIUS["panel"])
        rounded(painter, QRectF(self.rect()), radius, theme.color("warn_soft"))

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(24), theme.px(8), theme.px(8), theme.px(8))
        layout.setSpacing(theme.px(24))
        words = QVBoxLayout()
        words.setSpacing(theme.px(4))
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._detail)
        words.addStretch(1)
        layout.addWidget(self._letter)
        layout.addWidget(self._icon)
        layout.addLayout(words, 1)
        layout.addLayout(self._answers)
