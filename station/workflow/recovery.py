"""Unfinished business: what was begun by an earlier run and is not settled yet."""

from dataclasses import dataclass

from station.api.errors import CannotReach, Refused
from station.domain.errors import NotAllowedNow
from station.domain.events import (
    ConflictSettled,
    LabelsVoided,
    PickupRefused,
    PurchaseConfirmed,
    PurchaseRefused,
)
from station.domain.shipment import Shipment, State
from station.workflow.context import Context
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
    """Shipments with an open intent, oldest first."""
    return await context.journal.shipments(only_open=True)


async def settle(context: Context, shipment: Shipment) -> Settlement:
    """Read the order and write down what it proves; never sends anything else."""
    async with context.in_hand(shipment.order_id):
        try:
            order = await context.market.order(shipment.order_id)
        except (CannotReach, Refused) as error:
            return Settlement(shipment, shipment, str(error))
        after = await observe(context, shipment, order)
    return Settlement(shipment, after, "" if after.intent is None else "the order shows nothing")


async def settle_all(context: Context) -> list[Settlement]:
    """Settle what can be settled. Raises MarketplaceError where the account itself fails."""
    return [await settle(context, shipment) for shipment in await unfinished(context)]


ANSWERS = ("bought", "not-bought", "not-booked", "moved-back", "seen")


async def settle_by_person(
    context: Context, shipment: Shipment, answer: str, reason: str
) -> Shipment:
    """A person has looked elsewhere and decides; the decision and its reason are journaled.

    ``bought``/``not-bought`` for a purchase in doubt, ``not-booked`` for a pickup, ``moved-back``
    for labels that the marketplace made void, ``seen`` for any other conflict. Raises NotAllowedNow
    where the answer does not fit the question.
    """
    person = f"person: {reason}"
    is_purchase = bool(shipment.intent and shipment.state is State.BUYING)
    is_pickup = bool(shipment.intent and shipment.intent.what == "pickup")
    has_labels = shipment.state in (State.LABELLED, State.AWAITING_LABELS)
    events = {
        "bought": PurchaseConfirmed(person) if is_purchase and not shipment.own_carrier else None,
        "not-bought": PurchaseRefused(person) if is_purchase else None,
        "not-booked": PickupRefused(person) if is_pickup else None,
        "moved-back": LabelsVoided(person) if has_labels else None,
        "seen": ConflictSettled(person) if shipment.conflict else None,
    }
    event = events.get(answer)
    if not event:
        raise NotAllowedNow(f"settling as {answer!r}", shipment.state.value)
    return await context.record(shipment, event, cause="person")
