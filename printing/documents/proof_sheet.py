"""The proof sheet of a parcel: its label as a picture, and all that the journal knows of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from printing.documents.words import Words
from station.domain.address import Address
from station.domain.label import Label
from station.domain.parcel import Parcel
from station.domain.printjob import PrintState
from station.domain.quote import Quote

if TYPE_CHECKING:
    from PIL.Image import Image
    from reportlab.platypus import Flowable


class Picture(Protocol):
    """A label in the dots of a head; ``printing.labels.bitmap.Bitmap`` is one."""

    def to_image(self) -> "Image":
        """As Pillow has it, with one bit for each dot."""
        ...


@dataclass(frozen=True, slots=True)
class ProofLabel:
    """The label on file. ``trouble`` says in words why there is no picture of it."""

    label: Label
    picture: Picture | None = None
    dpi: int = 203
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class ProofMoment:
    """One thing that happened; ``what`` is a key of the words, ``at`` knows its time zone."""

    at: datetime
    what: str
    detail: str = ""
    who: str = ""


@dataclass(frozen=True, slots=True)
class ProofPrint:
    """A print of the label as it stands; ``evidence`` says how that is known."""

    at: datetime | None
    copy_number: int
    printer: str
    state: PrintState
    evidence: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ProofSheet:
    """All of one parcel, ``number`` of ``count`` in its order; ``station`` made the sheet."""

    order_reference: str
    number: int
    count: int
    station: str
    made_at: datetime
    carrier: str = ""
    tracking: str = ""
    parcel: Parcel | None = None
    receiver: Address | None = None
    quote: Quote | None = None
    label: ProofLabel | None = None
    prints: tuple[ProofPrint, ...] = ()
    moments: tuple[ProofMoment, ...] = ()
    language: str = "en"


def proof_sheets(sheets: Sequence[ProofSheet]) -> bytes:
    """The sheets of one order's parcels as PDF, A4; each begins a page. Needs at least one."""
    from reportlab.platypus import PageBreak

    from printing.documents.page import build

    words = Words(sheets[0].language)
    story: list[Flowable] = []
    for sheet in sheets:
        story += [*([PageBreak()] if story else []), *_sheet(sheet, words)]
    title = f"{words('proof')} {sheets[0].order_reference}"
    made = words("made_at", moment=words.moment(sheets[0].made_at))
    return build(title, f"{title} · {made}", story, words)


def _sheet(sheet: ProofSheet, words: Words) -> "list[Flowable]":
    from reportlab.lib.units import mm
    from reportlab.platypus import CondPageBreak, Spacer

    from printing.documents.blocks import facts, head
    from printing.documents.page import MEDIUM, text
    from printing.documents.proof_label import label_and_facts
    from printing.documents.proof_tables import moments, prints

    which = words("of_count", number=sheet.number, count=sheet.count)
    receiver = words.address(sheet.receiver) if sheet.receiver else ()
    gap = Spacer(0, 6 * mm)
    return [
        *head(sheet.station, words("proof"), words("order"), sheet.order_reference),
        facts(
            (words("parcel"), [which]),
            (words("to"), receiver or ["–"]),
            (words("carrier"), [sheet.carrier or "–", *_service(sheet.quote)]),
            (words("tracking"), [sheet.tracking or "–"]),
            shares=(0.12, 0.34, 0.26, 0.28),
        ),
        gap,
        label_and_facts(sheet, words),
        # A heading stands with what it is about.
        CondPageBreak(30 * mm),
        gap,
        text(words("prints"), 10.5, MEDIUM),
        Spacer(0, 1.5 * mm),
        prints(sheet, words),
        gap,
        moments(sheet, words),
    ]


def _service(quote: Quote | None) -> list[str]:
    return [quote.service] if quote and quote.service else []
