"""The label preview's widgets: what is known at the left, the labels at the right."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.i18n import translate
from ui.label_faces import FindingFace
from ui.screens.preview.being_drawn import being_drawn
from ui.screens.preview.head import Head
from ui.screens.preview.stage import LabelStage
from ui.screens.preview.view import PreviewView
from ui.shortcuts import Act, key_of
from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.divider import Divider
from ui.widgets.empty import EmptyState
from ui.widgets.finding_row import FindingList

_LEFT_WIDTH = 460
_ALL = 16_777_215
"""Qt's largest width: without labels the words have all the room."""

_TURNS = {"Left": -1, "Right": 1, "PgUp": -1, "PgDown": 1}
_ZOOMS = {"+": 1, "=": 1, "-": -1}


class PreviewScreen(QWidget):
    """``turned`` asks for another label, that many further; ``chosen`` for one by its place.

    The others say what was pressed.
    """

    turned = Signal(int)
    chosen = Signal(int)
    save_asked = Signal()
    print_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.head = Head()
        self.findings = FindingList(translate("Preview", "What was read of the label"))
        self.stage = LabelStage()
        self.print_button = Button(
            translate("Preview", "Print again"), "main", "printer", key_of(Act.REPRINT)
        )
        self.save_button = Button("PDF", "plain", "download", height=56)
        self.save_button.setAccessibleName(translate("Preview", "Save PDF"))
        self.save_button.setToolTip(translate("Preview", "Save PDF"))
        self.print_button.clicked.connect(self.print_asked)
        self.save_button.clicked.connect(self.save_asked)
        self.stage.chosen.connect(self.chosen)
        self.stage.marked.connect(self._on_marked)
        self.findings.chosen.connect(lambda at: self._mark(at, is_opened=True))
        self.findings.reached.connect(lambda at: self._mark(at, is_opened=False))
        self._words = EmptyState("label", "", "")
        self._lines: tuple[FindingFace, ...] = ()
        self._lay_out()
        for key, step in _TURNS.items():
            self._on_key(key, partial(self.turned.emit, step))
        for key, step in _ZOOMS.items():
            self._on_key(key, partial(self.stage.zoom_by, step))

    def render_view(self, view: PreviewView) -> None:
        """Draw the last view that was given."""
        has_page = view.page is not None
        self.head.show_words(view.sub, view.verdict)
        self._body.setCurrentIndex(0 if has_page else 2 if view.is_loading else 1)
        self._words.show_words("label", *view.words)
        if view.lines != self._lines:
            self._lines = view.lines
            self.findings.show_findings(view.lines)
        self.print_button.setVisible(has_page)
        self.print_button.setText(
            translate("Preview", "To the shelf")
            if view.is_held
            else translate("Preview", "Print again")
        )
        self.save_button.setVisible(view.is_pdf)
        self._side.setMaximumWidth(theme.px(_LEFT_WIDTH) if has_page or view.is_loading else _ALL)
        self.stage.setVisible(has_page or view.is_loading)
        self.stage.show_labels(view.labels, view.chosen)
        self.stage.show_sheet(view.page.sheet if view.page else None, view.lines)

    def _on_marked(self, number: int) -> None:
        """A mark in the picture was clicked: its line is the chosen one."""
        at = next(at for at, line in enumerate(self._lines) if line.number == number)
        self.findings.set_current(at)

    def _mark(self, at: int, *, is_opened: bool) -> None:
        """A line was chosen: its place is marked in the picture."""
        self.findings.set_current(at)
        line = self._lines[at]
        self.stage.mark(line.number, is_opened=is_opened and line.box is not None)

    def _on_key(self, key: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def _lay_out(self) -> None:
        self._side = QWidget()
        self._side.setMinimumWidth(theme.px(_LEFT_WIDTH))
        left = QVBoxLayout(self._side)
        left.setContentsMargins(theme.px(24), theme.px(16), theme.px(8), theme.px(24))
        left.setSpacing(0)
        left.addWidget(self.head)
        self._body = QStackedWidget()
        self._body.addWidget(self.findings)
        self._body.addWidget(self._words)
        self._body.addWidget(being_drawn())
        left.addSpacing(theme.px(8))
        left.addWidget(self._body, 1)
        left.addSpacing(theme.px(16))
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(12))
        buttons.addWidget(self.print_button)
        buttons.addWidget(self.save_button)
        buttons.addStretch(1)
        left.addLayout(buttons)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._side)
        whole.addWidget(Divider(is_upright=True))
        whole.addWidget(self.stage, 1)
