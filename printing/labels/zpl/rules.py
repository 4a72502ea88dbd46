"""Which ZPL commands may come from outside: the tables of the guard.

Names are two letters without their sign; ``^A``, the font, is one. Sources: the ZPL II programming
guide's list of commands, and printing.md section 2.1.
"""

MAY_FOLLOW_TILDE = frozenset(("DG", "CC", "CD", "CT"))
"""What acts at once and harms nothing. All others are refused after ``~``, known or not."""

OUTSIDE = frozenset(("XA", "DG", "CC", "CD", "CT"))
"""What may stand between formats."""

RENAMES = frozenset(("CC", "CD", "CT"))
STORES = frozenset(("DG", "DF", "IS"))
"""Objects are written into a memory of the printer by these, and read from one by ``RECALLS``."""

RECALLS = frozenset(("XG", "XF", "IM", "IL"))

_FAMILIES = {
    "J": "it resets the printer, drops its jobs or sets it up anew",
    "K": "it changes the printer's password, name or panel",
    "N": "it changes the printer's network",
    "W": "it changes the printer's network",
    "H": "it asks the printer about itself",
}
"""Refused by the first letter, whichever sign stands before it."""

_SETS_UP = "it sets the printer up anew"
_CLOCK = "it sets the printer's clock"
_LASTS = "it writes into the printer's lasting memory"
_ERASES = "it erases or copies what the printer has stored"
_STOPS = "it stops the printer"

_REFUSED = {
    "CM": "it renames the printer's memories",
    "DB": _LASTS,
    "DN": "it ends a download",
    "DS": _LASTS,
    "DT": _LASTS,
    "DU": _LASTS,
    "DY": _LASTS,
    "EF": _ERASES,
    "EG": _ERASES,
    "LF": "it asks the printer about itself",
    "MA": _SETS_UP,
    "MI": _SETS_UP,
    "ML": _SETS_UP,
    "MP": "it changes the printer's password, name or panel",
    "PP": _STOPS,
    "SC": _SETS_UP,
    "SI": _SETS_UP,
    "SL": _CLOCK,
    "SO": _CLOCK,
    "SQ": _SETS_UP,
    "SR": _SETS_UP,
    "SS": _SETS_UP,
    "ST": _CLOCK,
    "SX": _SETS_UP,
    "SZ": _SETS_UP,
    "TO": _ERASES,
    "XS": _SETS_UP,
    "ZZ": _STOPS,
}

_ACTS_AT_ONCE = "it acts at once, and no label needs it"


def harm_of(name: str, *, is_tilde: bool) -> str:
    """What a command would do to the printer, in words; empty where nothing is known against it.

    The letters count, not the sign: some printers take one sign for the other. But ``^JM`` (dots
    to the millimetre) is a setting of a label, and carriers send ``^DN``, which is no command.
    """
    if name in ("JM", "DN") and not is_tilde:
        return ""
    return _FAMILIES.get(name[:1]) or _REFUSED.get(name, "")


def why_refused(name: str, *, is_tilde: bool) -> str:
    """Why a command may not come from outside, whatever follows it; empty where it may."""
    if is_tilde and name not in MAY_FOLLOW_TILDE:
        return harm_of(name, is_tilde=True) or _ACTS_AT_ONCE
    return harm_of(name, is_tilde=is_tilde)
