"""Queues of a real CUPS server: what arrives at the printer, and what is told when it does not."""

import asyncio
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

import pytest

from printing.paths import prepare
from printing.printers.cups import CupsQueue
from printing.printers.errors import NothingSent, PartlySent
from printing.printers.ipp_client import JobState, PrintServer
from printing.printers.queue_watch import WatchTimes
from printing.printers.zebra_queue import ZebraQueue
from printing.spooler import build_spooler
from station.domain.ids import PrintJobId
from station.domain.printjob import DocumentKind, PrintJob, PrintState
from station.ports import PrintRequest
from station.settings import PrinterSettings, Settings
from tests.emulators.cups import CupsServer
from tests.emulators.printer_sink import PrinterSink, refused_port
from tests.printing.samples import ZPL, label_pdf

pytestmark = [pytest.mark.cups]
TIMES = WatchTimes(settle_s=20, poll_s=0.05)


@pytest.fixture(autouse=True)
def server_of_the_environment(cups: CupsServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a user's own setting: lp and we must both honour it."""
    monkeypatch.setenv("CUPS_SERVER", cups.address)


def queue_name() -> str:
    return f"q{uuid4().hex[:8]}"


@pytest.mark.parametrize("data", [ZPL, ZPL * 2000, bytes(range(256)) * 50])
async def test_a_raw_queue_passes_on_every_byte(cups: CupsServer, data: bytes) -> None:
    name = queue_name()
    with PrinterSink() as sink:
        cups.add_raw_queue(name, sink.port)
        receipt = await ZebraQueue(name, times=TIMES).send(data, "1234567 parcel-1")
        assert sink.jobs.get(timeout=10) == data
    assert receipt.reference.startswith(f"{name}-")
    assert receipt.words == ""


async def test_a_pdf_queue_gets_the_pdf_itself(cups: CupsServer) -> None:
    name, data = queue_name(), label_pdf()
    with PrinterSink() as sink:
        cups.add_pdf_queue(name, sink.port)
        receipt = await CupsQueue(name, times=TIMES).send(data, "Żółć, 1 of 2")
        assert sink.jobs.get(timeout=10) == data
    job_id = int(receipt.reference.rpartition("-")[2])
    assert PrintServer().job(job_id).state is JobState.COMPLETED


@pytest.mark.parametrize("kind", [ZebraQueue, CupsQueue])
async def test_a_stopped_queue_gets_nothing(
    cups: CupsServer, kind: type[ZebraQueue] | type[CupsQueue]
) -> None:
    name = queue_name()
    cups.add_raw_queue(name, refused_port())
    queue = kind(name, times=TIMES)
    assert (await queue.is_usable()).is_usable
    cups.stop_queue(name, "Ribbon is being changed")
    usability = await queue.is_usable()
    assert not usability.is_usable
    assert "is stopped: Ribbon is being changed" in usability.words
    with pytest.raises(NothingSent, match="is stopped"):
        await queue.send(ZPL, "label")
    assert cups.jobs_left(name) == []


async def test_a_queue_that_rejects_jobs_says_so(cups: CupsServer) -> None:
    name = queue_name()
    cups.add_raw_queue(name, refused_port())
    cups.reject_jobs(name, "Moved to hall 2")
    with pytest.raises(NothingSent, match="does not accept jobs"):
        await ZebraQueue(name).send(ZPL, "label")


@pytest.mark.parametrize("kind", [ZebraQueue, CupsQueue])
@pytest.mark.parametrize("name", ["nosuch", "-oraw", "a b", ""])
async def test_an_unknown_queue_is_told_in_words(
    cups: CupsServer, name: str, kind: type[ZebraQueue] | type[CupsQueue]
) -> None:
    assert not (await kind(name).is_usable()).is_usable
    with pytest.raises(NothingSent, match=r"no print queue|refuses to describe"):
        await kind(name).send(ZPL, "label")


async def test_a_job_that_fails_in_the_queue_is_in_doubt_and_taken_back(cups: CupsServer) -> None:
    name = queue_name()
    with PrinterSink("resets") as sink:
        cups.add_raw_queue(name, sink.port)
        with pytest.raises(PartlySent, match=name):
            await ZebraQueue(name, times=TIMES).send(ZPL * 100_000, "label")
    assert cups.jobs_left(name) == []


async def test_a_printer_that_is_off_leaves_the_job_in_the_queue(cups: CupsServer) -> None:
    """CUPS goes on trying; after the time to settle the receipt says that it is not done."""
    name = queue_name()
    cups.add_raw_queue(name, refused_port())
    receipt = await ZebraQueue(name, times=WatchTimes(0.3, 0.05)).send(ZPL, "label")
    assert "not done with it" in receipt.words
    job_id = int(receipt.reference.rpartition("-")[2])
    assert PrintServer().cancel(job_id)
    assert not PrintServer().cancel(job_id + 1000)


@pytest.mark.parametrize("kind", [ZebraQueue, CupsQueue])
async def test_a_queue_that_vanishes_with_a_job_in_it_leaves_it_in_doubt_or_unknown(
    cups: CupsServer, kind: type[ZebraQueue] | type[CupsQueue]
) -> None:
    """Its printer takes no bytes, and somebody removes the queue meanwhile."""
    name = queue_name()
    data = ZPL * 200_000 if kind is ZebraQueue else label_pdf()
    with PrinterSink("stalls") as sink:
        add = cups.add_raw_queue if kind is ZebraQueue else cups.add_pdf_queue
        add(name, sink.port)
        sending = asyncio.create_task(kind(name, times=TIMES).send(data, "label"))
        while not await asyncio.to_thread(cups.jobs_left, name):
            assert not sending.done()
        await asyncio.to_thread(cups.remove_queue, name)
        try:
            words = (await sending).words
            assert "its state is unknown" in words
        except PartlySent as error:
            words = str(error)
        assert words
    with pytest.raises(NothingSent, match="no print queue"):
        await kind(name, times=TIMES).send(data, "label")


async def test_a_page_that_no_paper_of_the_queue_holds_is_not_sent(cups: CupsServer) -> None:
    name = queue_name()
    cups.add_pdf_queue(name, refused_port())
    with pytest.raises(NothingSent, match="has no such paper"):
        await CupsQueue(name, times=TIMES).send(label_pdf((300, 420)), "poster")
    assert cups.jobs_left(name) == []


async def test_no_server_is_told_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", f"127.0.0.1:{refused_port()}")
    with pytest.raises(NothingSent, match="no print server at"):
        await CupsQueue("any").send(label_pdf(), "label")


@pytest.mark.parametrize("kind", [DocumentKind.LABEL_ZPL, DocumentKind.LABEL_PDF])
@pytest.mark.parametrize("language", ["zpl", "driver"])
async def test_the_whole_path_through_a_queue(
    cups: CupsServer, kind: DocumentKind, language: str
) -> None:
    name = queue_name()
    printer = PrinterSettings("bench", "queue", language, queue=name)
    data = ZPL if kind is DocumentKind.LABEL_ZPL else label_pdf()
    job = PrintJob(PrintJobId("1"), kind, "bench", "1234567", sha256(data).hexdigest())
    spooler = build_spooler(Settings(home=Path("home"), printers={"bench": printer}))

    async def record(_job: PrintJob) -> None:
        """Nobody asks in this test."""

    with PrinterSink() as sink:
        add = cups.add_raw_queue if language == "zpl" else cups.add_pdf_queue
        add(name, sink.port)
        ended = await spooler.run(PrintRequest(job, data), record)
        if kind is DocumentKind.LABEL_ZPL and language == "driver":
            assert ended.state is PrintState.FAILED
            return
        assert sink.jobs.get(timeout=10) == prepare(kind, data, printer).data
    assert (ended.state, ended.receipt.rpartition("-")[0]) == (PrintState.SENT, name)
