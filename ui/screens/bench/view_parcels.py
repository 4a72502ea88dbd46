"""The second column: the weight of the parcel in hand, and all parcels."""

from dataclasses import dataclass

from station.bench.state import Draft, Stage, Work
from station.domain.units import kg_of
from ui.faces import ParcelFace, WeightFace
from ui.formats import number, size, weight
from ui.i18n import translate
from ui.screens.bench.instruction import parcel_problem, unfinished

_CLOSED = frozenset({Stage.BOUGHT, Stage.GRACE})


@dataclass(frozen=True, slots=True)
class ParcelsView:
    """``current`` counts parcels from 0: the one to look at."""

    weight: WeightFace
    title: str
    aside: str
    parcels: tuple[ParcelFace, ...]
    current: int


def parcels_view(work: Work, stage: Stage) -> ParcelsView:
    """The column of a work; after the purchase the parcels are those that were bought for."""
    at, draft = unfinished(work)
    drafts = _drafts(work, stage)
    at = min(at, len(drafts) - 1)
    total = sum(each.weight_g or 0 for each in drafts)
    aside = ""
    if len(drafts) > 1:
        aside = translate("Bench", "{weight} in all").format(weight=weight(total))
    return ParcelsView(
        weight=_weight(drafts, at, drafts[at] if stage is Stage.BOUGHT else draft),
        title=translate("Bench", "Parcels"),
        aside=aside,
        parcels=tuple(
            _parcel(n, each, is_in_hand=n == at and stage not in _CLOSED)
            for n, each in enumerate(drafts)
        ),
        current=at,
    )


def _drafts(work: Work, stage: Stage) -> tuple[Draft, ...]:
    bought = work.shipment.parcels
    if stage is Stage.BOUGHT and bought:
        return tuple(Draft(parcel.sides, parcel.weight_g) for parcel in bought)
    return work.parcels


def _weight(drafts: tuple[Draft, ...], at: int, draft: Draft) -> WeightFace:
    caption = translate("Bench", "Weight")
    if len(drafts) > 1:
        words = translate("Bench", "Weight of parcel {n} of {count}")
        caption = words.format(n=at + 1, count=len(drafts))
    if draft.weight_g is None:
        hint = translate("Bench", "Type the weight: {example}").format(example="1.25kg")
        return WeightFace(caption, digits(0), "kg", hint, is_known=False)
    wrong = [problem for problem in draft.problems if problem.field == "weight"]
    body = translate("Bench", "As typed.")
    if wrong:
        low, high = weight(wrong[0].low), weight(wrong[0].high)
        body = translate("Bench", "Carriers take {low} to {high}.").format(low=low, high=high)
    return WeightFace(caption, digits(draft.weight_g), "kg", body, is_off=bool(wrong))


def digits(weight_g: int) -> str:
    """Kilograms with two places, or three where the grams need them."""
    return number(kg_of(weight_g), 3 if weight_g % 10 else 2)


def _parcel(at: int, draft: Draft, *, is_in_hand: bool) -> ParcelFace:
    form = "in hand" if is_in_hand else "closed" if draft.is_complete else "to come"
    measured = size(draft.sides_cm) if draft.sides_cm else translate("Bench", "No size yet")
    detail = translate("Bench", "cm") if draft.sides_cm else translate("Bench", "Scan a box")
    if draft.sides_cm and draft.box:
        detail = translate("Bench", "cm, {box}").format(box=draft.box)
    weighed = weight(draft.weight_g) if draft.weight_g is not None else "—"
    problem = " ".join(
        parcel_problem(each.field, each.found, each.low, each.high) for each in draft.problems
    )
    return ParcelFace(at + 1, measured, detail, weighed, form, problem)
