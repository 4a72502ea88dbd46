"""``~HI``: which printer it is. Source: the command ``~HI`` in the ZPL programming guide."""

import re
from dataclasses import dataclass

_ANSWER = re.compile(
    rb"\x02?([^\x02\x03,\r\n]{2,60}),([^,\r\n\x03]{0,30}),(\d{1,2}),"
    rb"(?:(\d{1,9})\s?(?:KB)?)?(?:,([^\x03\r\n]{0,60}))?",
    re.IGNORECASE,
)
_DPI = {6: 152, 8: 203, 12: 300, 24: 600}
"""Dots per millimetre as they are told, and the resolution that is meant."""


@dataclass(frozen=True, slots=True)
class Identity:
    """``dpi`` and ``memory_kb`` are 0 where the printer tells nothing that is known."""

    model: str
    firmware: str
    dpi: int = 0
    memory_kb: int = 0
    options: str = ""


def identity(answer: bytes) -> Identity | None:
    """What ``~HI`` answered; None where it answered something else."""
    found = _ANSWER.search(answer)
    if found is None:
        return None
    return Identity(
        model=_text(found[1]),
        firmware=_text(found[2]),
        dpi=_DPI.get(int(found[3]), 0),
        memory_kb=int(found[4] or 0),
        options=_text(found[5] or b"").strip(","),
    )


def _text(raw: bytes) -> str:
    return raw.decode("ascii", "replace").strip()
