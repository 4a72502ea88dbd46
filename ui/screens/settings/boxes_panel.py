"""The boxes' section: a row for each, and the fields of the open one below it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.i18n import translate
from ui.screens.settings.boxes_view import BoxesView, BoxRow
from ui.screens.settings.item_editor import ItemEditor
from ui.screens.settings.printer_row import IconTile, two_lines
from ui.screens.settings.section import Section, heading
from ui.shortcuts import SHORTCUTS, Act
from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.divider import Divider
from ui.widgets.text import ElidedLabel, label, paragraph

HEIGHT, SIZE_WIDTH, STATE_WIDTH = 72, 180, 280


class BoxesPanel(Section):
    """Signals carry the row, or a key of the open box and its value."""

    edit_asked = Signal(int)
    add_asked = Signal()
    edited = Signal(str, str)

    def __init__(self) -> None:
        self.add = Button(
            translate("Boxes", "Add a box"), icon="plus", key=SHORTCUTS[Act.ADD].key, height=44
        )
        super().__init__(
            translate("Boxes", "Boxes"),
            translate("Boxes", "A scanned box gives the size"),
            self.add,
        )
        self.editor = ItemEditor(self)
        self.editor.close_button.setText(translate("Boxes", "Done"))
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._rows: list[BoxRowWidget] = []
        self._nobody = paragraph(
            translate("Boxes", "No box yet. Sizes are typed for every parcel until there is one.")
        )
        self._nobody.setContentsMargins(0, theme.px(16), 0, theme.px(16))
        self.add.clicked.connect(self.add_asked)
        self.editor.rows.edited.connect(self.edited)
        self.content.addLayout(heading(translate("Boxes", "In use")))
        self.content.addSpacing(theme.px(6))
        self.content.addWidget(Divider())
        self.content.addWidget(self._nobody)
        self.content.addLayout(self._list)
        self.content.addStretch(1)

    def render_view(self, view: BoxesView) -> None:
        """Show a view."""
        while len(self._rows) > len(view.rows):
            row = self._rows.pop()
            row.hide()
            row.deleteLater()
        while len(self._rows) < len(view.rows):
            row = BoxRowWidget(len(self._rows))
            row.edit_asked.connect(self.edit_asked)
            self._rows.append(row)
            self._list.addWidget(row)
        for widget, shown in zip(self._rows, view.rows, strict=True):
            widget.render_view(shown)
        self._nobody.setVisible(not view.rows)
        self._render_editor(view)
        self.show_save(view.save)

    def row(self, at: int) -> "BoxRowWidget":
        """The row of a box."""
        return self._rows[at]

    def _render_editor(self, view: BoxesView) -> None:
        opened = next((at for at, row in enumerate(view.rows) if row.is_open), -1)
        if opened < 0:
            self.editor.hide()
            return
        if self._list.indexOf(self.editor) != opened + 1 or self.editor.isHidden():
            self._list.removeWidget(self.editor)
            self._list.insertWidget(self._list.indexOf(self._rows[opened]) + 1, self.editor)
        self.editor.render_view("", view.editor, may_remove=True, question=view.question)
        self.editor.show()


class BoxRowWidget(QWidget):
    """One box."""

    edit_asked = Signal(int)

    def __init__(self, at: int) -> None:
        super().__init__()
        self._name, self._code = (
            ElidedLabel("", "strong"),
            label("", "caption", "muted", is_code=True),
        )
        self._size, self._tare = label("", "strong"), label("", "caption", "muted")
        self._chip = Chip(translate("Boxes", "Usual box"), "accent", "check")
        self._wrong = Chip(translate("Boxes", "Not complete"), "warn", "alert")
        self.edit = Button(translate("Boxes", "Change"), "quiet", height=44)
        self.edit.clicked.connect(lambda: self.edit_asked.emit(at))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(16))
        row.addWidget(IconTile("box"))
        row.addLayout(two_lines(self._name, self._code), 1)
        for words in (self._size, self._tare):
            words.setFixedWidth(theme.px(SIZE_WIDTH))
        row.addLayout(two_lines(self._size, self._tare))
        held = QWidget()
        held.setFixedWidth(theme.px(STATE_WIDTH))
        state = QHBoxLayout(held)
        state.setContentsMargins(0, 0, 0, 0)
        state.setSpacing(theme.px(8))
        for chip in (self._chip, self._wrong):
            state.addWidget(chip)
        state.addStretch(1)
        row.addWidget(held)
        row.addWidget(self.edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.setFixedHeight(theme.px(HEIGHT) + 1)
        column.addLayout(row, 1)
        column.addWidget(Divider())

    def render_view(self, row: BoxRow) -> None:
        """Show a row."""
        self._name.setText(row.name)
        self._code.setText(row.code)
        self._size.setText(row.size)
        self._tare.setText(translate("Boxes", "Empty {weight}").format(weight=row.tare))
        self._chip.setVisible(row.is_default)
        self._wrong.setVisible(row.is_wrong)
        self.edit.setEnabled(not row.is_open)
        words = translate("Boxes", "Change {box}").format(box=row.name)
        self.edit.setAccessibleName(words)
