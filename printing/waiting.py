"""A print job before its first byte: how long it may wait, and whether a person took it back."""

import asyncio

from station.domain.ids import PrintJobId
from station.domain.printjob import CANCELLED, PrintJob, expired
from station.ports import Clock
from station.workflow.pausing import pause


class Waiting:
    """One job that waits.

    Its age when it came is the calendar's; from then on the clock that never goes back counts, so
    that setting the time expires nothing.
    """

    def __init__(self, job: PrintJob, clock: Clock, life_s: float) -> None:
        self._clock, self._life_s = clock, life_s
        self._ends_at = clock.monotonic() + life_s - job.age_s(clock.now())
        self._cancelled = asyncio.Event()
        self._is_leaving = False

    def cancel(self) -> bool:
        """Take it back; False where its bytes are leaving, or it ends by itself."""
        if not self._is_leaving:
            self._cancelled.set()
        return self._cancelled.is_set()

    def why_not(self) -> str:
        """Why it may not start any more, in words; empty where it may."""
        if self._cancelled.is_set():
            return CANCELLED
        return expired(self._life_s) if self._left_s <= 0 else ""

    def leaves(self) -> str:
        """As ``why_not``; where it may start, nobody can take it back from now on."""
        self._is_leaving = True
        return self.why_not()

    def ends(self) -> str:
        """It goes no further, and nobody can take it back any more; CANCELLED if somebody has."""
        self._is_leaving = True
        return CANCELLED if self._cancelled.is_set() else ""

    def stays(self) -> None:
        """Nothing had left: it may be taken back again."""
        self._is_leaving = False

    async def for_turn(self, turn: asyncio.Event) -> None:
        """Return with its turn, or with the reason for which it will have none."""
        if not turn.is_set() and not self.why_not():
            await pause(self._clock, self._left_s, turn, self._cancelled)

    async def a_moment(self, seconds: float) -> None:
        """Wait for the printer a little, and no longer than it may."""
        await pause(self._clock, max(0.0, min(seconds, self._left_s)), self._cancelled)

    @property
    def _left_s(self) -> float:
        return self._ends_at - self._clock.monotonic()


class WaitingJobs:
    """The jobs of this process that wait, by id."""

    def __init__(self, clock: Clock, life_s: float) -> None:
        self._clock, self._life_s = clock, life_s
        self._jobs: dict[PrintJobId, Waiting] = {}

    def add(self, job: PrintJob) -> Waiting:
        """A job comes to wait; ``remove`` must follow."""
        waiting = self._jobs[job.id] = Waiting(job, self._clock, self._life_s)
        return waiting

    def remove(self, job: PrintJob) -> None:
        """It has ended."""
        del self._jobs[job.id]

    def cancel(self, job_id: PrintJobId) -> bool:
        """Take one back; False where it does not wait here."""
        waiting = self._jobs.get(job_id)
        return waiting is not None and waiting.cancel()
