"""What printers of each kind can prove, and what a later look makes of a job."""

import asyncio
from hashlib import sha256
from pathlib import Path

import pytest

from printing.printers.errors import NothingSent
from printing.printers.label_proof import ProofTimes
from printing.printers.memory import MemoryPrinter
from printing.printers.raw_socket import Patience, RawSocket
from printing.printers.transport import Transport
from printing.probe import probe
from printing.router import Router
from printing.spooler import Spooler
from station.domain.evidence import Evidence
from station.domain.ids import PrintJobId
from station.domain.printjob import DocumentKind, PrintJob, PrintState
from station.ports import PrintRequest
from station.settings import PrinterSettings, Settings
from tests.emulators.printer_sink import refused_port
from tests.emulators.zebra import Manner, ZebraPrinter
from tests.emulators.zebra_engine import ByHand
from tests.printing.samples import ZPL
from tests.support.clock import FastClock

SCALE = 50


def tcp(port: int, language: str = "zpl") -> PrinterSettings:
    return PrinterSettings("bench", "tcp", language, host="127.0.0.1", port=port)


@pytest.mark.parametrize(
    ("manner", "wanted"),
    [
        (Manner(), Evidence.PROVES),
        (Manner(knows_uptime=False), Evidence.PROVES),
        (Manner(knows_names=False), Evidence.SILENT),
        (Manner(is_mute=True), Evidence.SILENT),
    ],
)
async def test_a_printer_by_address(manner: Manner, wanted: Evidence) -> None:
    async with ZebraPrinter(manner=manner) as printer:
        assert await probe(tcp(printer.port)) is wanted
        assert await probe(tcp(printer.port, "pdf")) is Evidence.SILENT
    assert not printer.paper


async def test_queues_report_and_folders_are_silent() -> None:
    assert await probe(PrinterSettings("q", "queue", "zpl", queue="q")) is Evidence.REPORTS
    assert await probe(PrinterSettings("f", "file", "zpl", folder=Path("f"))) is Evidence.SILENT
    with pytest.raises(NothingSent):
        await probe(tcp(refused_port()))


class Book:
    """What the journal would keep."""

    def __init__(self) -> None:
        self.steps: list[tuple[PrintState, str]] = []

    async def record(self, job: PrintJob) -> None:
        self.steps.append((job.state, job.detail))


def spooler_for(transport: Transport) -> Spooler:
    settings = Settings(home=Path("home"), printers={"bench": tcp(1)})
    return Spooler(Router(settings), lambda _printer: transport)


def request() -> PrintRequest:
    sha = sha256(ZPL).hexdigest()
    job = PrintJob(PrintJobId("1"), DocumentKind.LABEL_ZPL, "bench", "1234567", sha)
    return PrintRequest(job, ZPL)


@pytest.mark.parametrize("is_cancelled", [False, True])
async def test_a_later_look_proves_a_job_or_leaves_it_in_doubt(is_cancelled: bool) -> None:
    hand, book = ByHand(), Book()
    async with ZebraPrinter(hand, Manner(second="served", uptime_scale=SCALE)) as printer:
        clock = FastClock(SCALE)
        times = ProofTimes(settle_s=0.0)
        socket = RawSocket(
            "127.0.0.1", printer.port, evidence=Evidence.PROVES, clock=clock, times=times
        )
        spooler = spooler_for(socket)
        running = asyncio.create_task(spooler.run(request(), book.record))
        await printer.engine.until(lambda: printer.engine.current is not None)
        printer.pause()
        job = await running
        assert job.state is PrintState.SENT
        assert "it is paused" in job.detail
        assert await spooler.look_again(job, book.record) == job
        if is_cancelled:
            printer.paper_out()
            printer.cancel()
            printer.refill()
        printer.resume()
        hand.turn()
        await printer.idle()
        job = await spooler.look_again(job, book.record)
        assert job.state is (PrintState.IN_DOUBT if is_cancelled else PrintState.PROVED)
        assert book.steps[-1] == (job.state, job.detail)
        assert await spooler.look_again(job, book.record) == job


async def test_who_knows_nothing_later_leaves_a_job_as_it_is() -> None:
    book, spooler = Book(), spooler_for(MemoryPrinter())
    job = await spooler.run(request(), book.record)
    assert await spooler.look_again(job, book.record) == job
    gone = Spooler(Router(Settings(home=Path("home"))), lambda _printer: MemoryPrinter())
    assert await gone.look_again(job, book.record) == job
    forgotten = spooler_for(RawSocket("127.0.0.1", refused_port(), Patience()))
    assert await forgotten.look_again(job, book.record) == job
