"""Read-back: what stands in the barcodes of a label, read from the very dots that are printed.

A label that a scanner cannot read costs a parcel days; it is held before it is paper, and a person
decides.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from printing.labels.bitmap import Bitmap
from printing.labels.problem import LabelHeld
from printing.labels.scanning import holds, scan
from printing.labels.stock import MM_PER_INCH, true_dpi
from printing.labels.zpl.code_reading import FORMATS, is_on, read_code
from printing.labels.zpl.drawing import Drawing, DrawnCode


class Readable(StrEnum):
    """What is known of a barcode's dots. ``NOT_CHECKED``: no reader knows its symbology."""

    YES = "yes"
    NO = "no"
    NOT_CHECKED = "not checked"


@dataclass(frozen=True, slots=True)
class CheckedCode:
    """A drawn barcode and how it reads; ``found`` is what was read instead, if anything.

    ``is_cut``: a part of it lies beyond the label, so it was not even looked at.
    """

    code: DrawnCode
    readable: Readable
    found: str = ""
    is_cut: bool = False


def check_expected(bitmaps: Sequence[Bitmap], expected: Sequence[str]) -> None:
    """Raises LabelHeld where a tracking number is in no barcode of the pages of a PDF label."""
    missing = tuple(code for code in expected if code)
    texts: list[str] = []
    for bitmap in bitmaps:
        if not missing:
            return
        texts += [one.text for one in scan(bitmap.to_image(), missing)]
        missing = tuple(code for code in missing if not any(holds(text, code) for text in texts))
    if missing:
        seen = f"the barcodes read {', '.join(texts)}" if texts else "no barcode can be read"
        raise LabelHeld("; ".join([f"no barcode contains {code}" for code in missing] + [seen]))


def check_drawing(drawing: Drawing, dpi: int, expected: Sequence[str] = ()) -> None:
    """Raises LabelHeld with each barcode of a ZPL label that does not read as its data.

    ``expected`` are tracking numbers that its barcodes must contain.
    """
    checked = read_drawing(drawing)
    wrong = [
        why_held(one, number, len(drawing.labels), dpi)
        for number, codes in enumerate(checked, 1)
        for one in codes
        if one.readable is Readable.NO
    ]
    texts = [one.code.text for codes in checked for one in codes]
    for code in expected:
        if code and not any(holds(text, code) for text in texts):
            wrong.append(f"no barcode contains {code}")
    if wrong:
        raise LabelHeld("; ".join(wrong))


def read_drawing(drawing: Drawing) -> tuple[tuple[CheckedCode, ...], ...]:
    """Every barcode of every label, read from the label's dots."""
    return tuple(
        tuple(_checked(label.bitmap, code) for code in label.codes) for label in drawing.labels
    )


def not_checked(drawing: Drawing) -> tuple[str, ...]:
    """The symbologies on these labels that no reader knows: nobody can say that they scan."""
    codes = (code for label in drawing.labels for code in label.codes)
    return tuple(dict.fromkeys(code.symbology for code in codes if code.symbology not in FORMATS))


def _checked(bitmap: Bitmap, code: DrawnCode) -> CheckedCode:
    if code.wrong:
        return CheckedCode(code, Readable.NO)
    read = read_code(bitmap, code)
    if read is None:
        return CheckedCode(code, Readable.NOT_CHECKED)
    if not is_on(bitmap, code.box):
        return CheckedCode(code, Readable.NO, is_cut=True)
    return CheckedCode(code, Readable.YES if read.is_right else Readable.NO, read.text)


def why_held(one: CheckedCode, number: int, labels: int, dpi: int) -> str:
    """A barcode that does not read as it should, with its place, in words."""
    box = one.code.box
    left, top = (round(dots * MM_PER_INCH / true_dpi(dpi)) for dots in (box.left, box.top))
    where = f"the {one.code.symbology} barcode at {left} x {top} mm"
    if labels > 1:
        where += f" of label {number}"
    if one.code.wrong:
        return f"{where} cannot be drawn: {one.code.wrong}"
    if one.is_cut:
        return f"{where} runs off the label"
    if one.found:
        return f"{where} reads {one.found!r} instead of {one.code.text!r}"
    return f"{where} cannot be read"
