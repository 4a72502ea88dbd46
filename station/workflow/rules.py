"""The station's own rules, asked before any request leaves."""

from collections.abc import Sequence

from station.domain.errors import (
    BadParcels,
    NoQuote,
    OrderCancelled,
    OrderChanged,
    OrderConflict,
    PriceRose,
)
from station.domain.ids import QuoteId
from station.domain.order import Order, OrderStatus
from station.domain.parcel import Parcel, problems_of
from station.domain.quote import Choice, Quote, QuoteKind, QuoteRule, choose
from station.domain.shipment import Shipment

ASKED_FOR = "asked for"
"""Why a quote was chosen: a person wanted that one, not the rule."""


def check_parcels(parcels: Sequence[Parcel]) -> None:
    """Raise BadParcels with all the reasons, if there is one."""
    problems = problems_of(parcels)
    if problems:
        raise BadParcels(problems)


def check_may_ship(shipment: Shipment, order: Order) -> None:
    """Raise OrderCancelled or OrderConflict unless this order may be bought a label for."""
    if order.is_closed:
        raise OrderCancelled(order.status, has_label=bool(shipment.labels or shipment.bought_at))
    require_no_conflict(shipment, order.status)
    if order.status != OrderStatus.BRAND_CONFIRMED:
        raise OrderConflict(shipment.state.value, order.status)


def require_no_conflict(shipment: Shipment, status: str = "") -> None:
    """Raise OrderChanged or OrderConflict where a person has to look first."""
    if shipment.change:
        raise OrderChanged(shipment.state.value, status, shipment.change)
    if shipment.conflict:
        raise OrderConflict(shipment.state.value, status, shipment.conflict)


def pick_no_dearer(
    quotes: Sequence[Quote], seen: Quote, wanted: str, rule: QuoteRule, *, is_by_rule: bool
) -> Choice:
    """What may be bought in the place of a quote that a person saw some time ago.

    What the rule had chosen may be any quote that it prefers now; what a person chose stays that
    carrier's service. Raises PriceRose where that costs more, or is offered no more, and NoQuote.
    """
    if is_by_rule:
        choice = pick(quotes, wanted, rule)
    else:
        same = [q for q in quotes if q.kind is seen.kind and _service(q) == _service(seen)]
        if not same:
            raise PriceRose(seen.cost, None)
        choice = Choice(min(same, key=lambda quote: quote.cost.minor), ASKED_FOR)
    now = choice.quote.cost
    if now.currency != seen.cost.currency or now.minor > seen.cost.minor:
        raise PriceRose(seen.cost, choice.quote)
    return choice


def _service(quote: Quote) -> tuple[str, str]:
    return (quote.carrier, quote.service_code)


def pick(quotes: Sequence[Quote], wanted: str, rule: QuoteRule) -> Choice:
    """The quote with the id ``wanted``, or the one that ``wanted`` (a rule's name) prefers.

    Empty: the settings' rule. Raises NoQuote where nothing fits.
    """
    if wanted and wanted not in ("cheapest", "fastest", "preferred"):
        for quote in quotes:
            if quote.id == QuoteId(wanted) and quote.kind is QuoteKind.FEE:
                return Choice(quote, ASKED_FOR)
        raise NoQuote(len(quotes), f"none has the id {wanted}")
    used = QuoteRule(wanted, rule.preferred, rule.must_allow) if wanted else rule
    choice = choose(quotes, used)
    if not choice:
        reason = "none was offered"
        if quotes:
            reason = f"none allows {rule.must_allow}" if rule.must_allow else "only refunds"
        raise NoQuote(len(quotes), reason)
    return choice
