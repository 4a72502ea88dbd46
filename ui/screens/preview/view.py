"""What the label preview shows: one label at a time, with what scans from it. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from printing.labels.stock import Stock
from printing.labels.zpl.fields import Field, FieldKind, ZplLabel
from printing.preview import ReadCode, Sheet
from station.domain.container import order_reference_of
from station.domain.parcel import Parcel
from station.settings import PrinterSettings
from ui.formats import number, size, weight
from ui.i18n import translate
from ui.problems import Problem


@dataclass(frozen=True, slots=True)
class Page:
    """One label as it was read: as dots (PDF) or as fields (ZPL).

    ``parcel`` counts from 0. ``copies`` is how often it was handed to a printer.
    """

    parcel: int
    sheet: Sheet | None = None
    zpl: ZplLabel | None = None
    tracking: str = ""
    copies: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """All labels of an order or a container. ``printer`` is None where none is set up."""

    ref: str
    pages: tuple[Page, ...] = ()
    parcels: tuple[Parcel, ...] = ()
    printer: PrinterSettings | None = None


@dataclass(frozen=True, slots=True)
class CodeView:
    """A code, or a field of a ZPL label. ``number`` is the mark in the picture, 0 for none."""

    number: int
    text: str
    detail: str
    verdict: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The chip beside the title: its word, kind and icon; empty words show none."""

    text: str = ""
    kind: str = "plain"
    icon: str = ""


@dataclass(frozen=True, slots=True)
class PreviewView:
    """The whole screen. Without a ``page`` there are ``words`` in its place: title and body."""

    sub: str = ""
    verdict: Verdict = Verdict()
    page: Page | None = None
    heading: str = ""
    codes: tuple[CodeView, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    words: tuple[str, str] = ("", "")
    is_loading: bool = False
    has_others: bool = False
    marks: tuple[ReadCode, ...] = field(default=())

    @property
    def is_pdf(self) -> bool:
        """There is a PDF to keep."""
        return self.page is not None and self.page.sheet is not None


def loading(ref: str) -> PreviewView:
    """While the label is read and drawn."""
    words = (translate("Preview", "The label is being drawn"), "")
    return PreviewView(sub=_named(ref), words=words, is_loading=True)


def failed(ref: str, problem: Problem) -> PreviewView:
    """Why there is nothing to see."""
    sub = _named(ref)
    if problem.kind == "order_conflict":
        return PreviewView(sub=sub, words=_no_label())
    return PreviewView(sub=sub, words=(problem.happened, problem.to_do))


def _no_label() -> tuple[str, str]:
    title = translate("Preview", "No label yet")
    return title, translate("Preview", "It can be seen here once it is bought.")


def present(reading: Reading, index: int) -> PreviewView:
    """The label with that index, counted from 0; without any label, words that say so."""
    if not reading.pages:
        return PreviewView(sub=_named(reading.ref) if reading.ref else "", words=_no_label())
    page = reading.pages[index]
    codes, heading = _codes_of(page, reading.ref)
    return PreviewView(
        sub=_sub(reading, page, index),
        verdict=_verdict(page),
        page=page,
        heading=heading,
        codes=codes,
        facts=_facts(page, reading.printer),
        has_others=len(reading.pages) > 1,
        marks=page.sheet.codes if page.sheet else (),
    )


def _sub(reading: Reading, page: Page, index: int) -> str:
    parts = []
    total = len(reading.pages)
    if total > 1:
        text = translate("Preview", "{number} of {total}")
        parts.append(text.format(number=index + 1, total=total))
    if page.parcel < len(reading.parcels):
        parcel = reading.parcels[page.parcel]
        parts += [f"{size(parcel.sides)}\u00a0cm", weight(parcel.weight_g)]
    parts.append(_named(reading.ref))
    return ", ".join(parts)


def _named(ref: str) -> str:
    if order_reference_of(ref):
        return translate("Preview", "Container {reference}").format(reference=ref)
    return translate("Preview", "Order {reference}").format(reference=ref)


def _codes_of(page: Page, ref: str) -> tuple[tuple[CodeView, ...], str]:
    if page.sheet:
        views = tuple(
            _code_view(count, code, page, ref)
            for count, code in enumerate(page.sheet.codes, start=1)
        )
        return views, translate("Preview", "Read back from the picture the printer gets")
    fields = page.zpl.fields if page.zpl else ()
    views = tuple(_field_view(each, page.tracking, ref) for each in _in_order(fields))
    return views, translate("Preview", "What the label says, as it goes to the printer")


def _code_view(count: int, code: ReadCode, page: Page, ref: str) -> CodeView:
    stock = page.sheet.stock if page.sheet else Stock(0, 0)
    text = translate("Preview", "{kind}, {width} × {height} mm")
    detail = text.format(
        kind=code.symbology,
        width=stock.mm(code.right - code.left),
        height=stock.mm(code.bottom - code.top),
    )
    return CodeView(count, shown(code.text), detail, _meaning(code.text, page.tracking, ref))


def _meaning(text: str, tracking: str, ref: str) -> str:
    if is_same(text, tracking):
        return translate("Preview", "Is this parcel’s tracking number")
    if ref and _bare(ref) in _bare(text):
        return translate("Preview", "Names this order")
    return ""


def shown(text: str) -> str:
    """The text of a code on one line; what is no letter (group separators) is a point."""
    return "".join(letter if letter.isprintable() else "·" for letter in text)


def is_same(text: str, tracking: str) -> bool:
    """A code that holds the tracking number; carriers put routing around it."""
    return bool(tracking) and _bare(tracking) in _bare(text)


def _bare(text: str) -> str:
    return "".join(letter for letter in text.upper() if letter.isalnum())


def _in_order(fields: Sequence[Field]) -> list[Field]:
    """What can be said of a label: barcodes first, then texts from the top; boxes say nothing."""
    spoken = [each for each in fields if each.kind in (FieldKind.BARCODE, FieldKind.TEXT)]
    return sorted(spoken, key=lambda each: (each.kind is FieldKind.TEXT, each.y, each.x))


def _field_view(each: Field, tracking: str, ref: str) -> CodeView:
    kind = each.code or translate("Preview", "Text")
    text = translate("Preview", "{kind}, at {x}, {y}")
    detail = text.format(kind=kind, x=each.x, y=each.y)
    verdict = _meaning(each.text, tracking, ref) if each.code else ""
    return CodeView(0, shown(each.text), detail, verdict)


def _verdict(page: Page) -> Verdict:
    """Whether what scans is this parcel's: known only where the tracking number is."""
    if page.sheet is None:
        return Verdict(translate("Preview", "A sketch, not the print"), "plain", "ruler")
    codes = page.sheet.codes
    if not codes:
        return Verdict(translate("Preview", "Nothing scans"), "warn", "alert")
    if not page.tracking:
        return Verdict(translate("Preview", "It scans"), "good", "check")
    if any(is_same(code.text, page.tracking) for code in codes):
        return Verdict(translate("Preview", "Checked"), "good", "check")
    return Verdict(translate("Preview", "Another tracking number"), "bad", "alert")


def _facts(page: Page, printer: PrinterSettings | None) -> tuple[tuple[str, str], ...]:
    facts = []
    if page.sheet:
        facts = [
            (translate("Preview", "Size"), _size(page.sheet)),
            (translate("Preview", "Resolution"), _resolution(page.sheet)),
        ]
    name = printer.name if printer else translate("Preview", "None set up for labels")
    facts.append((translate("Preview", "Printer"), name))
    if page.tracking:
        facts.append((translate("Preview", "Tracking number"), page.tracking))
    copies = number(page.copies) if page.copies else translate("Preview", "None")
    facts.append((translate("Preview", "Copies so far"), copies))
    return tuple(facts)


def _size(sheet: Sheet) -> str:
    text = translate("Preview", "{width} × {height} mm, as the document is")
    if sheet.is_placed:
        text = translate("Preview", "{width} × {height} mm, fits the stock")
    return text.format(width=sheet.width_mm, height=sheet.length_mm)


def _resolution(sheet: Sheet) -> str:
    text = translate("Preview", "{dpi} dpi, {width} × {height} dots")
    return text.format(
        dpi=sheet.stock.dpi, width=sheet.bitmap.width_px, height=sheet.bitmap.height_px
    )
