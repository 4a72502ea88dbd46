"""What one scanned or typed line can be, before anybody is asked: pure.

Tried in this order: command, row, badge, box, size, weight, container; the rest is text, which the
bench looks up as an order, a tracking number or an item. A scanner in keyboard mode and a person
typing are the same input.
"""

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from station.domain.barcode import gtin_key, is_gtin
from station.domain.box import Box
from station.domain.command import PREFIX, Command, command_of, row_of
from station.domain.container import order_reference_of
from station.domain.parcel import sides_of
from station.domain.units import weight_g_of

GS = "\x1d"
_GS_SPELLINGS = ("<GS>", "{GS}")
_FRAME = "\x02\x03\r\n\t "
_AIM = re.compile(r"\][A-Za-z][0-9A-Za-z]")
_BADGE = re.compile(r"BADGE-(.+)", re.IGNORECASE)
_ORDER = re.compile(
    r"\d{10}|[EI][A-NP-Z]{3}[1-9]{7}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class RowScan:
    """A row of the list on the screen, counted from 0."""

    row: int


@dataclass(frozen=True, slots=True)
class BadgeScan:
    """A packer's badge; ``name`` is what stands behind ``BADGE-``."""

    name: str


@dataclass(frozen=True, slots=True)
class BoxScan:
    """A box preset for the parcel in hand."""

    box: Box


@dataclass(frozen=True, slots=True)
class SizeScan:
    """Length, width and height in centimetres; the limits are not checked here."""

    sides_cm: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class WeightScan:
    """A weight in grams; the limits are not checked here."""

    weight_g: int


@dataclass(frozen=True, slots=True)
class ContainerScan:
    """A fulfilment-centre container's reference."""

    ref: str


@dataclass(frozen=True, slots=True)
class TextScan:
    """Anything else: an order, a tracking number, an item, a reason in words, or nothing known.

    ``is_order_like``: it has the form of an order's reference or id, so that the marketplace is
    worth asking. ``is_gs1``: an element string whose GTIN has to be taken out first.
    """

    text: str
    is_order_like: bool = False
    is_gs1: bool = False


Scan = (
    Command
    | RowScan
    | BadgeScan
    | BoxScan
    | SizeScan
    | WeightScan
    | ContainerScan
    | TextScan
    | None
)


def clean(line: str) -> str:
    """The line without the scanner's own signs: STX, ETX, an AIM identifier; GS as 0x1D."""
    text = line.strip(_FRAME)
    for spelling in _GS_SPELLINGS:
        text = text.replace(spelling, GS)
    if _AIM.match(text):
        text = text[3:]
    return text.strip(_FRAME + GS)


def read(line: str, boxes: Sequence[Box] = ()) -> Scan:
    """What the line is; None where it is empty. ``boxes`` are the presets of the settings."""
    text = clean(line)
    if not text:
        return None
    badge = _BADGE.fullmatch(text)
    if badge:
        return BadgeScan(badge[1].strip())
    return (
        command_of(text)
        or _row(text)
        or _box(text, boxes)
        or _measure(text)
        or _container(text)
        or TextScan(text, bool(_ORDER.fullmatch(text)), _looks_gs1(line, text))
    )


def _row(text: str) -> RowScan | None:
    row = row_of(text)
    return None if row is None else RowScan(row)


def _box(text: str, boxes: Sequence[Box]) -> BoxScan | None:
    """By its code, or by its number in the list: the keys 1 to 9."""
    for number, box in enumerate(boxes, 1):
        if text.upper() == PREFIX + box.code.upper() or (number <= 9 and text == str(number)):
            return BoxScan(box)
    return None


def _measure(text: str) -> SizeScan | WeightScan | None:
    with suppress(ValueError):
        return SizeScan(sides_of(text))
    with suppress(ValueError):
        return WeightScan(weight_g_of(text))
    return None


def _container(text: str) -> ContainerScan | None:
    ref = text.upper()
    return ContainerScan(ref) if order_reference_of(ref) else None


def _looks_gs1(line: str, text: str) -> bool:
    """An AIM identifier of GS1, a GS inside, or ``01`` and 14 digits with a right check digit."""
    is_marked = any(sign in line for sign in ("]C1", "]e0", "]d2", "]Q3", "]J1"))
    if is_marked or GS in text or text.startswith("(01)"):
        return True
    return len(text) >= 16 and text.startswith("01") and is_gtin(text[2:16])


def gtin_in(text: str) -> str:
    """The GTIN in a GS1 element string; empty where there is none. Slow at its first call."""
    import biip

    plain = re.sub(r"\((\d{2,4})\)", r"\1", text)
    try:
        message = biip.parse(plain).gs1_message
    except (biip.ParseError, IndexError):
        # biip 5.2 runs off the end of a lone "]" instead of refusing it.
        return ""
    found = message.element_strings.get(ai="01") if message else None
    return found.value if found else ""


def item_keys(text: str) -> tuple[str, ...]:
    """The forms under which an item may be known: its GTIN as 14 digits, or the text as a SKU."""
    key = gtin_key(text)
    return (key,) if key == text else (key, text)
