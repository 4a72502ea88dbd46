"""Accepting an order, and throwing its labels away (contract 4.6)."""

import logging
from collections.abc import Awaitable

from station.api.errors import AnswerLost, BadAnswer, MarketplaceError
from station.domain.errors import NotAllowedNow, OrderConflict, OutcomeUnknown, UsageError
from station.domain.events import (
    AcceptConfirmed,
    AcceptRefused,
    AcceptStarted,
    ResetConfirmed,
    ResetRefused,
    ResetStarted,
)
from station.domain.order import Order, OrderStatus
from station.domain.shipment import Shipment, State
from station.workflow.afterwards import once_it_left
from station.workflow.context import Context
from station.workflow.machine import Intent, require
from station.workflow.shipping import observe

RESET_TYPES = (
    "BRAND_NEED_MORE_LABELS_TO_SHIP",
    "BRAND_PUT_WRONG_WEIGHT_DIMENSIONS",
    "BRAND_SHIPS_WITH_DIFFERENT_CARRIER",
    "PROBLEM_DURING_SHIPPING_LABEL_GENERATION",
    "RETAILER_ASKED_DELIVERY_ADDRESS_CHANGE",
    "SHIPPING_ADDRESS_MISMATCHES_PICKUP_ADDRESS",
    "OTHER",
)
MAX_REASON = 300

log = logging.getLogger(__name__)


async def accept(context: Context, shipment: Shipment, order: Order) -> Shipment:
    """Accept an order as it is. Raises OrderConflict, OutcomeUnknown, and refusals."""
    if order.status == OrderStatus.BRAND_CONFIRMED and not shipment.intent:
        return shipment
    if order.status != OrderStatus.ANKOR_CONFIRMED:
        raise OrderConflict(shipment.state.value, order.status)
    if shipment.intent:
        raise OutcomeUnknown(shipment.intent.what, "asked for before, and not settled yet")
    require(shipment, Intent.ACCEPT)
    shipment = await context.record(shipment, AcceptStarted(), cause="accept", seen=order)
    with once_it_left("accept"):
        try:
            answer = await _answered(context, shipment, context.market.accept(order.id))
        except MarketplaceError as error:
            await context.record(shipment, AcceptRefused(str(error)), cause="accept")
            raise
        if isinstance(answer, Shipment):
            return _settled(answer)
        done = AcceptConfirmed("answer")
        return await context.record(shipment, done, cause="accept", seen=answer)


async def reset(
    context: Context, shipment: Shipment, reset_type: str, reason: str = ""
) -> Shipment:
    """Throw the labels away: they become void here, and the order can be packed again.

    Raises UsageError, NotAllowedNow, OutcomeUnknown, and refusals.
    """
    _check_reset(reset_type, reason)
    if shipment.intent:
        raise OutcomeUnknown(shipment.intent.what, "asked for before, and not settled yet")
    require(shipment, Intent.RESET)
    shipment = await context.record(shipment, ResetStarted(reset_type, reason), cause="reset")
    asked = context.market.reset_labels(shipment.order_id, reset_type, reason)
    with once_it_left("reset"):
        try:
            answer = await _answered(context, shipment, asked)
        except MarketplaceError as error:
            await context.record(shipment, ResetRefused(str(error)), cause="reset")
            raise
        if isinstance(answer, Shipment):
            return _settled(answer)
        return await context.record(shipment, ResetConfirmed("answer"), cause="reset", seen=answer)


def _check_reset(reset_type: str, reason: str) -> None:
    if reset_type not in RESET_TYPES:
        raise UsageError(f"not a reset reason: {reset_type!r}; one of {', '.join(RESET_TYPES)}")
    if reset_type == "OTHER" and not reason:
        raise UsageError("OTHER needs a reason in words")
    if len(reason) > MAX_REASON:
        raise UsageError(f"the reason may have {MAX_REASON} characters, this has {len(reason)}")


async def _answered(
    context: Context, shipment: Shipment, asked: Awaitable[Order]
) -> Order | Shipment:
    """The order that was answered, or the shipment as a reading after a lost answer left it."""
    try:
        return await asked
    except (AnswerLost, BadAnswer) as error:
        log.warning("%s: %s", shipment.reference, error)
        what = shipment.intent.what if shipment.intent else ""
        try:
            order = await context.market.order(shipment.order_id)
        except MarketplaceError as reading:
            raise OutcomeUnknown(what, f"{error}; then {reading}") from error
        return await observe(context, shipment, order)


def _settled(shipment: Shipment) -> Shipment:
    """The shipment, where the reading closed its intent. Raises OutcomeUnknown, NotAllowedNow."""
    if shipment.intent:
        raise OutcomeUnknown(shipment.intent.what, "the order does not show it yet")
    if shipment.state is State.CANCELLED:
        raise NotAllowedNow("this", shipment.state.value)
    return shipment
