"""Unfinished business: what was begun by an earlier run and is not settled yet."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from station.api.errors import BadAnswer, Refused, ServerTrouble
from station.domain.container import Container
from station.domain.errors import InOtherHands, LabelsLate, NotAllowedNow, OutcomeUnknown
from station.domain.events import (
    AlarmSeen,
    ConflictSettled,
    Event,
    LabelsVoided,
    OwnCarrierConfirmed,
    PickupRefused,
    PurchaseConfirmed,
    PurchaseRefused,
    PurchaseUnqueued,
)
from station.domain.ids import OrderId
from station.domain.shipment import OpenIntent, Shipment, State
from station.workflow import fulfilment
from station.workflow.context import Context
from station.workflow.labels import fetch
from station.workflow.queueing import queued_again
from station.workflow.shipping import observe


@dataclass(frozen=True, slots=True)
class Settlement:
    """One open intent after a reading: ``is_settled``, or ``why`` it is still open."""

    before: Shipment
    after: Shipment
    why: str = ""

    @property
    def is_settled(self) -> bool:
        """True where the intent is closed."""
        return self.after.intent is None


async def unfinished(context: Context) -> list[Shipment]:
    """Shipments with an open intent, or bought and without labels; oldest first.

    What another bench has in hand is that bench's to finish.
    """
    elsewhere = await context.claims.elsewhere()
    still_open = await context.journal.shipments(only_open=True)
    unlabelled = await context.journal.shipments(states=[State.AWAITING_LABELS])
    return [
        shipment for shipment in (*still_open, *unlabelled) if shipment.order_id not in elsewhere
    ]


async def settle(context: Context, shipment: Shipment) -> Settlement:
    """Read the order, write down what it proves, fetch labels that are there; buy nothing.

    Raises CannotReach, BadCredentials and StorageError: they concern every shipment alike; and
    HeldElsewhere.
    """
    async with context.in_hand(shipment.order_id):
        # Read again: whoever had it in hand meanwhile may have settled it.
        shipment = await context.journal.shipment(shipment.order_id)
        try:
            order = await context.market.order(shipment.order_id)
        except (Refused, ServerTrouble, BadAnswer) as error:
            return Settlement(shipment, shipment, str(error))
        after = shipment
        try:
            after = await observe(context, shipment, order)
            if after.state is State.AWAITING_LABELS and order.has_labels:
                after = await fetch(context, after, order)
        except (LabelsLate, InOtherHands) as error:
            return Settlement(shipment, after, str(error))
    return Settlement(shipment, after, "" if after.intent is None else "the order shows nothing")


async def settle_all(context: Context) -> list[Settlement]:
    """Settle what can be settled, containers' labels too; raises as ``settle``."""
    settled = await settle_each(context, await unfinished(context))
    elsewhere = await context.claims.elsewhere()
    for container in await context.journal.open_containers():
        if container.is_open and container.ref not in elsewhere:
            settled.append(await _settle_container(context, container))
    return settled


async def settle_each(context: Context, shipments: Sequence[Shipment]) -> list[Settlement]:
    """Settle these, as far as no other bench has taken them meanwhile; raises as ``settle``."""
    return [await _settled(context, shipment) for shipment in shipments]


async def _settled(context: Context, shipment: Shipment) -> Settlement:
    try:
        return await settle(context, shipment)
    except InOtherHands as error:  # another bench was quicker
        return Settlement(shipment, shipment, str(error))


async def _settle_container(context: Context, container: Container) -> Settlement:
    """The endpoint gives the same label again, so it is asked once more."""
    asked = OpenIntent("zpl label", "")
    before = Shipment(OrderId(container.ref), container.ref, intent=asked)
    async with context.in_hand(container.ref):
        try:
            container = await context.journal.container(container.ref)
            await fulfilment.settle_label(context, container)
        except (OutcomeUnknown, NotAllowedNow, Refused, ServerTrouble) as error:
            return Settlement(before, before, str(error))
    return Settlement(before, replace(before, intent=None, state=State.LABELLED))


ANSWERS = (
    "bought",
    "not-bought",
    "not-booked",
    "moved-back",
    "seen",
    "handed-over",
    "go-on",
    "take-back",
)


async def settle_by_person(
    context: Context, shipment: Shipment, answer: str, reason: str
) -> Shipment:
    """A person has looked elsewhere and decides; the decision and its reason are journaled.

    ``bought``/``not-bought`` for a purchase in doubt, ``handed-over``/``not-bought`` for one's own
    carrier, ``not-booked`` for a pickup, ``moved-back`` for labels that the marketplace made void,
    ``seen`` for any other conflict (a parcel whose address or items changed goes on with the new
    ones) and for an alarm, ``go-on``/``take-back`` for a purchase that waited for the network and
    stopped. Raises NotAllowedNow where the answer fits no question.
    """
    person = f"person: {reason}"
    is_purchase = bool(shipment.intent and shipment.state is State.BUYING)
    is_pickup = bool(shipment.intent and shipment.intent.what == "pickup")
    has_labels = shipment.state in (State.LABELLED, State.AWAITING_LABELS)
    events: dict[str, Event | None] = {
        "bought": PurchaseConfirmed(person) if is_purchase and not shipment.own_carrier else None,
        "handed-over": OwnCarrierConfirmed(person)
        if is_purchase and shipment.own_carrier
        else None,
        "not-bought": PurchaseRefused(person) if is_purchase else None,
        "not-booked": PickupRefused(person) if is_pickup else None,
        "moved-back": LabelsVoided(person) if has_labels else None,
        "seen": _seen(shipment, person),
        "go-on": _go_on(shipment),
        "take-back": PurchaseUnqueued(person) if shipment.queued else None,
    }
    event = events.get(answer)
    if not event:
        raise NotAllowedNow(f"settling as {answer!r}", shipment.state.value)
    return await context.record(shipment, event, cause="person")


def _seen(shipment: Shipment, person: str) -> Event | None:
    if shipment.alarm:
        return AlarmSeen(person)
    if not shipment.conflict:
        return None
    return ConflictSettled(person, takes_change=shipment.change is not None)


def _go_on(shipment: Shipment) -> Event | None:
    """Once more, at the price that was found; without one, as it was meant."""
    queued = shipment.queued
    if not queued or not queued.stopped:
        return None
    return queued_again(queued, queued.offer or queued.quote)
