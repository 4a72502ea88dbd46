"""A field says what is wrong below itself, and takes it back when a person types on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.support.focus import show_focused
from ui.widgets.field import Field


def test_a_refusal_replaces_the_help_and_typing_ends_it(look: QApplication, qtbot: QtBot) -> None:
    field = Field("Height", "In centimetres.")
    qtbot.addWidget(field)
    field.set_error("A side is 1 to 274 cm.")
    assert field.error == "A side is 1 to 274 cm."
    assert field.edit.property("refused") is True
    assert field.edit.accessibleDescription() == "A side is 1 to 274 cm."
    qtbot.keyClicks(field.edit, "3")
    assert field.error == ""
    assert field.edit.property("refused") is False
    assert field.edit.accessibleDescription() == "In centimetres."


def test_what_is_typed_is_told_without_blanks(look: QApplication, qtbot: QtBot) -> None:
    field = Field("Name")
    qtbot.addWidget(field)
    told: list[str] = []
    field.edited.connect(told.append)
    qtbot.keyClicks(field.edit, "a ")
    assert told == ["a", "a"]
    with qtbot.waitSignal(field.finished, timeout=1000) as end:
        qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert end.args == ["a"]


def test_a_secret_shows_dots(look: QApplication, qtbot: QtBot) -> None:
    field = Field("Client secret", is_secret=True)
    qtbot.addWidget(field)
    assert field.edit.echoMode() == QLineEdit.EchoMode.Password


def test_a_value_from_outside_does_not_overwrite_typing(look: QApplication, qtbot: QtBot) -> None:
    field = Field("Name")
    qtbot.addWidget(field)
    show_focused(qtbot, field, field.edit)
    qtbot.keyClicks(field.edit, "mine")
    field.set_text("theirs")
    assert field.text() == "mine"


def test_the_name_belongs_to_the_line(look: QApplication, qtbot: QtBot) -> None:
    field = Field("Client ID")
    qtbot.addWidget(field)
    assert field.edit.accessibleName() == "Client ID"
    assert field.focusProxy() is field.edit
