"""What the list of printers says of each one."""

from dataclasses import replace
from pathlib import Path

import pytest

from station.domain.evidence import Evidence
from station.settings import PrinterSettings, Settings
from ui.screens.settings.printers_view import PrintersState, present

ZEBRA = PrinterSettings("gate", "tcp", "zpl", host="192.0.2.10")


@pytest.mark.parametrize(
    ("printer", "words"),
    [
        (replace(ZEBRA, evidence=Evidence.PROVES), "Answers, and counts its labels"),
        (ZEBRA, "Answers; the first label shows what it can tell"),
        (replace(ZEBRA, evidence=Evidence.SILENT), "Answers; says nothing of its paper"),
        (replace(ZEBRA, language="pdf"), "Answers; says nothing of its paper"),
    ],
)
def test_a_printer_that_can_be_used_is_said_to_tell_what_it_tells(
    printer: PrinterSettings, words: str
) -> None:
    state = PrintersState(usable={"gate": (True, "")})
    (row,) = present(state, Settings(Path(), printers={"gate": printer})).rows
    assert row.words == words
    held = PrintersState(usable={"gate": (True, "the print head wants cleaning")})
    (row,) = present(held, Settings(Path(), printers={"gate": printer})).rows
    assert row.words == "the print head wants cleaning"
