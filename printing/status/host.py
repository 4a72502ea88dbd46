"""``~HS``, and ``device.host_status`` which says the same: a ZPL printer's three lines.

Source: the command ``~HS`` in the ZPL programming guide. Each line stands between STX and ETX; as
a named value the three stand in quotes. Whatever is no such answer is None, never an error.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from printing.status.faults import Fault

MOST_IN_BATCH = 99_999
"""More is no number of labels: some firmware leaves another counter there when a head is closed."""

_FRAME = re.compile(rb"\x02([^\x02\x03]{0,200})\x03")
_QUOTED = re.compile(rb'"([^"]{0,600})"')
_FIRST_FIELDS, _SECOND_FIELDS = 12, 11


@dataclass(frozen=True, slots=True)
class HostStatus:
    """A printer at one moment, as it sees itself.

    ``formats`` wait in its buffer; ``left_in_batch`` labels are to come of what it prints now, None
    where what it says cannot be meant. ``label_dots`` is the length of the last label.
    """

    at: datetime
    is_paper_out: bool = False
    is_paused: bool = False
    is_head_open: bool = False
    is_ribbon_out: bool = False
    is_too_cold: bool = False
    is_too_hot: bool = False
    is_memory_lost: bool = False
    is_buffer_full: bool = False
    is_format_partial: bool = False
    is_label_waiting: bool = False
    label_dots: int = 0
    formats: int = 0
    left_in_batch: int | None = 0
    graphics: int = 0

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Everything that keeps it from printing, the most telling first."""
        named = (
            (Fault.PAPER_OUT, self.is_paper_out),
            (Fault.RIBBON_OUT, self.is_ribbon_out),
            (Fault.HEAD_OPEN, self.is_head_open),
            (Fault.MEMORY, self.is_memory_lost),
            (Fault.TOO_HOT, self.is_too_hot),
            (Fault.TOO_COLD, self.is_too_cold),
            (Fault.PAUSED, self.is_paused),
        )
        return tuple(fault for fault, is_so in named if is_so)

    @property
    def is_idle(self) -> bool:
        """Nothing is in its buffer or under its head, as far as it says."""
        return not (self.formats or self.is_format_partial) and self.left_in_batch == 0


def host_status(answer: bytes, at: datetime) -> HostStatus | None:
    """The three lines of ``~HS``."""
    return _of_lines([found[1] for found in _FRAME.finditer(answer)], at)


def named_host_status(answer: bytes, at: datetime) -> HostStatus | None:
    """The value of ``device.host_status``; silence is no status, and so not ready."""
    found = _QUOTED.search(answer)
    return _of_lines(re.split(rb"[\r\n]+", found[1].strip()), at) if found else None


def _of_lines(lines: list[bytes], at: datetime) -> HostStatus | None:
    rows = [line.strip().split(b",") for line in lines]
    for first, second in pairwise(rows):
        if len(first) == _FIRST_FIELDS and len(second) == _SECOND_FIELDS:
            return _of_fields(first, second, at)
    return None


def _of_fields(first: list[bytes], second: list[bytes], at: datetime) -> HostStatus | None:
    if not all(field.strip().isdigit() for field in (*first, *second)):
        return None
    left = int(second[8])
    return HostStatus(
        at=at,
        is_paper_out=_flag(first[1]),
        is_paused=_flag(first[2]),
        is_head_open=_flag(second[2]),
        # Printers that use no ribbon say of it what they like.
        is_ribbon_out=_flag(second[3]) and _flag(second[4]),
        is_too_cold=_flag(first[10]),
        is_too_hot=_flag(first[11]),
        is_memory_lost=_flag(first[9]),
        is_buffer_full=_flag(first[5]),
        is_format_partial=_flag(first[7]),
        is_label_waiting=_flag(second[7]),
        label_dots=int(first[3]),
        formats=int(first[4]),
        left_in_batch=left if left <= MOST_IN_BATCH else None,
        graphics=int(second[10]),
    )


def _flag(field: bytes) -> bool:
    return int(field) != 0
