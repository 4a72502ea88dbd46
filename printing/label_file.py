"""A label in a file from anywhere: its bytes and what kind of label they are, or why they are none.

What a file is called says nothing: the bytes decide. Reading is bounded, so that a file of any size
or a device costs nothing. May wait for a slow drive: call ``read_label`` in a thread.
"""

import stat
from dataclasses import dataclass
from pathlib import Path

from printing.labels import pdf
from printing.labels.problem import WEB_PAGE, LabelProblem
from printing.labels.zpl import guard
from printing.labels.zpl.prefix import begins_zpl
from station.domain.printjob import DocumentKind

MOST_BYTES = max(pdf.MAX_BYTES, guard.MAX_BYTES)

_ZIP = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class Stamp:
    """What tells a file from what it was: its size in bytes and when it was written, in ns."""

    size: int
    written_ns: int


GONE = Stamp(-1, 0)
"""The stamp of a file that is not there, or not to be reached."""


@dataclass(frozen=True, slots=True)
class LabelFile:
    """A label as it was read."""

    kind: DocumentKind
    data: bytes


def kind_of(data: bytes) -> DocumentKind:
    """What kind of label the bytes are. Raises LabelProblem for neither PDF nor ZPL.

    What else may be wrong with them is for the drawing and the checks to say.
    """
    if data.startswith(b"%PDF-"):
        return DocumentKind.LABEL_PDF
    if begins_zpl(data):
        return DocumentKind.LABEL_ZPL
    raise LabelProblem(_why_neither(data))


def _why_neither(data: bytes) -> str:
    if not data.strip():
        return "the file is empty"
    if WEB_PAGE.match(data):
        return "the file is a web page instead of a label"
    if data.startswith(_ZIP):
        return "the file is a zip archive: unpack it first"
    return "the file is neither a PDF nor ZPL that begins with ^XA"


def read_label(file: Path) -> LabelFile:
    """The file's label. Raises LabelProblem, with words, for whatever cannot be read or is none."""
    try:
        mode = file.stat().st_mode
        if stat.S_ISDIR(mode):
            raise LabelProblem("it is a folder, and no file")
        if not stat.S_ISREG(mode):
            raise LabelProblem("it is a device, and no file")
        with file.open("rb") as opened:
            data = opened.read(MOST_BYTES + 1)
    except PermissionError as error:
        raise LabelProblem("the file may not be read") from error
    except FileNotFoundError as error:
        raise LabelProblem("the file is not there") from error
    except (OSError, ValueError) as error:  # a name with a zero byte is a ValueError
        raise LabelProblem(f"the file cannot be read: {_why(error)}") from error
    if len(data) > MOST_BYTES:
        raise LabelProblem(f"the file is too large: at most {MOST_BYTES} bytes are a label")
    return LabelFile(kind_of(data), data)


def _why(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def stamp_of(file: Path) -> Stamp:
    """The file's stamp now; ``GONE`` where it cannot be reached."""
    try:
        found = file.stat()
    except (OSError, ValueError):
        return GONE
    return Stamp(found.st_size, found.st_mtime_ns)
