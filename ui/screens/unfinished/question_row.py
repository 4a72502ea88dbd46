"""One question: disc, title, what was found; at the right its answers, or how it gets its turn."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.icons import paint_icon
from ui.screens.unfinished.view import QuestionView
from ui.theme import theme
from ui.widgets.answer import Answer
from ui.widgets.icon import Icon
from ui.widgets.painting import Painted, smooth
from ui.widgets.text import ElidedLabel, label, paragraph

_ANSWERS, _ANSWER_HIGH = 400, 72


class QuestionRow(QWidget):
    """``answered`` gives the Answer; a click anywhere else takes the question in hand."""

    answered = Signal(object)

    def __init__(self, view: QuestionView) -> None:
        super().__init__()
        self.ref = view.ref
        self.answers: list[Answer] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, theme.px(20), 0, theme.px(18))
        layout.setSpacing(theme.px(20))
        layout.addWidget(_Disc(view.icon, view.is_in_hand), 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(_words(view), 1)
        right = QVBoxLayout()
        right.setSpacing(theme.px(10))
        if view.is_in_hand:
            self._add_answers(view, right)
        else:
            right.addWidget(_hint(view))
        right.addStretch(1)
        layout.addLayout(right)

    def _add_answers(self, view: QuestionView, layout: QVBoxLayout) -> None:
        high = _ANSWER_HIGH if len(view.answers) <= 2 else 56
        for each in view.answers:
            answer = Answer(each.text, each.code, each.key, height=high)
            answer.setMinimumWidth(theme.px(_ANSWERS))
            answer.clicked.connect(lambda _=False, given=each.answer: self.answered.emit(given))
            layout.addWidget(answer)
            self.answers.append(answer)


def _words(view: QuestionView) -> QVBoxLayout:
    layout = QVBoxLayout()
    layout.setSpacing(theme.px(2))
    layout.addWidget(ElidedLabel(view.title, "title"))
    layout.addWidget(ElidedLabel(view.sub, "caption", "muted"))
    layout.addSpacing(theme.px(6))
    for fact in view.facts:
        line = QHBoxLayout()
        line.setSpacing(theme.px(10))
        mark = QVBoxLayout()
        mark.setContentsMargins(0, theme.px(2), 0, 0)
        mark.addWidget(Icon(fact.icon, 20, fact.tone, 2.0))
        mark.addStretch(1)
        line.addLayout(mark)
        line.addWidget(paragraph(fact.text, "body", "text"), 1)
        layout.addLayout(line)
        layout.addSpacing(theme.px(4))
    layout.addStretch(1)
    return layout


def _hint(view: QuestionView) -> QWidget:
    made = QWidget()
    made.setFixedWidth(theme.px(_ANSWERS))
    layout = QHBoxLayout(made)
    layout.setContentsMargins(0, theme.px(4), 0, 0)
    layout.setSpacing(theme.px(16))
    layout.addWidget(Icon("scan", 26, "muted"), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(label(view.hint, "strong"))
    words.addWidget(label(view.hint_detail, "caption", "muted"))
    layout.addLayout(words, 1)
    return made


class _Disc(Painted):
    """56 round: filled yellow where an answer is due, else sunken."""

    def __init__(self, icon: str, is_in_hand: bool) -> None:
        super().__init__()
        self._icon, self._is_in_hand = icon, is_in_hand
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(56), theme.px(56))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = smooth(QPainter(self))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("warn" if self._is_in_hand else "sunken"))
        painter.drawEllipse(QRectF(self.rect()))
        pad = theme.px(14)
        box = QRectF(self.rect()).adjusted(pad, pad, -pad, -pad)
        ink = theme.color("on_warn" if self._is_in_hand else "muted")
        paint_icon(painter, self._icon, box, ink)
