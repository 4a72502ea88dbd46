"""The packing slip: what is in the parcels of an order, in its receiver's language."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from printing.documents.words import Words
from station.domain.address import Address
from station.domain.parcel import Parcel

if TYPE_CHECKING:
    from reportlab.platypus import Flowable


@dataclass(frozen=True, slots=True)
class SlipLine:
    """One ordered item. ``packs`` are what was ordered, ``pieces`` what lies in the parcel."""

    name: str
    sku: str
    ean: str
    packs: int
    pieces: int


@dataclass(frozen=True, slots=True)
class PackingSlip:
    """All that stands on the slip. ``sender`` are the brand's printed lines, its name first."""

    order_reference: str
    sender: tuple[str, ...]
    receiver: Address
    lines: tuple[SlipLine, ...]
    language: str = "en"
    ordered_on: date | None = None
    parcels: tuple[tuple[Parcel, str], ...] = ()
    """Each parcel with its tracking number, empty where none is known."""


def packing_slip(slip: PackingSlip) -> bytes:
    """The slip as PDF, A4, as many pages as the lines need."""
    from reportlab.lib.units import mm
    from reportlab.platypus import Spacer

    from printing.documents.blocks import facts, head
    from printing.documents.page import build

    words = Words(slip.language)
    brand = slip.sender[0] if slip.sender else ""
    ordered = [(words("ordered_on"), [words.day(slip.ordered_on)])] if slip.ordered_on else []
    story = [
        *head(brand, words("packing_slip"), words("order"), slip.order_reference),
        facts((words("from"), slip.sender), (words("to"), slip.receiver.lines()), *ordered),
        Spacer(0, 7 * mm),
        _items(slip.lines, words),
        *_parcels(slip.parcels, words),
    ]
    footer = f"{words('packing_slip')} {slip.order_reference}"
    return build(footer, footer, story, words)


def _items(lines: Sequence[SlipLine], words: Words) -> "Flowable":
    from printing.documents.blocks import listing
    from printing.documents.page import BOLD, MEDIUM, text

    columns = (
        (words("item"), 0.43, False),
        (words("sku"), 0.17, False),
        (words("ean"), 0.18, False),
        (words("packs"), 0.11, True),
        (words("pieces"), 0.11, True),
    )
    rows = [
        [
            text(line.name, font=MEDIUM),
            text(line.sku, 9),
            text(line.ean, 9),
            text(str(line.packs), is_right=True),
            text(str(line.pieces), 10.5, BOLD, is_right=True),
        ]
        for line in lines
    ]
    sums = (sum(line.packs for line in lines), sum(line.pieces for line in lines))
    total = [text(words("total"), 10.5, BOLD), "", ""]
    return listing(
        columns, rows, [*total, *(text(str(one), 10.5, BOLD, is_right=True) for one in sums)]
    )


def _parcels(parcels: Sequence[tuple[Parcel, str]], words: Words) -> "list[Flowable]":
    from reportlab.lib.units import mm
    from reportlab.platypus import Spacer

    from printing.documents.blocks import listing
    from printing.documents.page import text

    if not parcels:
        return []
    columns = (
        (words("parcel"), 0.16, False),
        (words("size"), 0.24, False),
        (words("weight"), 0.18, True),
        (words("tracking"), 0.42, False),
    )
    rows = [
        [
            text(f"{number} / {len(parcels)}"),
            text(f"{parcel.length_cm} × {parcel.width_cm} × {parcel.height_cm} cm"),
            text(words.weight(parcel.weight_g), is_right=True),
            text(tracking),
        ]
        for number, (parcel, tracking) in enumerate(parcels, start=1)
    ]
    return [Spacer(0, 8 * mm), listing(columns, rows)]
