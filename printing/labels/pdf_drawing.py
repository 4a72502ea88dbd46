"""A page of a PDF as a grey picture, drawn by PDFium piece by piece, so that none takes for ever.

A file of some kilobytes can ask for millions of lines. PDFium asks between a hundred things and
the next whether it should pause; where a page has used up its time it is not gone on with.
"""

import ctypes
import math
import time
from typing import Any

from printing.labels.problem import LabelProblem

_WHITE = (255, 255, 255, 255)
_LEAST_S, _PAGE_S = 0.5, 0.02


class Patience:
    """The CPU seconds that a document of so many pages may take: a label takes hundredths.

    Counted for this thread alone, so that a busy machine refuses nothing.
    """

    def __init__(self, pages: int, least_s: float = _LEAST_S) -> None:
        self._ends_s = time.thread_time() + least_s + _PAGE_S * pages

    def is_over(self) -> bool:
        """Whether the time is used up."""
        return time.thread_time() > self._ends_s


def drawn(page: Any, scale: float, patience: Patience) -> Any:
    """A picture of PDFium's, ``scale`` dots to a point; the caller holds the lock and closes it.

    Raises LabelProblem where the page takes too long.
    """
    import pypdfium2
    from pypdfium2 import raw

    width, height = (math.ceil(side * scale) for side in page.get_size())
    picture = pypdfium2.PdfBitmap.new_native(width, height, raw.FPDFBitmap_Gray)
    picture.fill_rect(_WHITE, 0, 0, width, height)
    # It lives as long as PDFium may call it.
    asked = type(raw.IFSDK_PAUSE().NeedToPauseNow)(lambda _pause: patience.is_over())
    pause = raw.IFSDK_PAUSE(version=1, NeedToPauseNow=asked)
    flags = raw.FPDF_GRAYSCALE | raw.FPDF_ANNOT
    state = raw.FPDF_RenderPageBitmap_Start(
        picture, page, 0, 0, width, height, 0, flags, ctypes.byref(pause)
    )
    raw.FPDF_RenderPage_Close(page)
    if state == raw.FPDF_RENDER_TOBECONTINUED:
        picture.close()
        raise LabelProblem("the PDF is too large: it takes too long to draw")
    return picture
