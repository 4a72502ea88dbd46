"""The viewer's window: what is known of a label at the left, the label at the right, keys below.

It decides nothing: signals out, ``render_view`` in.
"""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.closing import AskedToClose
from ui.i18n import translate
from ui.label_faces import FindingFace
from ui.screens.preview.being_drawn import being_drawn
from ui.screens.preview.stage import LabelStage
from ui.theme import set_property, theme
from ui.viewer.asking import PrintPanel
from ui.viewer.view import ViewerView
from ui.widgets.chip import Chip
from ui.widgets.choice import Choice
from ui.widgets.divider import Divider
from ui.widgets.empty import EmptyState
from ui.widgets.finding_row import FindingList
from ui.widgets.key_strip import KeyStrip
from ui.widgets.mark import app_icon
from ui.widgets.notice import Notice
from ui.widgets.tab_order import move_focus
from ui.widgets.text import ElidedLabel, paragraph

FIRST_SIZE = QSize(1040, 700)
_LEAST = QSize(880, 620)
_SIDE = 420


class ViewerScreen(AskedToClose):
    """``dropped`` has paths, ``chosen`` a label's place, ``file_chosen`` a file's, from 0.

    ``act_pressed`` gives the ``Act`` of a cap. What the print panel tells is told by itself.
    """

    chosen = Signal(int)
    file_chosen = Signal(object)
    dropped = Signal(object)
    act_pressed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        set_property(self, "zone", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowIcon(app_icon())
        self.setAcceptDrops(True)
        self._lines: tuple[FindingFace, ...] = ()
        self.notice, self.strip = Notice(), KeyStrip()
        self.files = Choice(translate("Viewer", "File"), width=_SIDE - 48, height=40)
        self.title = ElidedLabel("", "title", is_code=True)
        self.sub = paragraph("", "caption")
        self.chip = Chip("")
        self.findings = FindingList(translate("Preview", "What was read of the label"))
        self.words = EmptyState("label", "", "")
        self.panel, self.stage = PrintPanel(), LabelStage()
        self._body, self._side = QStackedWidget(), QWidget()
        self._lay_out()
        self._connect()
        self.setMinimumSize(theme.px(_LEAST.width()), theme.px(_LEAST.height()))
        self.resize(theme.px(FIRST_SIZE.width()), theme.px(FIRST_SIZE.height()))

    def render_view(self, view: ViewerView) -> None:
        """Draw the last view that was given."""
        quayside = translate("Shell", "Quayside")
        self.setWindowTitle(f"{view.title} – {quayside}")
        self.files.set_options(view.files)
        self.files.set_value(view.file)
        self.files.setVisible(len(view.files) > 1)
        self.title.setText(view.title)
        self.title.setVisible(len(view.files) < 2)  # else the list says it
        self.sub.setText(view.sub)
        self.sub.setVisible(bool(view.sub))
        self.chip.show_state(view.verdict.text, view.verdict.kind, view.verdict.icon)
        self.chip.setVisible(bool(view.verdict.text))
        self._body.setCurrentIndex(0 if view.page else 2 if view.is_loading else 1)
        self.words.show_words("label", *view.words)
        if view.lines != self._lines:
            self._lines = view.lines
            self.findings.show_findings(view.lines)
        self.panel.render_view(view)
        self.stage.show_labels(view.labels, view.chosen)
        self.stage.show_sheet(view.page.sheet if view.page else None, view.lines)
        self.strip.set_keys(view.keys)

    def tell(self, sentence: str, more: str, *, icon: str = "alert") -> None:
        """A notice, until it is put away or nothing is told any more."""
        self.notice.show_words(sentence, more, icon=icon)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files of this computer are welcome."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open them."""
        urls = event.mimeData().urls()
        files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.dropped.emit(files)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab, wherever it was pressed: the reading order."""
        return move_focus(self, is_next=is_next)

    def _mark(self, at: int, *, is_opened: bool) -> None:
        """A line was chosen: its place is marked in the picture."""
        self.findings.set_current(at)
        line = self._lines[at]
        self.stage.mark(line.number, is_opened=is_opened and line.box is not None)

    def _on_marked(self, number: int) -> None:
        """A mark in the picture was clicked: its line is the chosen one."""
        at = next(at for at, line in enumerate(self._lines) if line.number == number)
        self.findings.set_current(at)

    def _connect(self) -> None:
        self.findings.chosen.connect(lambda at: self._mark(at, is_opened=True))
        self.findings.reached.connect(lambda at: self._mark(at, is_opened=False))
        self.stage.chosen.connect(self.chosen)
        self.stage.marked.connect(self._on_marked)
        self.files.chosen.connect(self.file_chosen)
        self.strip.pressed.connect(self.act_pressed)
        self.notice.put_away.connect(self.notice.hide)

    def _lay_out(self) -> None:
        self._side.setFixedWidth(theme.px(_SIDE))
        for part in (self.findings, self.words, being_drawn()):
            self._body.addWidget(part)
        left = QVBoxLayout(self._side)
        left.setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(20))
        left.setSpacing(theme.px(6))
        for part in (self.files, self.title, self.sub, self.chip):
            left.addWidget(part)
        left.addSpacing(theme.px(6))
        left.addWidget(self._body, 1)
        left.addSpacing(theme.px(6))
        left.addWidget(self.panel)
        middle, whole = QHBoxLayout(), QVBoxLayout(self)
        middle.addWidget(self._side)
        middle.addWidget(Divider(is_upright=True))
        middle.addWidget(self.stage, 1)
        whole.addWidget(self.notice)
        whole.addLayout(middle, 1)
        whole.addWidget(Divider())
        whole.addWidget(self.strip)
        for layout in (middle, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
