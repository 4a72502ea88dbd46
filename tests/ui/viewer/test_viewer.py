"""The viewer with real files: read, drawn, turned over, told of, printed, closed."""

import asyncio
import os
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from station.domain.errors import SettingsError, StorageError
from station.domain.printjob import DocumentKind, PrintState
from station.settings import Settings
from station.workflow.prints import DocumentPrintFailed
from tests.printing.samples import ZPL, label_pdf
from tests.support.label_samples import HELD
from tests.support.viewing import WIDE, ZEBRA, Known, Viewing, job_of, settings, viewing
from ui.shortcuts import Act
from ui.viewer.printing import Order
from ui.viewer.viewer import LOOKS_RIGHT, MOST_FILES
from ui.widgets.text import Label

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def anyio_backend(window_loop: tuple[str, dict[str, Any]]) -> tuple[str, dict[str, Any]]:
    return window_loop


@pytest.fixture
def known(tmp_path: Path) -> Known:
    return Known(settings(tmp_path / "home"))


@pytest.fixture
async def seen(look: QApplication, known: Known) -> AsyncIterator[Viewing]:
    async with viewing(look, known) as opened:
        yield opened


def press(seen: Viewing, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(QApplication.focusWidget() or seen.screen, key, modifiers)


async def show(seen: Viewing, *files: Path) -> None:
    seen.viewer.open_files(files)
    await seen.settled()


def written(folder: Path, name: str, data: bytes) -> Path:
    (folder / name).write_bytes(data)
    return folder / name


async def test_a_label_is_drawn_for_its_printer(seen: Viewing, tmp_path: Path) -> None:
    await show(seen, written(tmp_path, "a.zpl", ZPL))
    (page,) = seen.viewer.state.pages
    assert page.sheet is not None
    assert (page.sheet.stock.width_mm, page.sheet.stock.dpi) == (ZEBRA.width_mm, 203)
    assert seen.screen.windowTitle() == "a.zpl – Quayside"
    assert seen.screen.chip.accessibleName() == "It scans"
    press(seen, Qt.Key.Key_2)
    await seen.settled()
    (page,) = seen.viewer.state.pages
    assert page.sheet is not None
    assert (page.sheet.stock.width_mm, page.sheet.stock.dpi) == (WIDE.width_mm, 300)
    assert seen.screen.panel.printers.value() == "Wide"
    press(seen, Qt.Key.Key_3)  # there is no third one
    assert seen.viewer.state.printer == "Wide"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "The file is empty."),
        (b"<html><body>Log in", "The file is a web page, and no label."),
        (b"PK\x03\x04", "The file is a zip archive: unpack it first."),
        (b"\x00\xff" * 99, "The file is neither a PDF nor ZPL."),
        (b"%PDF-1.4 cut off", "The label's PDF is damaged or not whole."),
        (b"^XA" + b" " * 5_000_000 + b"^XZ", "The label’s file is far too large for a label."),
        (label_pdf(password="secret"), "The PDF is encrypted with a password."),
        (b"^XA^FDx", "The label is blank."),
    ],
)
async def test_what_is_no_label_is_told_in_words(
    seen: Viewing, tmp_path: Path, data: bytes, words: str
) -> None:
    await show(seen, written(tmp_path, "x.zpl", data))
    assert shown_words(seen) == ("There is no label to see", words)
    assert not seen.screen.panel.button.isEnabled()
    press(seen, Qt.Key.Key_P, CTRL)
    assert seen.printing.orders == []


def shown_words(seen: Viewing) -> tuple[str, str]:
    """Title and sentence in place of a label."""
    assert seen.screen.words.isVisible()
    title, body = (label.text() for label in seen.screen.words.findChildren(Label))
    return title, body


async def test_folders_and_missing_files_are_told(seen: Viewing, tmp_path: Path) -> None:
    await show(seen, tmp_path)
    assert shown_words(seen)[1] == "It is a folder, and no file."
    await show(seen, tmp_path / "none.zpl")
    assert shown_words(seen)[1] == "The file is not there."


async def test_ten_files_are_one_list(seen: Viewing, tmp_path: Path) -> None:
    files = [written(tmp_path, f"{at}.zpl", ZPL) for at in range(10)]
    files[3].write_bytes(b"no label")
    await show(seen, *files, files[0])
    assert seen.viewer.state.files == tuple(files)
    assert seen.screen.sub.text() == f"File 1 of 10, {tmp_path}"
    for _ in range(3):
        press(seen, Qt.Key.Key_PageDown, CTRL)
    await seen.settled()
    assert seen.viewer.state.file == files[3]
    assert shown_words(seen)[1] == "The file is neither a PDF nor ZPL."
    for _ in range(4):
        press(seen, Qt.Key.Key_PageUp, CTRL)
    await seen.settled()
    assert seen.viewer.state.file == files[9]
    assert seen.screen.files.value() == 9
    seen.screen.files.chosen.emit(2)
    await seen.settled()
    assert (seen.viewer.state.file, len(seen.viewer.state.pages)) == (files[2], 1)


async def test_the_list_of_files_is_bounded(seen: Viewing, tmp_path: Path) -> None:
    await show(seen, *(tmp_path / f"{at}.zpl" for at in range(MOST_FILES + 5)))
    assert len(seen.viewer.state.files) == MOST_FILES
    assert "Only 100 files" in seen.notice
    await show(seen, written(tmp_path, "late.zpl", ZPL))
    assert len(seen.viewer.state.files) == MOST_FILES


async def test_labels_of_a_stream_come_one_after_the_other(seen: Viewing, tmp_path: Path) -> None:
    await show(seen, written(tmp_path, "day.zpl", ZPL * 3))
    assert seen.screen.panel.button.text() == "Print 3 labels"
    for key, page in [
        (Qt.Key.Key_PageDown, 1),
        (Qt.Key.Key_Right, 2),
        (Qt.Key.Key_PageDown, 0),
        (Qt.Key.Key_PageUp, 2),
    ]:
        press(seen, key)
        assert seen.viewer.state.page == page
    assert seen.screen.sub.text() == f"Label 3 of 3, {tmp_path}"
    seen.screen.chosen.emit(1)
    assert seen.viewer.state.page == 1


async def test_plus_and_minus_zoom(seen: Viewing, tmp_path: Path) -> None:
    await show(seen, written(tmp_path, "a.pdf", label_pdf()))
    picture = seen.screen.stage.picture
    whole = picture.shown_rect().width()
    press(seen, Qt.Key.Key_Plus)
    assert picture.shown_rect().width() > whole
    press(seen, Qt.Key.Key_Minus)
    assert picture.shown_rect().width() == whole


async def test_return_prints_nothing_wherever_the_focus_is(seen: Viewing, tmp_path: Path) -> None:
    await show(seen, written(tmp_path, "a.zpl", ZPL))
    for widget in (seen.screen.panel.button, seen.screen.panel.printers, seen.screen.stage):
        widget.setFocus()
        press(seen, Qt.Key.Key_Return)
        press(seen, Qt.Key.Key_Enter)
    await seen.settled()
    assert seen.printing.orders == []


async def test_ctrl_p_prints_what_is_shown_once(seen: Viewing, tmp_path: Path) -> None:
    file = written(tmp_path, "a.zpl", ZPL)
    await show(seen, file)
    press(seen, Qt.Key.Key_2)
    await seen.settled()
    seen.printing.gate = asyncio.Event()
    press(seen, Qt.Key.Key_P, CTRL)
    press(seen, Qt.Key.Key_P, CTRL)
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_P, CTRL, "", True)
    QApplication.sendEvent(seen.screen.stage.picture, held)
    await seen.until(lambda: seen.printing.orders, "it is printed")
    assert seen.screen.panel.button.text() == "Printing"
    seen.printing.gate.set()
    await seen.settled()
    (order,) = seen.printing.orders
    assert (order.title, order.file.data, order.printer, order.anyway) == ("a.zpl", ZPL, "Wide", "")
    assert seen.screen.panel.told == "Sent to Wide."
    assert seen.screen.panel.button.isEnabled()


async def test_a_proved_print_is_told_as_such(seen: Viewing, tmp_path: Path) -> None:
    seen.printing.state, seen.printing.detail = PrintState.PROVED, "counted"
    await show(seen, written(tmp_path, "a.zpl", ZPL))
    seen.screen.panel.button.click()
    await seen.settled()
    assert seen.screen.panel.told == "Printed on Zebra. Counted."


async def test_a_held_label_is_printed_for_a_reason_only(seen: Viewing, tmp_path: Path) -> None:
    await show(seen, written(tmp_path, "held.zpl", HELD))
    question = seen.screen.panel.question
    press(seen, Qt.Key.Key_2, ALT)  # nothing was asked
    press(seen, Qt.Key.Key_P, CTRL)
    assert question.isVisible()
    press(seen, Qt.Key.Key_P, CTRL)
    press(seen, Qt.Key.Key_Return)
    press(seen, Qt.Key.Key_Escape)
    assert not question.isVisible()
    assert seen.left == []
    assert seen.printing.orders == []
    press(seen, Qt.Key.Key_P, CTRL)
    press(seen, Qt.Key.Key_2, ALT)
    await seen.settled()
    (order,) = seen.printing.orders
    assert (order.printer, order.anyway) == ("Zebra", LOOKS_RIGHT)
    assert not question.isVisible()


async def test_what_only_the_printing_holds_is_asked_then(seen: Viewing, tmp_path: Path) -> None:
    def holds(order: Order) -> DocumentPrintFailed:
        return DocumentPrintFailed([job_of(order, PrintState.FAILED, "why", is_held=True)])

    seen.printing.error = holds
    await show(seen, written(tmp_path, "a.zpl", ZPL))
    press(seen, Qt.Key.Key_P, CTRL)
    await seen.settled()
    assert seen.viewer.state.is_asking
    seen.screen.panel.answered.emit()
    await seen.settled()
    assert [order.anyway for order in seen.printing.orders] == ["", LOOKS_RIGHT]
    assert not seen.viewer.state.is_asking
    assert "a.zpl on Zebra: why" in seen.notice


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (PrintState.FAILED, "See to the printer; Ctrl+P prints again."),
        (PrintState.IN_DOUBT, "Look whether it came out; nothing is sent again by itself."),
    ],
)
async def test_a_print_that_fails_is_told(
    seen: Viewing, tmp_path: Path, state: PrintState, words: str
) -> None:
    seen.printing.error = lambda order: DocumentPrintFailed([job_of(order, state, "no paper")])
    await show(seen, written(tmp_path, "a.zpl", ZPL))
    press(seen, Qt.Key.Key_P, CTRL)
    await seen.settled()
    assert "no paper" in seen.notice
    assert words in seen.notice
    assert seen.screen.panel.button.isEnabled()


async def test_a_journal_that_cannot_be_written_is_told(seen: Viewing, tmp_path: Path) -> None:
    seen.printing.error = lambda _: StorageError("quayside.sqlite", "No space left on device")
    await show(seen, written(tmp_path, "a.zpl", ZPL))
    press(seen, Qt.Key.Key_P, CTRL)
    await seen.settled()
    assert "Cannot use quayside.sqlite: the disk is full." in seen.notice


async def test_a_print_that_breaks_leaves_the_window_at_work(
    seen: Viewing, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def breaks(order: Order) -> DocumentPrintFailed:
        raise RuntimeError(order.title)

    seen.printing.error = breaks
    await show(seen, written(tmp_path, "a.zpl", ZPL))
    press(seen, Qt.Key.Key_P, CTRL)
    await seen.settled()
    assert "Something went wrong in the program (RuntimeError)." in seen.notice
    assert seen.screen.panel.button.isEnabled()
    errors = [one for one in caplog.records if one.levelname == "ERROR"]
    assert [one.getMessage() for one in errors] == ["unforeseen, in print a.zpl"]
    caplog.clear()


async def test_a_file_that_changes_or_goes_is_told_and_read_again(
    seen: Viewing, tmp_path: Path
) -> None:
    file = written(tmp_path, "a.zpl", ZPL)
    await show(seen, file)
    assert seen.notice == ""
    file.write_bytes(ZPL * 2)
    await seen.until(lambda: "a.zpl has changed since it was read." in seen.notice, "changed")
    assert len(seen.viewer.state.pages) == 1  # printed is what is shown
    press(seen, Qt.Key.Key_F5)
    await seen.settled()
    assert (len(seen.viewer.state.pages), seen.notice) == (2, "")
    new = written(tmp_path, "new", ZPL * 3)
    new.replace(file)  # as editors do
    await seen.until(lambda: "has changed" in seen.notice, "replaced")
    file.unlink()
    await seen.until(lambda: "a.zpl is not there any more." in seen.notice, "gone")
    assert len(seen.viewer.state.pages) == 2


async def test_a_file_that_comes_is_told(seen: Viewing, tmp_path: Path) -> None:
    await show(seen, tmp_path / "soon.zpl")
    written(tmp_path, "soon.zpl", ZPL)
    await seen.until(lambda: "soon.zpl has changed" in seen.notice, "it came")
    press(seen, Qt.Key.Key_F5)
    await seen.settled()
    assert len(seen.viewer.state.pages) == 1


async def test_only_the_last_wish_is_shown(seen: Viewing, tmp_path: Path) -> None:
    slow = written(tmp_path, "slow.pdf", label_pdf(pages=6))
    quick = written(tmp_path, "quick.zpl", ZPL)
    seen.viewer.open_files([slow])
    await asyncio.sleep(0)
    seen.viewer.open_files([quick])
    seen.viewer.choose_number(2)
    await seen.settled()
    state = seen.viewer.state
    assert (state.file, len(state.pages), state.printer) == (quick, 1, "Wide")


async def test_the_window_lives_while_a_label_is_drawn(seen: Viewing, tmp_path: Path) -> None:
    seen.viewer.open_files([written(tmp_path, "a.pdf", label_pdf(pages=8))])
    assert seen.viewer.state.opened is None
    await seen.until(lambda: seen.viewer.is_at_work, "a thread draws")
    press(seen, Qt.Key.Key_P, CTRL)  # there is nothing yet
    await seen.settled()
    assert (len(seen.viewer.state.pages), seen.printing.orders) == (8, [])
    assert not seen.viewer.is_at_work


async def test_a_scan_does_nothing_here(seen: Viewing, tmp_path: Path) -> None:
    await show(seen, written(tmp_path, "a.zpl", ZPL))
    QTest.keyClicks(seen.screen.stage.picture, "2400117392")
    press(seen, Qt.Key.Key_Return)
    await seen.settled()
    assert "A scan came to this window" in seen.notice
    assert (seen.viewer.state.printer, seen.printing.orders) == ("Zebra", [])


async def test_broken_settings_keep_no_label_from_being_seen(
    seen: Viewing, known: Known, tmp_path: Path
) -> None:
    known.error = SettingsError("settings.toml", 3, "printers.a.dpi", "'x'", "203, 300 or 600")
    await show(seen, written(tmp_path, "a.zpl", ZPL))
    assert len(seen.viewer.state.pages) == 1
    assert "settings.toml" in seen.notice


async def test_a_fault_that_nobody_foresaw_leaves_nothing_waiting(
    seen: Viewing, known: Known, tmp_path: Path
) -> None:
    known.error = StorageError("home", "Input/output error")
    await show(seen, written(tmp_path, "a.zpl", ZPL))
    assert shown_words(seen)[1].startswith("Cannot use home: ")
    assert "Cannot use home: " in seen.notice
    known.error = None
    press(seen, Qt.Key.Key_F5)
    await seen.settled()
    press(seen, Qt.Key.Key_P, CTRL)
    assert seen.viewer.state.printing_on == "Zebra"


async def test_the_strip_turns_and_zooms_too(seen: Viewing, tmp_path: Path) -> None:
    await show(seen, written(tmp_path, "day.zpl", ZPL * 2))
    seen.screen.act_pressed.emit(Act.TURN)
    assert seen.viewer.state.page == 1
    assert seen.screen.stage.currentWidget() is seen.screen.stage.grid
    seen.screen.act_pressed.emit(Act.ZOOM)
    assert seen.screen.stage.currentWidget() is seen.screen.stage.picture


async def test_keys_without_a_file_do_nothing(seen: Viewing) -> None:
    for key, held in [
        (Qt.Key.Key_F5, NONE),
        (Qt.Key.Key_PageDown, NONE),
        (Qt.Key.Key_PageDown, CTRL),
        (Qt.Key.Key_P, CTRL),
        (Qt.Key.Key_A, NONE),
    ]:
        press(seen, key, held)
    await seen.settled()
    assert seen.viewer.state.files == ()
    assert seen.printing.orders == []
    assert shown_words(seen)[0] == "No file is open"


async def test_the_printer_may_be_chosen_in_its_list(seen: Viewing, tmp_path: Path) -> None:
    await show(seen, written(tmp_path, "a.zpl", ZPL))
    printers = seen.screen.panel.printers.combo
    printers.setFocus()
    press(seen, Qt.Key.Key_Down)
    await seen.settled()
    assert seen.viewer.state.printer == "Wide"
    assert seen.viewer.state.opened is not None
    assert seen.viewer.state.opened.reading.printer == WIDE


async def test_a_printer_that_is_gone_gives_way(
    seen: Viewing, known: Known, tmp_path: Path
) -> None:
    await show(seen, written(tmp_path, "a.zpl", ZPL))
    press(seen, Qt.Key.Key_2)
    await seen.settled()
    known.settings = settings(tmp_path, ZEBRA)
    press(seen, Qt.Key.Key_F5)
    await seen.settled()
    assert seen.viewer.state.printer == "Zebra"


async def test_the_routes_name_the_printer(look: QApplication, tmp_path: Path) -> None:
    both = settings(tmp_path / "home")
    known = Known(replace(both, routes={DocumentKind.LABEL_PDF: "Wide"}))
    async with viewing(look, known) as seen:
        await show(seen, written(tmp_path, "a.pdf", label_pdf()))
        assert seen.viewer.state.printer == "Wide"
        await show(seen, written(tmp_path, "a.zpl", ZPL))
        assert seen.viewer.state.printer == "Zebra"


async def test_a_printer_that_was_set_up_meanwhile_is_there(
    look: QApplication, tmp_path: Path
) -> None:
    known = Known(Settings(tmp_path / "home"))
    async with viewing(look, known) as seen:
        await show(seen, written(tmp_path, "a.zpl", ZPL))
        told = [label.text() for label in seen.screen.panel.findChildren(Label)]
        assert any("No printer is set up" in words for words in told)
        assert not seen.screen.panel.button.isVisible()
        known.settings = settings(tmp_path, ZEBRA)
        press(seen, Qt.Key.Key_F5)
        await seen.settled()
        assert seen.screen.panel.button.isEnabled()
        assert seen.viewer.state.printer == "Zebra"


async def test_escape_closes(seen: Viewing) -> None:
    press(seen, Qt.Key.Key_Escape)
    assert seen.left == [False]
    seen.screen.close()  # the cross
    assert seen.left == [False, False]
    assert seen.screen.isVisible()


async def test_a_print_on_its_way_is_waited_for(seen: Viewing, tmp_path: Path) -> None:
    await show(seen, written(tmp_path, "a.zpl", ZPL))
    seen.printing.gate = asyncio.Event()
    press(seen, Qt.Key.Key_P, CTRL)
    await seen.until(lambda: seen.printing.orders, "it prints")
    press(seen, Qt.Key.Key_Escape)
    assert seen.left == []
    assert "Zebra still prints." in seen.notice
    seen.printing.gate.set()
    await seen.settled()
    assert seen.left == [False]


async def test_a_print_that_fails_keeps_the_window_open(seen: Viewing, tmp_path: Path) -> None:
    seen.printing.error = lambda order: DocumentPrintFailed([job_of(order, PrintState.FAILED, "x")])
    seen.printing.gate = asyncio.Event()
    await show(seen, written(tmp_path, "a.zpl", ZPL))
    press(seen, Qt.Key.Key_P, CTRL)
    await seen.until(lambda: seen.printing.orders, "it prints")
    press(seen, Qt.Key.Key_Escape)
    seen.printing.gate.set()
    await seen.settled()
    assert seen.left == []
    assert "Not printed" in seen.notice


async def test_closing_twice_waits_for_no_print(seen: Viewing, tmp_path: Path) -> None:
    await show(seen, written(tmp_path, "a.zpl", ZPL))
    seen.printing.gate = asyncio.Event()
    press(seen, Qt.Key.Key_P, CTRL)
    await seen.until(lambda: seen.printing.orders, "it prints")
    press(seen, Qt.Key.Key_Escape)
    press(seen, Qt.Key.Key_Escape)
    assert seen.left == [True]
    seen.printing.gate.set()


async def test_ctrl_o_asks_for_files(seen: Viewing, tmp_path: Path) -> None:
    press(seen, Qt.Key.Key_O, CTRL)
    (choose,) = seen.asked
    choose([])  # nothing was chosen
    assert seen.viewer.state.files == ()
    choose([written(tmp_path, "a.zpl", ZPL)])
    await seen.settled()
    assert len(seen.viewer.state.pages) == 1


def from_here(file: Path) -> Path:
    return Path(os.path.relpath(file))


async def test_paths_are_kept_whole(seen: Viewing, tmp_path: Path) -> None:
    file = written(tmp_path, "a.zpl", ZPL)
    await show(seen, from_here(file))
    assert seen.viewer.state.file == file


async def test_a_print_that_ends_under_another_file_names_its_own(
    seen: Viewing, tmp_path: Path
) -> None:
    first, second = written(tmp_path, "a.zpl", ZPL), written(tmp_path, "b.zpl", ZPL)
    await show(seen, first, second)
    seen.printing.gate = asyncio.Event()
    press(seen, Qt.Key.Key_P, CTRL)
    await seen.until(lambda: seen.printing.orders, "it is sent")
    press(seen, Qt.Key.Key_PageDown, CTRL)
    await seen.until(lambda: seen.viewer.state.pages, "the next file is shown")
    seen.printing.gate.set()
    await seen.settled()
    assert seen.viewer.state.file == second
    assert seen.screen.panel.told == "a.zpl was sent to Zebra."


async def test_a_print_that_fails_under_another_file_is_not_printed_by_the_key(
    seen: Viewing, tmp_path: Path
) -> None:
    first, second = written(tmp_path, "a.zpl", ZPL), written(tmp_path, "b.zpl", ZPL)
    await show(seen, first, second)
    seen.printing.gate = asyncio.Event()
    failed = PrintState.FAILED
    seen.printing.error = lambda order: DocumentPrintFailed([job_of(order, failed, "no paper")])
    press(seen, Qt.Key.Key_P, CTRL)
    await seen.until(lambda: seen.printing.orders, "it is sent")
    press(seen, Qt.Key.Key_PageDown, CTRL)
    await seen.until(lambda: seen.viewer.state.pages, "the next file is shown")
    seen.printing.gate.set()
    await seen.settled()
    assert "See to the printer, then choose a.zpl; Ctrl+P prints it again." in seen.notice


async def test_a_file_that_changes_hides_no_print_that_went_wrong(
    seen: Viewing, tmp_path: Path
) -> None:
    doubt = PrintState.IN_DOUBT
    seen.printing.error = lambda order: DocumentPrintFailed([job_of(order, doubt, "no answer")])
    file = written(tmp_path, "a.zpl", ZPL)
    await show(seen, file)
    press(seen, Qt.Key.Key_P, CTRL)
    await seen.settled()
    file.write_bytes(ZPL * 2)
    seen.viewer._watch.stirred.emit()
    await seen.settled()
    assert "Look whether it came out" in seen.notice
    seen.screen.notice.button.click()
    await seen.until(lambda: "a.zpl has changed" in seen.notice, "it is told behind that")


async def test_a_change_that_was_put_away_is_not_told_again(seen: Viewing, tmp_path: Path) -> None:
    file = written(tmp_path, "a.zpl", ZPL)
    await show(seen, file)
    file.write_bytes(ZPL * 2)
    await seen.until(lambda: "a.zpl has changed" in seen.notice, "changed")
    await seen.settled()
    seen.screen.notice.button.click()
    written(tmp_path, "download.zpl", ZPL)  # something else in the folder
    seen.viewer._watch.stirred.emit()
    await seen.settled()
    assert seen.notice == ""
    file.write_bytes(ZPL * 3)
    await seen.until(lambda: "a.zpl has changed" in seen.notice, "changed once more")


async def test_a_scan_chooses_no_file_in_the_list_that_has_the_focus(
    seen: Viewing, tmp_path: Path
) -> None:
    first, second = written(tmp_path, "a.zpl", ZPL), written(tmp_path, "XX.zpl", ZPL)
    await show(seen, first, second)
    seen.screen.files.setFocus()
    for sign in "XXSEND":
        QTest.keyClicks(QApplication.focusWidget() or seen.screen, sign)
    press(seen, Qt.Key.Key_Return)
    await seen.settled()
    assert "A scan came to this window" in seen.notice
    assert seen.viewer.state.file == first
    assert seen.screen.files.value() == 0


async def test_digits_that_are_called_repeats_choose_no_printer(
    seen: Viewing, tmp_path: Path
) -> None:
    await show(seen, written(tmp_path, "a.zpl", ZPL))
    before = ""
    for sign in "111222\r":
        key = Qt.Key.Key_Return if sign == "\r" else Qt.Key(ord(sign))
        event = QKeyEvent(QEvent.Type.KeyPress, key, NONE, sign, sign == before)
        QApplication.sendEvent(seen.screen.stage.picture, event)
        before = sign
    await seen.settled()
    assert "A scan came to this window" in seen.notice
    assert seen.viewer.state.printer == "Zebra"
