"""Form rows as widgets: text fields, choices and switches, several on a line where they are short.

The widgets are built once for a set of rows and then only filled: what a person types is never
taken from under the cursor.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.keys import LEAVES_ESCAPE
from ui.screens.settings.forms import YES, GroupView, Kind, Row, RowView
from ui.theme import theme
from ui.widgets.choice import Choice
from ui.widgets.divider import Divider
from ui.widgets.field import Field
from ui.widgets.painting import text_width
from ui.widgets.switch import Switch
from ui.widgets.tab_order import bring_into_view
from ui.widgets.text import label, paragraph

LINE_GAP, FIELD_GAP, GROUP_GAP = 20, 20, 28
LEAST_ALONE = 420
"""A short line that is alone in its row leaves its help this room, at 100 %."""

Shape = tuple[tuple[str, tuple[tuple[str, Kind], ...]], ...]


class FormRows(QWidget):
    """``edited``: key and new value. ``finished``: a text field was left or Return was pressed.

    ``leaves_escape``: Escape closes what the rows are in, also from a field with text in it.
    """

    edited = Signal(str, str)
    finished = Signal(str)

    def __init__(self, *, leaves_escape: bool = False) -> None:
        super().__init__()
        self.leaves_escape = leaves_escape
        self._shape: Shape = ()
        self._rows: dict[str, _RowWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def render_view(self, groups: Sequence[GroupView]) -> None:
        """Fill the rows; they are built anew only where other rows are wanted."""
        shape: Shape = tuple(
            (group.title, tuple((view.row.key, view.row.kind) for view in group.rows))
            for group in groups
        )
        if shape != self._shape:
            self._shape = shape
            self._build(groups)
        for group in groups:
            for view in group.rows:
                self._rows[view.row.key].fill(view)

    def focus(self, key: str) -> None:
        """Put the cursor into a row, its text selected, and scroll to it."""
        found = self._rows.get(key)
        if found is not None:
            found.control.setFocus()
            bring_into_view(found)
            if isinstance(found.control, Field):
                found.control.edit.selectAll()

    def edit(self, key: str) -> QLineEdit:
        """The line of a text row."""
        control = self._rows[key].control
        if not isinstance(control, Field):
            raise KeyError(key)
        return control.edit

    def control(self, key: str) -> QWidget:
        """The widget of a row."""
        return self._rows[key].control

    def _build(self, groups: Sequence[GroupView]) -> None:
        focused = next((key for key, row in self._rows.items() if row.has_focus()), "")
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._rows = {}
        for at, group in enumerate(groups):
            self._column.addWidget(self._group(group, is_first=at == 0))
        self.focus(focused)

    def _group(self, group: GroupView, *, is_first: bool) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        top = 0 if is_first else theme.px(GROUP_GAP)
        column.setContentsMargins(0, top, 0, 0)
        column.setSpacing(0)
        if group.title:
            column.addWidget(label(group.title, "captionstrong", "muted"))
            column.addSpacing(theme.px(6))
            column.addWidget(Divider())
            column.addSpacing(theme.px(16))
        line: QHBoxLayout | None = None
        for at, view in enumerate(group.rows):
            if line is None or view.row.starts_line:
                if line is not None:
                    column.addSpacing(theme.px(LINE_GAP))
                line = QHBoxLayout()
                line.setSpacing(theme.px(FIELD_GAP))
                line.addStretch(1)
                column.addLayout(line)
            after = group.rows[at + 1].row.starts_line if at + 1 < len(group.rows) else True
            row = _RowWidget(view.row, self, is_alone=view.row.starts_line and after)
            self._rows[view.row.key] = row
            line.insertWidget(line.count() - 1, row, 0, Qt.AlignmentFlag.AlignTop)
        return made


class _RowWidget(QWidget):
    """One row: its control, and for a switch or a choice the line of help below."""

    def __init__(self, row: Row, form: FormRows, *, is_alone: bool) -> None:
        super().__init__()
        self._form, self._key = form, row.key
        self.control = self._made(row)
        self._below = paragraph("", "caption")
        self._below.setVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self.control, 0, Qt.AlignmentFlag.AlignLeft)
        if isinstance(self.control, Switch):
            column.setContentsMargins(0, theme.px(4), 0, 0)
        column.addWidget(self._below)
        if isinstance(self.control, Field):
            words = round(text_width(row.label, "strong")) + theme.px(2)
            self.control.edit.setFixedWidth(theme.px(row.width))
            least = LEAST_ALONE if is_alone else 0
            self.control.setFixedWidth(max(theme.px(max(row.width, least)), words))

    def has_focus(self) -> bool:
        """The cursor is in it."""
        proxy = self.control.focusProxy()
        return self.control.hasFocus() or (proxy is not None and proxy.hasFocus())

    def fill(self, view: RowView) -> None:
        """Show value, help, refusal and lock."""
        row, control = view.row, self.control
        control.setEnabled(not row.lock)
        help_words = row.lock or row.hint
        match control:
            case Field():
                if control.text() != view.value:
                    control.edit.setText(view.value)
                control.set_hint(help_words)
                control.set_error(view.error)
                return
            case Choice():
                control.set_options(row.options)
                control.set_value(view.value)
            case Switch():
                control.setChecked(view.value == YES)
        self._below.setText(view.error or help_words)
        self._below.set_tone("bad_ink" if view.error else "muted")
        self._below.setVisible(bool(view.error or help_words))

    def _made(self, row: Row) -> QWidget:
        if row.kind is Kind.CHOICE:
            choice = Choice(row.label, row.options, width=min(row.width, 300), height=48)
            choice.chosen.connect(lambda value: self._form.edited.emit(self._key, str(value)))
            return choice
        if row.kind is Kind.SWITCH:
            switch = Switch(row.label)
            switch.clicked.connect(
                lambda is_on: self._form.edited.emit(self._key, YES if is_on else "")
            )
            return switch
        field = Field(row.label, is_secret=row.kind is Kind.SECRET, is_code=row.kind is Kind.CODE)
        field.edit.setProperty(LEAVES_ESCAPE, self._form.leaves_escape)
        field.edited.connect(lambda text: self._form.edited.emit(self._key, text))
        field.finished.connect(lambda _text: self._form.finished.emit(self._key))
        return field
