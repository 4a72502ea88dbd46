"""Labels for the preview in every state, made here and drawn as the product draws them."""

from collections.abc import Callable
from dataclasses import replace

from printing.labels.problem import LabelProblem
from printing.preview import look_at
from station.domain.parcel import Parcel
from station.domain.printjob import DocumentKind
from station.settings import PrinterSettings
from tests.printing.samples import TRACKING, blank_pdf, label_pdf
from ui.screens.preview.pages import Page, Reading

ZEBRA = PrinterSettings("Zebra ZD421", "tcp", "zpl", host="127.0.0.1")
ORDER, CONTAINER = "2400117394", "O_ABC123_722-1"
PDF, ZPL = DocumentKind.LABEL_PDF, DocumentKind.LABEL_ZPL
PARCELS = (Parcel(40, 30, 20, 8400), Parcel(30, 20, 15, 4320), Parcel(60, 40, 40, 21_750))

GOOD = (
    b"^XA^CI28^FO60,60^A0N,50,50^FDAtelier Exemple^FS^FO60,130^A0N,34,34^FD12 rue des Essais^FS"
    b"^FO60,180^A0N,34,34^FD69002 LYON^FS^FO40,240^GB730,4,4^FS"
    b"^BY3^FO60,300^BCN,200,Y,N,N^FDO_ABC123_722-1^FS"
    b"^FO60,640^BXN,8,200^FD250238127880975431^FS"
    b"^FO460,640^BQN,2,6^FDMA,https://example.org/t/250238^FS"
    b"^FO40,40^GB730,1130,4^FS^XZ"
)
HELD = (
    b"^XA^CI28~JR^FO60,60^A0N,50,50^FDAtelier Exemple^FS"
    b"^BY3^FO60,200^BCN,160,Y,N,N^FDO_ABC123_722-1^FS"
    b"^BY4^FO300,500^BCN,200,Y,N,N^FD250238127880975431^FS"
    b"^BY3^FO60,860^BEN,120,Y,N^FD12A^FS^FO60,1050^BZN,60^FD12345^FS"
    b"^QQ1,2^PQ9^IDE:LOGO.GRF^FO600,60^GFA,400,400,10,FFAA^FS^XZ"
)


def _one(kind: DocumentKind, data: bytes, tracking: str = "", **page: int) -> tuple[Page, ...]:
    """The pages of one document for the thermal printer, drawn or with the reason why not."""
    try:
        look = look_at(kind, data, ZEBRA, tracking)
    except LabelProblem as error:
        return (Page(0, problem=str(error), tracking=tracking),)
    is_pdf = kind is PDF
    pages = range(len(look.sheets))
    return tuple(Page(0, look, at, tracking, is_pdf=is_pdf, **page) for at in pages)


def _zpl(data: bytes) -> Callable[[], tuple[Reading, int]]:
    return lambda: (Reading(CONTAINER, _one(ZPL, data), PARCELS[:1], ZEBRA), 0)


def _pdf(data: Callable[[], bytes], tracking: str = TRACKING) -> Callable[[], tuple[Reading, int]]:
    return lambda: (Reading(ORDER, _one(PDF, data(), tracking), PARCELS[1:2], ZEBRA), 0)


def _three() -> tuple[Reading, int]:
    """One that is fine, one with another number, one that is not drawn yet."""
    (first,) = _one(PDF, label_pdf(), TRACKING, copies=1)
    (second,) = _one(PDF, label_pdf(code="1Z000BB10123456784"), TRACKING)
    pages = (first, replace(second, parcel=1), Page(2, tracking=TRACKING))
    return Reading(ORDER, pages, PARCELS, ZEBRA), 1


def _twenty() -> tuple[Reading, int]:
    (page,) = _one(PDF, label_pdf(), TRACKING)
    pages = tuple(replace(page, parcel=at) for at in range(20))
    return Reading(ORDER, pages, PARCELS * 7, ZEBRA), 13


READINGS: dict[str, Callable[[], tuple[Reading, int]]] = {
    "zpl": _zpl(GOOD),
    "zpl, chosen": _zpl(GOOD),
    "held": _zpl(HELD),
    "held, chosen": _zpl(HELD),
    "another number": _pdf(label_pdf, "1Z000BB10123456784"),
    "blank": _pdf(blank_pdf),
    "does not fit": _pdf(lambda: label_pdf((250, 297), module_mm=1.1, origin_mm=(5, 90))),
    "encrypted": _pdf(lambda: label_pdf(password="secret")),
    "a web page": _pdf(lambda: b"<html><body>Service unavailable</body></html>"),
    "three parcels": _three,
    "three parcels, large": _three,
    "twenty parcels": _twenty,
    "no printer": lambda: (Reading(ORDER, _one(PDF, label_pdf(), TRACKING), PARCELS[:1]), 0),
}
"""Each gives a reading and which of its labels is chosen."""
