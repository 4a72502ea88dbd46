"""The left side of the label preview: head, the list of codes, the facts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from ui.i18n import translate
from ui.screens.preview.view import CodeView, Verdict
from ui.theme import theme
from ui.widgets.chip import Chip
from ui.widgets.divider import Divider
from ui.widgets.icon import Icon
from ui.widgets.label_picture import Disc
from ui.widgets.text import ElidedLabel, label

_NAMES_WIDTH = 190


class Head(QWidget):
    """The title with its chip, and one line below."""

    def __init__(self) -> None:
        super().__init__()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(2))
        line = QHBoxLayout()
        line.setSpacing(theme.px(16))
        line.addWidget(label(translate("Preview", "Label preview"), "instruction"))
        self.chip = Chip("")
        line.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        rows.addLayout(line)
        self.sub = ElidedLabel("", "body", "muted")
        rows.addWidget(self.sub)

    def show_words(self, sub: str, verdict: Verdict) -> None:
        """Another label."""
        self.sub.setText(sub)
        self.chip.show_state(verdict.text, verdict.kind, verdict.icon)
        self.chip.setVisible(bool(verdict.text))


class _Section(QWidget):
    """A heading over a hairline, and rows that are replaced as a whole."""

    def __init__(self, heading: str = "") -> None:
        super().__init__()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self.heading = label(heading, "captionstrong", "muted")
        rows.addWidget(self.heading)
        rows.addSpacing(theme.px(4))
        rows.addWidget(Divider())
        self._rows = rows
        self._body: QWidget | None = None

    def replace_rows(self, layout: QLayout) -> None:
        """These rows instead of the ones before."""
        if self._body is not None:
            self._body.hide()
            self._rows.removeWidget(self._body)
            self._body.deleteLater()
        self._body = QWidget()
        self._body.setLayout(layout)
        self._rows.addWidget(self._body)


class CodeList(_Section):
    """What was read back, each with what it means."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[CodeView, ...] = ()

    def show_codes(self, heading: str, codes: tuple[CodeView, ...]) -> None:
        """Other codes."""
        self.heading.setText(heading)
        if codes == self._shown and self._body is not None:
            return
        self._shown = codes
        rows = QVBoxLayout()
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for code in codes:
            rows.addLayout(_code_row(code))
            rows.addWidget(Divider())
        if not codes:
            rows.addSpacing(theme.px(10))
            rows.addWidget(label(translate("Preview", "No barcode can be read."), "body"))
        self.replace_rows(rows)
        self.setVisible(bool(heading))


def _code_row(code: CodeView) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, theme.px(10), 0, theme.px(10))
    row.setSpacing(theme.px(16))
    if code.number:
        disc = Disc(code.number, "good" if code.verdict else "accent")
        row.addWidget(disc, 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(theme.px(3))
    words.addWidget(ElidedLabel(code.text.replace("\n", " "), "strong", is_code=True))
    words.addWidget(label(code.detail, "caption", "muted"))
    if code.verdict:
        words.addLayout(_verdict(code.verdict))
    row.addLayout(words, 1)
    return row


def _verdict(text: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.px(8))
    row.addWidget(Icon("check", 18, "good_ink", 2.2))
    row.addWidget(label(text, "strong", "good_ink"))
    row.addStretch(1)
    return row


class Facts(_Section):
    """Paper, resolution, printer, copies: a name and a value a row."""

    def __init__(self) -> None:
        super().__init__(translate("Preview", "Paper"))

    def show_facts(self, facts: tuple[tuple[str, str], ...]) -> None:
        """Other facts."""
        grid = QGridLayout()
        grid.setContentsMargins(0, theme.px(10), 0, 0)
        grid.setVerticalSpacing(theme.px(10))
        grid.setHorizontalSpacing(theme.px(12))
        grid.setColumnMinimumWidth(0, theme.px(_NAMES_WIDTH))
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(facts):
            grid.addWidget(label(name, "body", "muted"), row, 0)
            grid.addWidget(ElidedLabel(value, "body"), row, 1)
        self.replace_rows(grid)
        self.setVisible(bool(facts))
