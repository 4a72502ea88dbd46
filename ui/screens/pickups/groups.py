"""Labelled orders as drivers see them: a group a carrier, and one a booked visit. Pure."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from station.domain.pickup import PickupBooking, is_working_day
from station.domain.shipment import Shipment
from ui.documents import carrier_of

DAYS = 10
"""How many working days a pickup can be chosen from."""


@dataclass(frozen=True, slots=True)
class Group:
    """Orders for one driver. ``visit`` is set where it is booked, ``is_in_doubt`` where an answer
    was lost, ``collects`` False where the service is drop-off only."""

    key: str
    carrier: str
    shipments: tuple[Shipment, ...]
    visit: PickupBooking | None = None
    is_in_doubt: bool = False
    collects: bool = True

    @property
    def is_open(self) -> bool:
        """A pickup can be booked for it."""
        return self.visit is None and not self.is_in_doubt and self.collects

    @property
    def refs(self) -> tuple[str, ...]:
        """The orders."""
        return tuple(each.reference or each.order_id for each in self.shipments)

    @property
    def parcels(self) -> int:
        """How many parcels a driver takes."""
        return sum(max(1, len(each.parcels)) for each in self.shipments)

    @property
    def weight_g(self) -> int:
        """What they weigh."""
        return sum(parcel.weight_g for each in self.shipments for parcel in each.parcels)


def groups_of(shipments: Iterable[Shipment], today: date) -> tuple[Group, ...]:
    """The groups by carrier, those to book first; what was collected before today is left out."""
    found: dict[tuple[str, PickupBooking | None, bool, bool], list[Shipment]] = defaultdict(list)
    for each in shipments:
        if each.conflict or (each.pickup and each.pickup.day < today):
            continue
        visit = PickupBooking(each.pickup.day, each.pickup.window) if each.pickup else None
        in_doubt = each.intent is not None and each.intent.what == "pickup"
        found[carrier_of(each), visit, in_doubt, _collects(each)].append(each)
    groups = [
        Group(_key(*what), what[0], tuple(members), what[1], what[2], what[3])
        for what, members in found.items()
    ]
    return tuple(sorted(groups, key=lambda each: (not each.is_open, each.key)))


def working_days(today: date, count: int = DAYS) -> tuple[date, ...]:
    """Today, where carriers come today, and the next days on which they do."""
    days = (today + timedelta(days=ahead) for ahead in range(2 * count + 2))
    return tuple(day for day in days if is_working_day(day))[:count]


def next_working_day(today: date) -> date:
    """The first day after today on which carriers come."""
    return working_days(today + timedelta(days=1), 1)[0]


def _collects(shipment: Shipment) -> bool:
    """False only where the carrier's offer says so; an offer that says nothing may be collected."""
    collection = shipment.quote.collection if shipment.quote else ()
    return not collection or "pickup" in collection


def _key(carrier: str, visit: PickupBooking | None, in_doubt: bool, collects: bool) -> str:
    when = f"{visit.day.isoformat()} {visit.window or ''}" if visit else ""
    return f"{carrier}/{when}/{'?' if in_doubt else ''}{'' if collects else 'drop-off'}"
