"""A parcel: its outer size, its weight, and the carriers' limits on both."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from station.domain.units import decimal_of, round_up, weight_g_of

MAX_PARCELS = 20
MAX_SIDE_CM = 274
MAX_LENGTH_AND_GIRTH_CM = 400
MIN_WEIGHT_G = 1
MAX_WEIGHT_G = 30_000

_SIZE = re.compile(
    r"\s*(-?\d+(?:[.,]\d+)?)(?:\s*[x*×]\s*|\s+)"
    r"(-?\d+(?:[.,]\d+)?)(?:\s*[x*×]\s*|\s+)(-?\d+(?:[.,]\d+)?)\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ParcelProblem:
    """One reason why a parcel cannot be sent.

    ``index`` counts parcels from 0 and is None where the list as a whole is wrong. ``field`` is
    ``length``, ``width``, ``height``, ``weight``, ``girth`` or ``parcels``. ``found`` and the
    limits are in the field's unit: cm, g, or a count.
    """

    index: int | None
    field: str
    found: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Parcel:
    """A parcel's outer sides in whole centimetres and its weight in whole grams."""

    length_cm: int
    width_cm: int
    height_cm: int
    weight_g: int

    @property
    def length_and_girth_cm(self) -> int:
        """The longest side plus twice the two others (contract 5.1)."""
        longest, middle, shortest = sorted(self.sides, reverse=True)
        return longest + 2 * (middle + shortest)

    @property
    def sides(self) -> tuple[int, int, int]:
        """Length, width and height, as measured."""
        return (self.length_cm, self.width_cm, self.height_cm)

    def problems(self, index: int = 0) -> tuple[ParcelProblem, ...]:
        """What a carrier would refuse, all at once; empty where the parcel is fine."""
        found = [
            ParcelProblem(index, name, side, 1, MAX_SIDE_CM)
            for name, side in zip(("length", "width", "height"), self.sides, strict=True)
            if not 1 <= side <= MAX_SIDE_CM
        ]
        if not found and self.length_and_girth_cm > MAX_LENGTH_AND_GIRTH_CM:
            girth = self.length_and_girth_cm
            found.append(ParcelProblem(index, "girth", girth, 1, MAX_LENGTH_AND_GIRTH_CM))
        if not MIN_WEIGHT_G <= self.weight_g <= MAX_WEIGHT_G:
            found.append(ParcelProblem(index, "weight", self.weight_g, MIN_WEIGHT_G, MAX_WEIGHT_G))
        return tuple(found)

    def __str__(self) -> str:
        return f"{self.length_cm}x{self.width_cm}x{self.height_cm}@{self.weight_g}g"


def sides_of(text: str) -> tuple[int, int, int]:
    """Length, width and height in ``30x20x15``, ``30*20*15`` or ``30 20 15``, in centimetres.

    Parts of a centimetre are rounded up. Raises ValueError where that is not what the text is;
    the limits are checked by ``Parcel.problems``, so that all of them are told at once.
    """
    found = _SIZE.fullmatch(text)
    if not found:
        raise ValueError(f"not a size: {text!r} (write 30x20x15, in cm)")
    length, width, height = (round_up(decimal_of(side)) for side in found.groups())
    return (length, width, height)


def parcel_of(text: str) -> Parcel:
    """The parcel in ``30x20x15@1.25kg``.

    Raises ValueError where the text is no parcel; see ``sides_of`` for limits.
    """
    size, at, weight = text.partition("@")
    if not at:
        raise ValueError(f"not a parcel: {text!r} (write 30x20x15@1.25kg)")
    return Parcel(*sides_of(size), weight_g_of(weight))


def problems_of(parcels: Sequence[Parcel]) -> tuple[ParcelProblem, ...]:
    """All that is wrong with a list of parcels, the count first."""
    found: list[ParcelProblem] = []
    if not 1 <= len(parcels) <= MAX_PARCELS:
        found.append(ParcelProblem(None, "parcels", len(parcels), 1, MAX_PARCELS))
    for index, parcel in enumerate(parcels):
        found.extend(parcel.problems(index))
    return tuple(found)
