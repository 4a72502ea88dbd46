"""Around the confirm: stale quotes, refusals, silences, and the rules before it."""

import pytest

from station.api.errors import AnswerLost, NotFound, StateConflict
from station.domain.errors import (
    BadParcels,
    NoQuote,
    OrderCancelled,
    OutcomeUnknown,
    StorageError,
)
from station.domain.events import PurchaseRefused
from station.domain.owncarrier import OwnCarrier
from station.domain.parcel import Parcel
from station.domain.printjob import DocumentKind, PrintState
from station.domain.shipment import State
from station.sandbox.options import SandboxOptions
from station.workflow.context import Change
from station.workflow.prints import LabelPrintFailed
from station.workflow.runs import ShipPlan
from station.workflow.shipping import Purchase
from tests.support.bench import PARCEL, Bench, ship

OWN = OwnCarrier("dhl", number="JJD0001")


async def test_a_quote_that_is_gone_is_asked_for_again(bench: Bench) -> None:
    """Somebody else asks for quotes between ours and the confirm: ours are void then."""
    ref = bench.orders()[0]
    state = bench.sandbox.state

    def spoil(change: Change) -> None:
        if change.shipment.state is State.BUYING and change.shipment.attempt == 1:
            state.quotes.clear()

    async with bench.station() as station:
        station.subscribe(spoil)
        (outcome,) = await ship(station, ref)
        events = [entry.event for entry in await station.entries(ref)]
    assert outcome.error is None
    assert sum(isinstance(event, PurchaseRefused) for event in events) == 1
    assert outcome.shipment.attempt == 2
    assert bench.ledger()[ref]["confirms"] == 1


async def test_a_quote_that_is_gone_twice_is_told(bench: Bench) -> None:
    ref = bench.orders()[0]
    state = bench.sandbox.state

    def spoil(change: Change) -> None:
        if change.shipment.state is State.BUYING:
            state.quotes.clear()

    async with bench.station() as station:
        station.subscribe(spoil)
        (outcome,) = await ship(station, ref)
    assert isinstance(outcome.error, NotFound)
    assert outcome.shipment.state is State.PACKING
    assert bench.ledger()[ref]["confirms"] == 0


async def test_a_quote_that_a_person_asked_for_is_not_replaced(bench: Bench) -> None:
    ref = bench.orders()[0]
    (outcome,) = await bench.ship(ref, quote="00000000-0000-4000-8000-000000000000")
    assert isinstance(outcome.error, NoQuote)
    assert bench.ledger()[ref]["confirms"] == 0


async def test_an_order_bought_elsewhere_meanwhile_is_a_refusal(bench: Bench) -> None:
    """Another station confirms between our quotes and our confirm, and its labels are not there."""
    ref = bench.orders()[0]
    bench.fault("label-job-late=30")
    other = Bench(bench.sandbox, bench.home / "another-station")
    await other.ship(ref, wait_s=0)
    (outcome,) = await bench.ship(ref, wait_s=0)
    assert isinstance(outcome.error, StateConflict)
    assert outcome.shipment.state is State.PACKING
    assert bench.ledger()[ref]["confirms"] == 1


async def test_a_conflict_whose_labels_are_there_is_taken_as_bought(bench: Bench) -> None:
    ref = bench.orders()[0]
    other = Bench(bench.sandbox, bench.home / "another-station")
    bench.fault("label-job-late=0.2")

    async with bench.station() as station, other.station() as rival:
        order = await rival.order(ref)
        assert order.status == "brand_confirmed"

        def buy_there(change: Change) -> None:
            if change.shipment.state is State.BUYING:
                row = bench.sandbox.state.order(bench.order_id(ref))
                bench.sandbox.state.change(row, "shipping_labels_generated")

        station.subscribe(buy_there)
        (outcome,) = await ship(station, ref, wait_s=0)
    assert outcome.shipment.state in (State.AWAITING_LABELS, State.LABELLED)
    assert bench.ledger()[ref]["confirms"] == 0


@pytest.mark.parametrize("fault", ["lost-confirm", "wrong-json@confirm"])
async def test_a_lost_own_carrier_confirm_is_settled_by_reading(bench: Bench, fault: str) -> None:
    ref = bench.orders()[0]
    bench.fault(fault)
    (outcome,) = await bench.ship(ref, own_carrier=OWN)
    assert outcome.error is None
    assert outcome.shipment.state is State.SHIPPED
    assert bench.ledger()[ref]["own_carrier_confirms"] == 1


async def test_a_lost_own_carrier_quote_is_read_back(bench: Bench) -> None:
    ref = bench.orders()[0]
    bench.fault("lost-custom")
    (outcome,) = await bench.ship(ref, own_carrier=OWN)
    assert outcome.error is None
    assert bench.ledger()[ref]["own_carrier_confirms"] == 1


async def test_an_own_carrier_quote_that_was_not_made_is_told(bench: Bench) -> None:
    ref = bench.orders()[0]
    bench.fault("cut@custom")
    (outcome,) = await bench.ship(ref, own_carrier=OWN)
    assert isinstance(outcome.error, AnswerLost)
    assert outcome.shipment.intent is None
    (again,) = await bench.ship(ref, own_carrier=OWN)
    assert again.error is None
    assert bench.ledger()[ref]["own_carrier_confirms"] == 1


async def test_a_refused_own_carrier_closes_the_request(bench: Bench) -> None:
    ref = bench.orders()[0]
    bench.fault("429@confirm:9")
    (outcome,) = await bench.ship(ref, own_carrier=OWN)
    assert outcome.error
    assert outcome.shipment.state is State.PACKING


async def test_a_silence_without_a_reading_stays_open(bench: Bench) -> None:
    ref = bench.orders()[0]
    bench.fault("cut@confirm")
    bench.fault("503@detail:0")

    def no_reading(change: Change) -> None:
        if change.shipment.state is State.BUYING:
            bench.sandbox.state.faults.arm("503@detail:99")

    async with bench.station() as station:
        station.subscribe(no_reading)
        (outcome,) = await ship(station, ref, wait_s=0)
    assert outcome.error
    assert outcome.shipment.state is State.BUYING


class TestForcedGenerations:
    @pytest.fixture
    def options(self) -> SandboxOptions:
        return SandboxOptions(label_delay_s=0.05, generation="2026")

    async def test_2023_at_a_host_that_no_longer_has_it(self, bench: Bench) -> None:
        from dataclasses import replace

        ref = bench.orders()[0]
        api = replace(bench.settings.api, generation="2023")
        async with bench.station(api=api) as station:
            (outcome,) = await ship(station, ref, own_carrier=OWN)
        assert isinstance(outcome.error, NoQuote)


async def test_2026_at_a_host_that_does_not_have_it_yet(bench: Bench) -> None:
    from dataclasses import replace

    ref = bench.orders()[0]
    api = replace(bench.settings.api, generation="2026")
    async with bench.station(api=api) as station:
        (outcome,) = await ship(station, ref, own_carrier=OWN)
    assert isinstance(outcome.error, NoQuote)


async def test_no_parcels_are_bad_parcels(bench: Bench) -> None:
    (outcome,) = await bench.ship(bench.orders()[0], parcels=())
    assert isinstance(outcome.error, BadParcels)


async def test_bad_parcels_are_refused_before_any_order_is_looked_for(bench: Bench) -> None:
    with pytest.raises(BadParcels):
        await bench.ship("nonsense", parcels=(Parcel(0, 0, 0, 0),))
    assert bench.control("GET", "/_sandbox/ledger")["requests"] == {}


async def test_a_cancelled_order_is_not_bought_for(bench: Bench) -> None:
    ref = bench.orders()[0]
    path = f"/_sandbox/orders/{bench.order_id(ref)}"
    bench.control("POST", path, {"status": "cancelled"})
    (outcome,) = await bench.ship(ref)
    assert isinstance(outcome.error, OrderCancelled)
    assert not outcome.error.has_label


async def test_an_unknown_purchase_is_not_begun_again(bench: Bench) -> None:
    ref = bench.orders()[0]
    bench.fault("cut@confirm")
    await bench.ship(ref, wait_s=0)
    (again,) = await bench.ship(ref, wait_s=0, own_carrier=OWN)
    assert isinstance(again.error, OutcomeUnknown)
    assert bench.ledger()[ref]["confirms"] == 0


async def test_documents_are_journaled_as_well(bench: Bench) -> None:
    async with bench.station() as station:
        job = await station.print_document(DocumentKind.COMMAND_SHEET, "sheet", b"%PDF-1.4")
        assert job.is_out
        entries = await station.entries()
        assert [entry.cause for entry in entries] == ["print"] * len(entries)
        bench.printer.ends = [PrintState.FAILED]
        with pytest.raises(LabelPrintFailed):
            await station.print_document(DocumentKind.COMMAND_SHEET, "sheet", b"%PDF-1.4")


async def test_labels_without_a_folder_are_fetched_by_the_next_run(bench: Bench) -> None:
    """A label file that cannot be written stops the order, and nothing else."""
    first, second = bench.orders()[:2]
    blocker = bench.home / "labels"
    blocker.parent.mkdir(parents=True, exist_ok=True)
    blocker.write_text("a file where the folder should be")
    plan = ShipPlan(Purchase((PARCEL,)), wait_s=30)
    async with bench.station() as station:
        outcomes = await station.ship([first, second], plan, lambda done: None)
        assert all(isinstance(outcome.error, StorageError) for outcome in outcomes)
        blocker.unlink()
        again = await station.ship([first, second], plan, lambda done: None)
    assert [outcome.error for outcome in again] == [None, None]
    assert [bench.ledger()[ref]["confirms"] for ref in (first, second)] == [1, 1]


class TestOffers:
    async def test_one_of_them_is_bought_by_its_id(self, bench: Bench) -> None:
        ref = bench.orders()[0]
        async with bench.station() as station:
            offered = await station.quotes(ref, (PARCEL,))
            assert offered.state is State.PACKING
            dearest = max(offered.offers, key=lambda quote: quote.cost.minor)
            (outcome,) = await ship(station, ref, parcels=(), quote=dearest.id)
        assert outcome.error is None
        assert outcome.shipment.quote == dearest
        row = bench.ledger()[ref]
        assert (row["quotes"], row["confirms"]) == (1, 1)

    async def test_for_other_parcels_it_is_no_offer(self, bench: Bench) -> None:
        ref = bench.orders()[0]
        async with bench.station() as station:
            offered = await station.quotes(ref, (PARCEL,))
            other = (Parcel(40, 30, 20, 5000),)
            (outcome,) = await ship(station, ref, parcels=other, quote=offered.offers[0].id)
        assert isinstance(outcome.error, NoQuote)
        assert bench.ledger()[ref]["confirms"] == 0

    async def test_one_that_is_gone_is_not_replaced(self, bench: Bench) -> None:
        ref = bench.orders()[0]
        async with bench.station() as station:
            offered = await station.quotes(ref, (PARCEL,))
            bench.sandbox.state.quotes.clear()
            (outcome,) = await ship(station, ref, quote=offered.offers[0].id)
        assert isinstance(outcome.error, NotFound)
        assert outcome.shipment.state is State.PACKING
        assert bench.ledger()[ref]["quotes"] == 1

    async def test_a_worse_one_is_not_taken_in_its_place(self, bench: Bench) -> None:
        ref = bench.orders()[0]

        def spoil(change: Change) -> None:
            """The quote goes, and from now on the order's way is a dearer one."""
            if change.shipment.state is State.BUYING:
                state = bench.sandbox.state
                state.quotes.clear()
                order = state.order(bench.order_id(ref))
                order.shop = next(shop for shop in state.shops if shop.country == "GB")
                order.address = {**order.address, "countryCode": "GB", "postalCode": "BS1 0AA"}

        async with bench.station() as station:
            station.subscribe(spoil)
            (outcome,) = await ship(station, ref)
        assert isinstance(outcome.error, NotFound)
        assert bench.ledger()[ref]["confirms"] == 0
