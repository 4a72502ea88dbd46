"""Which label belongs to which parcel (contract T19). Pure."""

from collections.abc import Sequence

from station.domain.order import TrackedParcel
from station.domain.parcel import Parcel


def in_parcel_order(
    parcels: Sequence[Parcel], tracked: Sequence[TrackedParcel]
) -> tuple[TrackedParcel, ...]:
    """The marketplace's parcels in the order in which ours were measured.

    The order of the answer is not promised, so each of ours takes the first that has its size and
    weight; what finds no match keeps its own place after those. Identical cartons keep the
    marketplace's order: any of their labels fits any of them.
    """
    left = list(tracked)
    matched: list[TrackedParcel] = []
    for parcel in parcels:
        found = next((other for other in left if is_same(parcel, other)), None)
        if found is None:
            return tuple(tracked)
        left.remove(found)
        matched.append(found)
    return (*matched, *left)


def is_same(parcel: Parcel, tracked: TrackedParcel) -> bool:
    """True where size (sides in any order) and weight are the same; 1 g off is allowed (T19)."""
    theirs = (tracked.length_cm, tracked.width_cm, tracked.height_cm)
    same_size = sorted(parcel.sides) == sorted(theirs)
    return same_size and abs(parcel.weight_g - tracked.weight_g) <= 1
