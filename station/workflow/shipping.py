"""Buying: from measured parcels to a purchase that is certain, or known to be uncertain.

The journal has the intent before the request leaves. A refusal closes it; a lost answer does not,
and nothing here ever sends a confirm again (contract T20).
"""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace

from station.api.errors import (
    AnswerLost,
    BadAnswer,
    MarketplaceError,
    NotFound,
    StateConflict,
)
from station.domain.errors import NoQuote, OrderConflict
from station.domain.events import (
    Event,
    OwnCarrierConfirmed,
    OwnCarrierStarted,
    PackingStarted,
    ParcelsMeasured,
    PurchaseConfirmed,
    PurchaseRefused,
    PurchaseStarted,
    PurchaseUnqueued,
    QuoteChosen,
    QuotesOffered,
)
from station.domain.label import LabelFormat
from station.domain.money import Money
from station.domain.order import Order
from station.domain.owncarrier import OwnCarrier
from station.domain.packed import packed_lines
from station.domain.parcel import Parcel
from station.domain.quote import BRAND_LABEL_CARRIER, Quote, QuoteKind
from station.domain.shipment import Shipment, State, hash_of
from station.workflow.afterwards import once_it_left
from station.workflow.context import Context
from station.workflow.machine import Intent, require
from station.workflow.observing import events_from
from station.workflow.rules import (
    ASKED_FOR,
    check_may_ship,
    check_parcels,
    pick,
    pick_no_dearer,
)

TAKEN_IN_HAND = "taken in hand"
"""Why a purchase that waited for the network is not sent by itself: a packer goes on with it."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Purchase:
    """What is to be bought for an order.

    ``quote``: a rule's name, a quote's id, or empty for the settings' rule. ``own_carrier`` set:
    nothing is bought, the order is handed to that carrier. ``why`` a quote's id was chosen, for the
    journal: the rule's word where the rule had chosen it for a person to see. ``seen``: a price
    that a person saw some time ago; what is bought in its place costs no more.
    """

    parcels: tuple[Parcel, ...]
    quote: str = ""
    own_carrier: OwnCarrier | None = None
    label_format: LabelFormat | None = None
    why: str = ASKED_FOR
    seen: Quote | None = None


def named(shipment: Shipment, order: Order) -> Shipment:
    """The shipment under the order's reference, for a journal that people read."""
    return replace(shipment, reference=order.reference or order.id)


async def observe(context: Context, shipment: Shipment, order: Order) -> Shipment:
    """Write down what this reading of the order proves."""
    if not shipment.reference:
        shipment = named(shipment, order)
    ages, intent = context.ages, shipment.intent
    now = ages.now_for(intent.since) if intent else context.clock.now()
    events = events_from(shipment, order, now)
    if not events:
        return shipment
    return await context.record(shipment, *events, cause="reading", seen=order)


async def buy(context: Context, shipment: Shipment, order: Order, purchase: Purchase) -> Shipment:
    """Buy for an order that was just read.

    Returns the shipment AWAITING_LABELS, SHIPPED (own carrier), or BUYING where the answer was
    lost. Raises BadParcels, OrderConflict, OrderCancelled, NoQuote, NotAllowedNow, InOtherHands,
    StorageError (no room for a label), and the API's refusals; nothing is bought then.
    """
    check_may_ship(shipment, order)
    context.labels.require_room()
    if _is_offered(shipment, purchase):
        return await _buy_offered(context, shipment, purchase)
    check_parcels(purchase.parcels)
    if purchase.own_carrier:
        measured = _measured(shipment, order, purchase.parcels)
        return await _hand_over(context, shipment, order, measured, purchase.own_carrier)
    require(packing(shipment), Intent.BUY)
    offer = await _choose(context, order, purchase)
    shipment = await _begin(context, shipment, order, purchase, offer)
    try:
        return await _confirm(context, shipment, offer.quote)
    except NotFound:
        # The quote is gone (contract 5.1: ask again), so nothing was bought. One more try, unless
        # the offer got worse.
        again = await _choose(context, order, purchase)
        if again.quote.cost.minor > offer.quote.cost.minor:
            raise
    shipment = await context.journal.shipment(order.id)
    shipment = await _begin(context, shipment, order, purchase, again)
    return await _confirm(context, shipment, again.quote)


async def ask_for_quotes(
    context: Context, shipment: Shipment, order: Order, parcels: tuple[Parcel, ...]
) -> Shipment:
    """Measure and ask; the offers are kept, so that one of them can be bought by its id.

    Raises what ``buy`` raises before it buys.
    """
    check_may_ship(shipment, order)
    check_parcels(parcels)
    require(packing(shipment), Intent.MEASURE)
    quotes = await context.market.quotes(order.id, parcels)
    taken_over = (PurchaseUnqueued(TAKEN_IN_HAND),) if shipment.queued else ()
    events = (*taken_over, *_measured(shipment, order, parcels), QuotesOffered(quotes))
    return await context.record(shipment, *events, cause="quotes", seen=order)


def _is_offered(shipment: Shipment, purchase: Purchase) -> bool:
    """True where the quote asked for is one that was offered for just these parcels."""
    is_same = not purchase.parcels or purchase.parcels == shipment.parcels
    ids = {quote.id for quote in shipment.offers if quote.kind is QuoteKind.FEE}
    return is_same and not purchase.own_carrier and purchase.quote in ids


async def _buy_offered(context: Context, shipment: Shipment, purchase: Purchase) -> Shipment:
    """Buy an offer that a person has seen: that one, and nothing in its place."""
    require(shipment, Intent.BUY)
    quote = next(offer for offer in shipment.offers if offer.id == purchase.quote)
    label_format = purchase.label_format or context.settings.quotes.label_format
    attempt = shipment.attempt + 1
    shipment = await context.record(
        shipment,
        QuoteChosen(quote, purchase.why, len(shipment.offers)),
        PurchaseStarted(quote, hash_of(shipment.parcels), attempt, label_format),
        cause="ship",
    )
    return await _confirm(context, shipment, quote)


@dataclass(frozen=True, slots=True)
class _Offer:
    """The quote to buy, why, and from how many."""

    quote: Quote
    why: str
    offered: int


async def _choose(context: Context, order: Order, purchase: Purchase) -> _Offer:
    quotes = await context.market.quotes(order.id, purchase.parcels)
    rule = context.settings.quotes.rule
    if purchase.seen:
        is_by_rule = purchase.why != ASKED_FOR
        choice = pick_no_dearer(quotes, purchase.seen, purchase.quote, rule, is_by_rule=is_by_rule)
    else:
        choice = pick(quotes, purchase.quote, rule)
    return _Offer(choice.quote, choice.why, len(quotes))


async def _begin(
    context: Context, shipment: Shipment, order: Order, purchase: Purchase, offer: _Offer
) -> Shipment:
    """Write the intent, before the confirm leaves."""
    label_format = purchase.label_format or context.settings.quotes.label_format
    attempt = shipment.attempt + 1
    started = PurchaseStarted(offer.quote, hash_of(purchase.parcels), attempt, label_format)
    return await context.record(
        shipment,
        *_measured(shipment, order, purchase.parcels),
        QuoteChosen(offer.quote, offer.why, offer.offered),
        started,
        cause="ship",
        seen=order,
    )


def packing(shipment: Shipment) -> Shipment:
    """The shipment as it will be once a packer has it in hand."""
    return replace(shipment, state=State.PACKING) if shipment.state is State.WAITING else shipment


def _measured(shipment: Shipment, order: Order, parcels: tuple[Parcel, ...]) -> tuple[Event, ...]:
    ship_to = order.shipping.ship_to if order.shipping else None
    measured = ParcelsMeasured(parcels, ship_to, packed_lines(order.lines))
    return (PackingStarted(), measured) if shipment.state is State.WAITING else (measured,)


async def _confirm(context: Context, shipment: Shipment, quote: Quote) -> Shipment:
    """Send the confirm, once, and write down what came of it."""
    with once_it_left("purchase"):
        try:
            receipt = await context.market.confirm(quote.id, label_format=shipment.label_format)
        except (AnswerLost, BadAnswer) as error:
            log.warning("confirm of %s: %s", shipment.reference, error)
            return await _look_once(context, shipment)
        except MarketplaceError as error:
            return await _refused(context, shipment, error)
        done = PurchaseConfirmed("answer", receipt.cost)
        return await context.record(shipment, done, cause="ship")


async def _hand_over(
    context: Context,
    shipment: Shipment,
    order: Order,
    measured: Sequence[Event],
    carrier: OwnCarrier,
) -> Shipment:
    """Own carrier, in both generations of the API (contract 5.2, T8)."""
    require(packing(shipment), Intent.SHIP_OWN)
    parcels = next(e.parcels for e in measured if isinstance(e, ParcelsMeasured))
    quote = await _own_quote(context, order, parcels)
    shipment = await context.record(
        shipment,
        *measured,
        OwnCarrierStarted(carrier, quote, hash_of(parcels), shipment.attempt + 1),
        cause="ship",
        seen=order,
    )
    with once_it_left("own carrier"):
        try:
            receipt = await context.market.confirm(quote.id, carrier=carrier)
        except (AnswerLost, BadAnswer) as error:
            log.warning("confirm of %s: %s", shipment.reference, error)
            return await _look_once(context, shipment)
        except MarketplaceError as error:
            return await _refused(context, shipment, error)
        done = OwnCarrierConfirmed(f"answer: refund {receipt.cost}", quote.cost)
        return await context.record(shipment, done, cause="ship")


async def _own_quote(context: Context, order: Order, parcels: tuple[Parcel, ...]) -> Quote:
    """The quote that stands for one's own carrier: the brand label's, or that of ship/custom."""
    generation = context.settings.api.generation
    if generation != "2023":
        for quote in await context.market.quotes(order.id, parcels):
            if quote.is_brand_label:
                return quote
    if generation == "2026":
        raise NoQuote(0, "no refund for one's own carrier was offered")
    lost: AnswerLost | None = None
    try:
        answered = await context.market.ship_custom(order.id, parcels)
    except NotFound as error:
        raise NoQuote(0, "this marketplace offers no own carrier for the order") from error
    except AnswerLost as error:
        # Nothing is bought by this step; where it was carried out, the order names its quote.
        lost = error
        answered = await context.market.order(order.id)
    latest = answered.shipping.latest_quote if answered.shipping else None
    if not latest or latest.provider != "custom":
        unfit = OrderConflict("packing", answered.status, "the order names no quote of our own")
        raise lost or unfit
    cost = latest.cost or Money(0, order.currency)
    return Quote(latest.id, BRAND_LABEL_CARRIER, "", "", cost, QuoteKind.REFUND)


async def _look_once(context: Context, shipment: Shipment) -> Shipment:
    """After a lost answer: read the order once; what it does not show stays open."""
    try:
        order = await context.market.order(shipment.order_id)
    except MarketplaceError as error:
        log.warning("reading %s after a lost answer: %s", shipment.reference, error)
        return shipment
    return await observe(context, shipment, order)


async def _refused(context: Context, shipment: Shipment, error: MarketplaceError) -> Shipment:
    """The confirm was refused, or never left. A conflict may mean that it was carried out before.

    Returns the shipment where the reading shows a purchase; else closes the intent and raises.
    """
    if isinstance(error, StateConflict):
        shipment = await _look_once(context, shipment)
        if shipment.state is not State.BUYING:
            return shipment
    await context.record(shipment, PurchaseRefused(str(error)), cause="ship")
    raise error
