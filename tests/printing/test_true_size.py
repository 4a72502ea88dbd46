"""A PDF with known marks through queues whose drivers lay pages out: measured at the device."""

import io
import struct
from contextlib import closing
from uuid import uuid4

import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from printing.printers.cups import CupsQueue
from printing.printers.queue_watch import WatchTimes
from tests.emulators.cups import CupsServer, Draws, Paper
from tests.emulators.printer_sink import PrinterSink

pytestmark = [pytest.mark.cups]
TIMES = WatchTimes(settle_s=20, poll_s=0.05)
DPI = 300
WANTED_MM = 0.5
A4_MM = (210.0, 297.0)
MARK_MM, INSIDE_MM = 2.0, 8.0
_INK = 3
"""The colour space in which more is darker."""


def marked_pdf(width_mm: float, length_mm: float) -> bytes:
    """A page with a black square in each corner, 8 mm inside."""
    file = io.BytesIO()
    canvas = Canvas(file, (width_mm * mm, length_mm * mm), invariant=1)
    for x_mm in (INSIDE_MM, width_mm - INSIDE_MM - MARK_MM):
        for y_mm in (INSIDE_MM, length_mm - INSIDE_MM - MARK_MM):
            canvas.rect(x_mm * mm, y_mm * mm, MARK_MM * mm, MARK_MM * mm, stroke=0, fill=1)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def drawn(data: bytes, draws: Draws) -> Image.Image:
    """What came to the device, as a grey page of 300 dpi."""
    return _from_pdf(data) if draws == "pages" else _from_raster(data)


def _from_pdf(data: bytes) -> Image.Image:
    with closing(pypdfium2.PdfDocument(data)) as document:
        assert len(document) == 1
        with closing(document[0]) as page, closing(page.render(scale=DPI / 72)) as bitmap:
            return bitmap.to_pil().convert("L")


def _from_raster(data: bytes) -> Image.Image:
    """The one page of a CUPS raster of version 3, with one or eight bits a dot."""
    assert data[:4] == b"3SaR"
    page = data[4:]
    across, down = struct.unpack_from("<2I", page, 276)
    width, height = struct.unpack_from("<2I", page, 372)
    bits, bytes_a_line, _order, colour = struct.unpack_from("<4I", page, 388)
    assert (across, down, bits in (1, 8)) == (DPI, DPI, True)
    dots = page[1796 : 1796 + height * bytes_a_line]
    mode = "L" if bits == 8 else "1"
    grey = Image.frombytes(mode, (width, height), dots, "raw", mode, bytes_a_line).convert("L")
    return grey.point(lambda level: 255 - level) if colour == _INK else grey


def marks_mm(page: Image.Image) -> tuple[float, float, float, float]:
    """Left, upper, right and lower end of everything black, in millimetres of the paper."""
    black = page.point(lambda level: 255 if level < 128 else 0)
    box = black.getbbox()
    assert box is not None
    left, top, right, bottom = (dots / DPI * 25.4 for dots in box)
    return left, top, right, bottom


@pytest.mark.parametrize(
    ("draws", "paper", "size"),
    [
        ("pages", "A4", A4_MM),
        ("pages", "A4", (102.0, 152.0)),
        ("dots", "A4", (102.0, 152.0)),
        ("pages", "w288h432", (102.0, 152.0)),
        ("dots", "w288h432", (102.0, 152.0)),
        ("pages", "w288h432", (100.0, 150.0)),
        ("dots", "w288h432", (110.0, 190.0)),
        ("pages", "Letter", A4_MM),
    ],
)
async def test_a_page_has_its_true_size_at_the_device(
    cups: CupsServer,
    monkeypatch: pytest.MonkeyPatch,
    draws: Draws,
    paper: Paper,
    size: tuple[float, float],
) -> None:
    monkeypatch.setenv("CUPS_SERVER", cups.address)
    name = f"q{uuid4().hex[:8]}"
    with PrinterSink() as sink:
        cups.add_driver_queue(name, sink.port, draws, paper)
        await CupsQueue(name, times=TIMES).send(marked_pdf(*size), "true size")
        page = drawn(sink.jobs.get(timeout=20), draws)
    left, top, right, bottom = marks_mm(page)
    wanted = [side - 2 * INSIDE_MM for side in size]
    assert right - left == pytest.approx(wanted[0], abs=WANTED_MM)
    assert bottom - top == pytest.approx(wanted[1], abs=WANTED_MM)
    if paper == "A4" and size != A4_MM:
        # A label on the larger paper that lies there: in its middle, and whole.
        assert left > INSIDE_MM
        assert top > INSIDE_MM
    elif size != (100.0, 150.0):
        assert (left, top) == pytest.approx((INSIDE_MM, INSIDE_MM), abs=WANTED_MM)
