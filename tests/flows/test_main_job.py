"""From a reference to a label on paper, counted in the sandbox's ledger and the printer's bytes."""

import asyncio
import hashlib

import pytest

from station.domain.errors import NoQuote, OrderConflict, OrderNotFound
from station.domain.label import LabelFormat
from station.domain.owncarrier import OwnCarrier
from station.domain.parcel import Parcel
from station.domain.printjob import PrintState
from station.domain.shipment import State
from station.sandbox.names import ISLAND_POSTAL_CODE
from station.sandbox.options import SandboxOptions
from station.workflow.context import Change
from tests.support.bench import PARCEL, Bench, ship


async def test_an_order_becomes_a_printed_label(bench: Bench) -> None:
    ref = bench.orders()[0]
    (outcome,) = await bench.ship(ref, is_printed=True)
    assert outcome.error is None
    assert outcome.shipment.state is State.LABELLED
    assert outcome.shipment.quote
    (label,) = outcome.shipment.labels
    (paper,) = bench.printer.paper
    assert hashlib.sha256(paper).hexdigest() == label.sha256
    assert (bench.home / "labels" / label.file).read_bytes() == paper
    assert paper.startswith(b"%PDF-")
    assert label.tracking_number
    row = bench.ledger()[ref]
    assert (row["confirms"], row["labels"], row["downloads"]) == (1, 1, 1)


async def test_shipping_again_buys_and_prints_nothing(bench: Bench) -> None:
    ref = bench.orders()[0]
    await bench.ship(ref, is_printed=True)
    (again,) = await bench.ship(ref, is_printed=True)
    assert again.error is None
    assert again.shipment.state is State.LABELLED
    assert len(bench.printer.paper) == 1
    assert bench.ledger()[ref]["confirms"] == 1


async def test_an_order_is_found_by_id_and_by_tracking_number(bench: Bench) -> None:
    ref = bench.orders()[0]
    (by_id,) = await bench.ship(bench.order_id(ref))
    number = by_id.shipment.labels[0].tracking_number
    async with bench.station() as station:
        assert (await station.shipment(number)).reference == ref


async def test_each_parcel_has_its_own_label_in_order(bench: Bench) -> None:
    ref = bench.orders()[0]
    parcels = (Parcel(30, 20, 15, 1250), Parcel(40, 30, 20, 8400), Parcel(30, 20, 15, 1250))
    (outcome,) = await bench.ship(ref, parcels=parcels, is_printed=True)
    assert [label.parcel_index for label in outcome.shipment.labels] == [0, 1, 2]
    assert len({label.tracking_number for label in outcome.shipment.labels}) == 3
    assert len(bench.printer.paper) == 3
    assert bench.ledger()[ref]["labels"] == 3


async def test_the_same_order_twice_in_one_run_is_one_purchase(bench: Bench) -> None:
    ref = bench.orders()[0]
    outcomes = await bench.ship(ref, bench.order_id(ref))
    assert [outcome.error for outcome in outcomes] == [None, None]
    assert bench.ledger()[ref]["confirms"] == 1


async def test_full_page_labels_are_asked_for(bench: Bench) -> None:
    ref = bench.orders()[0]
    (outcome,) = await bench.ship(ref, label_format=LabelFormat.FULL_PAGE)
    data = (bench.home / "labels" / outcome.shipment.labels[0].file).read_bytes()
    assert b"595.2" in data  # the width of A4 in points, in the PDF's MediaBox


async def test_fastest_and_cheapest_pick_different_quotes(bench: Bench) -> None:
    first, second = bench.orders()[:2]
    (cheap,) = await bench.ship(first, quote="cheapest")
    (fast,) = await bench.ship(second, quote="fastest")
    assert cheap.shipment.quote
    assert fast.shipment.quote
    assert cheap.error is fast.error is None


async def test_an_unknown_reference_is_an_outcome_of_its_own(bench: Bench) -> None:
    ref = bench.orders()[0]
    outcomes = {outcome.ref: outcome for outcome in await bench.ship("nonsense", ref)}
    assert isinstance(outcomes["nonsense"].error, OrderNotFound)
    assert outcomes[ref].error is None


async def test_an_id_is_taken_at_its_word_and_no_list_is_walked(bench: Bench) -> None:
    order_id = bench.order_id(bench.orders()[0])
    unknown = "00000000-0000-4000-8000-000000000000"
    outcomes = {outcome.ref: outcome for outcome in await bench.ship(order_id, unknown)}
    assert outcomes[order_id].error is None
    assert isinstance(outcomes[unknown].error, OrderNotFound)
    assert "GET /api/v1/orders" not in bench.control("GET", "/_sandbox/ledger")["requests"]


async def test_no_carrier_goes_to_the_island(bench: Bench) -> None:
    orders = bench.sandbox.state.all_orders()
    island = next(
        order
        for order in orders
        if order.shop.postal_code == ISLAND_POSTAL_CODE and order.status == "brand_confirmed"
    )
    (outcome,) = await bench.ship(str(island.reference))
    assert isinstance(outcome.error, NoQuote)
    assert outcome.error.offered == 0


async def test_an_order_that_is_not_accepted_is_not_bought_for(bench: Bench) -> None:
    ref = bench.orders("ankor_confirmed")[0]
    (outcome,) = await bench.ship(ref)
    assert isinstance(outcome.error, OrderConflict)
    async with bench.station() as station:
        await station.accept(ref)
    (accepted,) = await bench.ship(ref)
    assert accepted.error is None
    assert bench.ledger()[ref]["transitions"] == 1


async def test_a_printer_that_fails_loses_no_label(bench: Bench) -> None:
    ref = bench.orders()[0]
    bench.printer.ends = [PrintState.FAILED, PrintState.SENT]
    (failed,) = await bench.ship(ref, is_printed=True)
    assert failed.error
    assert failed.shipment.state is State.LABELLED
    (again,) = await bench.ship(ref, is_printed=True)
    assert again.error is None
    assert len(bench.printer.paper) == 1
    assert bench.ledger()[ref]["confirms"] == 1


async def test_a_print_in_doubt_is_never_sent_again_by_itself(bench: Bench) -> None:
    ref = bench.orders()[0]
    bench.printer.ends = [PrintState.IN_DOUBT, PrintState.SENT]
    await bench.ship(ref, is_printed=True)
    (again,) = await bench.ship(ref, is_printed=True)
    assert again.error
    assert len(bench.printer.paper) == 1
    async with bench.station() as station:
        reprinted = await station.reprint(ref, "it did not come out")
    assert reprinted.error is None
    assert reprinted.shipment.prints[-1].copy_number == 2
    assert len(bench.printer.paper) == 2


async def test_a_print_that_a_crash_cut_short_is_in_doubt(bench: Bench) -> None:
    ref = bench.orders()[0]
    bench.printer.ends = [PrintState.SENDING, PrintState.SENT]
    await bench.ship(ref, is_printed=True)
    (again,) = await bench.ship(ref, is_printed=True)
    assert again.error
    assert again.shipment.prints[-1].state is PrintState.IN_DOUBT
    assert len(bench.printer.paper) == 1


class TestOwnCarrier2023:
    async def test_it_goes_through_ship_custom(self, bench: Bench) -> None:
        ref = bench.orders()[0]
        (outcome,) = await bench.ship(ref, own_carrier=OwnCarrier("dhl", number="JJD0001"))
        assert outcome.error is None
        assert outcome.shipment.state is State.SHIPPED
        row = bench.ledger()[ref]
        assert (row["custom"], row["own_carrier_confirms"]) == (1, 1)


class TestOwnCarrier2026:
    @pytest.fixture
    def options(self) -> SandboxOptions:
        return SandboxOptions(label_delay_s=0.05, generation="2026")

    async def test_it_goes_through_the_brand_label_quote(self, bench: Bench) -> None:
        ref = bench.orders()[0]
        link = "https://carrier.example/track?id=1"
        (outcome,) = await bench.ship(ref, own_carrier=OwnCarrier("other", link=link))
        assert outcome.error is None
        assert outcome.shipment.state is State.SHIPPED
        row = bench.ledger()[ref]
        assert (row["custom"], row["own_carrier_confirms"]) == (0, 1)

    async def test_a_refund_is_never_picked_by_a_rule(self, bench: Bench) -> None:
        (outcome,) = await bench.ship(bench.orders()[0], parcels=(PARCEL,))
        assert outcome.shipment.quote
        assert outcome.shipment.quote.kind == "fee"


async def test_the_label_after_a_reset_is_printed_too(bench: Bench) -> None:
    ref = bench.orders()[0]
    await bench.ship(ref, is_printed=True)
    async with bench.station() as station:
        await station.reset(ref, "BRAND_PUT_WRONG_WEIGHT_DIMENSIONS", "")
    (again,) = await bench.ship(ref, parcels=(Parcel(30, 20, 15, 2500),), is_printed=True)
    assert again.error is None
    assert len(bench.printer.paper) == 2
    assert bench.printer.paper[0] != bench.printer.paper[1]
    assert [job.copy_number for job in again.shipment.prints_of_labels()] == [1]


async def test_a_failed_reprint_is_not_repeated_without_its_reason(bench: Bench) -> None:
    ref = bench.orders()[0]
    bench.printer.ends = [PrintState.SENT, PrintState.FAILED, PrintState.SENT]
    await bench.ship(ref, is_printed=True)
    async with bench.station() as station:
        assert (await station.reprint(ref, "it is torn")).error
    (again,) = await bench.ship(ref, is_printed=True)
    assert again.error is None
    assert len(bench.printer.paper) == 1


async def test_another_run_that_settles_meanwhile_stops_nothing(bench: Bench) -> None:
    """The other station reads the same journal, and writes first what both have seen."""
    ref = bench.orders()[0]
    bench.fault("lost-confirm")
    heard: list[State] = []

    async with bench.station() as station, bench.station() as other:

        def settle_there(change: Change) -> None:
            if change.shipment.state is State.BUYING and not heard:
                heard.append(change.shipment.state)
                pending.append(asyncio.ensure_future(settled()))

        async def settled() -> None:
            while not any(found.after.labels for found in await other.settle_unfinished()):
                await bench.clock.sleep(1)

        pending: list[asyncio.Future[None]] = []
        station.subscribe(settle_there)
        (outcome,) = await ship(station, ref, is_printed=True)
        for future in pending:
            future.cancel()
    assert outcome.error is None
    assert outcome.shipment.state is State.LABELLED
    assert len(bench.printer.paper) == 1
    assert bench.ledger()[ref]["confirms"] == 1
