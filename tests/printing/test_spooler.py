"""Print jobs step by step: what is recorded, what is sent, and what never is."""

import asyncio
import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from printing.labels.problem import LabelProblem
from printing.paths import Prepared
from printing.printers.errors import NothingSent, PartlySent
from printing.printers.memory import MemoryPrinter
from printing.printers.transport import Receipt, Usability
from printing.router import Router
from printing.spooler import Spooler, build_spooler
from station.domain.errors import PrinterNotSetUp
from station.domain.ids import PrintJobId
from station.domain.printjob import DocumentKind, PrintJob, PrintState
from station.ports import LabelPrinter, PrintRequest
from station.settings import PrinterSettings, Settings
from tests.emulators.printer_sink import PrinterSink
from tests.printing.gf_decoder import labels_in
from tests.printing.samples import ZPL, label_pdf

PDF = label_pdf()
SETTINGS = Settings(
    home=Path("home"),
    printers={
        "bench": PrinterSettings("bench", "tcp", "zpl", host="192.0.2.10"),
        "bench2": PrinterSettings("bench2", "queue", "zpl", queue="Zebra"),
        "office": PrinterSettings("office", "queue", "driver", queue="Office"),
        "old": PrinterSettings("old", "queue", "epl", queue="Old"),
        "odd": PrinterSettings("odd", "tcp", "driver", host="192.0.2.11"),
    },
    routes={DocumentKind.LABEL_PDF: "bench", DocumentKind.LABEL_ZPL: "gone"},
    fallback={"bench": "bench2", "office": "office", "old": "gone"},
)


def request_for(
    data: bytes = PDF, printer: str = "bench", kind: DocumentKind = DocumentKind.LABEL_PDF
) -> PrintRequest:
    sha256 = hashlib.sha256(data).hexdigest()
    job = PrintJob(PrintJobId("job-1"), kind, printer, "1234567", sha256, parcel_index=0)
    return PrintRequest(job, data)


class Journal:
    """Keeps what is recorded; ``sent_before`` says how much had left at each step."""

    def __init__(self, printer: MemoryPrinter | None = None) -> None:
        self.states: list[PrintState] = []
        self.sent_before: list[int] = []
        self._printer = printer

    async def record(self, job: PrintJob) -> None:
        self.states.append(job.state)
        self.sent_before.append(len(self._printer.sent) if self._printer else 0)


def spooler_with(printer: MemoryPrinter) -> Spooler:
    return Spooler(Router(SETTINGS), lambda _settings: printer)


S = PrintState


async def test_each_step_is_on_record_before_the_next() -> None:
    printer = MemoryPrinter()
    journal = Journal(printer)
    spooler: LabelPrinter = spooler_with(printer)
    job = await spooler.run(request_for(), journal.record)
    assert journal.states == [S.RENDERING, S.CHECKED, S.SENDING, S.SENT]
    assert journal.sent_before == [0, 0, 0, 1]
    assert (job.state, job.receipt) == (S.SENT, "memory-1")
    ((title, data),) = printer.sent
    assert title == "1234567 parcel-1 label_pdf"
    assert len(labels_in(data)) == 1


@pytest.mark.parametrize(
    ("data", "printer", "kind", "words"),
    [
        (PDF, "office", DocumentKind.LABEL_PDF, ""),
        (PDF, "office", DocumentKind.PACKING_SLIP, ""),
        (ZPL, "bench", DocumentKind.LABEL_ZPL, ""),
        (PDF, "bench", DocumentKind.PACKING_SLIP, ""),
        (label_pdf((210, 297), "A" * 50), "bench", DocumentKind.HANDOVER_SHEET, "label stock"),
        (ZPL, "office", DocumentKind.LABEL_ZPL, ""),
        (PDF, "old", DocumentKind.LABEL_PDF, "speaks epl"),
        (ZPL, "old", DocumentKind.LABEL_ZPL, "speaks epl"),
        (PDF, "odd", DocumentKind.LABEL_PDF, "needs a driver"),
        (PDF, "gone", DocumentKind.LABEL_PDF, "no printer is set up"),
        (ZPL, "bench", DocumentKind.LABEL_PDF, "not a PDF"),
        (PDF, "bench", DocumentKind.LABEL_ZPL, "not whole ZPL"),
    ],
)
async def test_the_path_table(data: bytes, printer: str, kind: DocumentKind, words: str) -> None:
    memory, journal = MemoryPrinter(), Journal()
    job = await spooler_with(memory).run(request_for(data, printer, kind), journal.record)
    if words:
        assert (job.state, memory.sent) == (S.FAILED, [])
        assert words in job.detail
        assert S.SENDING not in journal.states
    else:
        assert job.state is S.SENT
        is_converted = (printer == "bench") is (data is PDF)
        assert (memory.sent[0][1] == data) is not is_converted


async def test_a_document_that_changed_on_disk_is_not_printed() -> None:
    memory, journal = MemoryPrinter(), Journal()
    request = replace(request_for(), data=label_pdf(code="ANOTHER"))
    job = await spooler_with(memory).run(request, journal.record)
    assert (job.state, memory.sent) == (S.FAILED, [])
    assert "not the one" in job.detail


@pytest.mark.parametrize(
    ("fault", "state"),
    [(NothingSent("the printer is off"), S.FAILED), (PartlySent("half went"), S.IN_DOUBT)],
)
async def test_a_printers_fault_is_a_state_and_no_exception(
    fault: NothingSent | PartlySent, state: PrintState
) -> None:
    job = await spooler_with(MemoryPrinter(fault=fault)).run(request_for(), Journal().record)
    assert job.state is state
    assert str(fault) in job.detail
    is_offered = "'bench2' could print it instead" in job.detail
    assert is_offered is (state is S.FAILED)


async def test_a_job_found_in_sending_is_in_doubt_and_never_sent_again() -> None:
    memory, journal = MemoryPrinter(), Journal()
    request = request_for()
    found = replace(request, job=replace(request.job, state=S.SENDING))
    job = await spooler_with(memory).run(found, journal.record)
    assert (job.state, journal.states, memory.sent) == (S.IN_DOUBT, [S.IN_DOUBT], [])


@pytest.mark.parametrize("state", [S.SENT, S.PROVED, S.IN_DOUBT, S.FAILED])
async def test_a_job_that_ended_stays_as_it_is(state: PrintState) -> None:
    memory, journal = MemoryPrinter(), Journal()
    request = request_for()
    found = replace(request, job=replace(request.job, state=state))
    assert await spooler_with(memory).run(found, journal.record) == found.job
    assert (journal.states, memory.sent) == ([], [])


@pytest.mark.parametrize(
    ("state", "steps"),
    [(S.RENDERING, [S.CHECKED, S.SENDING, S.SENT]), (S.CHECKED, [S.SENDING, S.SENT])],
)
async def test_a_job_found_before_sending_goes_on(
    state: PrintState, steps: list[PrintState]
) -> None:
    memory, journal = MemoryPrinter(), Journal()
    request = request_for()
    found = replace(request, job=replace(request.job, state=state))
    await spooler_with(memory).run(found, journal.record)
    assert (journal.states, len(memory.sent)) == (steps, 1)


async def test_a_journal_that_fails_stops_the_job_before_a_byte_leaves() -> None:
    memory = MemoryPrinter()

    async def record(job: PrintJob) -> None:
        if job.state is S.SENDING:
            raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        await spooler_with(memory).run(request_for(), record)
    assert memory.sent == []


async def test_a_check_may_hold_a_label() -> None:
    def hold(request: PrintRequest, prepared: Prepared) -> None:
        assert len(prepared.bitmaps) == 1
        raise LabelProblem("the tracking number is not on the label")

    memory = MemoryPrinter()
    spooler = Spooler(Router(SETTINGS), lambda _settings: memory, [hold])
    job = await spooler.run(request_for(), Journal().record)
    assert (job.state, memory.sent) == (S.FAILED, [])


class GatedPrinter:
    """Prints only once ``gate`` is open; tells when it was reached."""

    def __init__(self) -> None:
        self.gate, self.reached = asyncio.Event(), asyncio.Event()
        self.titles: list[str] = []

    async def is_usable(self) -> Usability:
        return Usability(True)

    async def send(self, data: bytes, title: str) -> Receipt:
        self.reached.set()
        await self.gate.wait()
        self.titles.append(title)
        return Receipt()


async def test_jobs_keep_their_order_and_render_while_one_is_sent() -> None:
    printer = GatedPrinter()
    spooler = Spooler(Router(SETTINGS), lambda _settings: printer)
    are_checked = asyncio.Event()
    checked: list[str] = []

    async def record(job: PrintJob) -> None:
        if job.state is S.CHECKED:
            checked.append(job.title)
            if len(checked) == 4:
                are_checked.set()

    def numbered(number: int, data: bytes) -> PrintRequest:
        request = request_for(data)
        return replace(request, job=replace(request.job, title=str(number)))

    # The second is refused and must not block the lane; the first renders the longest.
    documents = [label_pdf(pages=8), b"not a PDF", PDF, PDF, PDF]
    async with asyncio.TaskGroup() as group:
        for number, data in enumerate(documents):
            group.create_task(spooler.run(numbered(number, data), record))
        await printer.reached.wait()
        await are_checked.wait()
        assert printer.titles == []
        printer.gate.set()
    assert [title[0] for title in printer.titles] == ["0", "2", "3", "4"]


async def test_the_router_names_printers_and_offers_fallbacks() -> None:
    spooler = build_spooler(SETTINGS)
    assert spooler.printer_for(DocumentKind.LABEL_PDF) == "bench"
    with pytest.raises(PrinterNotSetUp, match="packing_slip"):
        spooler.printer_for(DocumentKind.PACKING_SLIP)
    with pytest.raises(PrinterNotSetUp, match="gone"):
        spooler.printer_for(DocumentKind.LABEL_ZPL)
    assert [spooler.stand_in_for(name) for name in ("bench", "office", "old", "odd")] == [
        "bench2",
        None,
        None,
        None,
    ]
    assert not (await spooler.is_usable("gone")).is_usable


async def test_the_whole_path_to_a_printer_on_tcp_and_to_a_folder(tmp_path: Path) -> None:
    with PrinterSink() as sink:
        settings = Settings(
            home=tmp_path,
            printers={
                "bench": PrinterSettings("bench", "tcp", "zpl", host="127.0.0.1", port=sink.port),
                "archive": PrinterSettings("archive", "file", "pdf", folder=tmp_path / "out"),
            },
        )
        spooler = build_spooler(settings)
        assert (await spooler.is_usable("archive")).is_usable
        sent = await spooler.run(request_for(), Journal().record)
        filed = await spooler.run(request_for(printer="archive"), Journal().record)
        # Nobody said what it proves: it is asked, and is silent.
        assert sink.jobs.get(timeout=5) == b"~HS\r\n"
        assert len(labels_in(sink.jobs.get(timeout=5))) == 1
    assert (sent.state, filed.state) == (S.SENT, S.SENT)
    assert (await asyncio.to_thread(Path(filed.receipt).read_bytes)) == PDF


@pytest.mark.parametrize("kind", ["tcp", "queue", "carrier pigeon"])
async def test_a_printer_without_its_address_fails_in_words(kind: str) -> None:
    settings = Settings(home=Path("home"), printers={"x": PrinterSettings("x", kind, "zpl")})
    job = await build_spooler(settings).run(request_for(printer="x"), Journal().record)
    assert job.state is S.FAILED
    assert "no printer is set up" in job.detail
