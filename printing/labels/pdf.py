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
from printing.labels.problem import WEB_PAGE, LabelProblem
from printing.labels.stock import MM_PER_INCH, true_dpi

if TYPE_CHECKING:
    from PIL.Image import Image

POINTS_PER_INCH = 72
MAX_PAGES = 20
MAX_SIDE_MM = 450
MAX_BYTES = 20_000_000

_OVERSAMPLING = 3
_MAX_PIXELS = 120_000_000
_MOST_DOTS = 150_000_000
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
        return tuple(_page_bitmap(document, index, dpi) for index in range(len(document)))


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


def _page_bitmap(document: Any, index: int, dpi: int) -> Bitmap:
    with closing(document[index]) as page:
        width_pt, height_pt = page.get_size()
        dots_per_point = true_dpi(dpi) / POINTS_PER_INCH
        dots = width_pt * height_pt * dots_per_point**2
        if dots > _MOST_DOTS:
            raise LabelProblem(f"page {index + 1} of the PDF has too many dots at {dpi} dpi")
        times = _oversampling(dots)
        with closing(page.render(scale=dots_per_point * times, grayscale=True)) as drawn:
            return bitmap_of(_in_dots(drawn.to_pil(), times))


def _oversampling(dots: float) -> int:
    """How many times finer a page is drawn: less for huge pages, so that memory is bounded."""
    for times in range(_OVERSAMPLING, 1, -1):
        if dots * times**2 <= _MAX_PIXELS:
            return times
    return 1


def _in_dots(grey: "Image", times: int) -> "Image":
    """A grey picture averaged down by ``times`` and cut at half grey."""
    # PDFium rounds a page up; a part of a dot at the far edges would make it a dot too large.
    whole = grey.crop((0, 0, grey.width // times * times, grey.height // times * times))
    dots = whole.reduce(times) if times > 1 else whole
    return dots.point([0] * _WHITE_FROM + [255] * (256 - _WHITE_FROM), "1")
