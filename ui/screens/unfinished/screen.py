"""The unfinished screen: the instruction, the questions, and what was settled without anybody."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ui.i18n import translate
from ui.screens.unfinished.question_row import QuestionRow
from ui.screens.unfinished.view import SettledView, UnfinishedView
from ui.shortcuts import Act, key_of
from ui.theme import RADIUS, set_property, theme
from ui.widgets.button import Button
from ui.widgets.divider import Divider
from ui.widgets.empty import EmptyState
from ui.widgets.icon import Icon
from ui.widgets.text import ElidedLabel, label


class UnfinishedScreen(QWidget):
    """``answered`` gives the Answer to the question in hand, ``look_asked`` reads all again."""

    answered = Signal(object)
    look_asked = Signal()
    left = Signal()
    moved = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._shown: UnfinishedView | None = None
        # For the arrows only: as a Tab stop it would show nothing.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(translate("Unfinished", "Open questions"))
        self._title, self._sub = ElidedLabel("", "instruction"), ElidedLabel("", "body", "muted")
        self._look = Button(
            translate("Unfinished", "Look again"), icon="refresh", key=key_of(Act.LOOK_AGAIN)
        )
        self._look.clicked.connect(self.look_asked)
        self._inner = QWidget()
        set_property(self._inner, "zone", "surface")
        self._list = QVBoxLayout(self._inner)
        self._area = QScrollArea()
        self._pages = QStackedWidget()
        self._lay_out()

    def render_view(self, view: UnfinishedView) -> None:
        """Draw the last view that was given."""
        if view == self._shown:
            return
        before, self._shown = self._shown, view
        self._title.setText(view.title)
        self._sub.setText(view.sub)
        self._look.setVisible(bool(view.questions))
        self._pages.setCurrentIndex(0 if view.questions or view.settled else 1)
        is_same = before is not None and (before.questions, before.settled) == (
            view.questions,
            view.settled,
        )
        if not is_same:
            self._rebuild(view)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down take another question in hand."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)

    def _rebuild(self, view: UnfinishedView) -> None:
        while self._list.count():
            item = self._list.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        in_hand = None
        for question in view.questions:
            row = QuestionRow(question)
            row.answered.connect(self.answered)
            in_hand = row if question.is_in_hand else in_hand
            self._list.addWidget(row)
            self._list.addWidget(Divider())
        if view.settled:
            self._list.addWidget(_settled(view.settled))
        self._list.addStretch(1)
        if in_hand is not None:
            self._area.ensureWidgetVisible(in_hand)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._make_head())
        layout.addWidget(Divider())
        self._list.setContentsMargins(theme.px(24), theme.px(4), theme.px(24), theme.px(16))
        self._list.setSpacing(0)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._inner)
        done = QWidget()
        box = QVBoxLayout(done)
        box.setContentsMargins(theme.px(24), theme.px(24), theme.px(24), 0)
        empty = EmptyState(
            "check",
            translate("Unfinished", "Everything is settled"),
            translate("Unfinished", "Scan the next order."),
            translate("Unfinished", "To the bench"),
            tone="good_ink",
        )
        empty.acted.connect(self.left)
        box.addWidget(empty)
        self._pages.addWidget(self._area)
        self._pages.addWidget(done)
        layout.addWidget(self._pages, 1)

    def _make_head(self) -> QWidget:
        head = QWidget()
        head.setFixedHeight(theme.px(119))
        row = QHBoxLayout(head)
        row.setContentsMargins(theme.px(24), 0, theme.px(24), 0)
        row.setSpacing(theme.px(20))
        tile = QFrame()
        tile.setFixedSize(theme.px(72), theme.px(72))
        set_property(tile, "zone", "accent_soft")
        tile.setStyleSheet(f"border-radius:{theme.px(RADIUS['panel'] - 2)}px")
        inner = QHBoxLayout(tile)
        inner.addWidget(Icon("history", 40, "accent"))
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._sub)
        words.addStretch(1)
        row.addWidget(tile)
        row.addLayout(words, 1)
        row.addWidget(self._look)
        return head


def _settled(lines: tuple[SettledView, ...]) -> QWidget:
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, theme.px(24), 0, 0)
    layout.setSpacing(theme.px(6))
    title = translate("Unfinished", "Settled without you")
    layout.addWidget(label(title, "captionstrong", "muted"))
    for line in lines:
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(Icon("check", 20, "good_ink", 2.2))
        ref = label(line.ref, "captionstrong", is_code=True)
        ref.setMinimumWidth(theme.px(100))
        row.addWidget(ref)
        row.addWidget(ElidedLabel(line.text, "caption", "muted"), 1)
        layout.addLayout(row)
    return made
