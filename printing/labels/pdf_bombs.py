"""PDFs that are small on disk and endless in memory or time, refused before PDFium opens them."""

import re
from collections.abc import Iterable

from printing.labels.pdf_content import check_content
from printing.labels.pdf_streams import PdfObject, objects_in, packed_objects, unpacked
from printing.labels.picture_sizes import samples_in
from printing.labels.problem import LabelProblem

MAX_UNPACKED = 120_000_000
MAX_DRAWING = 30_000_000
"""Bytes of what is no picture: a label's lines and letters take some hundred thousand."""

MAX_PIXELS = 80_000_000
MAX_CALLS = 20_000
"""How often a form may be drawn in all, by forms that draw each other."""

MAX_OBJECTS = 50_000
MAX_NODES = 1_000
"""Nodes of the tree of pages."""

_CALL = re.compile(rb"/\S+\s+Do\b")
_SIDE = re.compile(rb"/(Width|Height)\s+(\d{1,9})")
_FORM = re.compile(rb"/Subtype\s*/Form\b")
_IMAGE = re.compile(rb"/Subtype\s*/Image\b")
_NEAR = 3
_DEEPEST = 40


def check_bombs(data: bytes) -> None:
    """Raises LabelProblem where a PDF would take more memory or time than any label needs."""
    seen = size = drawing = pixels = 0
    found: dict[int, PdfObject] = {}
    calls: dict[int, int] = {}
    for one in objects_in(data):
        found[one.number] = one
        seen += 1
        if seen > MAX_OBJECTS:
            raise LabelProblem("the PDF is too large: it has too many parts")
        if not one.body:
            continue
        unpacked_size, text = unpacked(one, MAX_UNPACKED)
        size += unpacked_size
        is_picture = bool(_IMAGE.search(one.head))
        drawing += 0 if is_picture else unpacked_size
        pixels += _pixels(one, text) if is_picture else 0
        found |= {inner.number: inner for inner in packed_objects(one.head, text)}
        if not is_picture:
            check_content(one.head, unpacked_size, text)
        if _FORM.search(one.head):
            calls[one.number] = len(_CALL.findall(text))
        _check_sizes(size, drawing, pixels)
    _check_tree(found)
    _check_calls(found, calls)


def _check_tree(found: dict[int, PdfObject]) -> None:
    if sum(b"/Kids" in one.head for one in found.values()) > MAX_NODES:
        raise LabelProblem("the PDF is too large: its pages are in too many groups")


def _check_sizes(size: int, drawing: int, pixels: int) -> None:
    if size > MAX_UNPACKED or drawing > MAX_DRAWING:
        raise LabelProblem("the PDF is too large: it unpacks to more than any label needs")
    if pixels > MAX_PIXELS:
        raise LabelProblem(f"the PDF is too large: its pictures have more than {pixels} pixels")


def _pixels(picture: PdfObject, text: bytes) -> int:
    """As many as its dictionary says, or the picture itself: PDFium unpacks what there is."""
    sides = {name: int(number) for name, number in _SIDE.findall(picture.head)}
    said = sides.get(b"Width", 0) * sides.get(b"Height", 0)
    return max(said, samples_in(picture.body), samples_in(text))


def _check_calls(found: dict[int, PdfObject], calls: dict[int, int]) -> None:
    """Raises LabelProblem where forms draw forms that draw forms, more often than can be done.

    Counted from the innermost form on: each of a form's calls may be to its costliest one. PDFium
    follows them to a depth of ``_DEEPEST``, a form that draws itself as well.
    """
    inner = {number: _forms_near(found, found[number].references, calls) for number in calls}
    costs = dict.fromkeys(calls, 1)
    for _level in range(_DEEPEST):
        before = dict(costs)
        for number, count in calls.items():
            costliest = max((before[form] for form in inner[number]), default=0)
            costs[number] = 1 + count * costliest
            if costs[number] > MAX_CALLS:
                raise LabelProblem("the PDF is too large: it draws the same things over and over")
        if costs == before:
            return


def _forms_near(
    found: dict[int, PdfObject], references: Iterable[int], calls: dict[int, int]
) -> set[int]:
    """The forms among the objects named, directly or through dictionaries in between."""
    forms: set[int] = set()
    todo = set(references)
    for _ in range(_NEAR):
        forms |= todo & calls.keys()
        between = (found[number] for number in todo - calls.keys() if number in found)
        todo = {number for one in between if not one.body for number in one.references}
    return forms
