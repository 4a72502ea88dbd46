"""Blocks that more than one document is made of: the head, columns of facts, tables."""

from collections.abc import Sequence
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer, Table, TableStyle

from printing.documents.page import (
    BOLD,
    CELL_SIDE,
    INK,
    MEDIUM,
    REGULAR,
    RULE,
    SHADE,
    WIDTH,
    barcode,
    small_caption,
    text,
)

Cell = Any
"""What reportlab takes in a table: a flowable, a list of them, or text."""

_NO_PADDING = [
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
]


def head(small: str, title: str, caption: str = "", value: str = "") -> list[Flowable]:
    """The top of a document: title left, its number right, as text and to be scanned."""
    left = [text(small, 10, MEDIUM, is_muted=True), Spacer(0, 1 * mm), text(title, 21, BOLD)]
    right: list[Flowable] = []
    if value:
        right = [small_caption(caption, is_right=True), text(value, 15, BOLD, is_right=True)]
        bars = barcode(value, WIDTH * 0.42, 9 * mm)
        if bars is not None:
            right += [Spacer(0, 2 * mm), bars]
    columns = Table([[left, right]], colWidths=[WIDTH * 0.55, WIDTH * 0.45])
    columns.setStyle(TableStyle([*_NO_PADDING, ("ALIGN", (1, 0), (1, 0), "RIGHT")]))
    return [columns, Spacer(0, 4 * mm), Rule(), Spacer(0, 5 * mm)]


def facts(*blocks: tuple[str, Sequence[str]], shares: Sequence[float] = ()) -> Flowable:
    """Captioned blocks of lines side by side; the first line of each stands out.

    ``shares`` of the width, one for each block; all alike where none are given.
    """
    parts = shares or [1 / len(blocks)] * len(blocks)
    cells = [
        [small_caption(caption), Spacer(0, 0.8 * mm)]
        + [text(line, 10.5, BOLD if at == 0 else REGULAR) for at, line in enumerate(lines)]
        for caption, lines in blocks
    ]
    table = Table([cells], colWidths=[WIDTH * part for part in parts])
    table.setStyle(TableStyle([*_NO_PADDING, ("RIGHTPADDING", (0, 0), (-2, -1), 5 * mm)]))
    return table


def listing(
    columns: Sequence[tuple[str, float, bool]],
    rows: Sequence[Sequence[Cell]],
    total: Sequence[Cell] | None = None,
    *,
    is_tight: bool = False,
) -> Table:
    """A table that flows over pages with its head repeated.

    Each column is (caption, share of the width, whether its numbers stand right). ``is_tight``
    is for many short lines that nobody fills in or ticks off.
    """
    above, below = (0.8 * mm, 1.0 * mm) if is_tight else (1.6 * mm, 1.8 * mm)
    captions = [small_caption(caption, is_right=right) for caption, _share, right in columns]
    body = [captions, *rows, *([total] if total else [])]
    # No row may be split: half a barcode scans as nothing.
    table = Table(
        body, colWidths=[WIDTH * share for _c, share, _r in columns], repeatRows=1, splitByRow=1
    )
    look = [
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("BACKGROUND", (0, 0), (-1, 0), SHADE),
        ("LINEBELOW", (0, 0), (-1, -1), 0.4, RULE),
        ("LEFTPADDING", (0, 0), (-1, -1), CELL_SIDE),
        ("RIGHTPADDING", (0, 0), (-1, -1), CELL_SIDE),
        ("TOPPADDING", (0, 0), (-1, -1), above),
        ("BOTTOMPADDING", (0, 0), (-1, -1), below),
    ]
    if total:
        look.append(("LINEABOVE", (0, -1), (-1, -1), 1.0, INK))
    table.setStyle(TableStyle(look))
    return table


class Rule(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A strong line across the page."""

    def wrap(self, *_available: float) -> tuple[float, float]:
        """As reportlab asks: the size in points."""
        return (WIDTH, 1.4)

    def draw(self) -> None:
        """As reportlab asks: draw at the origin."""
        self.canv.setStrokeColor(INK)
        self.canv.setLineWidth(1.4)
        self.canv.line(0, 0.7, WIDTH, 0.7)
