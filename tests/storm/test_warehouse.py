"""A small storm over a warehouse, and whether its judge sees what is wrong."""

import os
from random import Random

import asyncpg
import pytest

from station.domain.ids import OrderId
from station.domain.shipment import Shipment, State
from station.store.migrating import last_number
from station.store.postgres_schema import SETTING
from tests.storm.minutes import Minutes
from tests.storm.pool import MOST_TRIES, Pool
from tests.storm.verdict import WrongAmongBenches
from tests.storm.warehouse import Account, Storm, about_limits, report
from tests.storm.witness import Witness
from tests.storm.yard import Yard
from tests.support import postgres

ANY = os.environ["QUAYSIDE_TESTS_SEED"]
ORDERS, STATIONS, SCALE = 40, 3, 10


@pytest.mark.slow
@pytest.mark.skipif(bool(postgres.why_not()), reason=postgres.why_not())
@pytest.mark.parametrize("seed", [ANY])
async def test_benches_in_bad_weather_ship_each_order_once(seed: str) -> None:
    async with Yard(ORDERS, STATIONS, SCALE, is_durable=False) as yard:
        storm = Storm(yard, seed, pause_s=2.0, restart_after_s=6.0, strikes=8, most_s=120.0)
        account = await storm.pass_over()
    told = "\n".join(report(account))
    assert not account.found, told
    assert account.ledger["confirms"] == ORDERS, told
    assert account.strikes.total() >= 4, told
    assert account.counts["HeldElsewhere"], "benches reached for the same order"
    assert account.hands.counts["taken"] >= ORDERS, told


AS_A_BENCH = {SETTING: str(last_number("postgres"))}
LEASE = (
    "INSERT INTO leases (key, owner, station, actor, since, beat_at) VALUES ($1, $2, $2, '', 0, $3)"
)
TAKE_OVER = "UPDATE leases SET owner = $2, station = $2, beat_at = $3 WHERE key = $1"
EVENT = (
    "INSERT INTO events (stream, version, kind, data, at, station, actor, cause)"
    " VALUES ($1, $2, 'PackingStarted', '{}', '', $3, '', '')"
)


@pytest.fixture
async def witness(warehouse_url: str) -> Witness:
    witness = Witness(warehouse_url)
    await witness.begin()
    return witness


async def test_who_writes_what_is_in_their_hand_is_no_finding(
    witness: Witness, warehouse_url: str
) -> None:
    connection = await asyncpg.connect(warehouse_url, server_settings=AS_A_BENCH)
    await connection.execute(LEASE, "o", "A", 0.0)
    await connection.execute(EVENT, "order/o", 1, "A")
    await connection.execute(TAKE_OVER, "o", "B", 20.0)
    await connection.execute(EVENT, "order/o", 2, "B")
    await connection.execute("DELETE FROM leases")
    await connection.close()
    hands = await witness.hands()
    assert hands.wrong == ()
    assert hands.counts == {"taken": 1, "taken over": 1, "given back": 1}
    assert hands.several == 1
    assert len((await witness.books())["o"].events) == 2


async def test_a_lease_that_is_taken_too_early_is_seen(
    witness: Witness, warehouse_url: str
) -> None:
    connection = await asyncpg.connect(warehouse_url, server_settings=AS_A_BENCH)
    await connection.execute(LEASE, "o", "A", 0.0)
    await connection.execute(TAKE_OVER, "o", "B", 14.0)
    await connection.close()
    (wrong,) = (await witness.hands()).wrong
    assert wrong == "o was taken over by B after 14.0 s"


@pytest.mark.parametrize("writer", ["B", "A"])
async def test_an_event_by_who_does_not_hold_it_is_seen(
    witness: Witness, warehouse_url: str, writer: str
) -> None:
    connection = await asyncpg.connect(warehouse_url, server_settings=AS_A_BENCH)
    if writer == "B":
        await connection.execute(LEASE, "o", "A", 0.0)
    await connection.execute(EVENT, "order/o", 1, writer)
    await connection.close()
    (wrong,) = (await witness.hands()).wrong
    assert f"written by {writer}" in wrong


def test_requests_are_counted_by_any_minute() -> None:
    minutes = Minutes()
    for second in range(0, 180, 10):
        minutes.note(1000.0 + second, 5 * second if second < 100 else 500 + (second - 100))
    assert minutes.busiest == 300
    assert minutes.by_minute() == [300, 220, 50]


def test_limits_that_were_broken_are_findings() -> None:
    ledger = {"too_many": 0, "tokens": 2}
    assert about_limits(Account("s", 1, ledger=ledger)) == []
    minutes = Minutes()
    minutes.note(0.0, 0)
    minutes.note(1.0, 601)
    bad = Account("s", 1, ledger={"too_many": 1, "tokens": 9}, minutes=minutes)
    assert [finding.what for finding in about_limits(bad)] == [WrongAmongBenches.TOO_MANY] * 3


def test_the_pool_gives_each_order_until_it_is_done() -> None:
    now = 0.0
    pool = Pool(["a", "b", "c"], Random(1), lambda: now)
    taken = {pool.next() for _ in range(3)}
    assert taken == {"a", "b", "c"}
    assert pool.next() is None
    pool.put_back(OrderId("a"), 1.0)
    assert pool.next() is None, "it waits"
    now = 1.0
    assert pool.next() == "a"
    pool.hear(Shipment(OrderId("b"), state=State.LABELLED))
    pool.hear(Shipment(OrderId("c"), state=State.CANCELLED))
    pool.take_out(OrderId("b"))
    for _ in range(MOST_TRIES):
        assert not pool.is_empty
        pool.try_less(OrderId("a"), 0.0)
    assert pool.is_empty
