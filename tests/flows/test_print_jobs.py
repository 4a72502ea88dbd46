"""Print jobs over stops and decisions: expiry, taking back, held labels, other processes."""

import asyncio
import errno
import os
import signal
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from station.domain.container import ZplService
from station.domain.errors import (
    InOtherHands,
    NotAllowedNow,
    NotKept,
    OrderCancelled,
    StorageError,
)
from station.domain.events import LabelsVoided, NotUnderstood, PrintAdvanced
from station.domain.parcel import Parcel
from station.domain.printjob import CANCELLED, DocumentKind, PrintJob, PrintState, expired
from station.domain.question import Answer, FactKind, OpenQuestion, QuestionKind
from station.domain.shipment import Shipment, State
from station.ports import PrintRequest, RecordStep
from station.settings import PrintingSettings
from station.station import Station
from station.store.journal import Entry
from station.store.printed import PrintedFolder
from station.workflow.cancelling import cancel_print
from station.workflow.printed_documents import printed, those_that_left
from station.workflow.prints import LabelPrintFailed, Recorder, print_labels
from tests.examples import JOB
from tests.flows.test_proofs import SlowPrinter
from tests.support.bench import PARCEL, Bench, ship
from tests.support.printer import ScriptedPrinter
from tests.support.process import ROOT

S = PrintState
TWO = (Parcel(30, 20, 15, 1250), Parcel(40, 30, 20, 2500))
CONTAINER = "O_ABC123_722-1"
HELD = "the barcode cannot be read"
EARLY = [S.QUEUED, S.RENDERING, S.CHECKED]
LONG = timedelta(seconds=PrintingSettings().time_to_live_s + 1)


def states(shipment: Shipment) -> list[PrintState]:
    return [job.state for job in shipment.prints]


class Stopped(ScriptedPrinter):
    """The station ends when a job comes to that state, ``after`` as many others have ended."""

    def __init__(self, state: PrintState, after: int = 0) -> None:
        super().__init__()
        self.state, self.after = state, after

    async def run(self, request: PrintRequest, record: RecordStep) -> PrintJob:
        if self.after:
            self.after -= 1
            return await super().run(request, record)
        job = request.job
        for state in (S.RENDERING, S.CHECKED, S.SENDING):
            if job.state is self.state:
                break
            job = job.to(state)
            await record(job)
        raise asyncio.CancelledError


async def stopped_at(bench: Bench, state: PrintState, parcels: int = 1) -> str:
    """An order whose print was cut off in a state."""
    ref = bench.orders()[0]
    usual, bench.printer = bench.printer, Stopped(state)
    with pytest.raises(asyncio.CancelledError):
        await bench.ship(ref, parcels=TWO[:parcels], is_printed=True)
    bench.printer = usual
    return ref


async def only_question(station: Station) -> OpenQuestion:
    (question,) = await station.open_questions()
    return question


@pytest.mark.parametrize("state", EARLY)
async def test_a_job_that_was_left_long_ago_expires_in_words(
    bench: Bench, state: PrintState
) -> None:
    ref = await stopped_at(bench, state)
    bench.clock.ahead += LONG
    (outcome,) = await bench.ship(ref, is_printed=True)
    assert isinstance(outcome.error, LabelPrintFailed)
    (job,) = outcome.shipment.prints
    assert (job.state, job.detail) == (S.FAILED, expired(900))
    assert bench.printer.paper == []
    async with bench.station() as station:
        assert (await only_question(station)).kind is QuestionKind.NOT_PRINTED
        assert states(await station.print_again(ref)) == [S.FAILED, S.SENT]
    assert len(bench.printer.paper) == 1
    assert bench.ledger()[ref]["confirms"] == 1


@pytest.mark.parametrize("state", EARLY)
async def test_a_job_that_was_left_a_moment_ago_goes_on(bench: Bench, state: PrintState) -> None:
    ref = await stopped_at(bench, state)
    (outcome,) = await bench.ship(ref, is_printed=True)
    assert states(outcome.shipment) == [S.SENT]
    assert len(bench.printer.paper) == 1


async def test_a_person_who_asks_gives_an_expired_job_its_time_again(bench: Bench) -> None:
    ref = await stopped_at(bench, S.QUEUED)
    bench.clock.ahead += LONG
    async with bench.station() as station:
        shipment = await station.print_again(ref)
    assert [(job.state, job.copy_number) for job in shipment.prints] == [(S.FAILED, 1), (S.SENT, 1)]


async def test_of_a_job_without_a_time_nobody_knows_how_old_it_is(bench: Bench) -> None:
    ref = bench.orders()[0]
    await bench.ship(ref)
    async with bench.station() as station:
        recorder = Recorder(station._context, await station.shipment(ref))
        job = await recorder.new_job(recorder.shipment.labels[0])
        await recorder(replace(job, made_at=""))
        with pytest.raises(LabelPrintFailed):
            await print_labels(station._context, recorder.shipment)
    assert bench.printer.paper == []


@pytest.mark.parametrize("state", EARLY)
async def test_a_job_that_a_stop_left_can_be_taken_back(bench: Bench, state: PrintState) -> None:
    ref = await stopped_at(bench, state)
    async with bench.station() as station:
        (cancelled,) = await station.cancel_prints(ref)
        shipment = await station.shipment(ref)
        assert [(job.id, job.detail) for job in shipment.prints] == [(cancelled.id, CANCELLED)]
        with pytest.raises(NotAllowedNow):
            await station.cancel_prints(ref)
    (again,) = await bench.ship(ref, is_printed=True)
    assert isinstance(again.error, LabelPrintFailed)
    assert bench.printer.paper == []
    async with bench.station() as station:
        assert (await only_question(station)).kind is QuestionKind.NOT_PRINTED
        assert (await station.print_again(ref)).prints[-1].state is S.SENT
    assert len(bench.printer.paper) == 1


@pytest.mark.parametrize("end", [S.SENDING, S.SENT, S.PROVED, S.IN_DOUBT, S.FAILED])
async def test_what_may_have_left_or_has_ended_cannot_be_taken_back(
    bench: Bench, end: PrintState
) -> None:
    ref = bench.orders()[0]
    bench.printer.ends = [S.SENT if end is S.PROVED else end]
    await bench.ship(ref, is_printed=True)
    async with bench.station() as station:
        if end is S.PROVED:
            await station.confirm_printed(ref)
        shipment = await station.shipment(ref)
        with pytest.raises(NotAllowedNow):
            await station.cancel_print(f"order/{shipment.order_id}", shipment.prints[0].id)
        assert (await station.shipment(ref)).version == shipment.version


class TakesBack(SlowPrinter):
    """A printer that knows a job which it has not begun to send."""

    cancelled: str = ""

    def cancel(self, job_id: str) -> bool:
        self.cancelled = job_id
        return not self.reached.is_set()


async def test_a_job_of_this_process_is_taken_back_by_its_printer(bench: Bench) -> None:
    ref = bench.orders()[0]
    await bench.ship(ref)
    bench.printer = printer = TakesBack()
    async with bench.station() as station:
        running = asyncio.create_task(station.print_again(ref))
        await printer.reached.wait()
        (job,) = (await station.shipment(ref)).prints
        with pytest.raises(NotAllowedNow):
            await cancel_print(station._context, f"order/{bench.order_id(ref)}", job.id)
        assert printer.cancelled == job.id
        printer.gate.set()
        assert states(await running) == [S.SENT]
        printer.reached.clear()
        await cancel_print(station._context, f"order/{bench.order_id(ref)}", job.id)
        assert (await station.shipment(ref)).prints[0].state is S.SENT


async def test_a_container_and_a_document_are_taken_back(bench: Bench) -> None:
    bench.printer = Stopped(S.CHECKED)
    async with bench.station() as station:
        for work in (
            station.zpl(CONTAINER, PARCEL, ZplService.COG, is_printed=True),
            station.print_document(DocumentKind.COMMAND_SHEET, "codes", b"%PDF-1.4"),
        ):
            with pytest.raises(asyncio.CancelledError):
                await work
        await station.cancel_prints(CONTAINER)
        assert (await station.container(CONTAINER)).prints[0].is_cancelled
        stream = (await station.entries())[-2].stream
        sheet = next(e for e in await station.entries() if e.stream.startswith("print/"))
        assert stream.startswith("print/")
        job = sheet.event.job  # type: ignore[union-attr]
        await station.cancel_print(sheet.stream, job.id)
        last = (await station.entries())[-1].event
        assert last.job.is_cancelled  # type: ignore[union-attr]
        with pytest.raises(NotAllowedNow):
            await station.cancel_print(sheet.stream, job.id)
        with pytest.raises(NotAllowedNow):
            await station.cancel_print("print/nobody", job.id)


@pytest.mark.parametrize("state", EARLY)
@pytest.mark.parametrize("how", ["reset", "cancelled"])
async def test_a_label_that_is_void_never_starts(bench: Bench, state: PrintState, how: str) -> None:
    ref = await stopped_at(bench, state)
    async with bench.station() as station:
        if how == "reset":
            await station.reset(ref, "OTHER", "wrong box")
        else:
            path = f"/_sandbox/orders/{bench.order_id(ref)}"
            bench.control("POST", path, {"status": "cancelled"})
            await station.observe(ref)
        for work in (
            station.print_again(ref),
            station.print_anyway(ref, "now"),
            print_labels(station._context, await station.shipment(ref), reason="now"),
        ):
            with pytest.raises(NotAllowedNow):
                await work
        recorder = Recorder(station._context, await station.shipment(ref))
        job = recorder.shipment.prints[0]
        with pytest.raises(NotAllowedNow):
            await recorder(replace(job, state=S.CHECKED).to(S.SENDING))
    assert bench.printer.paper == []


async def test_a_void_label_does_not_start_beside_a_valid_one(bench: Bench) -> None:
    ref = bench.orders()[0]
    await bench.ship(ref)
    async with bench.station() as station:
        shipment = await station.shipment(ref)
        recorder = Recorder(station._context, shipment)
        job = replace(await recorder.new_job(shipment.labels[0]), state=S.CHECKED)
        with pytest.raises(NotAllowedNow):
            await recorder(replace(job, sha256="of another label").to(S.SENDING))
        station._context.closed_outside[shipment.order_id] = "cancelled"
        with pytest.raises(OrderCancelled):
            await recorder(job.to(S.SENDING))
        voided = await station._context.record(
            recorder.shipment, LabelsVoided("elsewhere"), cause="test"
        )
        assert voided.state is State.PACKING


async def test_a_held_label_is_printed_only_because_a_person_says_so(bench: Bench) -> None:
    ref = bench.orders()[0]
    bench.printer.holds = HELD
    (outcome,) = await bench.ship(ref, is_printed=True)
    assert isinstance(outcome.error, LabelPrintFailed)
    assert HELD not in str(outcome.error)  # barcodes hold addresses, and errors are logged
    (job,) = outcome.shipment.prints
    assert (job.state, job.is_held, job.detail) == (S.FAILED, True, HELD)
    (again,) = await bench.ship(ref, is_printed=True)
    assert len(again.shipment.prints) == 1
    async with bench.station() as station:
        question = await only_question(station)
        assert question.kind is QuestionKind.HELD
        assert question.answers == (Answer.PRINT_ANYWAY, Answer.PRINT_AGAIN)
        assert [fact.text for fact in question.facts if fact.kind is FactKind.HELD] == [HELD]
        with pytest.raises(LabelPrintFailed):
            await station.print_again(ref)  # it is checked again, and held again
        assert bench.printer.paper == []
        station.work_as("Ada")
        shipment = await station.print_anyway(ref, "looks-right")
        last = shipment.prints[-1]
        assert (last.state, last.reason, last.override) == (S.SENT, "looks-right", HELD)
        assert last.copy_number == 1
        entry = next(e for e in reversed(await station.entries(ref)))
        assert (entry.actor, entry.event.job.override) == ("Ada", HELD)  # type: ignore[union-attr]
        with pytest.raises(NotAllowedNow):
            await station.print_anyway(ref, "looks-right")
        assert await station.open_questions() == []
    assert len(bench.printer.paper) == 1


async def test_what_a_person_let_pass_can_be_printed_once_more(bench: Bench) -> None:
    ref = bench.orders()[0]
    bench.printer.holds = HELD
    await bench.ship(ref, is_printed=True)
    async with bench.station() as station:
        await station.print_anyway(ref, "looks-right")
        outcome = await station.reprint(ref, "damaged")
        last = outcome.shipment.prints[-1]
        assert (last.state, last.reason, last.override) == (S.SENT, "damaged", HELD)
        bench.printer.holds = "something else"
        assert (await station.reprint(ref, "lost")).error
    assert len(bench.printer.paper) == 2


class HoldsOne(ScriptedPrinter):
    """The checks hold the first parcel's label."""

    async def run(self, request: PrintRequest, record: RecordStep) -> PrintJob:
        self.holds = HELD if request.job.parcel_index == 0 else ""
        return await super().run(request, record)


async def test_only_what_is_held_is_printed_anyway(bench: Bench) -> None:
    ref = bench.orders()[0]
    bench.printer = HoldsOne()
    await bench.ship(ref, parcels=TWO, is_printed=True)
    async with bench.station() as station:
        shipment = await station.print_anyway(ref, "looks-right")
    assert [(job.parcel_index, job.state) for job in shipment.prints] == [
        (0, S.FAILED),
        (1, S.SENT),
        (0, S.SENT),
    ]
    assert len(bench.printer.paper) == 2


async def test_what_was_never_sent_goes_with_what_is_printed_anyway(bench: Bench) -> None:
    ref = bench.orders()[0]
    await bench.ship(ref, parcels=TWO)
    async with bench.station() as station:
        context = station._context
        recorder = Recorder(context, await station.shipment(ref))
        job = (await recorder.new_job(recorder.shipment.labels[0])).to(S.RENDERING)
        await recorder(job.to(S.FAILED, detail=HELD, is_held=True))
        shipment = await station.print_anyway(ref, "looks-right")
    assert states(shipment) == [S.FAILED, S.SENT, S.SENT]


async def test_a_held_container_is_printed_only_because_a_person_says_so(bench: Bench) -> None:
    bench.printer.holds = HELD
    async with bench.station() as station:
        with pytest.raises(LabelPrintFailed):
            await station.zpl(CONTAINER, PARCEL, ZplService.COG, is_printed=True)
        question = await only_question(station)
        assert (question.kind, question.container is not None) == (QuestionKind.HELD, True)
        container = await station.print_zpl_anyway(CONTAINER, "looks-right")
        last = container.prints[-1]
        assert (last.state, last.override, last.reason) == (S.SENT, HELD, "looks-right")
        with pytest.raises(NotAllowedNow):
            await station.print_zpl_anyway(CONTAINER, "looks-right")
        assert await station.print_zpl(CONTAINER) == container
    assert len(bench.printer.paper) == 1


@pytest.mark.parametrize(("reason", "papers"), [("", 0), ("a test", 1)])
async def test_a_held_document(bench: Bench, reason: str, papers: int) -> None:
    bench.printer.holds = HELD
    async with bench.station() as station:
        work = station.print_document(DocumentKind.LABEL_PDF, "x.pdf", b"%PDF-", anyway=reason)
        if reason:
            job = await work
            assert (job.state, job.override, job.reason) == (S.SENT, HELD, reason)
        else:
            with pytest.raises(LabelPrintFailed):
                await work
    assert len(bench.printer.paper) == papers


@pytest.mark.parametrize(("later", "ends"), [(timedelta(), [S.SENT]), (LONG, [S.FAILED, S.SENT])])
async def test_a_container_that_a_stop_left_goes_on_or_is_queued_anew(
    bench: Bench, later: timedelta, ends: list[PrintState]
) -> None:
    usual, bench.printer = bench.printer, Stopped(S.CHECKED)
    async with bench.station() as station:
        with pytest.raises(asyncio.CancelledError):
            await station.zpl(CONTAINER, PARCEL, ZplService.COG, is_printed=True)
    bench.printer = usual
    bench.clock.ahead += later
    async with bench.station() as station:
        container = await station.print_zpl(CONTAINER)
    assert [job.state for job in container.prints] == ends
    assert len(bench.printer.paper) == 1


_OTHER = """
import sys
from pathlib import Path
from station.store.holds import Holds
holds = Holds(Path(sys.argv[1]))
print(holds.take(sys.argv[2]), flush=True)
sys.stdin.readline()
"""


def holder(bench: Bench, job: PrintJob) -> "subprocess.Popen[bytes]":
    """Another process that sees to the job."""
    return subprocess.Popen(
        [sys.executable, "-c", _OTHER, str(bench.settings.hold_folder), job.id],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )


@pytest.mark.parametrize("state", [*EARLY, S.SENDING])
async def test_what_another_process_sees_to_is_in_no_doubt_until_it_is_gone(
    bench: Bench, state: PrintState
) -> None:
    ref = await stopped_at(bench, state)
    async with bench.station() as station:
        (job,) = (await station.shipment(ref)).prints
        with holder(bench, job) as other:
            assert other.stdout
            assert await asyncio.to_thread(other.stdout.readline) == b"True\n"
            assert station.is_printing(job)
            assert await station.open_questions() == []
            for work in (
                station.print_again(ref),
                station.confirm_printed(ref),
                station.confirm_not_printed(ref),
            ):
                with pytest.raises(InOtherHands):
                    await work
            assert states(await station.shipment(ref)) == [state]
            other.send_signal(signal.SIGKILL)
            await asyncio.to_thread(other.wait)
        assert not station.is_printing(job)
        kind = QuestionKind.PRINT if state is S.SENDING else QuestionKind.NOT_PRINTED
        assert (await only_question(station)).kind is kind
    assert bench.printer.paper == []


async def nowhere(job: PrintJob) -> None:
    raise AssertionError(job)


async def test_a_container_that_another_process_prints_is_in_no_doubt(bench: Bench) -> None:
    bench.printer = slow = SlowPrinter()
    async with bench.station() as first, bench.station() as second:
        running = asyncio.create_task(first.zpl(CONTAINER, PARCEL, ZplService.COG, is_printed=True))
        await slow.reached.wait()
        (job,) = (await second.container(CONTAINER)).prints
        assert second.is_printing(job)
        assert await second.open_questions() == []
        with pytest.raises(InOtherHands):
            await second.answer_for_zpl(CONTAINER, is_out=True)
        with pytest.raises(InOtherHands):
            await second.print_zpl(CONTAINER)
        with pytest.raises(InOtherHands):
            await second._context.print(PrintRequest(job, b""), nowhere)
        slow.gate.set()
        assert (await running).prints[0].state is S.SENT


async def test_a_reprint_that_was_cut_short_prints_only_what_is_missing(bench: Bench) -> None:
    ref = bench.orders()[0]
    await bench.ship(ref, parcels=TWO, is_printed=True)
    usual, bench.printer = bench.printer, Stopped(S.RENDERING, after=1)
    async with bench.station() as station:
        with pytest.raises(asyncio.CancelledError):
            await station.reprint(ref, "damaged")
    first, bench.printer = bench.printer, usual
    async with bench.station() as station:
        outcome = await station.reprint(ref, "damaged")
        assert outcome.error is None
        assert [(job.parcel_index, job.copy_number) for job in outcome.shipment.prints] == [
            (0, 1),
            (1, 1),
            (0, 2),
            (1, 2),
        ]
        assert len({*bench.printer.paper, *first.paper}) == 2
        assert (len(bench.printer.paper), len(first.paper)) == (3, 1)
        # Asked for once more, it is a further copy of each.
        outcome = await station.reprint(ref, "damaged")
    assert [job.copy_number for job in outcome.shipment.prints] == [1, 1, 2, 2, 3, 3]
    assert len(bench.printer.paper) == 5


async def test_a_first_print_that_never_left_counts_as_no_copy(bench: Bench) -> None:
    ref = await stopped_at(bench, S.QUEUED)
    async with bench.station() as station:
        outcome = await station.reprint(ref, "damaged")
    assert [(job.copy_number, job.state) for job in outcome.shipment.prints] == [(1, S.SENT)]
    assert len(bench.printer.paper) == 1


async def test_what_went_to_a_printer_is_found_by_day_and_order(bench: Bench) -> None:
    ref, other = bench.orders()[:2]
    await bench.ship(ref, other, is_printed=True)
    async with bench.station() as station:
        sheet = b"%PDF-1.4 sheet"
        await station.print_document(DocumentKind.COMMAND_SHEET, "codes", sheet)
        today = station.today()
        found = await station.printed(today, today)
        assert {each.job.title for each in found} == {ref, other, "codes"}
        kept = {each.job.title: each.file.read_bytes() for each in found if each.file}
        assert sorted(kept.values()) == sorted(bench.printer.paper)
        assert kept["codes"] == sheet
        (label,) = await station.printed(today, today, ref)
        assert label.file
        assert label.file.parent == bench.settings.printed_folder / str(today) / ref
        assert label.file.samefile((await station.label_files(await station.shipment(ref)))[0])
        yesterday = today - timedelta(days=1)
        assert await station.printed(yesterday, yesterday) == []


class Broken(PrintedFolder):
    """Its disk reports an error."""

    def files(self) -> dict[str, Path]:
        raise OSError(errno.EIO, "Input/output error", "printed")


async def test_a_folder_that_cannot_be_read_is_an_error_in_words(bench: Bench) -> None:
    async with bench.station() as station:
        context = replace(station._context, printed=Broken(bench.home))
        with pytest.raises(StorageError, match="printed: Input/output error"):
            await printed(context, station.today(), station.today())


def test_rows_of_another_version_hide_no_print() -> None:
    rows = [
        Entry(at, "print/job-1", at, event, f"2026-03-04T12:00:0{at}+00:00", "Bench 1", "", "print")
        for at, event in enumerate(
            (
                PrintAdvanced(JOB),
                NotUnderstood("PrintAdvanced", "{}"),
                PrintAdvanced(replace(JOB, state=S.SENDING)),
                PrintAdvanced(replace(JOB, state=S.SENT)),
            )
        )
    ]
    ((job, at),) = those_that_left(rows)
    assert (job.state, at) == (S.SENT, "2026-03-04T12:00:02+00:00")


async def test_what_never_left_is_not_among_the_printed(bench: Bench) -> None:
    ref = bench.orders()[0]
    bench.printer.ends = [S.FAILED, S.IN_DOUBT]
    await bench.ship(ref, is_printed=True)
    async with bench.station() as station:
        today = station.today()
        assert await station.printed(today, today) == []
        assert list(bench.settings.printed_folder.glob("*/*/*")) == []
        with pytest.raises(LabelPrintFailed):
            await station.print_again(ref)
        await station.confirm_not_printed(ref)
        (denied,) = await station.printed(today, today)
        assert (denied.job.is_denied, denied.file is not None) == (True, True)


async def test_a_folder_that_keeps_nothing_stops_no_print_and_is_told(bench: Bench) -> None:
    ref = bench.orders()[0]
    bench.home.mkdir(exist_ok=True)
    bench.settings.printed_folder.write_text("in the way")
    told: list[NotKept] = []
    async with bench.station() as station:
        station.on_not_kept(told.append)
        (outcome,) = await ship(station, ref, is_printed=True)
        assert outcome.error is None
        (document,) = await station.printed(station.today(), station.today())
        assert document.file is None
    assert len(bench.printer.paper) == 1
    assert len(told) == 1
    assert "printed" in told[0].what


async def test_old_documents_go_and_what_is_not_out_stays(bench: Bench) -> None:
    ref, other = bench.orders()[:2]
    await bench.ship(ref, is_printed=True)
    bench.printer.ends = [S.IN_DOUBT]
    await bench.ship(other, is_printed=True)
    day = next((bench.settings.label_folder).iterdir())
    left = day / ".1001-1of1.pdf.17-4.part"
    left.write_bytes(b"half")
    async with bench.station() as station:
        await station.upkeep.tidy()
        assert left.exists()
    bench.clock.ahead += timedelta(days=91)
    async with bench.station(printing=PrintingSettings(keep_days=0)) as station:
        await station.upkeep.tidy()
        assert not left.exists()
        assert len(list(bench.settings.printed_folder.glob("*/*/*"))) == 2
    async with bench.station() as station:
        await station.upkeep.tidy()
        (kept,) = bench.settings.printed_folder.glob("*/*/*")
        assert kept.parent.name == other
        await station.upkeep.tidy()  # once a day
        labels = await station.label_files(await station.shipment(ref))
        assert all(file.exists() for file in labels)


async def test_a_folder_that_cannot_be_tidied_stops_nothing(bench: Bench) -> None:
    await bench.ship(bench.orders()[0], is_printed=True)
    bench.clock.ahead += timedelta(days=91)
    day = next(bench.settings.printed_folder.iterdir())
    (odd,) = day.iterdir()
    (file,) = odd.iterdir()
    file.unlink()
    file.mkdir()
    async with bench.station() as station:
        await station.upkeep.tidy()
        assert file.exists()


async def test_each_step_of_a_print_is_told(bench: Bench) -> None:
    told: list[PrintState] = []
    async with bench.station() as station:
        station.on_print(lambda job: told.append(job.state))
        await ship(station, bench.orders()[0], is_printed=True)
    assert told == [S.RENDERING, S.CHECKED, S.SENDING, S.SENT]
