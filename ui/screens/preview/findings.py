"""All that is known of one label: why it is held, its barcodes, remarks, facts. Pure."""

from collections.abc import Iterator, Sequence

from printing.labels.read_back import Readable
from printing.labels.scanning import holds
from printing.labels.zpl.drawing import Remark
from printing.preview import Look, Sheet, SheetCode
from station.settings import PrinterSettings
from ui.causes import cause
from ui.formats import NBSP, number
from ui.i18n import translate
from ui.label_faces import FACT, FINDING, HEADING, FindingFace
from ui.screens.preview.pages import Page, Reading

MOST = 20
"""Lines of one kind; what is left is counted."""


def lines_of(page: Page, reading: Reading) -> tuple[FindingFace, ...]:
    """The lines of a label. While it is not drawn, or cannot be, its facts alone."""
    lines: list[FindingFace] = []
    problem = page.problem or (page.sheet.problem if page.sheet else "")
    if problem:
        title = translate("Preview", "Why it cannot be printed")
        lines += _titled(title, [_stop(cause(problem))])
    if page.look and page.sheet:
        lines += _seen(page, page.look, page.sheet, reading.ref)
    lines.append(_heading(translate("Preview", "Paper")))
    lines += _facts(page, reading.printer)
    return tuple(lines)


def _seen(page: Page, look: Look, sheet: Sheet, ref: str) -> list[FindingFace]:
    codes = _codes(sheet, page.tracking, ref)
    failing = [line for line in codes if line.tone == "bad"]
    reading = codes[len(failing) :] if codes else [_no_code()]
    refused = {each.at for each in look.refused}
    skipped = [each for each in look.unknown if each.at not in refused]
    return [
        *_titled(translate("Preview", "Why it is held back"), [*failing, *_held(look, page.held)]),
        *_titled(translate("Preview", "Does not fit the paper"), _unfitting(sheet)),
        *_titled(translate("Preview", "Read back from the picture the printer gets"), reading),
        *_titled(translate("Preview", "Not as it should be"), _remarks(look.wrong)),
        *_titled(translate("Preview", "Skipped, not known here"), _remarks(skipped)),
    ]


def _titled(heading: str, lines: Sequence[FindingFace]) -> list[FindingFace]:
    """A heading and the first of its lines; nothing where there are none."""
    if not lines:
        return []
    shown = [_heading(heading), *lines[:MOST]]
    if len(lines) > MOST:
        text = translate("Preview", "and {count} more").format(count=number(len(lines) - MOST))
        shown.append(FindingFace(FACT, "", text))
    return shown


def _heading(words: str) -> FindingFace:
    return FindingFace(HEADING, words)


def _stop(words: str, title: str = "", where: str = "") -> FindingFace:
    return FindingFace(FINDING, title, where, words, "bad", icon="stop")


def _held(look: Look, before: str) -> list[FindingFace]:
    """What the guard refuses, and the number that is missing; or what was said ``before``."""
    if before and not look.is_held:
        return [_stop(cause(part)) for part in before.split("; ")]
    lines = [
        _stop(cause(each.reason), each.command, _byte(each.at) if each.command else "")
        for each in look.refused
    ]
    if look.missing:
        words = translate("Preview", "No barcode contains this parcel’s tracking number")
        lines.append(_stop(words, look.missing))
    return lines


def _unfitting(sheet: Sheet) -> list[FindingFace]:
    if not sheet.is_beyond:
        return []
    title = translate("Preview", "A part lies outside of the paper")
    words = translate("Preview", "What is tinted in the picture is not printed")
    return [FindingFace(FINDING, title, "", words, "bad", icon="ruler")]


def _byte(at: int) -> str:
    return translate("Preview", "At byte {at}").format(at=number(at))


def _codes(sheet: Sheet, tracking: str, ref: str) -> list[FindingFace]:
    """The barcodes, those that fail first."""
    failing_first = sorted(sheet.codes, key=lambda code: code.readable is not Readable.NO)
    return [
        _code(count, code, sheet, _meaning(code, tracking, ref))
        for count, code in enumerate(failing_first, start=1)
    ]


def _no_code() -> FindingFace:
    return FindingFace(FACT, "", translate("Preview", "No barcode can be read."))


def _code(count: int, code: SheetCode, sheet: Sheet, meaning: str) -> FindingFace:
    box, mm = code.box, sheet.stock.mm
    place = _in_mm(mm(box.left - sheet.paper.left), mm(box.top - sheet.paper.top))
    text = translate("Preview", "{kind}, at {place}")
    kind = f"^{code.symbology}"  # what cannot be drawn is known by its command alone
    if not code.wrong:
        text = translate("Preview", "{kind}, {size}, at {place}")
        kind = code.symbology
    size = _in_mm(mm(box.right - box.left), mm(box.bottom - box.top))
    detail = text.format(kind=kind, size=size, place=place)
    tone, words = _reads(code, meaning)
    return FindingFace(FINDING, shown(code.text), detail, words, tone, count, box=box)


def _in_mm(across: int, along: int) -> str:
    return f"{across}{NBSP}×{NBSP}{along}{NBSP}mm"


def _reads(code: SheetCode, meaning: str) -> tuple[str, str]:
    """Tone and words of a barcode."""
    if code.wrong:
        text = translate("Preview", "Cannot be drawn: {why}")
        return "bad", text.format(why=cause(code.wrong))
    if code.readable is Readable.NO and code.found:
        text = translate("Preview", "Reads as {found}")
        return "bad", text.format(found=shown(code.found))
    if code.readable is Readable.NO:
        return "bad", translate("Preview", "Cannot be read")
    if code.readable is Readable.NOT_CHECKED:
        return "warn", translate("Preview", "No reader here knows this kind: not read back")
    return ("good", meaning) if meaning else ("accent", translate("Preview", "Reads as it should"))


def _meaning(code: SheetCode, tracking: str, ref: str) -> str:
    if tracking and holds(code.text, tracking):
        return translate("Preview", "Is this parcel’s tracking number")
    if ref and holds(code.text, ref):
        return translate("Preview", "Names this order")
    return ""


def shown(text: str) -> str:
    """The text of a code on one line; what is no letter (group separators) is a point."""
    return "".join(letter if letter.isprintable() else "·" for letter in text)


def _remarks(remarks: Sequence[Remark]) -> list[FindingFace]:
    """Commands with their places, and what there is to say of them."""
    return [
        FindingFace(
            FINDING,
            each.command if each.command.startswith("~") else f"^{each.command}",
            _byte(each.at),
            cause(each.words) if each.words else "",
            "warn",
            icon="alert" if each.words else "question",
        )
        for each in remarks
    ]


def _facts(page: Page, printer: PrinterSettings | None) -> Iterator[FindingFace]:
    sheet, tracking, copies = page.sheet, page.tracking, page.copies
    if sheet:
        yield FindingFace(FACT, translate("Preview", "Size"), _size(sheet))
        yield FindingFace(FACT, translate("Preview", "Resolution"), _resolution(sheet))
    name = printer.name if printer else translate("Preview", "None set up for labels")
    yield FindingFace(FACT, translate("Preview", "Printer"), name)
    if tracking:
        yield FindingFace(FACT, translate("Preview", "Tracking number"), tracking)
    if copies is not None:
        so_far = number(copies) if copies else translate("Preview", "None")
        yield FindingFace(FACT, translate("Preview", "Copies so far"), so_far)


def _size(sheet: Sheet) -> str:
    text = translate("Preview", "{width} × {height} mm, fits the stock")
    if sheet.is_beyond:
        text = translate("Preview", "{width} × {height} mm, does not fit the stock")
    elif not sheet.is_placed:
        text = translate("Preview", "{width} × {height} mm, as the document is")
    return text.format(width=sheet.width_mm, height=sheet.length_mm)


def _resolution(sheet: Sheet) -> str:
    text = translate("Preview", "{dpi} dpi, {width} × {height} dots")
    across, along = sheet.size_px
    return text.format(dpi=sheet.stock.dpi, width=across, height=along)
