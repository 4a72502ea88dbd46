"""Two programs on one data folder want the same order: one buys, the other goes on from that."""

import asyncio

from station.domain.errors import InOtherHands
from station.domain.shipment import State
from station.station import Outcome, Station
from tests.support.bench import PARCEL, Bench, ship


async def shipped(station: Station, ref: str) -> Outcome:
    (outcome,) = await ship(station, ref)
    return outcome


async def test_who_comes_second_waits_for_the_purchase_and_its_label(bench: Bench) -> None:
    """Each list of quotes takes the one before it away: at once, neither could buy its own."""
    bench.fault("slow=0.3@quotes:8")
    for ref in bench.orders()[:3]:
        async with bench.station() as first, bench.station() as second:
            outcomes = await asyncio.gather(shipped(first, ref), shipped(second, ref))
        assert [(one.error, one.shipment and one.shipment.state) for one in outcomes] == [
            (None, State.LABELLED)
        ] * 2
        assert bench.ledger()[ref]["confirms"] == 1
        assert bench.ledger()[ref]["quotes"] == 1


async def test_a_purchase_that_does_not_end_is_told_and_nothing_is_asked(bench: Bench) -> None:
    ref = bench.orders()[0]
    async with bench.station() as first, bench.station() as second:
        async with second._context.buying(bench.order_id(ref)):  # type: ignore[arg-type]
            assert isinstance((await shipped(first, ref)).error, InOtherHands)
            assert ref not in bench.ledger()
        assert (await first.quotes(ref, (PARCEL,))).offers
