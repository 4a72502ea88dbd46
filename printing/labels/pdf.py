"""PDF labels: what is wrong with one, and its pages in the dots of a head.

Pages are drawn at a whole multiple of the head's resolution, averaged in boxes and cut at half
grey. Nothing is dithered and no bar is ever resampled, so that what decodes here decodes on paper.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from threading import Lock
from typing import TYPE_CHECKING, Any

from printing.labels.bitmap import Bitmap, bitmap_of
from printing.labels.pdf_bombs import check_bombs
from printing.labels.pdf_drawing import Patience, drawn
from printing.labels.problem import WEB_PAGE, LabelProblem
from printing.labels.stock import MM_PER_INCH, true_dpi

if TYPE_CHECKING:
    from PIL.Image import Image

POINTS_PER_INCH = 72
MAX_PAGES = 20
MAX_SIDE_MM = 450
MAX_BYTES = 10_000_000

OVERSAMPLING = 3
_MAX_PIXELS = 70_000_000
_MOST_DOTS = 150_000_000
_MOST_PIXELS_IN_ALL = 360_000_000
_WHITE_FROM = 128

# PDFium keeps global state and must never be entered by two threads at once.
_pdfium_lock = Lock()


def check_pdf(data: bytes) -> int:
    """The number of pages of a PDF that can be printed.

    Raises LabelProblem with the reason where the bytes are no PDF, are damaged or encrypted, or
    have no page, too many pages, or a page larger than any printer takes.
    """
    with _pdfium_lock, closing(_open(data)) as document, _in_words():
        _check_pages(document)
        return len(document)


def rasterise(data: bytes, dpi: int) -> tuple[Bitmap, ...]:
    """Every page at true size in the dots of a head sold as ``dpi``.

    Raises LabelProblem as ``check_pdf`` does.
    """
    with _pdfium_lock, closing(_open(data)) as document, _in_words():
        _check_pages(document)
        patience = Patience(len(document))
        times = _oversampling(document, dpi)
        return tuple(
            _page_bitmap(document[index], dpi, times, patience) for index in range(len(document))
        )


def _open(data: bytes) -> Any:
    """The document, opened by PDFium; the caller holds the lock and closes it."""
    if not data:
        raise LabelProblem("the document is empty")
    if WEB_PAGE.match(data):
        raise LabelProblem("the marketplace sent a web page instead of a label")
    if not data.startswith(b"%PDF-"):
        raise LabelProblem("the document is not a PDF: it does not begin with %PDF-")
    if len(data) > MAX_BYTES:
        raise LabelProblem(f"the PDF is too large: {len(data)} bytes, at most {MAX_BYTES}")
    check_bombs(data)
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        encrypted = getattr(error, "err_code", None) == pypdfium2.raw.FPDF_ERR_PASSWORD
        reason = "is encrypted with a password" if encrypted else "is damaged or cut off"
        raise LabelProblem(f"the PDF {reason}") from error


@contextmanager
def _in_words() -> Iterator[None]:
    """A page that PDFium cannot read is a LabelProblem."""
    import pypdfium2

    try:
        yield
    except pypdfium2.PdfiumError as error:
        raise LabelProblem("the PDF is damaged or cut off") from error


def _check_pages(document: Any) -> None:
    pages = len(document)
    if not 1 <= pages <= MAX_PAGES:
        raise LabelProblem(f"the PDF has {pages} pages, a label has 1 to {MAX_PAGES}")
    for index in range(pages):
        sides_mm = [side * MM_PER_INCH / POINTS_PER_INCH for side in document.get_page_size(index)]
        if not all(1 <= side <= MAX_SIDE_MM for side in sides_mm):
            width, height = (round(side) for side in sides_mm)
            raise LabelProblem(
                f"page {index + 1} of the PDF is {width} x {height} mm; "
                f"a side of 1 to {MAX_SIDE_MM} mm can be printed"
            )


def _page_bitmap(page: Any, dpi: int, times: int, patience: Patience) -> Bitmap:
    """One page, drawn ``times`` finer than the head's dots; closes it."""
    with closing(page):
        scale = true_dpi(dpi) / POINTS_PER_INCH * times
        with closing(drawn(page, scale, patience)) as picture:
            return bitmap_of(_in_dots(picture.to_pil(), times))


def _oversampling(document: Any, dpi: int) -> int:
    """How many times finer pages are drawn: less for huge ones, so that all is bounded.

    Raises LabelProblem where even the dots themselves are too many.
    """
    sizes = [document.get_page_size(index) for index in range(len(document))]
    dots = [width * height * (true_dpi(dpi) / POINTS_PER_INCH) ** 2 for width, height in sizes]
    for number, its_dots in enumerate(dots, 1):
        if its_dots > _MOST_DOTS or sum(dots[:number]) > _MOST_PIXELS_IN_ALL:
            raise LabelProblem(f"page {number} of the PDF has too many dots at {dpi} dpi")
    for times in range(OVERSAMPLING, 1, -1):
        if max(dots) * times**2 <= _MAX_PIXELS and sum(dots) * times**2 <= _MOST_PIXELS_IN_ALL:
            return times
    return 1


def _in_dots(grey: "Image", times: int) -> "Image":
    """A grey picture averaged down by ``times`` and cut at half grey."""
    # PDFium rounds a page up; a part of a dot at the far edges would make it a dot too large.
    whole = (0, 0, grey.width // times * times, grey.height // times * times)
    dots = grey.reduce(times, whole) if times > 1 else grey
    return dots.point([0] * _WHITE_FROM + [255] * (256 - _WHITE_FROM), "1")
