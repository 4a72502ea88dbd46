"""A label on file: which parcel it is for, where its bytes are, and what they hash to."""

from dataclasses import dataclass
from enum import StrEnum


class LabelFormat(StrEnum):
    """The page that the marketplace draws a PDF label on (contract 5.4)."""

    DEFAULT = "default"
    FULL_PAGE = "full_page"


@dataclass(frozen=True, slots=True)
class Label:
    """A stored label; ``file`` is relative to the station's label folder.

    ``parcel_index`` counts from 0. A void label belongs to a purchase that was reset: it is kept,
    and never printed again (contract T35).
    """

    parcel_index: int
    tracking_number: str
    file: str
    sha256: str
    size_bytes: int
    is_void: bool = False
