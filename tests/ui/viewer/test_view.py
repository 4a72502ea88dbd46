"""What the viewer's window says, state by state."""

from dataclasses import replace
from pathlib import Path

import pytest

from station.settings import PrinterSettings
from tests.printing.samples import label_pdf
from tests.support.viewer_states import STATES, opened, state
from ui.shortcuts import Act
from ui.viewer.state import Opened, ViewerState
from ui.viewer.view import file_changed, file_gone, present


def test_without_a_file_it_says_how_to_open_one() -> None:
    view = present(STATES["no file"]())
    assert view.words == (
        "No file is open",
        "Ctrl+O opens files; they can be dropped here as well.",
    )
    assert (view.title, view.sub, view.may_print, view.is_loading) == ("Labels", "", False, False)


def test_while_it_is_read_nothing_is_said_of_it() -> None:
    view = present(STATES["loading"]())
    assert (view.is_loading, view.page, view.lines, view.words) == (True, None, (), ("", ""))


def test_a_refused_label_may_be_printed_by_a_persons_word() -> None:
    view = present(STATES["refused"]())
    assert view.verdict.text == "Refused"
    assert view.may_print
    assert view.question is None
    asked = present(STATES["refused, asked"]())
    assert asked.question is not None
    assert (asked.question.answer, asked.question.key) == ("It looks right: print it", "Alt+2")
    assert [(key.act, key.is_allowed, key.word) for key in asked.keys if key.word][-1] == (
        Act.CLOSE,
        True,
        "Back",
    )


def test_copies_are_not_counted_here() -> None:
    titles = [line.title for line in present(STATES["fine"]()).lines]
    assert "Resolution" in titles
    assert "Copies so far" not in titles


def test_what_does_not_fit_its_printer_cannot_be_printed() -> None:
    small = PrinterSettings("small", "tcp", "zpl", host="127.0.0.1", width_mm=20, length_mm=20)
    view = present(state("a.pdf", opened(label_pdf(), small), printers=(small,), printer="small"))
    assert (view.verdict.text, view.may_print) == ("Cannot be printed", False)


def test_without_a_printer_it_is_said_and_drawn_all_the_same() -> None:
    view = present(STATES["no printer"]())
    assert view.lacks.startswith("No printer is set up on this computer.")
    assert (view.page is not None, view.may_print) == (True, False)


def test_while_it_prints_it_is_not_printed_once_more() -> None:
    view = present(STATES["printing"]())
    assert (view.print_words, view.may_print) == ("Printing", False)


def test_the_next_file_is_offered_where_there_is_one() -> None:
    assert Act.NEXT_FILE in [key.act for key in present(STATES["several files"]()).keys]
    assert Act.NEXT_FILE not in [key.act for key in present(STATES["fine"]()).keys]


def test_long_names_are_cut_in_their_middle() -> None:
    names = [name for _, name in present(STATES["several files"]()).files]
    assert names[1] == "order-2400117394…el-full-page.pdf"


def test_nine_printers_have_a_digit() -> None:
    printers = tuple(PrinterSettings(f"P{at}", "file", "pdf") for at in range(1, 12))
    view = present(ViewerState(printers=printers, printer="P1"))
    assert [words for _, words in view.printers][8:] == ["9  P9", "P10", "P11"]


@pytest.mark.parametrize("problem", ["the file may not be read", "it is a device, and no file"])
def test_why_there_is_no_label_is_a_sentence(problem: str) -> None:
    seen = replace(STATES["fine"](), opened=Opened(problem=problem))
    assert present(seen).words[1] == f"{problem[0].upper()}{problem[1:]}."


def test_what_is_told_of_a_file() -> None:
    file = Path("/home/a.zpl")
    assert file_changed(file)[1] == "F5 reads it again; printed is what is shown."
    assert file_gone(file)[0] == "a.zpl is not there any more."
