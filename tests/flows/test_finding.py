"""Finding orders, seeing them, and what the journal tells of them."""

import pytest

from station.domain.container import ZplService
from station.domain.errors import NotAllowedNow, OrderConflict, OrderNotFound, StorageError
from station.domain.shipment import State
from station.sandbox.options import SandboxOptions
from station.workflow.context import Change
from tests.support.bench import PARCEL, Bench, ship


class TestManyPages:
    @pytest.fixture
    def options(self) -> SandboxOptions:
        return SandboxOptions(label_delay_s=0.05, orders=130)

    async def test_the_oldest_order_is_found(self, bench: Bench) -> None:
        oldest = str(bench.sandbox.state.all_orders()[-1].reference)
        newest = str(bench.sandbox.state.all_orders()[0].reference)
        async with bench.station() as station:
            for ref in (oldest, newest):
                assert (await station.order(ref)).reference == ref

    async def test_the_list_is_whole(self, bench: Bench) -> None:
        async with bench.station() as station:
            orders = await station.orders()
            assert len({order.id for order in orders}) == 130
            waiting = await station.orders("ankor_confirmed")
            assert {order.status for order in waiting} == {"ankor_confirmed"}


async def test_an_order_is_known_without_asking_once_it_was_seen(bench: Bench) -> None:
    ref = bench.orders()[0]
    async with bench.station() as station:
        await station.orders()
        before = bench.control("GET", "/_sandbox/ledger")["requests"]
        await station.shipment(ref)
        assert bench.control("GET", "/_sandbox/ledger")["requests"] == before


@pytest.mark.parametrize("ref", ["nonsense", "0" * 36, "  "])
async def test_an_unknown_order_is_told(bench: Bench, ref: str) -> None:
    async with bench.station() as station:
        with pytest.raises(OrderNotFound):
            await station.order(ref)
        with pytest.raises(OrderNotFound):
            await station.entries(ref)


async def test_changes_are_told_to_who_listens(bench: Bench) -> None:
    heard: list[Change] = []
    async with bench.station() as station:
        station.subscribe(heard.append)
        await ship(station, bench.orders()[0])
    states = list(dict.fromkeys(change.shipment.state for change in heard))
    assert states == [State.BUYING, State.AWAITING_LABELS, State.LABELLED]


async def test_labels_bought_elsewhere_can_be_had(bench: Bench) -> None:
    ref = bench.orders()[0]
    other = Bench(bench.sandbox, bench.home / "another-station")
    await other.ship(ref)
    async with bench.station() as station:
        ((name, data),) = await station.label_bytes(ref)
        assert name == f"{ref}-1of1.pdf"
        assert data.startswith(b"%PDF-")
    (outcome,) = await bench.ship(ref)
    assert isinstance(outcome.error, OrderConflict)
    assert bench.ledger()[ref]["confirms"] == 1


async def test_an_order_without_labels_has_none(bench: Bench) -> None:
    async with bench.station() as station:
        with pytest.raises(OrderConflict):
            await station.label_bytes(bench.orders()[0])


async def test_a_label_that_came_late_is_fetched_when_it_is_asked_for(bench: Bench) -> None:
    ref = bench.orders()[0]
    bench.fault("label-job-late=1.5")
    await bench.ship(ref, wait_s=0)
    bench.control("POST", "/_sandbox/clock", {"advance_s": 60})
    async with bench.station() as station:
        ((_, data),) = await station.label_bytes(ref)
        assert data.startswith(b"%PDF-")
        assert (await station.shipment(ref)).state is State.LABELLED
        assert [str(path) for path in await station.label_files(await station.shipment(ref))]


async def test_a_label_file_that_was_changed_is_not_printed(bench: Bench) -> None:
    ref = bench.orders()[0]
    (outcome,) = await bench.ship(ref)
    file = bench.home / "labels" / outcome.shipment.labels[0].file
    file.write_bytes(file.read_bytes() + b" ")
    (again,) = await bench.ship(ref, is_printed=True)
    assert isinstance(again.error, StorageError)
    assert bench.printer.paper == []


async def test_the_account_is_checked(bench: Bench) -> None:
    async with bench.station() as station:
        await station.check_account()
        assert station.clock_skew_s is not None
        assert station.settings.home == bench.home
        assert station.today()


async def test_an_id_of_nobody_is_an_unknown_order(bench: Bench) -> None:
    (outcome,) = await bench.ship("00000000-0000-4000-8000-000000000000")
    assert isinstance(outcome.error, OrderNotFound)


async def test_the_order_of_an_id_is_kept(bench: Bench) -> None:
    ref = bench.order_id(bench.orders()[0])
    async with bench.station() as station:
        assert (await station.order(ref)).id == ref
        assert (await station.shipment(ref)).order_id == ref


async def test_an_id_that_no_list_has_is_asked_for_itself(bench: Bench) -> None:
    """An order that is reached by its id before any list has shown it."""
    ref = bench.order_id(bench.orders()[0])
    async with bench.station() as station:
        (outcome,) = await ship(station, ref)
        assert outcome.error is None
        assert (await station.known(ref)).order_id == ref
        assert (await station.known("nonsense")).order_id == ""


async def test_the_journal_is_told_whole_and_in_part(bench: Bench) -> None:
    ref = bench.orders()[0]
    async with bench.station() as station:
        await ship(station, ref)
        await station.zpl("O_ABC1_1-1", PARCEL, ZplService.AKS, is_printed=False)
        everything = await station.entries()
        of_order = await station.entries(ref)
        of_container = await station.entries("O_ABC1_1-1")
        assert len(everything) == len(of_order) + len(of_container)
        assert [entry.seq for entry in await station.entries(limit=2)] == [
            entry.seq for entry in everything[-2:]
        ]
        assert len(await station.shipments([State.LABELLED])) == 1


async def test_a_reprint_of_nothing_is_refused(bench: Bench) -> None:
    ref = bench.orders()[0]
    async with bench.station() as station:
        outcome = await station.reprint(ref, "for fun")
    assert isinstance(outcome.error, NotAllowedNow)


async def test_a_conflict_keeps_a_label_from_being_printed_again(bench: Bench) -> None:
    ref = bench.orders()[0]
    bench.fault("moved-back")
    await bench.ship(ref)
    async with bench.station() as station:
        await station.observe(ref)
        outcome = await station.reprint(ref, "it is torn")
    assert isinstance(outcome.error, OrderConflict)
    assert bench.printer.paper == []
