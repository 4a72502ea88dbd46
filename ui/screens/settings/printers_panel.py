"""The printers' section: rows in use, what was found, what prints where."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.i18n import translate
from ui.screens.settings.forms import Row
from ui.screens.settings.item_editor import ItemEditor
from ui.screens.settings.printer_row import FoundPrinterRow, PrinterRowWidget
from ui.screens.settings.printers_view import FoundRow, PrinterRow, PrintersView
from ui.screens.settings.section import Section, heading
from ui.shortcuts import SHORTCUTS, Act
from ui.theme import HIT, theme
from ui.widgets.button import Button
from ui.widgets.choice import Choice
from ui.widgets.divider import Divider
from ui.widgets.progress import Ring
from ui.widgets.text import label, paragraph

LOOK_AGAIN_MS = 5_000


class PrintersPanel(Section):
    """Signals carry a printer's name, or a key of the draft and its value."""

    test_asked = Signal(str)
    test_answered = Signal(str, bool)
    edit_asked = Signal(str)
    add_asked = Signal(str)
    """Where it was found, or empty: by hand."""
    look_asked = Signal()
    ask_address_asked = Signal()
    again_asked = Signal()
    """Set up the printer of the editor anew, step by step."""
    edited = Signal(str, str)
    look_again = Signal()
    """Now and then, for as long as the list is seen."""

    def __init__(self) -> None:
        self.add = Button(
            translate("Printers", "Add a printer"),
            icon="plus",
            key=SHORTCUTS[Act.ADD].key,
            height=44,
        )
        super().__init__(translate("Printers", "Printers"), "", self.add)
        self.look = Button(translate("Printers", "Look again"), "quiet", icon="refresh", height=40)
        self.editor = ItemEditor(self)
        self.ask = Button(translate("Printers", "Ask who is there"), height=44)
        self.again = Button(translate("Printers", "Set up again"), height=44)
        self.editor.extra.addWidget(self.ask)
        self.editor.extra.addWidget(self.again)
        self._in_use, self._found, self._routes = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._rows: dict[str, PrinterRowWidget] = {}
        self._found_rows: list[FoundPrinterRow] = []
        self._choices: dict[str, Choice] = {}
        self._shown_found: tuple[FoundRow, ...] = ()
        self._nobody = paragraph(
            translate("Printers", "No printer yet. Labels are kept until there is one.")
        )
        self._looking = Ring()
        self._found_words = label("", "caption", "muted")
        self.add.clicked.connect(lambda: self.add_asked.emit(""))
        self.look.clicked.connect(self.look_asked)
        self.ask.clicked.connect(self.ask_address_asked)
        self.again.clicked.connect(self.again_asked)
        self.editor.rows.edited.connect(self.edited)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_AGAIN_MS)
        self._timer.timeout.connect(self.look_again)
        self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        """States are asked for anew while somebody looks at them."""
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody is asked for nobody."""
        super().hideEvent(event)
        self._timer.stop()

    def render_view(self, view: PrintersView) -> None:
        """Show a view; rows are kept where the same printers are there."""
        self._render_rows(view.rows)
        self._render_editor(view)
        self._render_found(view)
        self._render_routes(view.routes, view)
        self.show_save(view.save)

    def focused_printer(self) -> str:
        """The printer whose row has the focus; the first one where none has."""
        focused = (name for name, row in self._rows.items() if row.has_focus())
        return next(focused, next(iter(self._rows), ""))

    def row(self, name: str) -> PrinterRowWidget:
        """The row of a printer in use."""
        return self._rows[name]

    def choice(self, key: str) -> Choice:
        """The list of what prints a kind of document."""
        return self._choices[key]

    @property
    def found_rows(self) -> tuple[FoundPrinterRow, ...]:
        """The printers that could be added."""
        return tuple(self._found_rows)

    def _render_rows(self, rows: tuple[PrinterRow, ...]) -> None:
        if [row.name for row in rows] != list(self._rows):
            _empty(self._in_use, self.editor)
            self._rows = {}
            for row in rows:
                widget = PrinterRowWidget(row.name)
                widget.test_asked.connect(self.test_asked)
                widget.answered.connect(self.test_answered)
                widget.edit_asked.connect(self.edit_asked)
                self._rows[row.name] = widget
                self._in_use.addWidget(widget)
        for row in rows:
            self._rows[row.name].render_view(row)
        self._nobody.setVisible(not rows)

    def _render_editor(self, view: PrintersView) -> None:
        editor = view.editor
        if editor is None:
            self.editor.hide()
            return
        opened = next((at for at, row in enumerate(view.rows) if row.is_open), -1)
        # Below its printer, or below the list where it is a new one.
        place = opened + 1 if opened >= 0 else len(view.rows)
        if self._in_use.indexOf(self.editor) != place or self.editor.isHidden():
            self._in_use.removeWidget(self.editor)
            self._in_use.insertWidget(place, self.editor)
        title = "" if opened >= 0 else editor.title
        self.editor.render_view(
            title, editor.groups, may_remove=editor.may_remove, question=editor.question
        )
        keys = [row.row.key for group in editor.groups for row in group.rows]
        self.ask.setVisible("edit.address" in keys and not editor.question)
        self.again.setVisible(not editor.question)
        self.editor.show()

    def _render_found(self, view: PrintersView) -> None:
        self._looking.setVisible(view.is_looking)
        self.look.setEnabled(not view.is_looking)
        self.look.setVisible(not view.is_looking)
        words = "" if view.found else translate("Printers", "No other queue in this system.")
        if view.is_looking:
            words = translate("Printers", "Looking for printers")
        self._found_words.setText(words)
        self._found_words.setVisible(bool(words))
        if view.found == self._shown_found:
            return
        self._shown_found = view.found
        _empty(self._found)
        self._found_rows = []
        for found in view.found:
            row = FoundPrinterRow(found)
            row.add_asked.connect(self.add_asked)
            self._found_rows.append(row)
            self._found.addWidget(row)

    def _render_routes(self, routes: tuple[Row, ...], view: PrintersView) -> None:
        for row in routes:
            choice = self._choices.get(row.key)
            if choice is None:
                choice = Choice(row.label, row.options, row.hint, column=236, width=300)
                choice.chosen.connect(lambda value, key=row.key: self.edited.emit(key, str(value)))
                self._choices[row.key] = choice
                self._routes.addWidget(choice)
            choice.set_options(row.options)
            choice.set_value(view.values.get(row.key, ""))
            choice.set_hint(row.hint)

    def _fill(self) -> None:
        content = self.content
        content.addLayout(heading(translate("Printers", "In use")))
        content.addSpacing(theme.px(6))
        content.addWidget(Divider())
        self._nobody.setContentsMargins(0, theme.px(16), 0, theme.px(16))
        content.addWidget(self._nobody)
        content.addLayout(self._in_use)
        content.addSpacing(theme.px(20))
        found = QWidget()
        found.setFixedHeight(theme.px(HIT))
        line = QHBoxLayout(found)
        line.setContentsMargins(0, 0, 0, 0)
        tools = (self._looking, self._found_words, self.look)
        line.addLayout(heading(translate("Printers", "Found just now"), *tools))
        content.addWidget(found)
        content.addWidget(Divider())
        content.addLayout(self._found)
        content.addSpacing(theme.px(24))
        content.addLayout(heading(translate("Printers", "What prints where")))
        content.addSpacing(theme.px(6))
        content.addWidget(Divider())
        content.addSpacing(theme.px(6))
        self._routes.setSpacing(theme.px(6))
        content.addLayout(self._routes)
        content.addStretch(1)
        for layout in (self._in_use, self._found):
            layout.setSpacing(0)


def _empty(layout: QVBoxLayout, *kept: QWidget) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None and widget not in kept:
            widget.hide()
            widget.deleteLater()
