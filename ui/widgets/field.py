"""A line to type in, with its name above and one line of help or refusal below."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.theme import ROW, font, set_property, theme
from ui.widgets.icon import Icon
from ui.widgets.text import label, paragraph


class Field(QWidget):
    """``edited`` while a person types, ``finished`` when the field is left or Return is pressed.

    ``is_secret`` shows dots. ``height`` of the line at 100 %.
    """

    edited = Signal(str)
    finished = Signal(str)

    def __init__(
        self,
        name: str,
        hint: str = "",
        *,
        is_secret: bool = False,
        is_code: bool = False,
        height: int = ROW,
    ) -> None:
        super().__init__()
        self._hint = hint
        self.edit = QLineEdit()
        self.edit.setFont(font("body", is_code=is_code))
        self.edit.setFixedHeight(theme.px(height))
        self.edit.setAccessibleName(name)
        if is_secret:
            self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.textEdited.connect(self._on_edited)
        self.edit.editingFinished.connect(lambda: self.finished.emit(self.text()))
        self.setFocusProxy(self.edit)
        caption = label(name, "strong")
        caption.setBuddy(self.edit)
        self._mark = Icon("alert", 17, "bad_ink", 2.1)
        self._below = paragraph(hint, "caption")
        self._lay_out(caption)
        self.set_error("")

    def text(self) -> str:
        """What stands in it, without blanks around."""
        return self.edit.text().strip()

    def set_text(self, text: str) -> None:
        """Put a text in, unless a person is typing there just now."""
        if not self.edit.hasFocus() or not self.edit.isModified():
            self.edit.setText(text)

    def set_error(self, words: str) -> None:
        """Say what is wrong and what to type instead; empty shows the help again."""
        set_property(self.edit, "refused", bool(words))
        self._below.setText(words or self._hint)
        self._below.set_tone("bad_ink" if words else "muted")
        self._below.setVisible(bool(words or self._hint))
        self._mark.setVisible(bool(words))
        self.edit.setAccessibleDescription(words or self._hint)

    def set_hint(self, words: str) -> None:
        """Other help below the line."""
        self._hint = words
        if not self.error:
            self.set_error("")

    @property
    def error(self) -> str:
        """The refusal that is shown; empty where there is none."""
        return self._below.text() if not self._mark.isHidden() else ""

    def _on_edited(self, text: str) -> None:
        self.set_error("")
        self.edited.emit(text.strip())

    def _lay_out(self, caption: QWidget) -> None:
        below = QHBoxLayout()
        below.setSpacing(theme.px(6))
        below.addWidget(self._mark)
        below.addWidget(self._below, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(8))
        layout.addWidget(caption)
        layout.addWidget(self.edit)
        layout.addLayout(below)
