"""The Protocols that the core needs from outside. Adapters and test fakes implement them."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from station.domain.ids import PrintJobId
from station.domain.printjob import DocumentKind, PrintJob


class Clock(Protocol):
    """Time, so that tests can turn it."""

    def now(self) -> datetime:
        """The time in UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds that never go back."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Let ``seconds`` pass."""
        ...


RecordStep = Callable[[PrintJob], Awaitable[None]]
"""Called with a job after each step, before the next begins: the journal keeps it."""


@dataclass(frozen=True, slots=True)
class PrintRequest:
    """A document to print: its job and its own bytes (PDF or ZPL, as the kind says).

    ``expected_codes`` are texts (tracking numbers) that barcodes on the paper must contain.
    """

    job: PrintJob
    data: bytes
    expected_codes: Sequence[str] = ()


class LabelPrinter(Protocol):
    """All printers of a station behind one door."""

    def printer_for(self, kind: DocumentKind) -> str:
        """The name of the printer that documents of this kind go to.

        Raises PrinterNotSetUp (station.domain.errors) where the settings name none.
        """
        ...

    def stand_in_for(self, name: str) -> str | None:
        """The printer that may stand in for another, None where the settings name none.

        It is only ever offered: a person decides that a label comes out elsewhere.
        """
        ...

    def cancel(self, job_id: PrintJobId) -> bool:
        """Take a job back that is being run; False where it is not, or its bytes are leaving."""
        ...

    async def look_again(self, job: PrintJob, record: RecordStep) -> PrintJob:
        """Ask its printer anew about a job that was sent without proof; steps as for ``run``."""
        ...

    async def run(self, request: PrintRequest, record: RecordStep) -> PrintJob:
        """Take a job from its present state to its end, and return it as it ended.

        Each step is given to ``record`` before the next one begins; ``sending`` is recorded before
        the first byte leaves. Faults of a printer are states of the job, never exceptions.
        """
        ...
