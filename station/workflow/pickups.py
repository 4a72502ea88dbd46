"""Pickups: one request each, never a second one by itself (contract 5.5, T11, T12)."""

import logging
from datetime import date

from station.api.errors import AnswerLost, BadAnswer, MarketplaceError
from station.domain.address import PickupAddress
from station.domain.errors import OutcomeUnknown, SettingsError, UsageError
from station.domain.events import PickupBooked, PickupRefused, PickupStarted
from station.domain.order import Order
from station.domain.pickup import PickupBooking, PickupWindow, is_working_day
from station.domain.shipment import Shipment
from station.workflow.afterwards import once_it_left
from station.workflow.context import Context
from station.workflow.machine import Intent, require
from station.workflow.shipping import observe

log = logging.getLogger(__name__)


class PickupDenied(MarketplaceError):
    """The carrier said no; ``reason`` in its words. Another window or day may do."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def check_day(day: date, today: date) -> None:
    """Raise UsageError for a day on which no carrier comes."""
    if day < today:
        raise UsageError(f"{day.isoformat()} is over: a pickup is today or later")
    if not is_working_day(day):
        raise UsageError(f"{day.isoformat()} is a {day:%A}: carriers come from Monday to Friday")


def address_of(context: Context) -> PickupAddress:
    """Where carriers collect. Raises SettingsError where the settings do not say."""
    address = context.settings.pickup_address
    if not address:
        file = str(context.settings.home / "settings.toml")
        raise SettingsError(file, None, "pickup_address", "nothing", "a [pickup_address] table")
    return address


async def book(context: Context, shipment: Shipment, day: date, window: PickupWindow) -> Shipment:
    """Book a pickup for a labelled order, unless it has one.

    Raises UsageError, SettingsError, NotAllowedNow; PickupDenied where the carrier says no;
    OutcomeUnknown where no clear answer came.
    """
    if shipment.pickup:
        return shipment
    if shipment.intent:
        raise OutcomeUnknown(shipment.intent.what, "asked for before, and not settled yet")
    check_day(day, context.clock.now().astimezone().date())
    address = address_of(context)
    require(shipment, Intent.PICKUP)
    started = PickupStarted(day.isoformat(), window.value, shipment.pickup_attempt + 1)
    shipment = await context.record(shipment, started, cause="pickup")
    with once_it_left("pickup"):
        try:
            order = await context.market.schedule_pickup(shipment.order_id, day, window, address)
        except AnswerLost as error:
            return await _after_silence(context, shipment, error)
        except BadAnswer as error:
            return await _after_silence(context, shipment, AnswerLost("pickup", str(error)))
        except MarketplaceError as error:
            await context.record(shipment, PickupRefused(str(error)), cause="pickup")
            raise
        return await _booked(context, shipment, order, day, window)


async def _booked(
    context: Context, shipment: Shipment, order: Order, day: date, window: PickupWindow
) -> Shipment:
    named = order.shipping.pickup if order.shipping else None
    booking = named or PickupBooking(day, window)
    return await context.record(
        shipment, PickupBooked(booking, "answer"), cause="pickup", seen=order
    )


async def _after_silence(context: Context, shipment: Shipment, error: AnswerLost) -> Shipment:
    """Read the order: it names the pickup, or the carrier's own words say why there is none."""
    log.warning("pickup of %s: %s", shipment.reference, error)
    try:
        order = await context.market.order(shipment.order_id)
    except MarketplaceError as reading:
        raise OutcomeUnknown("pickup", f"{error.why}; then {reading}") from error
    shipment = await observe(context, shipment, order)
    if shipment.pickup:
        return shipment
    denial = next((p.detail for p in error.problems if p.code == "INTERNAL_ERROR"), "")
    if denial:
        await context.record(shipment, PickupRefused(denial), cause="pickup")
        raise PickupDenied(denial) from error
    raise OutcomeUnknown("pickup", f"{error.why}; the order names no pickup yet") from error
