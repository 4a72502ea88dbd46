"""Packers at two benches of a warehouse, and at one whose database goes away."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from station.bench.state import Draft, SlotState, Stage
from station.domain.errors import DatabaseLost, HeldElsewhere, TakenOver
from station.sandbox.server import Sandbox
from station.settings import QuoteSettings
from tests.support.bench import Bench
from tests.support.packer import Packer, packing
from tests.support.postgres import Server

QUICK = QuoteSettings(grace_s=0.0)


@pytest.fixture
async def packers(
    sandbox: Sandbox, tmp_path: Path, warehouse_url: str
) -> AsyncIterator[tuple[Packer, Packer]]:
    async with AsyncExitStack() as stack:
        left, right = [
            await stack.enter_async_context(
                packing(
                    Bench(sandbox, tmp_path / name, database_url=warehouse_url, name=name),
                    quotes=QUICK,
                )
            )
            for name in ("Left", "Right")
        ]
        yield left, right


def measured(packer: Packer) -> Draft:
    return packer.work.parcels[0]


async def test_an_order_that_another_packer_has_is_taken_over_with_what_was_measured(
    bench: Bench, packers: tuple[Packer, Packer]
) -> None:
    left, right = packers
    ref = bench.orders()[0]
    await left.scan("BADGE-Ada")
    await left.measured(ref)
    await right.scan(ref)
    await right.at(Stage.BLOCKED)
    problem = right.work.problem
    assert isinstance(problem, HeldElsewhere)
    assert (problem.station, problem.actor) == ("Left", "Ada")
    await right.scan("XXSEND")
    await right.at(Stage.READY)
    assert measured(right).weight_g == 1250
    await left.at(Stage.IDLE)
    assert isinstance(left.state.notice, TakenOver)
    await right.scan("XXSEND")
    await right.until(lambda _: right.slot_state(ref) is SlotState.STICK)
    assert bench.ledger()[ref]["confirms"] == 1


async def test_an_order_that_is_put_down_is_free(
    bench: Bench, packers: tuple[Packer, Packer]
) -> None:
    left, right = packers
    ref, other, *_ = bench.orders()
    await left.measured(ref)
    await left.scan(other)
    await left.at(Stage.SIZE)
    await left.finish()
    await right.scan(ref)
    await right.at(Stage.READY)
    assert measured(right).sides_cm == (30, 20, 15)


async def test_a_purchase_at_one_bench_is_no_purchase_at_the_other(
    bench: Bench, packers: tuple[Packer, Packer]
) -> None:
    left, right = packers
    ref = bench.orders()[0]
    bench.fault("label-job-late=30:1")
    await left.measured(ref)
    await left.scan("XXSEND")
    await left.until(lambda _: left.slot_state(ref) is SlotState.COMING)
    await right.scan(ref)
    await right.at(Stage.BLOCKED)
    await right.scan("XXSEND")
    await right.until(lambda s: s.work and isinstance(s.work.problem, HeldElsewhere))
    assert left.slot(ref), "what is bought is not handed over"
    assert bench.ledger()[ref]["confirms"] == 1


async def test_without_the_database_measuring_goes_on_and_nothing_is_bought(
    sandbox: Sandbox, tmp_path: Path, own_server: Server
) -> None:
    url = await asyncio.to_thread(own_server.new_database)
    bench = Bench(sandbox, tmp_path, database_url=url)
    ref, other, *_ = bench.orders()
    async with packing(bench, quotes=QUICK) as packer:
        polling = asyncio.ensure_future(packer.station.poller.run())
        await packer.measured(ref)
        while not packer.station.poller.state.refreshed_at:
            await bench.clock.sleep(1.0)
        await asyncio.to_thread(own_server.stop)
        await packer.until(lambda s: isinstance(s.notice, DatabaseLost))
        await packer.scan("XXSEND")
        await packer.until(lambda s: packer.slot_state(ref) is SlotState.FAILED)
        await packer.scan(other)
        await packer.at(Stage.SIZE)
        await packer.scan("40x30x20", "2kg")
        await packer.until(lambda s: s.work and isinstance(s.work.problem, DatabaseLost))
        assert ref not in bench.ledger() or bench.ledger()[ref]["confirms"] == 0
        await asyncio.to_thread(own_server.start)
        await packer.at(Stage.READY)
        await packer.until(lambda s: s.notice is None)
        assert measured(packer).sides_cm == (40, 30, 20)
        await packer.scan("XXSEND")
        await packer.until(lambda _: packer.slot_state(other) is SlotState.STICK)
        await packer.measured(ref)
        await packer.scan("XXSEND")
        await packer.until(lambda _: packer.slot_state(ref) is SlotState.STICK)
        packer.station.stop()
        await polling
    assert [bench.ledger()[one]["confirms"] for one in (ref, other)] == [1, 1]
