"""Values that a printer is asked for by name (``! U1 getvar "…"``): answered in quotes, or ``"?"``.

Source: the set/get/do commands in the ZPL programming guide.
"""

import re

HOST_STATUS = "device.host_status"
LANGUAGES = "device.languages"
UPTIME = "device.uptime"
LABEL_COUNT = "odometer.total_label_count"
"""Labels of the printer's whole life, without feeds and calibrations; nobody can set it back."""
DPI = "head.resolution.in_dpi"
PRINT_WIDTH = "ezpl.print_width"

_QUOTED = re.compile(rb'"([^"]{0,600})"')
_UPTIME = re.compile(
    r"(\d{1,6}) days?,? (\d{1,2}) hours?,? (\d{1,2}) min\w*,? (?:and )?(\d{1,2}) sec\w*"
)
_UNKNOWN = "?"


def question(name: str) -> bytes:
    """The bytes that ask for a value."""
    return f'! U1 getvar "{name}"\r\n'.encode("ascii")


def is_whole(answer: bytes) -> bool:
    """Both quotes are there."""
    return _QUOTED.search(answer) is not None


def value(answer: bytes) -> str | None:
    """What stands in quotes; None for silence and for names that the printer does not know."""
    found = _QUOTED.search(answer)
    text = found[1].decode("ascii", "replace").strip() if found else _UNKNOWN
    return None if text == _UNKNOWN else text


def number(answer: bytes) -> int | None:
    """A whole number; None where the value is something else."""
    text = value(answer)
    is_number = text is not None and text.isascii() and text.isdigit() and len(text) <= 18
    return int(text) if text and is_number else None


def uptime_s(answer: bytes) -> int | None:
    """Seconds since the printer was switched on."""
    found = _UPTIME.fullmatch((value(answer) or "").lower())
    if found is None:
        return None
    days, hours, minutes, seconds = map(int, found.groups())
    return ((days * 24 + hours) * 60 + minutes) * 60 + seconds


def languages(answer: bytes) -> tuple[str, ...]:
    """The languages that it takes, small letters: ``epl_zpl`` is two of them."""
    text = (value(answer) or "").lower()
    return tuple(word for word in re.split(r"[^a-z0-9]+", text) if word)
