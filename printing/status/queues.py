"""Queues that are asked by IPP: ``printer-state-reasons`` as faults.

Source: RFC 8011, section 5.4.12: keywords, each with ``-error``, ``-warning`` or ``-report`` behind
it, without one an error is meant.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from printing.status.faults import Fault

_REASONS = {
    "media-empty": Fault.PAPER_OUT,
    "media-needed": Fault.PAPER_OUT,
    "media-jam": Fault.JAM,
    "cover-open": Fault.HEAD_OPEN,
    "door-open": Fault.HEAD_OPEN,
    "interlock-open": Fault.HEAD_OPEN,
    "paused": Fault.PAUSED,
    "moving-to-paused": Fault.PAUSED,
    "marker-supply-empty": Fault.SUPPLY,
    "toner-empty": Fault.SUPPLY,
    "developer-empty": Fault.SUPPLY,
    "fuser-over-temp": Fault.TOO_HOT,
    "fuser-under-temp": Fault.TOO_COLD,
    "shutdown": Fault.OFFLINE,
    "timed-out": Fault.OFFLINE,
    "offline": Fault.OFFLINE,
    "stopped-partly": Fault.OTHER,
    "other": Fault.OTHER,
}
_MILD = ("-report", "-warning")


@dataclass(frozen=True, slots=True)
class QueueStatus:
    """What a queue reports at one moment; ``notes`` are reasons that stop nothing."""

    at: datetime
    faults: tuple[Fault, ...] = ()
    notes: tuple[str, ...] = ()


def queue_status(reasons: Iterable[str], at: datetime) -> QueueStatus:
    """The facts in ``printer-state-reasons``."""
    faults: list[Fault] = []
    notes: list[str] = []
    for reason in reasons:
        plain = reason.removesuffix("-error")
        fault = _REASONS.get(plain)
        if plain == "none":
            continue
        if reason.endswith(_MILD) or (fault is None and plain == reason):
            notes.append(reason)
        else:
            faults.append(fault or Fault.OTHER)
    return QueueStatus(at, tuple(dict.fromkeys(faults)), tuple(notes))
