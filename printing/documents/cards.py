"""Cards with a code to scan and what it is, two in a row: our sheets for a scanner."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportlab.platypus import Flowable


@dataclass(frozen=True, slots=True)
class Card:
    """A code with what it does and a small line below."""

    code: str
    title: str
    detail: str


def cards(rows: Sequence[Card]) -> "Flowable":
    """Two columns with so much room around each code that a scanner sees one at a time."""
    from reportlab.lib.units import mm
    from reportlab.platypus import Table, TableStyle

    from printing.documents.page import RULE, WIDTH

    drawn = [_drawn(card) for card in rows]
    drawn += [""] * (len(drawn) % 2)
    pairs = [drawn[at : at + 2] for at in range(0, len(drawn), 2)]
    table = Table(pairs, colWidths=[WIDTH / 2] * 2)
    table.setStyle(
        TableStyle(
            [
                ("GRID", (0, 0), (-1, -1), 0.4, RULE),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 4 * mm),
                ("RIGHTPADDING", (0, 0), (-1, -1), 4 * mm),
                ("TOPPADDING", (0, 0), (-1, -1), 3 * mm),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 3 * mm),
            ]
        )
    )
    return table


def _drawn(card: Card) -> "list[Flowable] | str":
    from reportlab.lib.units import mm
    from reportlab.platypus import Spacer

    from printing.documents.page import BOLD, WIDTH, barcode, text

    bars = barcode(card.code, WIDTH / 2 - 8 * mm, 12 * mm)
    below = [text(card.title, 11, BOLD), text(card.detail, 8.5, is_muted=True)]
    return below if bars is None else [bars, Spacer(0, 1.5 * mm), *below]
