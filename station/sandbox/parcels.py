"""Parcels as a carrier takes them: two bodies, one set of limits, the real texts of refusal."""

import math
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from station.sandbox.answers import Refused, invalid
from station.sandbox.model import Json, Parcel

MOST_PARCELS, LONGEST_CM, LONGEST_AND_GIRTH_CM, HEAVIEST_G = 20, 274, 400, 30_000
_SIDES = ("length", "width", "height")
_TOO_BIG = (
    "The package dimensions are too big. Packages can be up to 400 cm in length and girth combined"
)
_Weigh = Callable[[Json, str, list[Json]], int]


def for_quotes(body: Json) -> tuple[Parcel, ...]:
    """Parcels in ``{"parcels": [{length, width, height, kg}]}``."""
    return _read(body.get("parcels"), _kilograms, MOST_PARCELS)


def for_shipping(body: Json) -> tuple[Parcel, ...]:
    """Parcels in ``{"shipping": {"parcels": […]}}``: whole grams and centimetres, with units."""
    shipping = body.get("shipping")
    given = shipping.get("parcels") if isinstance(shipping, dict) else None
    return _read(given, _grams, None)


def _read(given: object, weigh: _Weigh, most: int | None) -> tuple[Parcel, ...]:
    if not isinstance(given, list) or not given:
        raise Refused(422, invalid("shipping.parcels", "The parcels field is required."))
    if most and len(given) > most:
        text = f"The parcels may not have more than {most} items."
        raise Refused(422, invalid("shipping.parcels", text))
    errors: list[Json] = []
    parcels = [
        _parcel(one, f"shipping.parcels.{at}", weigh, errors) for at, one in enumerate(given)
    ]
    if errors:
        raise Refused(422, *errors)
    return tuple(parcels)


def _parcel(given: object, pointer: str, weigh: _Weigh, errors: list[Json]) -> Parcel:
    fields = given if isinstance(given, dict) else {}
    before = len(errors)
    length, width, height = (_side(fields, name, pointer, errors) for name in _SIDES)
    weight = weigh(fields, pointer, errors)
    if len(errors) == before and girth(length, width, height) > LONGEST_AND_GIRTH_CM:
        errors.append(invalid(pointer, _TOO_BIG))
    return Parcel(length, width, height, weight)


def girth(*sides: int) -> int:
    """The longest side and twice the two others."""
    longest = max(sides)
    return longest + 2 * (sum(sides) - longest)


def _side(fields: Json, name: str, pointer: str, errors: list[Json]) -> int:
    value = fields.get(name)
    where = f"{pointer}.{name}"
    if value is None:
        errors.append(invalid(where, f"The {where} field is required."))
    elif not _is_number(value):
        errors.append(invalid(where, f"The parcel {name} must be a number."))
    elif value > LONGEST_CM:
        errors.append(invalid(where, f"The parcel {name} may not be greater than {LONGEST_CM}."))
    elif value < 1:
        errors.append(invalid(where, f"The parcel {name} must be at least 1."))
    else:
        size: float = value
        return math.ceil(size)
    return 0


def _kilograms(fields: Json, pointer: str, errors: list[Json]) -> int:
    value = fields.get("kg")
    where = f"{pointer}.kg"
    if value is None:
        errors.append(invalid(where, f"The {where} field is required."))
        return 0
    kilograms = Decimal(str(value)) if _is_number(value) else Decimal(0)
    if not Decimal("0.001") <= kilograms <= 30:
        errors.append(invalid(where, "The parcel weight (kg) must be between 0.001 and 30.000."))
    return math.ceil(kilograms * 1000)


def _grams(fields: Json, pointer: str, errors: list[Json]) -> int:
    value = fields.get("weight")
    where = f"{pointer}.weight"
    for name, unit in (("distanceUnit", "cm"), ("massUnit", "g")):
        if fields.get(name) != unit:
            errors.append(invalid(f"{pointer}.{name}", f"The selected {name} is invalid."))
    for name in _SIDES:
        if isinstance(fields.get(name), float):
            errors.append(invalid(f"{pointer}.{name}", f"The parcel {name} must be an integer."))
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= HEAVIEST_G:
        text = f"The parcel weight must be between 1 and {HEAVIEST_G}."
        errors.append(invalid(where, text))
        return 0
    return value


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
