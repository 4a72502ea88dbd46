"""The command sheet: the codes that a packer scans instead of typing, one page of commands,
and pages of boxes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from printing.documents.codes import COMMANDS, PREFIX
from printing.documents.words import Words
from station.domain.box import Box

if TYPE_CHECKING:
    from reportlab.platypus import Flowable


@dataclass(frozen=True, slots=True)
class CommandSheet:
    """The sheet of one station: its name, its boxes, and the language of its packers."""

    station: str
    boxes: tuple[Box, ...] = ()
    language: str = "en"


@dataclass(frozen=True, slots=True)
class _Card:
    """A code with what it does and a small line below."""

    code: str
    title: str
    detail: str


def command_sheet(sheet: CommandSheet) -> bytes:
    """The sheet as PDF, A4."""
    from reportlab.platypus import PageBreak

    from printing.documents.blocks import head
    from printing.documents.page import build, text

    words = Words(sheet.language)
    boxes = [_box_card(box) for box in sheet.boxes]
    story = [
        *head(sheet.station, words("commands")),
        _cards(_command_cards(words)),
        PageBreak(),
        *head(sheet.station, words("boxes")),
        _cards(boxes) if boxes else text(words("no_boxes"), 11),
    ]
    title = f"{words('commands')} · {sheet.station}"
    return build(title, title, story, words)


def _command_cards(words: Words) -> list[_Card]:
    return [
        _Card(
            command.code,
            words(command.words, number=command.number),
            f"{command.code} · {words('key')} {command.key}" if command.key else command.code,
        )
        for command in COMMANDS
    ]


def _box_card(box: Box) -> _Card:
    size = f"{box.length_cm} × {box.width_cm} × {box.height_cm} cm, {box.tare_g} g"
    code = PREFIX + box.code
    return _Card(code, box.name, f"{code} · {size}")


def _cards(cards: Sequence[_Card]) -> "Flowable":
    """Two columns with so much room around each code that a scanner sees one at a time."""
    from reportlab.lib.units import mm
    from reportlab.platypus import Table, TableStyle

    from printing.documents.page import RULE, WIDTH

    drawn = [_drawn(card) for card in cards]
    drawn += [""] * (len(drawn) % 2)
    rows = [drawn[at : at + 2] for at in range(0, len(drawn), 2)]
    table = Table(rows, colWidths=[WIDTH / 2] * 2)
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


def _drawn(card: _Card) -> "list[Flowable] | str":
    from reportlab.lib.units import mm
    from reportlab.platypus import Spacer

    from printing.documents.page import BOLD, WIDTH, barcode, text

    bars = barcode(card.code, WIDTH / 2 - 8 * mm, 12 * mm)
    below = [text(card.title, 11, BOLD), text(card.detail, 8.5, is_muted=True)]
    return below if bars is None else [bars, Spacer(0, 1.5 * mm), *below]
