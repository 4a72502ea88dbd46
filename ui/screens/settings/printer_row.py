"""A row of the printers' section: who and where, language and paper, state, what can be done."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.i18n import translate
from ui.icons import paint_icon
from ui.screens.settings.printers_view import FoundRow, PrinterRow
from ui.theme import RADIUS, theme
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.divider import Divider
from ui.widgets.painting import Painted, rounded, smooth
from ui.widgets.text import ElidedLabel, Label, label, paragraph

HEIGHT, TILE, PAPER_WIDTH, STATE_WIDTH, TOOLS_WIDTH = 84, 48, 116, 236, 232


class IconTile(Painted):
    """An icon on a soft ground, 48 wide."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(theme.px(TILE), theme.px(TILE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, then icon."""
        del event
        painter = smooth(QPainter(self))
        rounded(painter, QRectF(self.rect()), theme.px(RADIUS["control"]), theme.color("sunken"))
        inset = theme.px((TILE - 26) / 2)
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        paint_icon(painter, self._icon, box, theme.color("text"))


def two_lines(upper: Label, lower: Label, gap: int = 2) -> QVBoxLayout:
    """A line over a second line, in the vertical middle."""
    column = QVBoxLayout()
    column.setSpacing(theme.px(gap))
    column.addStretch(1)
    column.addWidget(upper)
    column.addWidget(lower)
    column.addStretch(1)
    return column


class PrinterRowWidget(QWidget):
    """A printer in use; its two answers stand where the test button was."""

    test_asked = Signal(str)
    edit_asked = Signal(str)
    answered = Signal(str, bool)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._title, self._where = ElidedLabel(name, "strong"), ElidedLabel("", "caption", "muted")
        self._language, self._stock = label("", "caption"), label("", "caption", "muted")
        self.chip = Chip("")
        self._words = paragraph("", "caption")
        self._evidence = paragraph("", "caption")
        self.edit = Button(translate("Printers", "Change"), "quiet", height=44)
        self.test = Button(translate("Printers", "Test print"), height=44)
        self.yes = Button(translate("Printers", "Yes"), height=44)
        self.no = Button(translate("Printers", "No"), height=44)
        self.edit.clicked.connect(lambda: self.edit_asked.emit(name))
        self.test.clicked.connect(lambda: self.test_asked.emit(name))
        self.yes.clicked.connect(lambda: self.answered.emit(name, True))
        self.no.clicked.connect(lambda: self.answered.emit(name, False))
        for button, words in (
            (self.edit, translate("Printers", "Change {printer}")),
            (self.test, translate("Printers", "Test print on {printer}")),
            (self.yes, translate("Printers", "Yes, it came out of {printer}")),
            (self.no, translate("Printers", "No, nothing came out of {printer}")),
        ):
            button.setAccessibleName(words.format(printer=name))
        self._lay_out()

    def render_view(self, row: PrinterRow) -> None:
        """Show a row."""
        self._where.setText(row.where)
        self._language.setText(row.language)
        self._stock.setText(row.stock)
        self.chip.show_state(*row.chip)
        self._words.setText(row.words)
        self._words.setVisible(bool(row.words))
        self._evidence.setText(row.evidence)
        had_focus = self.test.hasFocus() or self.yes.hasFocus() or self.no.hasFocus()
        self.yes.setVisible(row.is_asked)
        self.no.setVisible(row.is_asked)
        self.test.setVisible(not row.is_asked)
        self.test.setEnabled(row.may_test)
        self.edit.setEnabled(not row.is_open)
        if had_focus:
            (self.yes if row.is_asked else self.test if row.may_test else self.edit).setFocus()

    def has_focus(self) -> bool:
        """One of its buttons has the focus."""
        return any(b.hasFocus() for b in (self.edit, self.test, self.yes, self.no))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(16))
        row.addWidget(IconTile("printer"))
        row.addLayout(two_lines(self._title, self._where), 1)
        for words in (self._language, self._stock):
            words.setFixedWidth(theme.px(PAPER_WIDTH))
        row.addLayout(two_lines(self._language, self._stock, 4))
        state = QVBoxLayout()
        state.setSpacing(theme.px(4))
        state.addStretch(1)
        state.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignLeft)
        state.addWidget(self._words)
        state.addWidget(self._evidence)
        state.addStretch(1)
        held = QWidget()
        held.setFixedWidth(theme.px(STATE_WIDTH))
        state.setContentsMargins(0, theme.px(10), 0, theme.px(10))
        held.setLayout(state)
        row.addWidget(held)
        tools = QWidget()
        tools.setMinimumWidth(theme.px(TOOLS_WIDTH))
        buttons = QHBoxLayout(tools)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(theme.px(8))
        buttons.addStretch(1)
        for button in (self.edit, self.no, self.yes, self.test):
            buttons.addWidget(button)
        row.addWidget(tools)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.setMinimumHeight(theme.px(HEIGHT) + 1)
        column.addLayout(row, 1)
        column.addWidget(Divider())


class FoundPrinterRow(QWidget):
    """A printer that is not in use yet."""

    add_asked = Signal(str)

    def __init__(self, found: FoundRow) -> None:
        super().__init__()
        self.add = Button(translate("Printers", "Add and test"), height=44)
        words = translate("Printers", "Add {printer} and test it").format(printer=found.name)
        self.add.setAccessibleName(words)
        self.add.clicked.connect(lambda: self.add_asked.emit(found.key))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(16))
        row.addWidget(IconTile("printer"))
        name, where = ElidedLabel(found.name, "strong"), label(found.where, "caption", "muted")
        row.addLayout(two_lines(name, where), 1)
        language = paragraph(found.language, "caption", "text")
        language.setFixedWidth(theme.px(PAPER_WIDTH))
        row.addWidget(language)
        chip = Chip(translate("Printers", "Not tested"), "warn", "question")
        held = QWidget()
        held.setFixedWidth(theme.px(STATE_WIDTH))
        state = QHBoxLayout(held)
        state.setContentsMargins(0, 0, 0, 0)
        state.addWidget(chip)
        state.addStretch(1)
        row.addWidget(held)
        tools = QWidget()
        tools.setMinimumWidth(theme.px(TOOLS_WIDTH))
        end = QHBoxLayout(tools)
        end.setContentsMargins(0, 0, 0, 0)
        end.addStretch(1)
        end.addWidget(self.add)
        row.addWidget(tools)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.setFixedHeight(theme.px(HEIGHT) + 1)
        column.addLayout(row, 1)
        column.addWidget(Divider())
