"""The key strip is true in every stage, and expects one thing at most."""

from dataclasses import replace

import pytest

from station.api.errors import CannotReach
from station.bench.state import BenchState, SlotState, Stage, Work
from station.domain.errors import NoQuote
from station.domain.shipment import Shipment, State
from tests.support import packing_states as ps
from ui.screens.bench.keys import keys_of
from ui.shortcuts import Act


def allowed(state: object) -> set[Act]:
    return {key.act for key in keys_of(state) if key.is_allowed}  # type: ignore[arg-type]


def expected(state: object) -> list[Act]:
    return [key.act for key in keys_of(state) if key.is_next]  # type: ignore[arg-type]


@pytest.mark.parametrize("state", ps.ALL.values(), ids=ps.ALL.keys())
def test_one_key_at_most_is_expected_and_it_is_allowed(state: object) -> None:
    assert len(expected(state)) <= 1
    assert set(expected(state)) <= allowed(state)
    assert Act.SCAN in allowed(state)


@pytest.mark.parametrize("state", ps.ALL.values(), ids=ps.ALL.keys())
def test_caps_keep_their_places(state: object) -> None:
    acts = [key.act for key in keys_of(state)]  # type: ignore[arg-type]
    assert len(acts) == 8
    assert (acts[0], acts[1], acts[5], acts[6], acts[7]) == (
        Act.SCAN,
        Act.HOLD,
        Act.BUY,
        Act.UNDO,
        Act.CLOSE,
    )


def test_idle() -> None:
    assert allowed(ps.IDLE) == {Act.SCAN, Act.PICKUPS}
    assert Act.REPRINT in allowed(replace(ps.IDLE, last_done="2400117730"))
    assert expected(ps.IDLE) == []


def test_a_failed_print_that_is_told_of_may_be_reprinted_from_any_order() -> None:
    failed = tuple(replace(slot, state=SlotState.FAILED) for slot in ps.READY.shelf[:1])
    told = replace(ps.READY, shelf=failed, notice_ref=failed[0].reference)
    assert Act.REPRINT in allowed(told)
    assert Act.REPRINT not in allowed(replace(told, notice_ref=""))


@pytest.mark.parametrize(
    ("state", "word"),
    [
        (ps.READY, ""),
        (ps.HOLDING, "First answer"),
        (ps.CHOOSING, "First order"),
        (ps.ALL["accepting"], "Accept order"),
        (ps.OWN, "Hand over"),
        (ps.OFFLINE, "Queue it"),
        (replace(ps.READY, is_offline=True), "Queue it"),
        (ps.QUEUED, ""),
        (ps.STOPPED, "Buy it so"),
        (ps.CHANGED, "Go on"),
    ],
)
def test_the_key_of_send_says_what_it_does(state: BenchState, word: str) -> None:
    (key,) = [key for key in keys_of(state) if key.act is Act.BUY]
    assert key.word == word


def test_packing_may_be_held_undone_and_closed() -> None:
    assert allowed(ps.OPEN) == {Act.SCAN, Act.HOLD, Act.UNDO, Act.CLOSE}


def test_another_parcel_needs_a_measured_one() -> None:
    assert Act.NEXT_PARCEL in allowed(ps.READY)
    assert Act.NEXT_PARCEL not in allowed(ps.OPEN)


def test_buying_is_expected_when_a_price_is_chosen() -> None:
    assert expected(ps.READY) == [Act.BUY]


def test_only_undo_in_the_grace_time() -> None:
    assert allowed(ps.GRACE) == {Act.SCAN, Act.UNDO}
    assert expected(ps.GRACE) == [Act.UNDO]


@pytest.mark.parametrize(("provider", "may"), [("", False), ("DHL", True)])
def test_own_carrier_needs_both_values(provider: str, may: bool) -> None:
    state = ps.state(Stage.OWN_CARRIER, ps.priced(chosen=4, provider=provider, tracking="XY"))
    assert (Act.BUY in allowed(state)) is may


def test_a_label_may_be_printed_again_or_reset() -> None:
    assert {Act.REPRINT, Act.RESET} <= allowed(ps.LABELLED)
    assert Act.HOLD not in allowed(ps.LABELLED)
    shipped = Shipment(ps.ORDER_ID, state=State.SHIPPED)
    assert Act.RESET not in allowed(ps.state(Stage.BOUGHT, ps.work(shipment=shipped)))


@pytest.mark.parametrize("stage", [Stage.READING, Stage.QUOTING])
def test_send_tries_again_after_a_fault(stage: Stage) -> None:
    assert Act.BUY not in allowed(ps.state(stage, ps.work()))
    failed = ps.state(stage, ps.work(problem=CannotReach("host", "why")))
    assert expected(failed) == [Act.BUY]


def test_a_blocked_order_is_closed() -> None:
    assert expected(ps.state(Stage.BLOCKED, ps.work(problem=NoQuote(0, "")))) == [Act.CLOSE]


def test_what_is_read_cannot_be_held_yet() -> None:
    assert Act.HOLD not in allowed(ps.state(Stage.READING, Work("1")))


def test_a_question_can_be_taken_back() -> None:
    assert {Act.UNDO, Act.CLOSE, Act.BUY} <= allowed(ps.HOLDING)


def test_send_takes_the_first_of_several_orders() -> None:
    assert {Act.BUY, Act.CLOSE} <= allowed(ps.CHOOSING)


def test_nothing_is_bought_for_a_cancelled_order() -> None:
    assert Act.BUY not in allowed(ps.CANCELLED)
    assert expected(ps.CANCELLED) == [Act.CLOSE]


def test_what_waits_for_the_network_can_be_taken_back() -> None:
    assert allowed(ps.QUEUED) == {Act.SCAN, Act.UNDO, Act.CLOSE}
    assert expected(ps.QUEUED) == [Act.CLOSE]
    assert {Act.BUY, Act.UNDO} <= allowed(ps.STOPPED)
    assert expected(ps.STOPPED) == [Act.BUY]


def test_a_changed_order_goes_on_by_send_or_its_label_is_reset() -> None:
    assert Act.BUY in allowed(ps.CHANGED)
    assert expected(ps.CHANGED) == [Act.CLOSE]
    assert ps.CHANGED.work
    labelled = replace(ps.CHANGED.work.shipment, state=State.LABELLED, labels=ps.LABELS)
    changed = ps.state(Stage.BLOCKED, replace(ps.CHANGED.work, shipment=labelled))
    assert Act.RESET in allowed(changed)
    assert Act.RESET in [key.act for key in keys_of(changed)]
