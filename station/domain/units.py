"""Lengths and weights: whole centimetres and whole grams inside, Decimal at the edge.

The marketplace takes kilograms in one place and grams in another (contract T1); binary floats
would turn 0.1 kg into something else, so they never appear here.
"""

import re
from decimal import ROUND_CEILING, Decimal, InvalidOperation

GRAMS_PER_KG = 1000
MAX_DIGITS = 18

_WEIGHT = re.compile(r"\s*(-?\d+(?:[.,]\d+)?)\s*(kg|g)\s*", re.IGNORECASE)


def round_up(value: Decimal) -> int:
    """The next whole number at or above ``value``: a carrier bills what is begun."""
    return int(value.to_integral_value(rounding=ROUND_CEILING))


def decimal_of(text: str) -> Decimal:
    """The number in ``text``, with a point or a comma.

    Raises ValueError for anything that is not a finite number that a price or a parcel can have.
    """
    try:
        value = Decimal(text.strip().replace(",", "."))
    except InvalidOperation as error:
        raise ValueError(f"not a number: {text!r}") from error
    # 1e999999999 is a short text, and a whole number that fills the memory.
    if not value.is_finite() or value.adjusted() > MAX_DIGITS:
        raise ValueError(f"not a number: {text!r}")
    return value


def weight_g_of(text: str) -> int:
    """Grams in ``"1.25kg"``, ``"2,5 kg"`` or ``"2500g"``; parts of a gram are rounded up.

    Raises ValueError where the unit is missing: 2 could be grams as well as kilograms.
    """
    found = _WEIGHT.fullmatch(text)
    if not found:
        raise ValueError(f"not a weight: {text!r} (write 1.25kg or 1250g)")
    value = decimal_of(found[1])
    return round_up(value * GRAMS_PER_KG if found[2].lower() == "kg" else value)


def kg_of(weight_g: int) -> Decimal:
    """Kilograms with three places, as the quote request wants them (contract 5.1)."""
    return Decimal(weight_g).scaleb(-3)


def kg_text(weight_g: int) -> str:
    """``1.25 kg``: kilograms for a person to read, no more places than there are."""
    return f"{kg_of(weight_g).normalize():f} kg"
