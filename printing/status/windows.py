"""``JOB_STATUS_*`` of the Windows spooler: the bits of JOB_INFO as facts.

Source: the structure JOB_INFO_2 of winspool.h. ``PRINTED`` and ``COMPLETE`` say that the data was
handed to the printer, never that paper came out.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import IntFlag

from printing.status.faults import Fault


class JobBit(IntFlag):
    """The bits, by the names of winspool.h."""

    PAUSED = 0x1
    ERROR = 0x2
    DELETING = 0x4
    SPOOLING = 0x8
    PRINTING = 0x10
    OFFLINE = 0x20
    PAPEROUT = 0x40
    PRINTED = 0x80
    DELETED = 0x100
    BLOCKED_DEVQ = 0x200
    USER_INTERVENTION = 0x400
    RESTART = 0x800
    COMPLETE = 0x1000
    RETAINED = 0x2000
    RENDERING_LOCALLY = 0x4000


_FAULTS = {
    JobBit.PAPEROUT: Fault.PAPER_OUT,
    JobBit.OFFLINE: Fault.OFFLINE,
    JobBit.PAUSED: Fault.PAUSED,
    JobBit.ERROR: Fault.OTHER,
    JobBit.BLOCKED_DEVQ: Fault.OTHER,
    JobBit.USER_INTERVENTION: Fault.OTHER,
}
_KNOWN = sum(JobBit)


@dataclass(frozen=True, slots=True)
class SpoolerJob:
    """A job of the spooler at one moment.

    ``is_handed_over``: the printer has all of its data. ``is_gone``: it was deleted, and nobody
    knows how much of it was printed.
    """

    at: datetime
    is_handed_over: bool = False
    is_gone: bool = False
    is_moving: bool = False
    faults: tuple[Fault, ...] = ()
    unknown_bits: int = 0


def spooler_job(bits: int, at: datetime) -> SpoolerJob:
    """The facts in a ``Status`` of JOB_INFO; 0 is a job that waits."""
    found = JobBit(bits & _KNOWN)
    return SpoolerJob(
        at=at,
        is_handed_over=bool(found & (JobBit.PRINTED | JobBit.COMPLETE)),
        is_gone=bool(found & (JobBit.DELETING | JobBit.DELETED)),
        is_moving=bool(found & (JobBit.SPOOLING | JobBit.PRINTING | JobBit.RENDERING_LOCALLY)),
        faults=tuple(dict.fromkeys(fault for bit, fault in _FAULTS.items() if found & bit)),
        unknown_bits=bits & ~_KNOWN,
    )
