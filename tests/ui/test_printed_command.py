"""``printed``, ``cancel-print`` and ``--anyway`` as a person meets them."""

import asyncio
import zipfile
from pathlib import Path

import pytest

from station.domain.printjob import PrintJob, PrintState
from station.workflow.prints import LabelPrintFailed
from tests.flows.test_print_jobs import HELD, Stopped
from tests.support.bench import Bench
from tests.support.printer import ScriptedPrinter
from tests.support.process import Program
from tests.ui.conftest import SETTINGS

PARCEL = "30x20x15@1.25kg"


MEMORY = """
[printers.memory]
kind = "file"
folder = "held"
language = "pdf"
"""


async def hold_again(bench: Bench, ref: str) -> PrintJob:
    async with bench.station() as station:
        with pytest.raises(LabelPrintFailed):
            await station.print_again(ref)
        return (await station.shipment(ref)).prints[-1]


def at_home(bench: Bench, quayside: Program, printer: ScriptedPrinter) -> Bench:
    """A bench on the program's own folder, with another printer."""
    return Bench(bench.sandbox, quayside.home, printer)


def test_what_was_printed_is_listed_and_copied_out(
    quayside: Program, bench: Bench, tmp_path: Path
) -> None:
    ref, other = bench.orders()[:2]
    shipped = quayside("ship", ref, other, "--parcel", PARCEL, "--print", "--json").rows
    labels = {row["reference"]: Path(row["labels"][0]).read_bytes() for row in shipped}
    rows = quayside("printed", "--json").rows
    assert {row["reference"]: Path(row["file"]).read_bytes() for row in rows} == labels
    assert {row["state"] for row in rows} == {"sent"}
    assert {row["document"] for row in rows} == {"label_pdf"}

    out = tmp_path / "copied"
    done = quayside("printed", "--order", ref, "-o", str(out))
    assert done.code == 0, done.err
    assert [file.read_bytes() for file in out.glob("*/*/*")] == [labels[ref]]
    assert ref in done.out
    assert other not in done.out

    archive = tmp_path / "all.zip"
    assert quayside("printed", "-o", str(archive)).code == 0
    with zipfile.ZipFile(archive) as found:
        assert {Path(name).parts[1] for name in found.namelist()} == {ref, other}
        assert sorted(map(found.read, found.namelist())) == sorted(labels.values())

    assert quayside("printed", "--to", "2026-01-01").out == "Nothing was printed.\n"
    assert quayside("printed", "--from", "2099-01-01", "--to", "2098-01-01").code == 2
    assert quayside("printed", "-o", str(archive / "no")).code == 1
    for row in rows:
        Path(row["file"]).unlink()
    assert "not kept" in quayside("printed").out
    assert {row["file"] for row in quayside("printed", "--json").rows} == {None}


def test_a_print_that_a_stop_left_is_taken_back(quayside: Program, bench: Bench) -> None:
    ref = bench.orders()[0]
    with pytest.raises(asyncio.CancelledError):
        asyncio.run(
            at_home(bench, quayside, Stopped(PrintState.CHECKED)).ship(ref, is_printed=True)
        )
    done = quayside("cancel-print", ref, "--json")
    assert done.code == 0, done.err
    assert [job["printer"] for job in done.rows[0]["cancelled"]] == ["memory"]
    again = quayside("cancel-print", ref)
    assert again.code == 1
    assert "not waiting for a printer" in again.err
    assert not (quayside.home / "out").exists()


def test_the_words_of_a_cancelled_print(quayside: Program, bench: Bench) -> None:
    ref = bench.orders()[0]
    with pytest.raises(asyncio.CancelledError):
        asyncio.run(at_home(bench, quayside, Stopped(PrintState.QUEUED)).ship(ref, is_printed=True))
    assert quayside("cancel-print", ref).out == f"{ref} on memory: cancelled\n"


def test_a_held_label_is_printed_anyway_with_a_reason(quayside: Program, bench: Bench) -> None:
    ref = bench.orders()[0]
    asyncio.run(at_home(bench, quayside, ScriptedPrinter(holds=HELD)).ship(ref, is_printed=True))
    early = quayside("reprint", bench.orders()[1], "--reason", "it is right", "--anyway")
    assert early.code == 1
    told = quayside("ship", ref, "--parcel", PARCEL, "--print")
    assert told.code == 5
    assert HELD in told.err
    assert "--anyway" in told.err
    assert quayside("printed", "--json", "--order", ref).rows == []
    done = quayside("reprint", ref, "--reason", "it is right", "--anyway", "--json")
    assert done.code == 5  # that printer is not set up
    quayside.settings(SETTINGS + MEMORY)
    held = asyncio.run(hold_again(at_home(bench, quayside, ScriptedPrinter(holds=HELD)), ref))
    assert held.is_held
    done = quayside("reprint", ref, "--reason", "it is right", "--anyway", "--json")
    assert done.code == 0, done.err
    assert done.rows[0]["prints"][-1]["printer"] == "memory"
    (label,) = done.rows[0]["labels"]
    (out,) = (quayside.home / "held").iterdir()
    assert out.read_bytes() == Path(label).read_bytes()


def test_a_container_without_a_held_label(quayside: Program, bench: Bench) -> None:
    done = quayside("reprint", "O_ABC123_722-1", "--reason", "x", "--anyway", "--json")
    assert done.rows[0]["error"]["kind"] == "not_allowed_now"


def test_disk_trouble_is_told_and_the_label_is_printed(quayside: Program, bench: Bench) -> None:
    (quayside.home / "printed").write_text("in the way")
    done = quayside("ship", bench.orders()[0], "--parcel", PARCEL, "--print", "--json")
    assert done.code == 0
    assert "no copy of it is kept" in done.err
    assert done.rows[0]["prints"][0]["state"] == "sent"


def test_a_file_that_the_guard_holds(quayside: Program, tmp_path: Path) -> None:
    file = tmp_path / "label.zpl"
    file.write_bytes(b"^XA^FO50,50^A0N,40,40^FDa label^FS^XZ~JR")
    held = quayside("print", str(file), "--printer", "thermal")
    assert held.code == 5
    assert "JR" in held.err
    assert not (quayside.home / "thermal").exists()
    done = quayside("print", str(file), "--printer", "thermal", "--anyway", "a test", "--json")
    assert done.code == 0, done.err
    (job,) = done.rows[0]["prints"]
    assert Path(job["receipt"]).read_bytes() == file.read_bytes()
    events = [
        row["data"]["job"] for row in quayside("journal", "--json").rows if "job" in row["data"]
    ]
    (overridden,) = {job["override"] for job in events if job["override"]}
    assert "JR" in overridden
    assert {job["reason"] for job in events if job["override"]} == {"a test"}
