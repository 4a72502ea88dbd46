"""Printing from the viewer goes the way of ``quayside print``: guard, journal, printer."""

from dataclasses import replace
from pathlib import Path

import pytest

from printing.label_file import LabelFile
from station.domain.events import PrintAdvanced
from station.domain.printjob import DocumentKind, PrintState
from station.settings import PrinterSettings, Settings
from station.workflow.prints import DocumentPrintFailed
from tests.printing.samples import ZPL
from ui.problems import Problem
from ui.running import station_of
from ui.viewer.printing import Order, StationPrinting

HELD = b"^XA^FO50,50^GB200,200,4^FS~JR^XZ"
ZPL_KIND = DocumentKind.LABEL_ZPL


def known(home: Path) -> Settings:
    printer = PrinterSettings("files", "file", "zpl", folder=home / "out")
    return Settings(home, printers={"files": printer})


def paper(settings: Settings) -> list[bytes]:
    """What came out of the printer."""
    folder = settings.home / "out"
    return [file.read_bytes() for file in folder.iterdir()] if folder.is_dir() else []


async def test_a_label_is_printed_and_journaled(tmp_path: Path) -> None:
    settings, told = known(tmp_path), list[Problem]()
    order = Order("a.zpl", LabelFile(ZPL_KIND, ZPL), "files")
    job = await StationPrinting(told.append)(settings, order)
    assert (job.state, job.title, paper(settings)) == (PrintState.SENT, "a.zpl", [ZPL])
    station = await station_of(settings)
    try:
        entries = await station.entries()
    finally:
        await station.close()
    states = [e.event.job.state for e in entries if isinstance(e.event, PrintAdvanced)]
    assert (states[0], states[-1], told) == (PrintState.QUEUED, PrintState.SENT, [])


async def test_a_held_label_needs_a_reason(tmp_path: Path) -> None:
    settings = known(tmp_path)
    printing = StationPrinting(lambda _: None)
    order = Order("held.zpl", LabelFile(ZPL_KIND, HELD), "files")
    with pytest.raises(DocumentPrintFailed) as raised:
        await printing(settings, order)
    (job,) = raised.value.jobs
    assert job.is_held
    assert paper(settings) == []
    job = await printing(settings, replace(order, anyway="looks-right"))
    assert (job.reason, "~JR" in job.override, paper(settings)) == ("looks-right", True, [HELD])
