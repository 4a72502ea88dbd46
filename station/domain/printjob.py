"""A print job: one document for one printer, from the queue to the paper."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from station.domain.ids import PrintJobId


class DocumentKind(StrEnum):
    """What is printed; settings ``[routes]`` maps each kind to a printer."""

    LABEL_PDF = "label_pdf"
    LABEL_ZPL = "label_zpl"
    PACKING_SLIP = "packing_slip"
    HANDOVER_SHEET = "handover_sheet"
    COMMAND_SHEET = "command_sheet"


class PrintState(StrEnum):
    """How far a job has come (design: queued … proved | in doubt | failed)."""

    QUEUED = "queued"
    RENDERING = "rendering"
    CHECKED = "checked"
    SENDING = "sending"
    SENT = "sent"
    PROVED = "proved"
    IN_DOUBT = "in doubt"
    FAILED = "failed"


PRINT_TRANSITIONS: dict[PrintState, frozenset[PrintState]] = {
    PrintState.QUEUED: frozenset({PrintState.RENDERING, PrintState.FAILED}),
    PrintState.RENDERING: frozenset({PrintState.CHECKED, PrintState.FAILED}),
    PrintState.CHECKED: frozenset({PrintState.SENDING, PrintState.FAILED}),
    PrintState.SENDING: frozenset(
        # Back to checked: the printer took no byte, and is asked once more in a moment.
        {PrintState.SENT, PrintState.IN_DOUBT, PrintState.FAILED, PrintState.CHECKED}
    ),
    PrintState.SENT: frozenset({PrintState.PROVED, PrintState.IN_DOUBT}),
    PrintState.IN_DOUBT: frozenset({PrintState.PROVED, PrintState.FAILED}),
    PrintState.PROVED: frozenset(),
    PrintState.FAILED: frozenset(),
}

MAY_START_AGAIN = frozenset({PrintState.QUEUED, PrintState.RENDERING, PrintState.CHECKED})
"""States in which no byte has left: only from these may a job be sent again by itself."""


PERSON_SAW = "a person said that it came out"
PERSON_SAW_NONE = "a person said that none came out"
SCANNED = "scanned"
"""``detail`` of a job that was settled by a person's word, or by the scan of what it printed."""

CANCELLED = "a person cancelled it before it was sent"
"""``detail`` of a job that a person took back."""


def expired(limit_s: float) -> str:
    """``detail`` of a job that could not start in its time; ``limit_s`` in seconds."""
    return f"it waited for more than {limit_s:.0f} s, and was not sent"


class PrintTransitionError(ValueError):
    """A print job was moved to a state that its own cannot reach: a fault in the program."""


@dataclass(frozen=True, slots=True)
class PrintJob:
    """A document on its way to a printer.

    ``sha256`` is of the document's own bytes, before any conversion for the printer.
    ``copy_number`` counts from 1; every copy after the first is a reprint and has a ``reason``.
    ``parcel_index`` is None for documents that belong to no parcel. ``receipt`` is what the
    transport returned (a queue's job id, a file's path). ``detail`` says in words why a job
    failed or is in doubt.

    ``made_at`` is when it was queued (ISO 8601 in UTC, empty in journals of old): its time to live
    counts from there. ``is_held``: it failed because the checks held it back, and a person may
    print it anyway. ``override`` is what the checks had said of a job that is printed anyway.
    """

    id: PrintJobId
    kind: DocumentKind
    printer: str
    title: str
    sha256: str
    parcel_index: int | None = None
    copy_number: int = 1
    reason: str = ""
    state: PrintState = PrintState.QUEUED
    receipt: str = ""
    detail: str = ""
    made_at: str = ""
    is_held: bool = False
    override: str = ""

    def to(
        self, state: PrintState, *, receipt: str = "", detail: str = "", is_held: bool = False
    ) -> "PrintJob":
        """The job in its next state; ``is_held`` where the checks ended it.

        Once it is being sent, what had kept it back is over. Raises PrintTransitionError where the
        table has no such step.
        """
        if state not in PRINT_TRANSITIONS[self.state]:
            raise PrintTransitionError(f"a print job cannot go from {self.state} to {state}")
        before = "" if state is PrintState.SENDING else self.detail
        return replace(
            self,
            state=state,
            receipt=receipt or self.receipt,
            detail=detail or before,
            is_held=is_held,
        )

    @property
    def is_denied(self) -> bool:
        """True where its bytes were handed over, and a person said that no paper came out."""
        return self.state is PrintState.FAILED and self.detail == PERSON_SAW_NONE

    @property
    def is_cancelled(self) -> bool:
        """True where a person took it back before a byte had left."""
        return self.state is PrintState.FAILED and self.detail == CANCELLED

    @property
    def waits_for_person(self) -> bool:
        """True where only a person may have it printed: denied, held or cancelled."""
        return self.is_denied or self.is_held or self.is_cancelled

    def age_s(self, now: datetime) -> float:
        """Seconds since it was queued; 0 where that is not known, or the clock was set back."""
        if not self.made_at:
            return 0.0
        return max(0.0, (now - datetime.fromisoformat(self.made_at)).total_seconds())

    @property
    def is_out(self) -> bool:
        """True where all bytes were handed over, as far as the station knows."""
        return self.state in (PrintState.SENT, PrintState.PROVED)
