"""What became of a job that a queue accepted: watched for a while, then told as it is.

A queue's "completed" says that its data was handed to the printer, not that paper came out.
"""

import asyncio
from dataclasses import dataclass

from printing.printers.errors import NothingSent, PartlySent
from printing.printers.ipp_client import JobFacts, JobState, PrintServer, QueueFacts
from printing.printers.transport import Receipt, Usability
from printing.status.faults import Fault
from printing.status.queues import queue_status
from station.clock import SystemClock

_MAYBE_PRINTING = frozenset({Fault.OTHER, Fault.PAUSED, Fault.SUPPLY})
"""What queues also report while they print; a pause that counts has stopped the queue."""


class _Stuck(Exception):
    """The queue stopped with the job in it; ``str()`` is what it said, to be put after words."""


@dataclass(frozen=True, slots=True)
class WatchTimes:
    """Seconds: how long a job is watched, and between two questions."""

    settle_s: float = 10.0
    poll_s: float = 0.25


async def queue_usability(server: PrintServer, queue: str) -> Usability:
    """Whether a queue takes jobs and prints them now, in words if not."""
    try:
        facts = await asyncio.to_thread(server.queue, queue)
    except NothingSent as error:
        return Usability(False, str(error))
    return usability_of(queue, facts)


def usability_of(queue: str, facts: QueueFacts) -> Usability:
    """The facts of a queue as a yes or no; a stopped queue would keep the label for later."""
    said = facts.words or ", ".join(facts.reasons)
    because = f": {said}" if said else ""
    faults = queue_status(facts.reasons, SystemClock().now()).faults
    stuck = [fault for fault in faults if fault not in _MAYBE_PRINTING]
    if not facts.is_accepting:
        return Usability(False, f"the print queue {queue!r} does not accept jobs{because}", faults)
    if facts.is_stopped:
        return Usability(False, f"the print queue {queue!r} is stopped{because}", faults)
    if stuck:
        return Usability(False, f"the print queue {queue!r} cannot print; {stuck[0]}", faults)
    return Usability(True, said)


async def check_queue(server: PrintServer, queue: str) -> None:
    """Raises NothingSent where the queue cannot print now: nothing is put into it."""
    usability = await queue_usability(server, queue)
    if not usability.is_usable:
        raise NothingSent(usability.words)


async def settled(
    server: PrintServer, queue: str, job_id: int, times: WatchTimes | None = None
) -> Receipt:
    """Watch a job until its queue is done with it, stops, or the time is over.

    Raises PartlySent where the queue gave up or stopped with the job in it. A job that is still
    going when the time is over is handed over as far as anybody can know; the receipt says so.
    """
    times = times or WatchTimes()
    reference = f"{queue}-{job_id}"
    try:
        async with asyncio.timeout(times.settle_s):
            # A print server tells nobody; it has to be asked.
            while not (await _facts(server, queue, job_id)).state.is_final:  # noqa: ASYNC110
                await asyncio.sleep(times.poll_s)
    except _Stuck as stuck:
        # Beyond the time as well: a job that is being taken back must never be told as sent.
        raise await _taken_back(server, queue, job_id, str(stuck)) from None
    except TimeoutError:
        return Receipt(reference, f"the queue {queue!r} has the job and is not done with it")
    except NothingSent as error:
        # The queue took the job; only the question about it went unanswered.
        return Receipt(reference, f"accepted by the queue, its state is unknown: {error}")
    return Receipt(reference)


async def _facts(server: PrintServer, queue: str, job_id: int) -> JobFacts:
    """The job's state; raises PartlySent where it has ended, _Stuck where it waits for somebody."""
    facts = await asyncio.to_thread(server.job, job_id)
    if facts.state in (JobState.CANCELED, JobState.ABORTED):
        what = "cancelled" if facts.state is JobState.CANCELED else "given up"
        raise PartlySent(f"job {job_id} was {what} by the queue {queue!r}{_because(facts)}")
    if not facts.state.is_final:
        await _check_still_running(server, queue, facts)
    return facts


async def _check_still_running(server: PrintServer, queue: str, facts: JobFacts) -> None:
    stopped = facts.state in (JobState.STOPPED, JobState.HELD)
    if stopped or (await asyncio.to_thread(server.queue, queue)).is_stopped:
        raise _Stuck(_because(facts))


async def _taken_back(server: PrintServer, queue: str, job_id: int, because: str) -> PartlySent:
    """Left alone it would print when somebody starts the queue, perhaps after a reprint."""
    try:
        is_cancelled = await asyncio.to_thread(server.cancel, job_id)
    except NothingSent:
        is_cancelled = False
    remedy = "the job was taken back" if is_cancelled else "cancel the job before a reprint"
    return PartlySent(f"the print queue {queue!r} stopped with job {job_id}{because}; {remedy}")


def _because(facts: JobFacts) -> str:
    said = facts.words or ", ".join(facts.reasons)
    return f": {said}" if said else ""
