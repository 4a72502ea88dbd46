"""``quayside printers`` and ``doctor`` against the emulator, as a person or a script meets them."""

import asyncio
import tomllib
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from tests.emulators.printer_sink import refused_port
from tests.emulators.zebra import Manner, ZebraPrinter
from tests.emulators.zebra_engine import Speed
from tests.support.process import Program, Result
from tests.ui.conftest import SETTINGS

AT_ONCE = Speed(scale=2000)
GATE = """
[printers.gate]
kind = "tcp"
address = "{address}"
language = "zpl"
evidence = "{evidence}"
"""

Run = Callable[..., Awaitable[Result]]


@pytest.fixture
def run(quayside: Program) -> Run:
    """The program in a thread: the printer lives in the test's own loop."""

    async def ran(*args: str) -> Result:
        return await asyncio.to_thread(quayside, *args)

    return ran


def gate(printer: ZebraPrinter, evidence: str = "proves") -> str:
    return GATE.format(address=printer.address, evidence=evidence)


def by_name(done: Result) -> dict[str, dict[str, Any]]:
    return {row["printer"]: row for row in done.rows}


async def test_the_list_tells_state_and_evidence(quayside: Program, run: Run) -> None:
    async with ZebraPrinter(AT_ONCE) as printer:
        quayside.settings(SETTINGS + gate(printer))
        rows = by_name(await run("printers", "--json"))
        assert set(rows) == {"archive", "thermal", "gate"}
        assert rows["archive"]["prints"] == [
            "label_pdf",
            "packing_slip",
            "handover_sheet",
            "command_sheet",
        ]
        assert rows["archive"]["evidence"] == "silent"
        assert rows["gate"] == {
            "printer": "gate",
            "kind": "tcp",
            "where": printer.address,
            "language": "zpl",
            "dpi": 203,
            "width_mm": 102.0,
            "length_mm": 152.0,
            "evidence": "proves",
            "is_usable": True,
            "words": "",
            "faults": [],
            "prints": [],
        }
        printer.paper_out()
        printer.pause()
        row = by_name(await run("printers", "--json"))["gate"]
        assert not row["is_usable"]
        assert row["words"].endswith("cannot print; the paper is out")
        assert row["faults"] == ["paper_out", "paused"]
        told = await run("printers")
        assert told.code == 0
        line = next(each for each in told.out.splitlines() if "gate" in each)
        assert line.startswith("NO  gate")
        assert line.endswith("cannot print; the paper is out; evidence: proves")
        doctor = await run("doctor")
        assert doctor.code == 5
        assert "the paper is out; evidence: proves" in doctor.out
    assert not printer.paper


def test_without_a_printer(quayside: Program) -> None:
    quayside.settings("")
    assert quayside("printers").out == "No printer is set up.\n"
    assert quayside("printers", "--json").rows == []
    missing = quayside("printers", "test", "gate")
    assert missing.code == 2
    assert "There is no printer 'gate'; there are: none." in missing.err


async def test_printers_are_found_by_address_and_nobody_is_told(run: Run) -> None:
    refused = f"127.0.0.1:{refused_port()}"
    async with ZebraPrinter(AT_ONCE) as first, ZebraPrinter(AT_ONCE, Manner(is_mute=True)) as mute:
        done = await run("printers", "find", first.address, mute.address, refused, "--json")
        assert done.code == 0
        network = [row for row in done.rows if row["kind"] == "tcp"]
        assert network == [
            {
                "kind": "tcp",
                "where": first.address,
                "model": "ZD421-203dpi",
                "language": "zpl",
                "dpi": 203,
            },
            {"kind": "tcp", "where": mute.address, "model": "", "language": None, "dpi": None},
        ]
        assert done.err == f"Nothing takes print jobs at {refused}.\n"
        told = await run("printers", "find", first.address)
        assert f"tcp    {first.address:<24} ZD421-203dpi zpl, 203 dpi\n" in told.out
    wrong = await run("printers", "find", "192.0.2.9-3")
    assert wrong.code == 2
    assert "192.0.2.9-3 is no address." in wrong.err


async def test_a_test_label_is_proved(quayside: Program, run: Run) -> None:
    async with ZebraPrinter(AT_ONCE) as printer:
        quayside.settings(SETTINGS + gate(printer))
        done = await run("printers", "test", "gate", "--json")
        assert done.code == 0, done.err
        (row,) = done.rows[0]["prints"]
        assert (row["printer"], row["state"]) == ("gate", "proved")
        told = await run("printers", "test", "gate")
        assert told.out.startswith("test label: proved on gate counter 1204 -> 1205")
        printer.open_head()
        stuck = await run("printers", "test", "gate")
        assert stuck.code == 5
        assert "the print head is open" in stuck.err
    assert [sheet.is_whole for sheet in printer.paper] == [True, True]


async def test_what_a_printer_proves_is_kept(quayside: Program, run: Run) -> None:
    async with ZebraPrinter(AT_ONCE) as printer:
        quayside.settings(SETTINGS + gate(printer, "silent"))
        told = await run("printers", "probe", "gate")
        assert told.code == 0, told.err
        assert told.out == "gate: ZD421-203dpi V93.21.26Z; proves (was silent)\n"
        kept = tomllib.loads((quayside.home / "settings.toml").read_text("utf-8"))
        assert kept["printers"]["gate"]["evidence"] == "proves"
        before = (quayside.home / "settings.toml").read_bytes()
        (row,) = (await run("printers", "probe", "gate", "--json")).rows
        assert row == {
            "printer": "gate",
            "model": "ZD421-203dpi",
            "firmware": "V93.21.26Z",
            "dpi": 203,
            "width_mm": 104.0,
            "languages": ["epl", "zpl"],
            "evidence": "proves",
        }
        assert (quayside.home / "settings.toml").read_bytes() == before
        assert not printer.paper
        await printer.power_off()
        gone = await run("printers", "probe", "gate")
        assert gone.code == 5
        assert "cannot be reached" in gone.err
        assert (quayside.home / "settings.toml").read_bytes() == before
        await printer.power_on()
    folder = await run("printers", "probe", "archive")
    assert folder.out == "archive: does not say what it is; silent (was not known)\n"
    kept = tomllib.loads((quayside.home / "settings.toml").read_text("utf-8"))
    assert kept["printers"]["archive"] == {
        "kind": "file",
        "folder": "out",
        "language": "pdf",
        "evidence": "silent",
    }
