"""What is no ZPL and may still be understood by a printer, wherever in a label it stands.

Printers take settings (SGD, as lines or as JSON) between and inside of formats, and many switch by
themselves to EPL or CPCL.
"""

import re
from collections.abc import Iterator

_GAP = r"[\x00-\x20\x7f]"
_SETTING = "it is a printer setting (SGD)"

_PATTERNS = (
    (rf"!{_GAP}*U{_GAP}*1", _SETTING),
    (rf"!{_GAP}*(U|UT|UTILITIES|DF|CISDF\w*)\b", "it is CPCL"),
    (rf"!{_GAP}*-?\d+{_GAP}+[123]\d\d{_GAP}+[123]\d\d{_GAP}+\d+{_GAP}+\d+", "it is CPCL"),
    (rf"(setvar|getvar|do){_GAP}*\"[\w.]+\.", _SETTING),
    (rf"\{{{_GAP}*\}}{_GAP}*\{{", _SETTING),
    (r"^[ \t]*[AB]\d+,\d+,[0-3],\w+,\d+,\d+,\w+,[^\n]*\"", "it is EPL"),
    (r"^[ \t]*b\d+,\d+,[QDPA],[^\n]*\"", "it is EPL"),
    (r"^[ \t]*[qQ]\d+(,[B\d]\d*)?([+-]\d+)?[ \t]*\r?$", "it is EPL"),
    (r"^[ \t]*(LO|LW|LE|LS|GW|GG|X)\d+,\d+,[^\n]*$", "it is EPL"),
    (rf"\x1e{_GAP}*[A-Z]", "printers take it for a sign before a command"),
    (r"[\x00-\x03\x05-\x08\x0b\x0c\x0e-\x1b\x7f]", "there are binary bytes where text belongs"),
)
# Line feed, tab and the separators inside of MaxiCode and GS1 data (04, 1C to 1F) are text. But 1E
# is also a caret to printers: in data digits follow it, and no letter.

_COMPILED = tuple(
    (re.compile(pattern, re.IGNORECASE | re.MULTILINE), reason) for pattern, reason in _PATTERNS
)
_SHOWN = 24


def fragments(text: str) -> Iterator[tuple[str, int, str]]:
    """What was found, its place, and what it is: the first of each kind."""
    for pattern, reason in _COMPILED:
        found = pattern.search(text)
        if found:
            yield _shown(found[0]), found.start(), reason


def _shown(text: str) -> str:
    """The beginning of a fragment on one line; what has no letter is shown by its number."""
    letters = (sign if " " < sign <= "~" else f"\\x{ord(sign):02x}" for sign in text.strip(" "))
    return "".join("\u2423" if sign == "\\x20" else sign for sign in letters)[:_SHOWN]
