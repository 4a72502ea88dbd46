"""How ZPL begins, also where a Windows driver wrote it.

Drivers begin with ``CT~~CD,~CC^~CT~``: the signs are set to what they are anyway, so that a
printer with other ones understands the rest. The sign before the first ``CT`` is the byte 10,
which printers always take for a tilde (Zebra's ZPL guide, Mirror, character substitution). It
gets lost where such a file is copied as text, and then ``CT~`` is text before the label, which
printers pass over. Files that were saved as text may have a byte order mark before all.
"""

import re

_DRIVER = re.compile(rb"(?:\xef\xbb\xbf)?\s*\x10?CT~(?=~C[CDT])")
_SIGNS = (b"^", b"~")


def begins_zpl(data: bytes) -> bool:
    """The bytes begin as ZPL does; whether the rest is a label is for the guard to say."""
    return data.lstrip()[:1] in _SIGNS or _DRIVER.match(data) is not None


def without_driver(data: bytes) -> bytes:
    """The same bytes with blanks in place of a driver's first ``CT~``: all places stay."""
    found = _DRIVER.match(data)
    return b" " * found.end() + data[found.end() :] if found else data
