"""Paper by a person's word or by a scan: never a silent second copy, never a word too much."""

import asyncio

import pytest

from station.domain.errors import InOtherHands, NotAllowedNow
from station.domain.parcel import Parcel
from station.domain.printjob import PERSON_SAW, PERSON_SAW_NONE, SCANNED, PrintJob, PrintState
from station.domain.shipment import Shipment
from station.ports import PrintRequest, RecordStep
from station.workflow.prints import LabelPrintFailed, print_labels
from tests.support.bench import Bench
from tests.support.printer import ScriptedPrinter

S = PrintState
TWO = (Parcel(30, 20, 15, 1250), Parcel(40, 30, 20, 2500))


def states(shipment: Shipment) -> list[PrintState]:
    return [job.state for job in shipment.prints]


@pytest.mark.parametrize("end", [S.SENT, S.IN_DOUBT, S.SENDING])
async def test_a_person_says_that_it_came_out(bench: Bench, end: PrintState) -> None:
    ref = bench.orders()[0]
    bench.printer.ends = [end]
    await bench.ship(ref, is_printed=True)
    async with bench.station() as station:
        shipment = await station.confirm_printed(ref)
        assert [(job.state, job.detail) for job in shipment.prints] == [(S.PROVED, PERSON_SAW)]
        with pytest.raises(NotAllowedNow):
            await station.confirm_printed(ref)
        with pytest.raises(NotAllowedNow):
            await station.confirm_not_printed(ref)
    assert len(bench.printer.paper) == 1


@pytest.mark.parametrize("end", [S.SENT, S.IN_DOUBT])
async def test_a_person_says_that_none_came_out(bench: Bench, end: PrintState) -> None:
    ref = bench.orders()[0]
    bench.printer.ends = [end, S.SENT]
    await bench.ship(ref, is_printed=True)
    async with bench.station() as station:
        shipment = await station.confirm_not_printed(ref)
        assert [(job.state, job.detail) for job in shipment.prints] == [(S.FAILED, PERSON_SAW_NONE)]
        assert shipment.prints[0].is_denied
        steps = [entry.event.job.state for entry in await station.entries(ref) if _is_print(entry)]
    assert steps[-2:] == [S.IN_DOUBT, S.FAILED]
    assert len(bench.printer.paper) == 1


def _is_print(entry: object) -> bool:
    return type(getattr(entry, "event", None)).__name__ == "PrintAdvanced"


async def test_what_a_person_denied_is_printed_again_only_when_they_ask(bench: Bench) -> None:
    ref = bench.orders()[0]
    bench.printer.neighbours = {"memory": "other"}
    await bench.ship(ref, is_printed=True)
    async with bench.station() as station:
        await station.confirm_not_printed(ref)
    (again,) = await bench.ship(ref, is_printed=True)
    assert isinstance(again.error, LabelPrintFailed)
    assert len(bench.printer.paper) == 1
    async with bench.station() as station:
        assert station.neighbour_of("memory") == "other"
        assert station.neighbour_of("other") is None
        shipment = await station.print_again(ref, "other")
        last = shipment.prints[-1]
        assert (last.printer, last.copy_number, last.reason) == ("other", 2, PERSON_SAW_NONE)
        with pytest.raises(NotAllowedNow):
            await station.print_again(ref)
    assert bench.printer.printers == ["memory", "other"]
    assert bench.ledger()[ref]["confirms"] == 1


async def test_only_the_label_that_failed_is_printed_again(bench: Bench) -> None:
    ref = bench.orders()[0]
    bench.printer.ends = [S.SENT, S.FAILED, S.SENT]
    await bench.ship(ref, parcels=TWO, is_printed=True)
    async with bench.station() as station:
        shipment = await station.print_again(ref)
    assert states(shipment) == [S.SENT, S.FAILED, S.SENT]
    assert [job.parcel_index for job in shipment.prints] == [0, 1, 1]
    assert shipment.prints[-1].copy_number == 1
    assert shipment.prints[-1].printer == "memory"


async def test_a_print_in_doubt_is_not_printed_again(bench: Bench) -> None:
    ref = bench.orders()[0]
    bench.printer.ends = [S.IN_DOUBT, S.SENT]
    await bench.ship(ref, is_printed=True)
    async with bench.station() as station:
        with pytest.raises(LabelPrintFailed):
            await station.print_again(ref)
    assert len(bench.printer.paper) == 1


async def test_a_label_that_was_never_printed_is_printed(bench: Bench) -> None:
    ref = bench.orders()[0]
    await bench.ship(ref)
    async with bench.station() as station:
        shipment = await station.print_again(ref)
    assert states(shipment) == [S.SENT]


async def test_there_is_no_word_about_an_order_without_labels(bench: Bench) -> None:
    ref = bench.orders()[0]
    async with bench.station() as station:
        with pytest.raises(NotAllowedNow):
            await station.confirm_printed(ref)
        with pytest.raises(NotAllowedNow):
            await station.print_again(ref)


class StoppedPrinter(ScriptedPrinter):
    """Takes jobs, and stops before a byte leaves."""

    async def run(self, request: PrintRequest, record: RecordStep) -> PrintJob:
        job = request.job.to(S.RENDERING) if request.job.state is S.QUEUED else request.job
        await record(job)
        raise asyncio.CancelledError


@pytest.mark.parametrize(("printer", "jobs"), [("", 1), ("memory", 1), ("other", 2)])
async def test_a_job_that_never_left_goes_on_or_elsewhere(
    bench: Bench, printer: str, jobs: int
) -> None:
    ref = bench.orders()[0]
    usual, bench.printer = bench.printer, StoppedPrinter()
    with pytest.raises(asyncio.CancelledError):
        await bench.ship(ref, is_printed=True)
    bench.printer = usual

    async with bench.station() as station:
        shipment = await station.print_again(ref, printer)
    assert len(shipment.prints) == jobs
    assert shipment.prints[-1].state is S.SENT
    assert shipment.prints[-1].copy_number == 1
    assert len(bench.printer.paper) == 1


async def test_the_scan_of_a_label_proves_it(bench: Bench) -> None:
    ref = bench.orders()[0]
    (outcome,) = await bench.ship(ref, parcels=TWO, is_printed=True)
    number = outcome.shipment.labels[1].tracking_number
    async with bench.station() as station:
        proved = await station.prove_by_scan(number)
        assert proved
        assert [(job.state, job.detail) for job in proved.prints] == [
            (S.SENT, ""),
            (S.PROVED, SCANNED),
        ]
        again = await station.prove_by_scan(number)
        assert again
        assert again.version == proved.version
        assert await station.prove_by_scan(ref) is None
        assert await station.prove_by_scan("nobody's number") is None


async def test_a_label_that_was_printed_elsewhere_is_known_by_its_scan(bench: Bench) -> None:
    ref = bench.orders()[0]
    (outcome,) = await bench.ship(ref)
    async with bench.station() as station:
        found = await station.prove_by_scan(outcome.shipment.labels[0].tracking_number)
    assert found
    assert found.prints == ()


class SlowPrinter(ScriptedPrinter):
    """Sends only once it is let; tells when it was reached."""

    def __init__(self) -> None:
        super().__init__()
        self.gate, self.reached = asyncio.Event(), asyncio.Event()

    async def run(self, request: PrintRequest, record: RecordStep) -> PrintJob:
        job = request.job
        for state in (S.RENDERING, S.CHECKED, S.SENDING):
            job = job.to(state)
            await record(job)
        self.reached.set()
        await self.gate.wait()
        job = job.to(S.SENT)
        await record(job)
        return job


async def test_a_print_under_way_is_in_no_doubt(bench: Bench) -> None:
    ref = bench.orders()[0]
    await bench.ship(ref)
    bench.printer = slow = SlowPrinter()
    async with bench.station() as station:
        running = asyncio.create_task(station.print_again(ref))
        await slow.reached.wait()
        assert await station.open_questions() == []
        for word in (station.confirm_printed, station.confirm_not_printed):
            with pytest.raises(InOtherHands):
                await word(ref)
        with pytest.raises(InOtherHands):
            await print_labels(station._context, await station.shipment(ref))
        slow.gate.set()
        assert states(await running) == [S.SENT]
        assert states(await station.confirm_printed(ref)) == [S.PROVED]
