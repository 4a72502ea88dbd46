"""Which stage the work is in: derived from what is in hand, never kept beside it."""

from station.bench.state import BenchState, Stage, Work
from station.domain.errors import DatabaseLost, NoQuote, QuaysideError
from station.domain.order import OrderStatus
from station.domain.shipment import State

_IN_HAND = frozenset({State.WAITING, State.PACKING, State.HELD})

_MAY_SHIP = frozenset({OrderStatus.ANKOR_CONFIRMED, OrderStatus.BRAND_CONFIRMED})


def stage_of(state: BenchState) -> Stage:
    """The stage of the bench."""
    if not state.work:
        return Stage.CHOOSING if state.candidates else Stage.IDLE
    return _of_work(state.work)


def _of_work(work: Work) -> Stage:
    if work.question:
        return Stage.ASKING
    if work.grace_until:
        return Stage.GRACE
    if work.container:
        return _of_container(work)
    if _is_out_of_the_way(work):
        return Stage.BLOCKED
    return _of_shipment(work) or _of_order(work)


def _of_shipment(work: Work) -> Stage | None:
    """Not in the packer's hands any more, or not yet again."""
    if work.shipment.queued:
        return Stage.QUEUED
    return None if work.shipment.state in _IN_HAND else Stage.BOUGHT


def _of_order(work: Work) -> Stage:
    if not work.order:
        return Stage.READING
    if work.order.status == OrderStatus.ANKOR_CONFIRMED:
        return Stage.ACCEPTING
    return _of_parcels(work)


def _is_out_of_the_way(work: Work) -> bool:
    """The order must not go on: cancelled, in conflict, refused, or bought elsewhere."""
    shipment = work.shipment
    if shipment.conflict or shipment.state is State.CANCELLED:
        return True
    if shipment.state not in _IN_HAND:
        return False
    is_refused = work.problem is not None and stops(work.problem)
    return is_refused or (work.order is not None and work.order.status not in _MAY_SHIP)


def _of_container(work: Work) -> Stage:
    if work.problem and stops(work.problem):
        return Stage.BLOCKED
    return _unmeasured(work) or Stage.READY


def _of_parcels(work: Work) -> Stage:
    missing = _unmeasured(work)
    if missing:
        return missing
    if work.chosen >= 0:
        return Stage.OWN_CARRIER if work.offers[work.chosen].is_own_carrier else Stage.READY
    return Stage.NO_QUOTE if work.offers else Stage.QUOTING


def _unmeasured(work: Work) -> Stage | None:
    """What the first unfinished parcel lacks; a side that no carrier takes is measured again."""
    for draft in work.parcels:
        fields = {problem.field for problem in draft.problems}
        if draft.sides_cm is None or fields - {"weight"}:
            return Stage.SIZE
        if draft.weight_g is None or fields:
            return Stage.WEIGHT
    return None


def stops(problem: QuaysideError) -> bool:
    """True for what keeps the order from going on, false for what passes or is answered."""
    from station.api.errors import CannotReach, TooManyRequests

    return not isinstance(problem, NoQuote | CannotReach | TooManyRequests | DatabaseLost)
