"""Drawn labels as a PDF at true size, for printers that speak no ZPL: a page a label.

Each page holds the label's dots as they are, one bit a dot and packed without loss (CCITT G4), so
that a driver has nothing to average or to dither. Pillow writes it: reportlab stores 24 bits a dot.
"""

import io
import time
from collections.abc import Sequence

from printing.labels.bitmap import Bitmap
from printing.labels.stock import true_dpi


def to_pdf(labels: Sequence[Bitmap], dpi: int) -> bytes:
    """One or more labels as pages of exactly their size, for a head that is sold as ``dpi``."""
    first, *others = (label.to_image() for label in labels)
    file = io.BytesIO()
    always = time.gmtime(0)  # the same label gives the same bytes, and so the same hash
    first.save(
        file,
        "PDF",
        resolution=true_dpi(dpi),
        save_all=True,
        append_images=others,
        creationDate=always,
        modDate=always,
    )
    return file.getvalue()
