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


_EAN, _COUNT, _WEIGHT = 0.215, 0.1, 0.18
"""Shares of the width, of columns that have to know it."""


@dataclass(frozen=True, slots=True)
class SlipLine:
    """One ordered item. ``packs`` are what was ordered, ``pieces`` what lies in the parcel."""

    name: str
    sku: str
    ean: str
    packs: int
    pieces: int

    @property
    def per_pack(self) -> int:
        """Pieces in a pack, 0 where that is no whole number: then it is not said."""
        is_whole = self.packs > 0 and self.pieces % self.packs == 0
        return self.pieces // self.packs if is_whole else 0


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

    from printing.documents.blocks import head
    from printing.documents.page import build

    words = Words(slip.language)
    brand = slip.sender[0] if slip.sender else ""
    story = [
        *head(brand, words("packing_slip"), words("order"), slip.order_reference),
        _parties(slip, words),
        Spacer(0, 7 * mm),
        _items(slip.lines, words),
        *_parcels(slip.parcels, words),
    ]
    footer = f"{words('packing_slip')} {slip.order_reference}"
    return build(footer, footer, story, words)


def _parties(slip: PackingSlip, words: Words) -> "Flowable":
    from printing.documents.blocks import facts

    ordered = [(words("ordered_on"), [words.day(slip.ordered_on)])] if slip.ordered_on else []
    count = [(words("parcels"), [words.number(len(slip.parcels))])] if slip.parcels else []
    narrow = [*ordered, *count]
    wide = (1 - 0.16 * len(narrow)) / 2
    return facts(
        (words("from"), slip.sender),
        (words("to"), words.address(slip.receiver)),
        *narrow,
        shares=[wide, wide, *[0.16] * len(narrow)],
    )


def _items(lines: Sequence[SlipLine], words: Words) -> "Flowable":
    from printing.documents.blocks import listing
    from printing.documents.page import BOLD, figure, text

    if not lines:
        return text(words("no_items"), 10.5)
    columns = (
        (words("item"), 0.345, False),
        (words("sku"), 0.14, False),
        (words("ean"), _EAN, False),
        (words("packs"), _COUNT, True),
        (words("per_pack"), _COUNT, True),
        (words("pieces"), _COUNT, True),
    )
    packs, pieces = sum(line.packs for line in lines), sum(line.pieces for line in lines)
    total = [
        text(words("total"), 10.5, BOLD),
        "",
        "",
        figure(words.number(packs), _COUNT, 10.5, BOLD),
        "",
        figure(words.number(pieces), _COUNT, 10.5, BOLD),
    ]
    return listing(columns, [_row(line, words) for line in lines], total)


def _row(line: SlipLine, words: Words) -> "list[Flowable | list[Flowable]]":
    from printing.documents.page import BOLD, MEDIUM, figure, text

    per_pack = words.number(line.per_pack) if line.per_pack else "–"
    return [
        text(line.name, font=MEDIUM),
        text(line.sku, 9),
        _ean(line.ean),
        figure(words.number(line.packs), _COUNT),
        figure(per_pack, _COUNT),
        figure(words.number(line.pieces), _COUNT, 10.5, BOLD),
    ]


def _ean(gtin: str) -> "list[Flowable]":
    """Bars over digits. What is no EAN is in Code 128: it reads as it was written."""
    from reportlab.lib.units import inch, mm
    from reportlab.platypus import Spacer

    from printing.documents.ean import Ean, ean_modules
    from printing.documents.page import CELL_SIDE, WIDTH, barcode, text

    if not gtin:
        return [text("–", 9)]
    module, height = 7 / 600 * inch, 5 * mm  # whole dots of an office printer
    modules = ean_modules(gtin)
    bars = (
        Ean(modules, module, height)
        if modules
        else barcode(gtin, WIDTH * _EAN - 2 * CELL_SIDE, height)
    )
    shown = text(gtin, 8)
    return [shown] if bars is None else [bars, Spacer(0, 0.6 * mm), shown]


def _parcels(parcels: Sequence[tuple[Parcel, str]], words: Words) -> "list[Flowable]":
    from reportlab.lib.units import mm
    from reportlab.platypus import Spacer

    from printing.documents.blocks import listing
    from printing.documents.page import BOLD, figure, text

    if not parcels:
        return []
    columns = (
        (words("parcel"), 0.16, False),
        (words("size"), 0.24, False),
        (words("weight"), _WEIGHT, True),
        (words("tracking"), 0.42, False),
    )
    weights_g = [parcel.weight_g for parcel, _ in parcels]
    *weights, sum_of_them = words.weights([*weights_g, sum(weights_g)])
    rows = [
        [
            text(words("of_count", number=number, count=len(parcels))),
            text(words.size(parcel)),
            figure(weight, _WEIGHT),
            text(tracking or "–"),
        ]
        for number, ((parcel, tracking), weight) in enumerate(
            zip(parcels, weights, strict=True), start=1
        )
    ]
    total = [text(words("total"), 9.5, BOLD), "", figure(sum_of_them, _WEIGHT, 9.5, BOLD), ""]
    return [Spacer(0, 8 * mm), listing(columns, rows, total if len(parcels) > 1 else None)]
