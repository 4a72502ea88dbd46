"""Waiting for labels: few requests, and nothing lost to a network that comes and goes."""

from collections.abc import Callable

import pytest

from station.api.errors import CannotReach
from station.domain.shipment import State
from station.sandbox.options import SandboxOptions
from station.workflow.labels import LAST_POLL_S, POLL_S, intervals
from tests.support.bench import Bench
from tests.support.clock import FastClock


def test_the_interval_grows_to_a_minute_and_stays_there() -> None:
    looks = intervals()
    assert [next(looks) for _ in POLL_S] == list(POLL_S)
    assert [next(looks) for _ in range(3)] == [LAST_POLL_S] * 3


class TestManyOrders:
    @pytest.fixture
    def options(self) -> SandboxOptions:
        return SandboxOptions(label_delay_s=0.1, orders=60)

    async def test_they_share_list_calls(
        self, bench: Bench, requests: Callable[[], dict[str, int]]
    ) -> None:
        bench.clock = FastClock(4)  # calls are counted: the waits must outlast this machine's moods
        refs = bench.orders()[:12]
        outcomes = await bench.ship(*refs)
        assert [outcome.error for outcome in outcomes] == [None] * 12
        asked = requests()
        assert sum(asked.values()) <= 6 * len(refs) + 2
        assert asked["GET /api/v1/orders/{order}"] <= 2 * len(refs) + 3

    async def test_a_label_behind_many_pages_is_found(self, bench: Bench) -> None:
        """Older orders with labels fill the first pages; every so often an order is read itself."""
        refs = bench.orders()
        for ref in refs[:30]:
            bench.control(
                "POST",
                f"/_sandbox/orders/{bench.order_id(ref)}",
                {"status": "shipping_labels_generated"},
            )
        outcomes = await bench.ship(*refs[-4:])
        assert [outcome.error for outcome in outcomes] == [None] * 4


async def test_a_network_that_comes_back_costs_only_time(bench: Bench) -> None:
    ref = bench.orders()[0]
    bench.fault("label-job-late=0.5")
    await bench.ship(ref, wait_s=0)
    bench.fault("503@detail:7")
    (outcome,) = await bench.ship(ref, wait_s=300)
    assert outcome.error is None
    assert outcome.shipment.state is State.LABELLED


async def test_a_network_that_stays_away_is_told_and_loses_nothing(bench: Bench) -> None:
    ref = bench.orders()[0]
    bench.fault("label-job-late=30")
    await bench.ship(ref, wait_s=0)
    bench.fault("503@detail:99")
    (outcome,) = await bench.ship(ref, wait_s=0)
    assert isinstance(outcome.error, CannotReach)
    assert outcome.shipment.state is State.AWAITING_LABELS
    assert bench.ledger()[ref]["confirms"] == 1
