"""What a label costs before it leaves: the PDF's way to dots and back, and the guard.

All in one warm process, in turns.
"""

import hashlib
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pypdfium2

from printing.checks import read_back
from printing.labels.pdf import OVERSAMPLING, POINTS_PER_INCH
from printing.labels.stock import true_dpi
from printing.labels.zpl.guard import MAX_BYTES, guard
from printing.paths import prepare
from station.domain.ids import PrintJobId
from station.domain.printjob import DocumentKind, PrintJob
from station.ports import PrintRequest
from station.settings import PrinterSettings
from tests.bench.labels.pdf_label import TRACKING, pdf_label
from tests.bench.labels.samples import samples

ROUNDS = 25
DPI = 203
CARRIER = "dpdpl"
PRINTER = PrinterSettings("bench", "file", "zpl", dpi=DPI, width_mm=101.6, length_mm=152.4)


@dataclass(frozen=True, slots=True)
class Costs:
    """Seconds, round by round. ``raster`` is the floor: pypdfium2 alone, at the head's dots;
    ``fine`` the same as finely as our dots are made from.

    ``made`` is the PDF as compressed ZPL, ``read`` that and the barcodes read back from its dots.
    """

    raster: list[float] = field(default_factory=list)
    fine: list[float] = field(default_factory=list)
    made: list[float] = field(default_factory=list)
    read: list[float] = field(default_factory=list)
    guard_label: list[float] = field(default_factory=list)
    guard_most: list[float] = field(default_factory=list)


def printing_costs() -> Costs:
    """The guard looks at a carrier's label, and at the largest that it lets through."""
    pdf, most = pdf_label(), largest_label()
    with tempfile.TemporaryDirectory() as folder:
        files = samples(Path(folder))
        zpl = files.get(CARRIER, next(iter(files.values()))).read_bytes()
    request = request_for(pdf)

    def checked() -> None:
        read_back(request, prepare(DocumentKind.LABEL_PDF, pdf, PRINTER))

    work: tuple[tuple[str, Callable[[], object]], ...] = (
        ("raster", lambda: raster(pdf)),
        ("fine", lambda: raster(pdf, OVERSAMPLING)),
        ("made", lambda: prepare(DocumentKind.LABEL_PDF, pdf, PRINTER)),
        ("read", checked),
        ("guard_label", lambda: guard(zpl)),
        ("guard_most", lambda: guard(most)),
    )
    costs = Costs()
    for at in range(ROUNDS + 1):
        for name, done in work:
            began = time.perf_counter()
            done()
            if at:
                getattr(costs, name).append(time.perf_counter() - began)
    return costs


def raster(pdf: bytes, times: int = 1) -> None:
    """The page in grey, so many times finer than the head's own resolution, and nothing else."""
    with closing(pypdfium2.PdfDocument(pdf)) as document, closing(document[0]) as page:
        page.render(scale=true_dpi(DPI) / POINTS_PER_INCH * times, grayscale=True).close()


def largest_label() -> bytes:
    """A label of four million bytes, mostly of one graphic in hexadecimal."""
    head = b"^XA^FO0,0^GFA,%d,%d,100," % (MAX_BYTES // 2, MAX_BYTES // 2)
    tail = b"^FS^FO10,10^A0N,30^FDparcel^FS^XZ"
    return head + b"A5" * ((MAX_BYTES - len(head) - len(tail)) // 2) + tail


def request_for(data: bytes, number: int = 1) -> PrintRequest:
    """A print job for a PDF label whose barcode has to be read back."""
    sha256 = hashlib.sha256(data).hexdigest()
    job = PrintJob(PrintJobId(f"job-{number}"), DocumentKind.LABEL_PDF, "bench", "order", sha256)
    return PrintRequest(job, data, (TRACKING,))
