"""A label that was sent is proved later, when its printer knows; nothing is sent for that."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

from station.domain.errors import StorageError
from station.domain.printjob import PrintState
from station.station import Station
from station.workflow.proving import LOOK_FOR_S, ProofWatch
from tests.support.bench import Bench, ship
from tests.support.printer import ScriptedPrinter

S = PrintState


@asynccontextmanager
async def watched(bench: Bench) -> AsyncIterator[tuple[Station, ProofWatch]]:
    async with bench.station() as station:
        yield station, ProofWatch(station._context)


async def test_what_the_printer_knows_later_is_proved(bench: Bench) -> None:
    ref = bench.orders()[0]
    async with watched(bench) as (station, watch):
        await ship(station, ref, is_printed=True)
        await watch.look()
        assert (await station.shipment(ref)).prints[0].state is S.SENT
        bench.printer.later = (S.PROVED,)
        await watch.look()
        job = (await station.shipment(ref)).prints[0]
        assert (job.state, job.detail) == (S.PROVED, "the printer counted it")
        await watch.look()
        assert len(bench.printer.looked) == 2
    assert len(bench.printer.paper) == 1


async def test_what_did_not_come_out_is_in_doubt(bench: Bench) -> None:
    ref = bench.orders()[0]
    async with watched(bench) as (station, watch):
        await ship(station, ref, is_printed=True)
        bench.printer.later = (S.IN_DOUBT,)
        await watch.look()
        assert len(await station.open_questions()) == 1
    assert len(bench.printer.paper) == 1


async def test_what_an_earlier_run_printed_is_not_asked_about(bench: Bench) -> None:
    ref = bench.orders()[0]
    await bench.ship(ref, is_printed=True)
    async with watched(bench) as (station, watch):
        await station.observe(ref)
        station._context.tell(await station.shipment(ref))
        await watch.look()
    assert bench.printer.looked == []


async def test_it_is_not_asked_for_ever(bench: Bench) -> None:
    async with watched(bench) as (station, watch):
        await ship(station, bench.orders()[0], is_printed=True)
        bench.clock.ahead += timedelta(seconds=LOOK_FOR_S + 1)
        await watch.look()
    assert bench.printer.looked == []


class AnsweredMeanwhile(ScriptedPrinter):
    """A person says that it came out while the printer is asked."""

    async def look_again(self, job, record):  # type: ignore[no-untyped-def]
        await self.answer()
        return await super().look_again(job, record)


async def test_a_persons_word_meanwhile_stands(bench: Bench) -> None:
    ref = bench.orders()[0]
    bench.printer = printer = AnsweredMeanwhile(later=(S.IN_DOUBT,))
    async with watched(bench) as (station, watch):
        await ship(station, ref, is_printed=True)
        printer.answer = lambda: station.confirm_printed(ref)
        await watch.look()
        assert (await station.shipment(ref)).prints[0].state is S.PROVED


class Failing(ScriptedPrinter):
    """The journal cannot be written while it is asked."""

    async def look_again(self, job, record):  # type: ignore[no-untyped-def]
        self.looked.append(job)
        raise StorageError("journal", "disk full")


async def test_what_cannot_be_written_now_is_asked_next_time(bench: Bench) -> None:
    bench.printer = Failing()
    async with watched(bench) as (station, watch):
        await ship(station, bench.orders()[0], is_printed=True)
        await watch.look()
        await watch.look()
    assert len(bench.printer.looked) == 2


async def test_it_runs_until_the_station_stops(bench: Bench) -> None:
    ref = bench.orders()[0]
    bench.printer.later = (S.PROVED,)
    async with bench.station() as station:
        running = asyncio.create_task(station.prove_prints())
        await ship(station, ref, is_printed=True)
        proved = asyncio.Event()
        station.subscribe(
            lambda change: proved.set() if change.shipment.prints[0].state is S.PROVED else None
        )
        async with asyncio.timeout(10):
            await proved.wait()
        station.stop()
        await running
