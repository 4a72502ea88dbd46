"""``~HQES``: a ZPL printer's errors and warnings, one bit each.

Source: the tables of error and warning flags at ``~HQ`` in the ZPL programming guide. A bit that
the tables lack is a fault all the same: it is kept, never dropped.
"""

import re
from dataclasses import dataclass
from datetime import datetime

from printing.status.faults import Fault

ERRORS = {
    0x1: Fault.PAPER_OUT,
    0x2: Fault.RIBBON_OUT,
    0x4: Fault.HEAD_OPEN,
    0x8: Fault.CUTTER,
    0x10: Fault.TOO_HOT,  # the head
    0x20: Fault.TOO_HOT,  # the motor
    0x40: Fault.HEAD,  # an element
    0x80: Fault.HEAD,  # not found
    0x100: Fault.OTHER,  # firmware configuration
    0x200: Fault.HEAD,  # thermistor
    0x1000: Fault.JAM,
    0x2000: Fault.JAM,
    0x4000: Fault.JAM,
    0x8000: Fault.JAM,
    0x10000: Fault.PAUSED,
    0x20000: Fault.JAM,
    0x40000: Fault.OTHER,  # black mark
    0x80000: Fault.OTHER,
}
WARNINGS = {
    0x1: "the media wants calibrating",
    0x2: "the print head wants cleaning",
    0x4: "the print head wants replacing",
    0x8: "the paper is nearly out",
}
_ROW = rb"\s+([01])\s+([0-9A-Fa-f]{8})\s+([0-9A-Fa-f]{8})"
_ERRORS = re.compile(rb"ERRORS:" + _ROW)
_WARNINGS = re.compile(rb"WARNINGS:" + _ROW)


@dataclass(frozen=True, slots=True)
class ExtendedStatus:
    """Faults and warnings at one moment; ``unknown_bits`` are errors that no table names."""

    at: datetime
    faults: tuple[Fault, ...] = ()
    warnings: tuple[str, ...] = ()
    unknown_bits: int = 0


def extended_status(answer: bytes, at: datetime) -> ExtendedStatus | None:
    """The flags of ``~HQES``; None where the printer does not know the question."""
    errors, warnings = _ERRORS.search(answer), _WARNINGS.search(answer)
    if errors is None or warnings is None:
        return None
    bits, warned = _bits(errors), _bits(warnings)
    unknown = bits & ~sum(ERRORS)
    named = [fault for bit, fault in ERRORS.items() if bits & bit]
    # Its flag alone says that something is wrong, whatever the bits say.
    if unknown or (errors[1] == b"1" and not named):
        named.append(Fault.OTHER)
    told = tuple(word for bit, word in WARNINGS.items() if warned & bit)
    return ExtendedStatus(at, tuple(dict.fromkeys(named)), told, unknown)


def _bits(found: re.Match[bytes]) -> int:
    """Both groups as one number, the second group lowest."""
    return int(found[2], 16) << 32 | int(found[3], 16)
