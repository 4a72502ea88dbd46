"""A packer's whole day at the bench, without a window: the ledger and the paper are compared."""

import asyncio
import hashlib
from dataclasses import replace

import pytest

from station.api.errors import CannotReach
from station.bench.grammar import item_keys
from station.bench.shelf import needs_printing
from station.bench.state import Asked, Draft, Slip, SlotState, Stage
from station.domain.box import Box
from station.domain.errors import OrderCancelled, OrderConflict, PrinterNotSetUp, StorageError
from station.domain.printjob import PrintState
from station.domain.quote import QuoteRule
from station.domain.shipment import State
from station.sandbox.names import ISLAND_POSTAL_CODE
from station.settings import QuoteSettings, StationSettings
from tests.support.bench import Bench
from tests.support.clock import FastClock
from tests.support.packer import Packer, packing

QUICK = QuoteSettings(grace_s=0.0)
SMALL = Box("Small", "BOXS", 30, 20, 15, is_default=True)
GRACE = QuoteSettings(grace_s=2.5)


async def bought(packer: Packer, ref: str) -> None:
    """An order bought, its label at the printer, its slot waiting to be stuck."""
    await packer.measured(ref)
    await packer.scan("XXSEND")
    await packer.until(lambda s: packer.slot_state(ref) is SlotState.STICK)


async def test_two_orders_one_after_the_other(bench: Bench) -> None:
    first, second, *_ = bench.orders()
    async with packing(bench, quotes=QUICK) as packer:
        await packer.measured(first)
        await packer.scan("XXSEND")
        assert packer.state.stage is Stage.IDLE
        assert packer.slot(first)
        await packer.measured(second)
        await packer.scan("XXSEND")
        for ref in (first, second):
            await packer.until(lambda s, r=ref: packer.slot_state(r) is SlotState.STICK)
        assert [slot.letter for slot in packer.state.shelf] == ["A", "B"]
        labels = [slot.shipment.labels[0].sha256 for slot in packer.state.shelf]
        assert await packer.station.done_today() == 2
    assert [bench.ledger()[ref]["confirms"] for ref in (first, second)] == [1, 1]
    assert sorted(hashlib.sha256(x).hexdigest() for x in bench.printer.paper) == sorted(labels)


async def test_the_stages_of_one_order(bench: Bench) -> None:
    ref, *_ = bench.orders()
    async with packing(bench, quotes=QUICK) as packer:
        await packer.scan(ref)
        await packer.at(Stage.SIZE)
        await packer.scan("30x20x15")
        assert packer.state.stage is Stage.WEIGHT
        await packer.scan("1.25kg")
        await packer.at(Stage.READY)
        assert packer.work.offers[packer.work.chosen].why == "cheapest"
        await packer.scan("XXSEND")
        await packer.until(lambda s: packer.slot_state(ref) is SlotState.STICK)
    assert packer.seen == [
        Stage.READING,
        Stage.SIZE,
        Stage.WEIGHT,
        Stage.QUOTING,
        Stage.READY,
        Stage.IDLE,
    ]


async def test_with_a_default_box_two_scans_and_a_weight_do(bench: Bench) -> None:
    ref, *_ = bench.orders()
    async with packing(bench, quotes=replace(QUICK, buy_by_itself=True), boxes=(SMALL,)) as packer:
        await packer.scan(ref, "1.25kg")
        await packer.at(Stage.READY)
        assert packer.work.draft == Draft((30, 20, 15), 1250, "Small")


async def test_measures_are_taken_while_the_order_is_read(bench: Bench) -> None:
    ref, *_ = bench.orders()
    async with packing(bench) as packer:
        for line in (ref, "30x20x15", "1.25kg"):
            await packer.bench.take(line)
        assert packer.state.stage is Stage.READING
        assert packer.work.draft.is_complete
        await packer.at(Stage.READY)
    assert packer.work.shipment.parcels[0].weight_g == 1250


async def test_three_parcels_and_a_copy(bench: Bench) -> None:
    ref, *_ = bench.orders()
    async with packing(bench, quotes=QUICK) as packer:
        await packer.scan(ref, "30x20x15")
        await packer.at(Stage.WEIGHT)
        await packer.scan("XXBOX")
        assert packer.slip is Slip.INCOMPLETE
        await packer.scan("1.25kg", "XXBOX", "40x30x20", "8.4kg")
        await packer.bench.copy_parcel()
        await packer.until(lambda s: s.stage is Stage.READY and len(packer.work.parcels) == 3)
        await packer.scan("XXSEND")
        await packer.until(lambda s: packer.slot_state(ref) is SlotState.STICK)
    assert bench.ledger()[ref]["confirms"] == 1
    assert len(bench.printer.paper) == 3


async def test_prices_follow_the_parcels(bench: Bench) -> None:
    ref, *_ = bench.orders()
    async with packing(bench) as packer:
        await packer.measured(ref)
        before = packer.work.offers[0].quote
        await packer.scan("2.5kg", "12kg")
        await packer.at(Stage.READY)
        assert packer.work.shipment.parcels[0].weight_g == 12_000
        assert packer.work.offers[0].quote != before
        await packer.scan("XXUNDO")
        await packer.at(Stage.READY)
        assert packer.work.draft.weight_g == 2500
        await packer.scan("XXUNDO", "XXUNDO", "XXUNDO", "XXUNDO")
        assert packer.work.draft == Draft()
        await packer.scan("XXUNDO")
        assert packer.slip is Slip.NOTHING_TO_UNDO


async def test_another_price_is_chosen_by_its_letter_or_by_its_row(bench: Bench) -> None:
    ref, *_ = bench.orders()
    async with packing(bench, quotes=QUICK) as packer:
        await packer.measured(ref)
        await packer.scan("XXPRICEB")
        assert packer.work.chosen == 1
        await packer.bench.choose(0)
        assert packer.work.chosen == 0
        await packer.scan("XXPRICEB", "XXSEND")
        await packer.until(lambda s: packer.slot_state(ref) is SlotState.STICK)
        shipment = await packer.station.shipment(ref)
        assert shipment.quote
        assert shipment.quote.cost.minor > min(offer.cost.minor for offer in shipment.offers)
        await packer.scan("XXPRICEB")
        assert packer.state.refusal


async def test_undo_in_the_grace_time_costs_nothing(bench: Bench) -> None:
    ref, *_ = bench.orders()
    async with packing(bench, quotes=GRACE) as packer:
        await packer.measured(ref)
        await packer.scan("XXSEND")
        assert packer.state.stage is Stage.GRACE
        assert packer.work.grace_until > 0
        await packer.scan("30x30x30")
        assert packer.slip is Slip.NOT_NOW
        await packer.scan("XXUNDO")
        assert packer.state.stage is Stage.READY
        await packer.finish()
        assert packer.state.stage is Stage.READY
    assert bench.ledger()[ref]["confirms"] == 0


async def test_the_confirm_leaves_when_the_grace_time_is_over(bench: Bench) -> None:
    ref, *_ = bench.orders()
    async with packing(bench, quotes=GRACE) as packer:
        await packer.measured(ref)
        await packer.scan("XXSEND")
        await packer.at(Stage.IDLE)
        await packer.until(lambda s: packer.slot_state(ref) is SlotState.STICK)
    assert bench.ledger()[ref]["confirms"] == 1


async def test_the_next_order_ends_the_grace_time(bench: Bench) -> None:
    first, second, *_ = bench.orders()
    async with packing(bench, quotes=GRACE) as packer:
        await packer.measured(first)
        await packer.scan("XXSEND", second)
        assert packer.slot(first)
        await packer.at(Stage.SIZE)
        assert packer.work.ref == second
        await packer.until(lambda s: packer.slot_state(first) is SlotState.STICK)
    assert bench.ledger()[first]["confirms"] == 1


async def test_a_stop_in_the_grace_time_buys_nothing_and_keeps_the_parcels(bench: Bench) -> None:
    ref, *_ = bench.orders()
    async with packing(bench, quotes=GRACE) as packer:
        await packer.measured(ref)
        await packer.scan("XXSEND")
    assert bench.ledger()[ref]["confirms"] == 0
    async with packing(bench) as packer:
        await packer.scan(ref)
        await packer.at(Stage.READY)
        assert packer.work.draft == Draft((30, 20, 15), 1250)


async def test_a_bouncing_scanner_sends_once(bench: Bench) -> None:
    ref, *_ = bench.orders()
    bench.clock = FastClock(factor=1.0)
    async with packing(bench) as packer:
        await packer.bench.take(ref)
        await packer.at(Stage.SIZE)
        for line in ("30x20x15", "1.25kg"):
            await packer.bench.take(line)
        await packer.at(Stage.READY)
        for _ in range(2):
            await packer.bench.take("XXBOX")
        assert len(packer.work.parcels) == 2
        assert packer.state.refusal is None
        await packer.bench.take("xxclose")


@pytest.mark.parametrize(
    ("line", "slip"),
    [
        ("30x20x15", Slip.NO_ORDER),
        ("1.25kg", Slip.NO_ORDER),
        ("nonsense", Slip.UNKNOWN),
        ("4006381333931", Slip.UNKNOWN),
        ("XXSEND", Slip.NOT_NOW),
        ("XXBOX", Slip.NOT_NOW),
        ("XXHOLD", Slip.NOT_NOW),
        ("XXRESET", Slip.NOT_NOW),
        ("XXREPRINT", Slip.NOT_NOW),
        ("XXPRINTED", Slip.NOT_NOW),
        ("XXNOPRINT", Slip.NOT_NOW),
        ("XXPRICEB", Slip.NOT_NOW),
        ("XXUNDO", Slip.NOTHING_TO_UNDO),
    ],
)
async def test_wrong_scans_change_nothing(bench: Bench, line: str, slip: Slip) -> None:
    async with packing(bench) as packer:
        state = await packer.scan(line)
        assert state.refusal
        assert (state.refusal.text, state.refusal.slip) == (line, slip)
        assert state.stage is Stage.IDLE
        await packer.scan("")
        assert packer.state.refusal


async def test_closing_an_idle_bench_forgets_a_refusal_and_is_none_itself(bench: Bench) -> None:
    async with packing(bench) as packer:
        assert (await packer.scan("nonsense")).refusal
        for _ in range(2):
            state = await packer.scan("XXCLOSE")
            assert (state.stage, state.refusal) == (Stage.IDLE, None)


async def test_an_order_that_nobody_has(bench: Bench) -> None:
    async with packing(bench) as packer:
        await packer.scan("3999999999")
        state = await packer.until(lambda s: s.refusal)
        assert packer.slip is Slip.NOT_FOUND
        assert state.stage is Stage.IDLE


async def test_an_item_opens_the_one_order_that_holds_it(bench: Bench) -> None:
    async with packing(bench) as packer:
        refs = bench.orders()
        orders = [(await packer.station.take_in_hand(ref))[0] for ref in refs[:6]]
        codes = [
            {key for x in order.lines for key in item_keys(x.gtin or x.sku)} for order in orders
        ]
        own = codes[0] - set().union(*codes[1:])
        code = sorted(own or codes[0])[0]
        await packer.scan(code)
        state = await packer.until(lambda s: s.work or s.candidates)
        if state.candidates:
            assert state.stage is Stage.CHOOSING
            await packer.bench.choose(0)
            chosen = state.candidates[0].reference
        else:
            chosen = refs[0]
        await packer.until(lambda s: s.stage is Stage.SIZE)
        assert packer.work.ref == chosen
        await packer.scan(code)
        assert packer.slip is Slip.OF_ORDER


async def test_own_carrier(bench: Bench) -> None:
    ref, *_ = bench.orders()
    async with packing(bench, quotes=QUICK) as packer:
        await packer.measured(ref)
        await packer.bench.choose(len(packer.work.offers) - 1)
        assert packer.state.stage is Stage.OWN_CARRIER
        await packer.scan("XXSEND")
        assert packer.state.refusal
        await packer.scan("dhl", "JJD000390007", "XXSEND")
        await packer.finish()
        assert (await packer.station.shipment(ref)).state is State.SHIPPED
        assert packer.state.shelf == ()
        assert packer.state.notice is None
    assert bench.ledger()[ref]["confirms"] == 1


async def test_an_order_that_is_not_accepted_is_accepted_by_send(bench: Bench) -> None:
    ref = bench.orders("ankor_confirmed")[0]
    async with packing(bench) as packer:
        await packer.scan(ref)
        await packer.at(Stage.ACCEPTING)
        await packer.scan("XXSEND")
        await packer.at(Stage.SIZE)
    assert bench.ledger()[ref]["transitions"] == 1


async def test_hold_and_take_up_again(bench: Bench) -> None:
    ref, *_ = bench.orders()
    async with packing(bench) as packer:
        await packer.measured(ref)
        await packer.scan("XXHOLD")
        assert packer.work.question
        assert packer.work.question.asked is Asked.HOLD
        await packer.scan("XXUNDO")
        assert packer.state.stage is Stage.READY
        await packer.scan("XXHOLD", "no paper left")
        await packer.at(Stage.IDLE)
        shipment = await packer.station.shipment(ref)
        assert (shipment.state, shipment.held_because) == (State.HELD, "no paper left")
        await packer.scan(ref)
        await packer.at(Stage.READY)
        await packer.scan("XXHOLD", "XXPRICEB")
        await packer.at(Stage.IDLE)
        assert (await packer.station.shipment(ref)).held_because == "item-damaged"


async def test_reprint_and_proof(bench: Bench) -> None:
    ref, *_ = bench.orders()
    async with packing(bench, quotes=QUICK) as packer:
        await bought(packer, ref)
        await packer.scan("XXREPRINT", "XXSEND")
        await packer.until(lambda s: len(bench.printer.paper) == 2 and s.stage is Stage.IDLE)
        number = (await packer.station.shipment(ref)).labels[0].tracking_number
        await packer.scan(number)
        await packer.until(lambda s: not s.shelf)
        shipment = await packer.station.shipment(ref)
        assert shipment.prints_of_labels()[-1].state is PrintState.PROVED
        await packer.scan(number)
        await packer.at(Stage.BOUGHT)


async def test_no_print_offers_the_neighbour_and_goes_back_to_the_order_in_hand(
    bench: Bench,
) -> None:
    ref, other, *_ = bench.orders()
    async with packing(bench, quotes=QUICK) as packer:
        await bought(packer, ref)
        await packer.measured(other)
        await packer.scan("XXNOPRINT")
        question = packer.work.question
        assert question
        assert question.asked is Asked.PRINTER
        assert len(bench.printer.paper) == 1
        await packer.scan("typed")
        assert packer.state.refusal
        await packer.scan("XXSEND")
        await packer.until(lambda s: len(bench.printer.paper) == 2)
        await packer.until(lambda s: s.work and s.work.ref == other)
        await packer.scan("XXPRINTED")
        await packer.until(lambda s: not s.shelf)


async def test_reset_and_pack_again(bench: Bench) -> None:
    ref, *_ = bench.orders()
    async with packing(bench, quotes=QUICK) as packer:
        await bought(packer, ref)
        await packer.scan(ref)
        await packer.at(Stage.BOUGHT)
        await packer.scan("XXRESET", "XXPRICEB")
        await packer.at(Stage.SIZE)
        await packer.scan("40x30x20", "5kg")
        await packer.at(Stage.READY)
        await packer.scan("XXSEND")
        await packer.until(lambda s: len(bench.printer.paper) == 2)
    assert bench.ledger()[ref]["confirms"] == 2


async def test_a_print_that_fails_is_told_and_goes_on(bench: Bench) -> None:
    ref, *_ = bench.orders()
    bench.printer.ends = [PrintState.FAILED, PrintState.SENT]
    async with packing(bench, quotes=QUICK) as packer:
        await packer.measured(ref)
        await packer.scan("XXSEND")
        state = await packer.until(lambda s: s.notice)
        assert state.notice_ref == ref
        assert packer.slot_state(ref) is SlotState.FAILED
        await packer.scan("XXREPRINT")
        assert packer.work.question
        assert packer.work.question.asked is Asked.PRINTER
        await packer.scan("XXSEND")
        await packer.until(lambda s: packer.slot_state(ref) is SlotState.STICK)
        assert packer.state.notice is None  # or somebody would print it a second time
    assert len(bench.printer.paper) == 1


async def test_a_failed_print_of_an_earlier_run_is_reprinted_by_its_command(bench: Bench) -> None:
    ref, *_ = bench.orders()
    bench.printer.ends = [PrintState.FAILED, PrintState.SENT]
    async with packing(bench, quotes=QUICK) as packer:
        await packer.measured(ref)
        await packer.scan("XXSEND")
        await packer.until(lambda s: packer.slot_state(ref) is SlotState.FAILED)
    async with packing(bench, quotes=QUICK) as packer:
        await packer.until(lambda s: packer.slot_state(ref) is SlotState.FAILED)
        assert (packer.state.last_done, packer.state.to_reprint) == ("", ref)
        await packer.scan("XXREPRINT", "XXSEND")
        await packer.until(lambda s: packer.slot_state(ref) is SlotState.STICK)
    assert len(bench.printer.paper) == 1
    assert bench.ledger()[ref]["confirms"] == 1


async def test_no_carrier_goes_to_the_island(bench: Bench) -> None:
    island = next(
        str(x.reference)
        for x in bench.sandbox.state.all_orders()
        if x.shop.postal_code == ISLAND_POSTAL_CODE and x.status == "brand_confirmed"
    )
    async with packing(bench) as packer:
        await packer.scan(island, "30x20x15", "1kg")
        await packer.until(lambda s: s.stage in (Stage.NO_QUOTE, Stage.OWN_CARRIER))
        await packer.scan("XXSEND")
        assert packer.state.stage is Stage.OWN_CARRIER


async def test_a_refused_purchase_is_told_and_the_order_can_be_opened_again(bench: Bench) -> None:
    ref, *_ = bench.orders()
    async with packing(bench, quotes=QUICK) as packer:
        await packer.measured(ref)
        bench.control("POST", f"/_sandbox/orders/{bench.order_id(ref)}", {"status": "cancelled"})
        await packer.scan("XXSEND")
        state = await packer.until(lambda s: s.notice)
        assert isinstance(state.notice, OrderCancelled | OrderConflict)
        await packer.scan(ref)
        await packer.at(Stage.BLOCKED)
        assert isinstance(packer.work.problem, OrderCancelled)
        await packer.scan("XXCLOSE")
        assert packer.state.stage is Stage.IDLE
    assert bench.ledger()[ref]["confirms"] == 0


async def test_the_link_goes_and_comes_back(bench: Bench) -> None:
    ref, *_ = bench.orders()
    async with packing(bench) as packer:
        await packer.scan(ref)
        await packer.at(Stage.SIZE)
        bench.fault("503@quotes:6")
        await packer.scan("30x20x15", "1kg")
        state = await packer.until(lambda s: s.work and s.work.problem)
        assert state.stage is Stage.QUOTING
        assert isinstance(packer.work.problem, CannotReach)
        packer.bench.link_is_back()
        await packer.at(Stage.READY)


async def test_a_restart_goes_on_with_what_was_bought(bench: Bench) -> None:
    ref, *_ = bench.orders()
    bench.control("POST", "/_sandbox/faults", {"faults": ["label-job-late=2:1"]})
    async with packing(bench, quotes=QUICK) as packer:
        await packer.measured(ref)
        await packer.scan("XXSEND")
        await packer.until(lambda s: packer.slot_state(ref) is SlotState.COMING)
    async with packing(bench, quotes=QUICK) as packer:
        assert packer.slot(ref)
        await packer.until(lambda s: packer.slot_state(ref) is SlotState.STICK)
    assert bench.ledger()[ref]["confirms"] == 1
    assert len(bench.printer.paper) == 1
    async with packing(bench, quotes=QUICK) as packer:
        assert packer.state.shelf == ()
    assert len(bench.printer.paper) == 1


async def test_a_container(bench: Bench) -> None:
    async with packing(bench) as packer:
        await packer.scan("O_ABC123_722-1", "30x20x15", "3kg")
        assert packer.state.stage is Stage.READY
        await packer.scan("XXSEND")
        await packer.finish()
        assert packer.state.notice is None
    (paper,) = bench.printer.paper
    assert paper.startswith(b"^XA") or b"^XA" in paper


async def test_a_badge_signs_what_is_done(bench: Bench) -> None:
    ref, *_ = bench.orders()
    async with packing(bench) as packer:
        await packer.scan("BADGE-Camille")
        assert packer.state.packer == "Camille"
        await packer.measured(ref)
        assert {entry.actor for entry in await packer.station.entries(ref)} == {"Camille"}


async def test_more_orders_than_slots(bench: Bench) -> None:
    first, second, third, *_ = bench.orders()
    async with packing(bench, quotes=QUICK, station=StationSettings(slots=2)) as packer:
        for ref in (first, second, third):
            await bought(packer, ref)
        assert len(packer.state.shelf) == 2


async def test_what_was_printed_needs_no_printing(bench: Bench) -> None:
    ref, *_ = bench.orders()
    async with packing(bench, quotes=QUICK) as packer:
        await bought(packer, ref)
        shipment = await packer.station.shipment(ref)
        now = bench.clock.now()
        assert not needs_printing(shipment, now)
        assert needs_printing(replace(shipment, prints=()), now)
        old = replace(shipment, prints=(), bought_at="2020-01-01T00:00:00+00:00")
        assert not needs_printing(old, now)


async def test_the_next_order_is_no_reason(bench: Bench) -> None:
    ref, other, *_ = bench.orders()
    async with packing(bench) as packer:
        await packer.measured(ref)
        await packer.scan("XXHOLD", other)
        await packer.at(Stage.SIZE)
        assert packer.work.ref == other
        assert (await packer.station.shipment(ref)).state is State.PACKING


async def test_a_label_without_a_printer_is_printed_once_there_is_one(bench: Bench) -> None:
    ref, *_ = bench.orders()
    bench.printer.is_set_up = False
    async with packing(bench, quotes=QUICK) as packer:
        await packer.measured(ref)
        await packer.scan("XXSEND")
        state = await packer.until(lambda s: s.notice)
        assert isinstance(state.notice, PrinterNotSetUp)
        bench.printer.is_set_up = True
        await packer.scan("XXREPRINT")
        await packer.until(lambda s: packer.slot_state(ref) is SlotState.STICK)
        await packer.until(lambda s: s.notice is None)
    assert len(bench.printer.paper) == 1


async def test_a_bought_order_can_be_opened_while_its_label_is_waited_for(bench: Bench) -> None:
    ref, *_ = bench.orders()
    bench.fault("label-job-late=30:1")
    async with packing(bench, quotes=QUICK) as packer:
        await packer.measured(ref)
        await packer.scan("XXSEND")
        await packer.until(lambda s: packer.slot_state(ref) is SlotState.COMING)
        await packer.scan(ref)
        await packer.at(Stage.BOUGHT)
        await packer.scan("XXSEND")
        assert packer.slip is Slip.NOT_NOW
        await packer.scan("XXRESET")
        assert packer.slip is Slip.NOT_NOW
    assert bench.ledger()[ref]["confirms"] == 1


async def test_copies_are_refused_where_they_make_no_sense(bench: Bench) -> None:
    ref, *_ = bench.orders()
    async with packing(bench) as packer:
        await packer.bench.copy_parcel()
        assert packer.slip is Slip.NO_ORDER
        await packer.scan(ref)
        await packer.at(Stage.SIZE)
        await packer.bench.copy_parcel()
        assert packer.slip is Slip.INCOMPLETE
        await packer.scan("30x20x15", "1kg")
        await packer.bench.copy_parcel(20)
        assert packer.slip is Slip.TOO_MANY
        await packer.bench.copy_parcel(19)
        assert len(packer.work.parcels) == 20
        await packer.scan("XXBOX")
        assert packer.slip is Slip.TOO_MANY


async def test_one_price_that_fits_is_bought_by_itself(bench: Bench) -> None:
    ref, *_ = bench.orders()
    drop_off = QuoteRule(must_allow="drop-off")
    async with packing(bench, quotes=replace(QUICK, buy_by_itself=True, rule=drop_off)) as packer:
        await packer.measured(ref, "30x20x15", "1kg")  # two carriers take it there
        await packer.scan("25kg")  # one of them does not take that much
        await packer.until(lambda s: packer.slot_state(ref) is SlotState.STICK)
    assert bench.ledger()[ref]["confirms"] == 1


async def test_settled_by_a_person_while_it_is_waited_for(bench: Bench) -> None:
    ref, *_ = bench.orders()
    bench.fault("cut@confirm:1")
    async with packing(bench, quotes=QUICK) as packer:
        await packer.measured(ref)
        await packer.scan("XXSEND")
        await packer.until(lambda s: packer.slot_state(ref) is SlotState.BUYING)
        await packer.until(lambda s: (x := packer.slot(ref)) and x.shipment.state is State.BUYING)
        await packer.station.settle_by_person(ref, "not-bought", "asked the support")
        await packer.until(lambda s: not s.shelf)
        await packer.scan(ref)
        await packer.at(Stage.READY)
        assert packer.work.draft.weight_g == 1250
        await packer.scan("XXCLOSE")
    assert bench.ledger()[ref]["confirms"] == 0


async def test_a_broken_disk_is_told(bench: Bench) -> None:
    ref, *_ = bench.orders()
    async with packing(bench) as packer:
        await packer.scan(ref)
        await packer.at(Stage.SIZE)
        await packer.station.close()
        await packer.scan("30x20x15")
        state = await packer.until(lambda s: s.notice)
        assert isinstance(state.notice, StorageError)


async def test_what_a_person_called_not_bought_can_be_bought_at_once(bench: Bench) -> None:
    """Whoever looked for its label may still pause, and must not stand in the way."""
    ref, *_ = bench.orders()
    bench.fault("500@confirm")
    async with packing(bench, quotes=replace(QUICK, label_time_s=10.0)) as packer:
        await packer.measured(ref)
        await packer.scan("XXSEND")
        await packer.until(lambda s: packer.slot_state(ref) is SlotState.IN_DOUBT)
        await packer.station.settle_by_person(ref, "not-bought", "the website shows nothing")
        await packer.until(lambda s: not s.shelf and not s.notice)
        await packer.measured(ref)
        await packer.scan("XXSEND")
        await packer.until(lambda s: packer.slot_state(ref) is SlotState.STICK)
    assert bench.ledger()[ref]["confirms"] == 1
    assert len(bench.printer.paper) == 1


async def test_a_purchase_goes_before_whoever_only_looks(bench: Bench) -> None:
    """The order is bought anew while the one who follows it is in the middle of a look."""
    ref, *_ = bench.orders()
    bench.fault("500@confirm")
    async with packing(bench, quotes=replace(QUICK, label_time_s=10.0)) as packer:
        await packer.measured(ref)
        await packer.scan("XXSEND")
        await packer.until(lambda s: packer.slot_state(ref) is SlotState.IN_DOUBT)
        bench.fault("slow=0.5@detail")
        packer.bench.link_is_back()  # looks at once, and is answered late
        await asyncio.sleep(0.1)
        await packer.station.settle_by_person(ref, "not-bought", "the website shows nothing")
        await packer.measured(ref)
        await packer.scan("XXSEND")
        await packer.until(lambda s: packer.slot_state(ref) is SlotState.STICK)
    assert bench.ledger()[ref]["confirms"] == 1
    assert len(bench.printer.paper) == 1
