"""Measuring the parcels of the order in hand: each step is one pure function on the work.

Any change of a parcel makes the prices void: they were asked for other parcels.
"""

from collections.abc import Sequence
from dataclasses import replace

from station.bench.state import Draft, Work
from station.domain.box import Box
from station.domain.parcel import (
    MAX_PARCELS,
    MIN_WEIGHT_G,
    Parcel,
    ParcelProblem,
)


def first_draft(boxes: Sequence[Box]) -> Draft:
    """The next parcel: in the default box where there is one, so that no question is asked."""
    for box in boxes:
        if box.is_default:
            return Draft((box.length_cm, box.width_cm, box.height_cm), box=box.name)
    return Draft()


def with_size(work: Work, sides_cm: tuple[int, int, int], box: str = "") -> Work:
    """The parcel in hand with that size."""
    return _with_draft(work, replace(work.draft, sides_cm=sides_cm, box=box))


def with_weight(work: Work, weight_g: int) -> Work:
    """The parcel in hand with that weight."""
    return _with_draft(work, replace(work.draft, weight_g=weight_g))


def with_parcels(work: Work, parcels: tuple[Draft, ...]) -> Work:
    """The work with other parcels, each checked, and no prices."""
    checked = tuple(checked_draft(draft, at) for at, draft in enumerate(parcels))
    return replace(work, parcels=checked, offers=(), chosen=-1, problem=None)


def with_next_parcel(work: Work, boxes: Sequence[Box]) -> Work:
    """The parcel in hand is closed and the next one begins; see ``can_add``."""
    return with_parcels(work, (*work.parcels, first_draft(boxes)))


def with_copies(work: Work, times: int) -> Work:
    """The parcel in hand ``times`` more: identical cartons."""
    return with_parcels(work, work.parcels + (work.draft,) * times)


def can_add(work: Work, times: int = 1) -> bool:
    """True where an order may have that many parcels more."""
    return times >= 1 and len(work.parcels) + times <= MAX_PARCELS


def checked_draft(draft: Draft, index: int) -> Draft:
    """The draft with what a carrier would refuse of it, as far as it is measured."""
    return replace(draft, problems=_problems(draft, index))


def _problems(draft: Draft, index: int) -> tuple[ParcelProblem, ...]:
    # What is not measured yet stands as something harmless, and its problems do not count.
    sides = draft.sides_cm or (1, 1, 1)
    weight = MIN_WEIGHT_G if draft.weight_g is None else draft.weight_g
    found = Parcel(*sides, weight).problems(index)
    return tuple(p for p in found if _is_measured(draft, p.field))


def _is_measured(draft: Draft, field: str) -> bool:
    return (draft.weight_g if field == "weight" else draft.sides_cm) is not None


def _with_draft(work: Work, draft: Draft) -> Work:
    return with_parcels(work, (*work.parcels[:-1], draft))
