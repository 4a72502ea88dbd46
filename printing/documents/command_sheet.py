"""The command sheet: the codes that a packer scans instead of typing, one page of commands,
and pages of boxes."""

from dataclasses import dataclass

from printing.documents.cards import Card, cards
from printing.documents.codes import COMMANDS, PREFIX
from printing.documents.words import NBSP, Words
from station.domain.box import Box


@dataclass(frozen=True, slots=True)
class CommandSheet:
    """The sheet of one station: its name, its boxes, and the language of its packers."""

    station: str
    boxes: tuple[Box, ...] = ()
    language: str = "en"


def command_sheet(sheet: CommandSheet) -> bytes:
    """The sheet as PDF, A4."""
    from reportlab.platypus import PageBreak

    from printing.documents.blocks import head
    from printing.documents.page import build, text

    words = Words(sheet.language)
    boxes = [_box_card(box, words) for box in sheet.boxes]
    story = [
        *head(sheet.station, words("commands")),
        cards(_command_cards(words)),
        PageBreak(),
        *head(sheet.station, words("boxes")),
        cards(boxes) if boxes else text(words("no_boxes"), 11),
    ]
    title = f"{words('commands')} · {sheet.station}"
    return build(title, title, story, words)


def _command_cards(words: Words) -> list[Card]:
    return [
        Card(
            command.code,
            words(command.words, number=command.number),
            f"{command.code} · {words('key')} {words.key(command.key)}"
            if command.key
            else command.code,
        )
        for command in COMMANDS
    ]


def _box_card(box: Box, words: Words) -> Card:
    size = f"{words.size(box.with_contents(0))}, {words.number(box.tare_g)}{NBSP}g"
    code = PREFIX + box.code
    return Card(code, box.name, f"{code} · {size}")
