"""What one stream of a PDF draws, judged by its text: shapes and patterns that take for ever.

PDFium draws a shape, and a pattern, in one go: nothing can interrupt it there.
"""

import re

from printing.labels.problem import LabelProblem

MAX_CONTENT = 4_000_000
"""Bytes of what is neither a picture nor a font: a label's lines and letters take thousands."""

MAX_SEGMENTS, MAX_SEGMENTS_IN_ALL = 40_000, 100_000
"""Lines and curves of one path, and of all of them. A letter drawn as a shape has some thirty: a
label of which all text is one shape passes."""

MIN_STEP = 0.5
"""Points from one copy of a pattern's cell to the next."""

_FONTS = (b"\0\1\0\0", b"OTTO", b"true", b"ttcf", b"\1\0\4")
"""How font files begin."""

_PAINTED = re.compile(rb"\s(?:[SsFfBb]\*?|n)(?=\s)")
_SEGMENT = re.compile(rb"\s[lcvy](?!\S)")
_STEP = re.compile(rb"/[XY]Step\s*[-+]?(\d*\.?\d*)")


def check_content(head: bytes, size: int, text: bytes) -> None:
    """Raises LabelProblem where a stream that is no picture takes too long to draw.

    ``size`` is what it unpacks to, ``text`` the beginning of that.
    """
    if text.startswith(_FONTS):
        return
    if size > MAX_CONTENT:
        raise LabelProblem("the PDF is too large: it draws more than any label needs")
    if any(float(step) < MIN_STEP for step in _STEP.findall(head) if step.strip(b".")):
        raise LabelProblem("the PDF is too large: it draws the same things over and over")
    if len(text) < MAX_SEGMENTS:
        return
    segments = [len(_SEGMENT.findall(path)) for path in _PAINTED.split(text)]
    if max(segments) > MAX_SEGMENTS or sum(segments) > MAX_SEGMENTS_IN_ALL:
        raise LabelProblem("the PDF is too large: a shape on it has too many corners")
