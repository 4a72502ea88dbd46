"""The assistant as widgets: one page, its fields, what was found, and the way on and back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from ui.i18n import translate
from ui.screens.settings.assistant_view import AssistantView
from ui.screens.settings.form_rows import FormRows
from ui.screens.settings.forms import Kind
from ui.screens.settings.printer_row import FoundPrinterRow
from ui.screens.settings.printers_view import FoundRow
from ui.screens.settings.section import Section
from ui.shortcuts import SHORTCUTS, Act
from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.icon import Icon
from ui.widgets.progress import ProgressBar, Ring
from ui.widgets.text import label, paragraph

FACT_WIDTH, GAP = 180, 16
TYPED = (Kind.TEXT, Kind.CODE)


class AssistantPanel(Section):
    """``edited``: key and value. ``chosen``: where a printer was found."""

    edited = Signal(str, str)
    chosen = Signal(str)
    go_on_asked = Signal()
    back_asked = Signal()
    cancel_asked = Signal()
    denied = Signal()
    """No label came out."""

    def __init__(self) -> None:
        self.cancel = Button(translate("Settings", "Cancel"), height=44)
        super().__init__(translate("Printers", "New printer"), "", self.cancel)
        self.save.hide()
        self._progress = ProgressBar(name=translate("Printers", "New printer"))
        self._heading, self._more = label("", "title"), paragraph("")
        self.rows = FormRows(leaves_escape=True)
        self._facts, self._found = QVBoxLayout(), QVBoxLayout()
        self._shown_facts: tuple[tuple[str, str], ...] = ()
        self._shown_found: tuple[FoundRow, ...] = ()
        self._found_rows: list[FoundPrinterRow] = []
        self.problem = _Line(Icon("alert", 22, "bad_ink", 2.0), "bad_ink")
        self.note = _Line(Icon("right", 22, "text", 2.0))
        self.busy = _Line(Ring())
        self.back = Button(translate("Printers", "Back"), height=44)
        self.deny = Button(translate("Printers", "No label came out"), height=44)
        key = SHORTCUTS[Act.GO_ON].key
        self.go_on = Button(translate("Printers", "Next"), "main", key=key, height=44)
        self.cancel.clicked.connect(self.cancel_asked)
        self.back.clicked.connect(self.back_asked)
        self.deny.clicked.connect(self.denied)
        self.go_on.clicked.connect(self.go_on_asked)
        self.rows.edited.connect(self.edited)
        self._fill()

    @property
    def found_rows(self) -> tuple[FoundPrinterRow, ...]:
        """The printers to choose from."""
        return tuple(self._found_rows)

    def render_view(self, view: AssistantView) -> None:
        """Show a page; what a person types is never taken from under the cursor."""
        self.bar.set_title(view.title)
        words = translate("Printers", "Step {step} of {steps}")
        self.bar.set_sub(words.format(step=view.step, steps=view.steps))
        self._progress.set_progress(2 * view.step - 1, 2 * view.steps)
        self._heading.setText(view.heading)
        self._more.setText(view.words)
        self._render_facts(view.facts)
        self.rows.render_view(view.groups)
        self.rows.setEnabled(view.may_go_on)
        self._render_found(view.rows, is_enabled=view.may_go_on)
        self.busy.show_words(view.busy)
        self.problem.show_words(view.problem)
        self.note.show_words(view.note)
        self.back.setVisible(view.may_go_back)
        self.deny.setVisible(view.may_deny)
        self.go_on.setText(view.go_on)
        self.go_on.setEnabled(view.may_go_on)

    def focus_page(self, view: AssistantView) -> None:
        """The cursor comes to the first line to type in, else to the first field or the button."""
        rows = [row.row for group in view.groups for row in group.rows]
        keys = [row.key for row in sorted(rows, key=lambda row: row.kind not in TYPED)]
        if not view.may_go_on:
            self.cancel.setFocus()
        elif keys:
            self.rows.focus(keys[0])
        else:
            self.go_on.setFocus()

    def _render_facts(self, facts: tuple[tuple[str, str], ...]) -> None:
        if facts == self._shown_facts:
            return
        self._shown_facts = facts
        _empty(self._facts)
        for name, value in facts:
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, theme.px(4), 0, theme.px(4))
            row.setSpacing(theme.px(GAP))
            what, words = label(name, "body", "muted"), paragraph(value, "strong", "text")
            what.setFixedWidth(theme.px(FACT_WIDTH))
            row.addWidget(what)
            row.addWidget(words, 1)
            self._facts.addWidget(line)
        if facts:
            self._facts.addSpacing(theme.px(GAP))

    def _render_found(self, rows: tuple[FoundRow, ...], *, is_enabled: bool) -> None:
        if rows != self._shown_found:
            self._shown_found = rows
            _empty(self._found)
            self._found_rows = [FoundPrinterRow(row) for row in rows]
            for widget in self._found_rows:
                widget.add_asked.connect(self.chosen)
                self._found.addWidget(widget)
        for widget in self._found_rows:
            widget.setEnabled(is_enabled)

    def _fill(self) -> None:
        content = self.content
        for layout in (self._facts, self._found):
            layout.setSpacing(0)
        content.addWidget(self._progress)
        content.addSpacing(theme.px(24))
        content.addWidget(self._heading)
        content.addSpacing(theme.px(6))
        content.addWidget(self._more)
        content.addSpacing(theme.px(GAP))
        content.addLayout(self._facts)
        content.addWidget(self.rows)
        content.addSpacing(theme.px(GAP))
        content.addLayout(self._found)
        content.addStretch(1)
        lines = (self.problem, self.note, self.busy)
        self.add_footer(lines, (self.back, self.deny, self.go_on))


class _Line(QWidget):
    """A sentence behind its sign; nothing at all without words."""

    def __init__(self, sign: QWidget, tone: str = "text") -> None:
        super().__init__()
        self._words = paragraph("", "strong", tone)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(10))
        row.addWidget(sign)
        row.addWidget(self._words, 1)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def show_words(self, words: str) -> None:
        """Another sentence."""
        self._words.setText(words)
        self.setVisible(bool(words))


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
