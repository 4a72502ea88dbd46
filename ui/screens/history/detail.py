"""The right side of the history: an order, what to do with it, its labels, what happened."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.i18n import translate
from ui.screens.history.view import DetailView, EventView, LabelView, ReasonView
from ui.theme import font, theme
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.icon import Icon
from ui.widgets.painting import text_width
from ui.widgets.scroll_pane import ScrollPane
from ui.widgets.text import ElidedLabel, label, paragraph

WIDTH = 432
_SIDE = 20
_TIME_GAP = 12


class Detail(QWidget):
    """``act_asked`` gives reprint, preview or open; ``reason_given`` a key or somebody's words."""

    act_asked = Signal(str)
    reason_given = Signal(str)
    reason_left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: DetailView | None = None
        self._ref = label("", "title", is_code=True)
        self._chip = Chip("", "plain")
        self._state = label("", "caption", "muted")
        self._sub = ElidedLabel("", "caption", "muted")
        self.reprint = Button(translate("History", "Reprint"))
        self.preview = Button(translate("History", "Preview"))
        self.open = Button(translate("History", "Open"))
        self._note = paragraph("", "caption")
        self._note.setContentsMargins(0, theme.px(8), 0, 0)
        self._question = _Question()
        self._labels, self._events = QVBoxLayout(), QVBoxLayout()
        self._labels_title = label(translate("History", "Labels"), "captionstrong", "muted")
        self._scroll = ScrollPane(translate("History", "What happened"))
        self._lay_out()
        for act, button in (
            ("reprint", self.reprint),
            ("preview", self.preview),
            ("open", self.open),
        ):
            button.clicked.connect(lambda _=False, act=act: self.act_asked.emit(act))
        self._question.given.connect(self.reason_given)
        self._question.left.connect(self.reason_left)

    def render_view(self, view: DetailView | None) -> None:
        """Draw an order; None draws nothing."""
        before, self._view = self._view, view
        self._inner.setVisible(view is not None)
        if view is None:
            return
        self._ref.setText(view.ref)
        self._sub.setText(view.sub)
        standing = view.standing
        self._chip.setVisible(bool(standing.chip))
        self._state.setVisible(not standing.chip)
        self._state.setText(standing.word)
        if standing.chip:
            self._chip.show_state(standing.word, standing.chip, standing.icon)
        self._render_question(view, before)
        if before is None or before.labels != view.labels:
            _fill(self._labels, [_label_row(one) for one in view.labels])
            self._labels_title.setVisible(bool(view.labels))
        if before is None or before.events != view.events:
            times = [text_width(one.when, "caption") for one in view.events]
            width = round(max(times, default=0)) + theme.px(_TIME_GAP)
            _fill(self._events, [_event_row(one, width) for one in view.events])
        if before is None or before.ref != view.ref:
            self._scroll.verticalScrollBar().setValue(0)

    def _render_question(self, view: DetailView, before: DetailView | None) -> None:
        is_asking = bool(view.reasons)
        for button in (self.reprint, self.preview, self.open):
            button.setVisible(not is_asking)
        self.reprint.setEnabled(view.can_reprint and not view.is_working)
        self.preview.setEnabled(view.has_labels)
        note = view.said or view.why_not
        self._note.setText(note)
        self._note.setVisible(bool(note) and not is_asking)
        self._question.setVisible(is_asking)
        if is_asking and not (before and before.reasons and before.ref == view.ref):
            self._question.ask(view.reasons)

    def _lay_out(self) -> None:
        self._inner = QWidget()
        head = QHBoxLayout()
        head.addWidget(self._ref)
        head.addStretch(1)
        head.addWidget(self._chip)
        head.addWidget(self._state)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        for button in (self.reprint, self.preview, self.open):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._make_room(self.reprint, self.preview, self.open)
        inside = QWidget()
        lists = QVBoxLayout(inside)
        lists.setContentsMargins(0, 0, theme.px(_SIDE), theme.px(16))
        lists.setSpacing(0)
        self._labels.setSpacing(theme.px(8))
        self._events.setSpacing(theme.px(10))
        events_title = label(translate("History", "What happened"), "captionstrong", "muted")
        for title, part in ((self._labels_title, self._labels), (events_title, self._events)):
            title.setContentsMargins(0, theme.px(16), 0, theme.px(8))
            lists.addWidget(title)
            lists.addLayout(part)
        lists.addStretch(1)
        self._scroll.setWidget(inside)
        whole = QVBoxLayout(self._inner)
        whole.setContentsMargins(theme.px(_SIDE), theme.px(24), 0, 0)
        whole.setSpacing(0)
        for each in (head, self._sub, theme.px(16), buttons, self._note, self._question):
            _add(whole, each, right=theme.px(_SIDE))
        whole.addWidget(self._scroll, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._inner)
        self._inner.hide()

    def _make_room(self, *row: Button) -> None:
        """Words are never cut: in some languages three of them need more than the usual width."""
        gaps = theme.px(8) * (len(row) - 1) + 2 * theme.px(_SIDE)
        needed = sum(each.sizeHint().width() for each in row) + gaps
        self.setFixedWidth(max(theme.px(WIDTH), needed))


class _Question(QWidget):
    """Why a label is printed again: a row for each reason, and a line for any other."""

    given = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(8))
        self._words = QLineEdit()
        self._words.setFont(font("body"))
        self._words.setFixedHeight(theme.px(44))
        self._words.setMaxLength(200)
        hint = translate("History", "Another reason, in your words")
        self._words.setPlaceholderText(hint)
        self._words.setAccessibleName(hint)
        self._words.returnPressed.connect(self._typed)
        self._back = Button(translate("History", "Do not print"), "quiet", key="Esc", height=44)
        self._back.clicked.connect(self.left)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(8))
        layout.addWidget(label(translate("History", "Why print it again?"), "lead"))
        layout.addLayout(self._rows)
        layout.addWidget(self._words)
        layout.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def ask(self, reasons: tuple[ReasonView, ...]) -> None:
        """A new question: nothing is written in it yet."""
        self._words.clear()
        buttons: list[QWidget] = []
        for one in reasons:
            button = Button(one.words, key=one.shortcut)
            button.clicked.connect(lambda _=False, key=one.key: self.given.emit(key))
            buttons.append(button)
        _fill(self._rows, buttons)
        self._words.setFocus()

    def _typed(self) -> None:
        words = self._words.text().strip()
        if words:
            self.given.emit(words)


def _add(layout: QVBoxLayout, part: object, *, right: int) -> None:
    """A part with the right margin that the scrolling part below does not have."""
    if isinstance(part, int):
        layout.addSpacing(part)
        return
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, right, 0)
    if isinstance(part, QHBoxLayout):
        row.addLayout(part)
    elif isinstance(part, QWidget):
        row.addWidget(part)
    layout.addLayout(row)


def _label_row(view: LabelView) -> QWidget:
    """A label's parcel and number, and where its paper is, on two lines."""
    row = QWidget()
    grid = QVBoxLayout(row)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(theme.px(2))
    first = QHBoxLayout()
    first.setSpacing(theme.px(12))
    first.addWidget(label(view.parcel, "captionstrong", "muted" if view.is_void else "text"))
    tone = "muted" if view.is_void else "text"
    number = ElidedLabel(view.tracking, "captionstrong", tone, is_code=True)
    if view.is_void:
        face = number.font()
        face.setStrikeOut(True)
        number.setFont(face)
    first.addWidget(number, 1)
    grid.addLayout(first)
    second = QHBoxLayout()
    if view.is_void:
        second.addWidget(Chip(view.paper, "bad", "cross"))
        second.addStretch(1)
    else:
        second.addWidget(ElidedLabel(view.paper, "caption", view.tone), 1)
    grid.addLayout(second)
    return row


def _event_row(view: EventView, time_width: int) -> QWidget:
    """When, an icon, and the words with the name below them."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.px(8))
    when = label(view.when, "caption", "muted")
    when.setFixedWidth(time_width)
    top = Qt.AlignmentFlag.AlignTop
    line.addWidget(when, 0, top)
    line.addWidget(Icon(view.icon or "right", 18, view.tone), 0, top)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(paragraph(view.words, "caption", "text"))
    if view.who:
        words.addWidget(label(view.who, "caption", "muted"))
    line.addLayout(words, 1)
    return row


def _fill(layout: QVBoxLayout, widgets: list[QWidget]) -> None:
    """These widgets in place of those that are there."""
    while item := layout.takeAt(0):
        old = item.widget()
        if old is not None:
            old.hide()
            old.deleteLater()
    for widget in widgets:
        layout.addWidget(widget)
