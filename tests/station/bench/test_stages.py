"""The stage is derived from what is in hand: every stage, and what leads to it."""

from dataclasses import replace

import pytest

from station.api.errors import CannotReach, Refused
from station.bench.packing import checked_draft
from station.bench.stages import stage_of, stops
from station.bench.state import Asked, BenchState, Draft, Offer, Question, Stage, Work
from station.domain.errors import NoQuote, OrderCancelled, OrderConflict, QuaysideError
from station.domain.ids import OrderId
from station.domain.order import Order, OrderStatus
from station.domain.orderrow import Candidate
from station.domain.shipment import Shipment, State
from tests.examples import QUOTE

ORDER = Order(OrderId("o"), "3434270005", OrderStatus.BRAND_CONFIRMED)
WHOLE = Draft((30, 20, 15), 1250)
FEE = Offer(QUOTE, "A", why="cheapest")
OWN = Offer(None, "B", is_own_carrier=True)
OFFLINE = CannotReach("host", "no route")
MEASURED = Work("3434270005", order=ORDER, shipment=Shipment(ORDER.id), parcels=(WHOLE,))


def shipment(state: State, conflict: str = "") -> Shipment:
    return Shipment(ORDER.id, state=state, conflict=conflict)


@pytest.mark.parametrize(
    ("work", "stage"),
    [
        (None, Stage.IDLE),
        (Work("r"), Stage.READING),
        (Work("r", problem=OFFLINE), Stage.READING),
        (Work("r", problem=OrderCancelled("cancelled", has_label=True)), Stage.BLOCKED),
        (replace(MEASURED, parcels=(Draft(),)), Stage.SIZE),
        (replace(MEASURED, parcels=(checked_draft(Draft((300, 1, 1)), 0),)), Stage.SIZE),
        (replace(MEASURED, parcels=(Draft((30, 20, 15)),)), Stage.WEIGHT),
        (replace(MEASURED, parcels=(WHOLE, Draft(None, 500))), Stage.SIZE),
        (MEASURED, Stage.QUOTING),
        (replace(MEASURED, problem=OFFLINE), Stage.QUOTING),
        (replace(MEASURED, problem=Refused("quotes", 422, ())), Stage.BLOCKED),
        (replace(MEASURED, offers=(OWN,)), Stage.NO_QUOTE),
        (replace(MEASURED, offers=(FEE, OWN), chosen=0), Stage.READY),
        (replace(MEASURED, offers=(FEE, OWN), chosen=1), Stage.OWN_CARRIER),
        (replace(MEASURED, offers=(FEE, OWN), chosen=0, grace_until=9.0), Stage.GRACE),
        (replace(MEASURED, question=Question(Asked.HOLD, ("x",))), Stage.ASKING),
        (replace(MEASURED, order=replace(ORDER, status="ankor_confirmed")), Stage.ACCEPTING),
        (replace(MEASURED, shipment=shipment(State.AWAITING_LABELS)), Stage.BOUGHT),
        (replace(MEASURED, shipment=shipment(State.SHIPPED)), Stage.BOUGHT),
        (replace(MEASURED, shipment=shipment(State.CANCELLED)), Stage.BLOCKED),
        (replace(MEASURED, shipment=shipment(State.LABELLED, "moved back")), Stage.BLOCKED),
        (replace(MEASURED, order=replace(ORDER, status="shipped")), Stage.BLOCKED),
        (replace(MEASURED, order=replace(ORDER, status="cancelled")), Stage.BLOCKED),
        (Work("O_A1_1-1", "O_A1_1-1"), Stage.SIZE),
        (Work("O_A1_1-1", "O_A1_1-1", parcels=(WHOLE,)), Stage.READY),
        (Work("c", "c", problem=OrderConflict("a", "b")), Stage.BLOCKED),
    ],
)
def test_each_stage(work: Work | None, stage: Stage) -> None:
    assert stage_of(BenchState(work=work)) is stage


def test_choosing_among_orders() -> None:
    found = Candidate(ORDER.id, "3434270005", "Shop", 2)
    assert stage_of(BenchState(candidates=(found,))) is Stage.CHOOSING


@pytest.mark.parametrize(
    ("problem", "does"),
    [(OFFLINE, False), (NoQuote(0, "none"), False), (OrderConflict("a", "b"), True)],
)
def test_what_stops_an_order(problem: QuaysideError, does: bool) -> None:
    assert stops(problem) is does
