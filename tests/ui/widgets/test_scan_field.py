"""One field takes everything: it sends lines, keeps what was refused, and is never disabled."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import theme
from ui.keys import SCAN_FIELD
from ui.widgets.scan_field import ScanField


@pytest.fixture
def field(look: QApplication, qtbot: QtBot) -> ScanField:
    made = ScanField()
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    made.take_focus()
    return made


def lines_of(field: ScanField) -> list[str]:
    lines: list[str] = []
    field.entered.connect(lines.append)
    return lines


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_return_sends_the_line_and_empties_the_field(
    field: ScanField, qtbot: QtBot, key: Qt.Key
) -> None:
    lines = lines_of(field)
    qtbot.keyClicks(field.edit, "2400117730")
    qtbot.keyClick(field.edit, key)
    assert lines == ["2400117730"]
    assert field.text() == ""


def test_return_goes_no_further(field: ScanField) -> None:
    event = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    QApplication.sendEvent(field.edit, event)
    assert event.isAccepted()


def test_an_empty_line_is_none(field: ScanField, qtbot: QtBot) -> None:
    lines = lines_of(field)
    qtbot.keyClicks(field.edit, "  ")
    qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert lines == []


def test_what_was_refused_is_kept_and_the_next_scan_replaces_it(
    field: ScanField, qtbot: QtBot
) -> None:
    lines = lines_of(field)
    field.refuse("4006381333932")
    assert (field.text(), field.edit.selectedText()) == ("4006381333932", "4006381333932")
    assert field.is_refused
    qtbot.keyClicks(field.edit, "24")
    assert field.text() == "24"
    assert not field.is_refused
    qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert lines == ["24"]


def test_what_is_being_typed_is_not_replaced_by_a_refusal(field: ScanField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.edit, "1.25")
    field.refuse("4006381333932")
    assert field.text() == "1.25"


def test_an_accepted_line_clears_what_was_kept(field: ScanField) -> None:
    field.refuse("4006381333932")
    field.accept()
    assert field.text() == ""
    assert not field.is_refused


def test_a_kept_line_goes_also_where_a_scan_fell_into_it_and_was_taken_out(
    field: ScanField,
) -> None:
    field.refuse("4006381333932")
    field.edit.setText("4006381333932")
    field.edit.textEdited.emit("4006381333932")  # as the scanner does when it puts a text back
    field.accept()
    assert field.text() == ""


def test_typing_that_a_refusal_did_not_replace_stays(field: ScanField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.edit, "1.25")
    field.refuse("4006381333932")
    field.accept()
    assert field.text() == "1.25"


def test_an_accepted_line_keeps_what_is_being_typed(field: ScanField, qtbot: QtBot) -> None:
    field.refuse("4006381333932")
    qtbot.keyClicks(field.edit, "1.2")
    field.accept()
    assert field.text() == "1.2"


def test_what_is_typed_as_a_refusal_comes_stays_when_a_line_is_accepted(
    field: ScanField, qtbot: QtBot
) -> None:
    qtbot.keyClicks(field.edit, "1.25")
    field.refuse("4006381333932")
    field.accept()
    assert field.text() == "1.25"


def test_another_refusal_takes_the_place_of_the_first(field: ScanField) -> None:
    field.refuse("4006381333932")
    field.refuse("30x20")
    assert (field.text(), field.edit.selectedText()) == ("30x20", "30x20")
    field.accept()
    assert field.text() == ""


def test_focus_selects_what_is_there(field: ScanField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.edit, "1.25")
    field.take_focus()
    assert field.edit.selectedText() == "1.25"


def test_the_line_is_red_where_it_was_refused(field: ScanField) -> None:
    def line() -> str:
        image = field.grab().toImage()
        return image.pixelColor(image.width() // 2, 5).name().upper()

    assert line() == theme.LIGHT["accent"]
    field.refuse("x")
    assert line() == theme.LIGHT["bad"]


def test_inside_a_stop_the_line_is_white(field: ScanField) -> None:
    field.set_on_stop(True)
    image = field.grab().toImage()
    assert image.pixelColor(image.width() // 2, 5).name().upper() == theme.LIGHT["on_stop"]
    assert field.edit.caret == "bad"


def test_it_is_named_and_marked_for_the_keys(field: ScanField) -> None:
    assert field.edit.accessibleName() == "Scan or type"
    assert field.edit.property(SCAN_FIELD)


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
def test_thirteen_digits_fit_whole(look: QApplication, qtbot: QtBot, scale: float) -> None:
    theme.apply(look, is_dark=False, scale=scale)
    field = ScanField()
    qtbot.addWidget(field)
    field.resize(field.sizeHint())
    field.show()
    field.refuse("4006381333932")
    measure = field.edit.fontMetrics()
    assert measure.horizontalAdvance(field.text()) <= field.edit.width()
    assert measure.height() <= field.edit.height()
