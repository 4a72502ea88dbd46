"""Pickups: a working day, one of two windows, and what the carrier answered."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

SATURDAY = 5


class PickupWindow(StrEnum):
    """The two windows that the marketplace knows, written as it wants them (contract 5.5)."""

    MORNING = "9-15"
    DAY = "11-17"


@dataclass(frozen=True, slots=True)
class PickupBooking:
    """A booked pickup; ``reference`` is the carrier's, empty where none came."""

    day: date
    window: PickupWindow | None
    reference: str = ""


def is_working_day(day: date) -> bool:
    """True from Monday to Friday: carriers refuse the rest (contract 5.5)."""
    return day.weekday() < SATURDAY
