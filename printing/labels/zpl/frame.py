"""The frame of a ZPL label: ``^XA`` first, ``^XZ`` last.

The smallest check that keeps an error page or half a download from a printer. The guard, which
reads every command, builds on it.
"""

import re

from printing.labels.problem import LabelProblem

MAX_BYTES = 4_000_000

_FRAME = re.compile(rb"\s*\^XA.*\^XZ\s*", re.IGNORECASE | re.DOTALL)
# Some carriers store a logo in the printer's memory before the first format begins.
_DOWNLOAD = re.compile(rb"\s*~DG", re.IGNORECASE)


def check_frame(data: bytes) -> None:
    """Raises LabelProblem where the bytes are not whole ZPL formats."""
    if not data.strip():
        raise LabelProblem("the ZPL label is empty")
    if len(data) > MAX_BYTES:
        raise LabelProblem(f"the ZPL label is too large: {len(data)} bytes, at most {MAX_BYTES}")
    start = data.upper().find(b"^XA") if _DOWNLOAD.match(data) else 0
    if start < 0 or not _FRAME.fullmatch(data[start:]):
        raise LabelProblem("the label is not whole ZPL: it must begin with ^XA and end with ^XZ")
    if data.upper().count(b"^XA") != data.upper().count(b"^XZ"):
        raise LabelProblem("the ZPL label is cut off: ^XA and ^XZ do not pair")
