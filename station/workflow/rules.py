"""The station's own rules, asked before any request leaves."""

from collections.abc import Sequence

from station.domain.errors import BadParcels, NoQuote, OrderCancelled, OrderConflict
from station.domain.ids import QuoteId
from station.domain.order import Order, OrderStatus
from station.domain.parcel import Parcel, problems_of
from station.domain.quote import Choice, Quote, QuoteKind, QuoteRule, choose
from station.domain.shipment import Shipment


def check_parcels(parcels: Sequence[Parcel]) -> None:
    """Raise BadParcels with all the reasons, if there is one."""
    problems = problems_of(parcels)
    if problems:
        raise BadParcels(problems)


def check_may_ship(shipment: Shipment, order: Order) -> None:
    """Raise OrderCancelled or OrderConflict unless this order may be bought a label for."""
    if order.is_closed:
        raise OrderCancelled(order.status, has_label=bool(shipment.labels))
    if shipment.conflict:
        raise OrderConflict(shipment.state.value, order.status, shipment.conflict)
    if order.status != OrderStatus.BRAND_CONFIRMED:
        raise OrderConflict(shipment.state.value, order.status)


def pick(quotes: Sequence[Quote], wanted: str, rule: QuoteRule) -> Choice:
    """The quote with the id ``wanted``, or the one that ``wanted`` (a rule's name) prefers.

    Empty: the settings' rule. Raises NoQuote where nothing fits.
    """
    if wanted and wanted not in ("cheapest", "fastest", "preferred"):
        for quote in quotes:
            if quote.id == QuoteId(wanted) and quote.kind is QuoteKind.FEE:
                return Choice(quote, "asked for")
        raise NoQuote(len(quotes), f"none has the id {wanted}")
    used = QuoteRule(wanted, rule.preferred, rule.must_allow) if wanted else rule
    choice = choose(quotes, used)
    if not choice:
        reason = "none was offered"
        if quotes:
            reason = f"none allows {rule.must_allow}" if rule.must_allow else "only refunds"
        raise NoQuote(len(quotes), reason)
    return choice
