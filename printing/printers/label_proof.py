"""Asking a printer before and after a job, until its labels are on paper or there is news.

What keeps a printer waiting after the job has left (paper out, head open, a pause) is waited for:
Zebra's own reprint of the interrupted label makes any second sending a double. After a while the
job is told as sent, with the reason; ``later`` looks again.
"""

import asyncio
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from printing.printers.errors import NothingSent, PartlySent
from printing.printers.inquiry import EXTENDED, STATUS, Inquirer
from printing.printers.label_count import Count, counted
from printing.printers.label_watch import LabelWatch, Look, Outcome
from printing.printers.transport import Receipt, Usability
from printing.status.extended import extended_status
from printing.status.host import HostStatus, host_status
from station.domain.evidence import Evidence
from station.ports import Clock

_FAILED = (Outcome.MISSING, Outcome.RESTARTED)
_MOST_OPEN = 200
_USABLE = Usability(True)


@dataclass(frozen=True, slots=True)
class ProofTimes:
    """Seconds between two looks, and how long something may take.

    ``confirm_s``: before the look that believes the one before it. ``idle_s``: other work to end
    before a job. ``settle_s``: an idle printer with labels missing, longer than a label is under
    the head. ``still_s``: nothing moves, ``fault_s``: a fault keeps it, ``silent_s``: it does not
    answer, before the packer is told.
    """

    poll_s: float = 0.1
    confirm_s: float = 0.05
    idle_s: float = 20.0
    settle_s: float = 8.0
    still_s: float = 20.0
    fault_s: float = 4.0
    silent_s: float = 15.0


@dataclass(frozen=True, slots=True)
class Begun:
    """A job that is about to leave; ``watch`` None where nothing can be proved, ``why`` says so."""

    watch: LabelWatch | None
    why: str = ""


def evidence_in(look: Look) -> Evidence:
    """What a printer can prove that answered like this."""
    has_both = look.status is not None and look.labels is not None
    return Evidence.PROVES if has_both else Evidence.SILENT


async def usability_of(inquirer: Inquirer, evidence: Evidence | None) -> Usability:
    """Whether a printer can be used now; one that is known to keep silent is only connected to.

    None is one that nobody asked yet: what it says counts, and its silence says nothing.
    """
    questions = [STATUS, EXTENDED] if evidence in (Evidence.PROVES, None) else []
    try:
        answers = await inquirer.ask(questions)
        if evidence is None and host_status(answers[0], inquirer.clock.now()) is None:
            return _USABLE
        return _usability(_where(inquirer), answers, inquirer.clock.now()) if answers else _USABLE
    except NothingSent as error:
        return Usability(False, str(error))


def _usability(where: str, answers: Sequence[bytes], now: datetime) -> Usability:
    """What ``~HS`` and ``~HQES`` say together; older firmware does not know the second."""
    status = host_status(answers[0], now)
    if status is None:
        return Usability(False, _nothing_of(where))
    more = extended_status(answers[1], now)
    faults = tuple(dict.fromkeys((*status.faults, *(more.faults if more else ()))))
    if faults:
        return Usability(False, f"{where} cannot print; {faults[0]}", faults)
    return Usability(True, "; ".join(more.warnings)) if more else _USABLE


def _where(inquirer: Inquirer) -> str:
    return f"the printer at {inquirer.host}:{inquirer.port}"


def _nothing_of(where: str) -> str:
    return f"{where} says nothing of its state"


def _check(where: str, status: HostStatus | None) -> HostStatus:
    """The status of a printer that can print. Raises NothingSent for any other."""
    if status is None:
        raise NothingSent(_nothing_of(where))
    if status.faults:
        raise NothingSent(f"{where} cannot print; {status.faults[0]}")
    return status


class LabelProof:
    """One printer's proofs; the jobs that wait for theirs are remembered as long as it lives."""

    def __init__(self, inquirer: Inquirer, clock: Clock, times: ProofTimes) -> None:
        self._inquirer, self._clock, self._times = inquirer, clock, times
        self._open: dict[str, LabelWatch] = {}

    async def evidence(self) -> Evidence:
        """What this printer can prove. Raises NothingSent where it cannot be reached."""
        return evidence_in(await self._inquirer.look())

    async def before(self, data: bytes) -> Begun:
        """Look at the printer before a job.

        Raises NothingSent where it could not print now, or does not answer.
        """
        look = await self._ready()
        count = await asyncio.to_thread(counted, data)  # megabytes take a tenth of a second
        if count is None:
            return Begun(None, "the labels in this document cannot be counted")
        if not look.is_idle or look.labels is None:
            return Begun(
                None, f"{_where(self._inquirer)} had other work: its counter proves nothing"
            )
        return Begun(self._watch(look, count))

    async def after(self, begun: Begun, told: str) -> Receipt:
        """Wait for the labels of a job that has left. Raises PartlySent where they are missing."""
        watch = begun.watch
        if watch is None:
            return Receipt(told, begun.why)
        since_s = self._clock.monotonic()
        while watch.see(await self._looked()) is Outcome.WAITING:
            now_s = self._clock.monotonic()
            if not watch.is_silent and watch.fault is None:
                since_s = max(since_s, watch.progress_s)
            if now_s - since_s >= self._limit_s(watch) and not watch.is_settling:
                break
            times = self._times
            await self._clock.sleep(times.confirm_s if watch.is_exact else times.poll_s)
        reference = f"{told}, {secrets.token_hex(4)}"
        if watch.outcome is Outcome.WAITING and not watch.is_silent:
            self._remember(reference, watch)
        return _receipt(reference, watch)

    async def later(self, reference: str) -> Receipt | None:
        """One more look at a job that was told as sent; None where it is not remembered.

        Raises PartlySent where its labels did not come out.
        """
        watch = self._open.get(reference)
        if watch is None:
            return None
        look = await self._looked()
        if look is not None:
            watch.see(look)
            # What ended is believed at the second look.
            watch.see(await self._looked())
        if watch.outcome is not Outcome.WAITING:
            del self._open[reference]
        return _receipt(reference, watch, is_silence_new=False)

    async def _ready(self) -> Look:
        """A look at a printer that can print; busy still where its other work takes too long."""
        until_s = self._clock.monotonic() + self._times.idle_s
        while True:
            look = await self._inquirer.look()
            status = _check(_where(self._inquirer), look.status)
            for watch in self._open.values():
                watch.see(look)
            # A number that cannot be meant stays as it is: there is nothing to wait for.
            is_odd = status.left_in_batch is None or look.labels is None
            if look.is_idle or is_odd or self._clock.monotonic() >= until_s:
                return look
            await self._clock.sleep(self._times.poll_s)

    def _watch(self, look: Look, count: Count) -> LabelWatch:
        return LabelWatch(_where(self._inquirer), look, count, self._times.settle_s)

    async def _looked(self) -> Look | None:
        try:
            return await self._inquirer.look()
        except NothingSent:
            return None

    def _limit_s(self, watch: LabelWatch) -> float:
        if watch.is_silent:
            return self._times.silent_s
        return self._times.fault_s if watch.fault else self._times.still_s

    def _remember(self, reference: str, watch: LabelWatch) -> None:
        self._open[reference] = watch
        while len(self._open) > _MOST_OPEN:
            del self._open[next(iter(self._open))]


def _receipt(reference: str, watch: LabelWatch, *, is_silence_new: bool = True) -> Receipt:
    """The outcome as a receipt. Raises PartlySent where labels are missing or all is silent."""
    if watch.outcome in _FAILED or (watch.is_silent and is_silence_new):
        raise PartlySent(watch.words)
    if watch.outcome is Outcome.PRINTED:
        return Receipt(reference, proof=watch.words)
    return Receipt(reference, watch.words)
