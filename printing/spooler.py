"""All printers of a station: each job goes through its states, recorded before it goes on.

    queued → rendering → checked → sending → sent → proved
                                           in doubt | failed

``sending`` is on record before the first byte leaves. A job found in that state later (the
station stopped in between) is in doubt and is never sent again by itself. A printer that takes no
connection now is asked again for some seconds: no byte has left. Until one leaves, a job can be
taken back, and ends by itself where it waited for too long.
"""

import asyncio
import hashlib
import logging
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from printing.checks import CHECKS
from printing.labels.problem import LabelHeld, LabelProblem
from printing.lane import Lane
from printing.paths import Prepared, prepare
from printing.printers.errors import Busy, NothingSent, PartlySent
from printing.printers.factory import transport_for
from printing.printers.transport import Proving, Transport, Usability
from printing.router import Router
from printing.waiting import Waiting, WaitingJobs
from station.clock import SystemClock
from station.domain.errors import PrinterNotSetUp
from station.domain.ids import PrintJobId
from station.domain.printjob import CANCELLED, MAY_START_AGAIN, DocumentKind, PrintJob, PrintState
from station.ports import Clock, PrintRequest, RecordStep
from station.settings import TIME_TO_LIVE_S, PrinterSettings, Settings

log = logging.getLogger(__name__)

Check = Callable[[PrintRequest, Prepared], None]
"""Looks at what is about to be sent; raises LabelHeld to hold it, LabelProblem where it cannot be
printed at all. Runs in a thread."""

AGAIN_AFTER_S = (0.5, 1.0, 2.0, 4.0)
"""Pauses before a busy printer is asked again; whoever stands before it is told after the last."""

DRAWN_AT_ONCE = 2
"""Documents that are rendered and checked at the same time."""

TransportFactory = Callable[[PrinterSettings], Transport]


def build_spooler(
    settings: Settings, checks: Sequence[Check] = CHECKS, clock: Clock | None = None
) -> "Spooler":
    """The printers of these settings. Nothing is opened or asked before the first job."""
    life_s = settings.printing.time_to_live_s
    return Spooler(Router(settings), transport_for, checks, clock=clock, time_to_live_s=life_s)


class Spooler:
    """Implements station.ports.LabelPrinter."""

    def __init__(
        self,
        router: Router,
        connect: TransportFactory,
        checks: Sequence[Check] = (),
        *,
        clock: Clock | None = None,
        time_to_live_s: float = TIME_TO_LIVE_S,
    ) -> None:
        self.router = router
        self._waiting = WaitingJobs(clock or SystemClock(), time_to_live_s)
        self._connect = connect
        self._checks = tuple(checks)
        self._transports: dict[str, Transport] = {}
        self._lanes: defaultdict[str, Lane] = defaultdict(Lane)
        # First come, first drawn: a hundred at once would keep the first from being sent.
        self._drawing = asyncio.Semaphore(DRAWN_AT_ONCE)

    def printer_for(self, kind: DocumentKind) -> str:
        """The printer's name for a kind of document. Raises PrinterNotSetUp."""
        return self.router.printer_for(kind)

    def stand_in_for(self, name: str) -> str | None:
        """The printer that may stand in for another, None where the settings name none."""
        return self.router.stand_in_for(name)

    async def is_usable(self, name: str) -> Usability:
        """Whether a printer can be used now, in words if not."""
        try:
            transport = self._transport(self.router.printer(name))
        except PrinterNotSetUp as error:
            return Usability(False, str(error))
        return await transport.is_usable()

    def cancel(self, job_id: PrintJobId) -> bool:
        """Take a job back that waits here; False where there is none, or its bytes are leaving."""
        return self._waiting.cancel(job_id)

    async def run(self, request: PrintRequest, record: RecordStep) -> PrintJob:
        """Take a job to its end; see the port. Only ``record`` may raise."""
        job = request.job
        if job.state is PrintState.SENDING:
            words = "the station stopped while this was being sent: look whether it came out"
            return await _step(record, job, PrintState.IN_DOUBT, detail=words)
        if job.state not in MAY_START_AGAIN:
            return job
        lane = self._lanes[job.printer]
        turn, waiting = lane.take_turn(), self._waiting.add(job)
        try:
            return await self._run_in_turn(request, turn, waiting, record)
        finally:
            self._waiting.remove(job)
            lane.leave(turn)

    async def look_again(self, job: PrintJob, record: RecordStep) -> PrintJob:
        """A job that was sent without proof, once its printer was asked anew.

        It becomes proved or in doubt where the printer knows by now, and stays as it is where not.
        """
        try:
            transport = self._transport(self.router.printer(job.printer))
        except PrinterNotSetUp:
            return job
        if job.state is not PrintState.SENT or not isinstance(transport, Proving):
            return job
        try:
            receipt = await transport.prove(job.receipt)
        except PartlySent as error:
            return await _step(record, job, PrintState.IN_DOUBT, detail=str(error))
        if receipt is None or not receipt.proof:
            return job
        return await _step(record, job, PrintState.PROVED, detail=receipt.proof)

    async def _run_in_turn(
        self, request: PrintRequest, turn: asyncio.Event, waiting: Waiting, record: RecordStep
    ) -> PrintJob:
        job = request.job
        if waiting.why_not():
            return await self._fail(record, job, waiting.leaves())
        try:
            if job.state is PrintState.QUEUED:
                job = await _step(record, job, PrintState.RENDERING)
            printer = self.router.printer(job.printer)
            transport = self._transport(printer)
            async with self._drawing:
                prepared = await asyncio.to_thread(self._prepare, request, printer)
        except (LabelProblem, PrinterNotSetUp) as error:
            taken_back = waiting.ends()
            why, is_held = taken_back or str(error), isinstance(error, LabelHeld) and not taken_back
            return await _step(record, job, PrintState.FAILED, detail=why, is_held=is_held)
        if job.state is PrintState.RENDERING:
            job = await _step(record, job, PrintState.CHECKED)
        await waiting.for_turn(turn)
        return await self._send(job, _Way(prepared.data, transport, waiting, record))

    def _prepare(self, request: PrintRequest, printer: PrinterSettings) -> Prepared:
        """The checked bytes for the printer; called in a thread."""
        found = hashlib.sha256(request.data).hexdigest()
        if found != request.job.sha256:
            raise LabelProblem("the document on disk is not the one that was to be printed")
        prepared = prepare(request.job.kind, request.data, printer)
        held: list[str] = []
        for check in self._checks:
            try:
                check(request, prepared)
            except LabelHeld as error:
                held.append(str(error))
        why = "; ".join(held)
        # A person let pass what they were shown; what is found now may be something else.
        if why and why != request.job.override:
            raise LabelHeld(why)
        return prepared

    async def _send(self, job: PrintJob, way: "_Way") -> PrintJob:
        """Send it; a busy printer is asked again, as long as the job may wait."""
        for pause_s in AGAIN_AFTER_S:
            job, busy = await self._try_to_send(job, way)
            if not busy:
                return job
            job = await _step(way.record, job, PrintState.CHECKED, detail=busy)
            await way.waiting.a_moment(pause_s)
        job, busy = await self._try_to_send(job, way)
        return await self._fail(way.record, job, way.waiting.ends() or busy) if busy else job

    async def _try_to_send(self, job: PrintJob, way: "_Way") -> tuple[PrintJob, str]:
        """The job as it ended; where the printer is busy, as it is sent, and why that failed."""
        why_not = way.waiting.leaves()
        if why_not:
            return await self._fail(way.record, job, why_not), ""
        job = await _step(way.record, job, PrintState.SENDING)
        try:
            receipt = await way.transport.send(way.data, title_of(job))
        except Busy as error:
            way.waiting.stays()
            return job, str(error)
        except NothingSent as error:
            return await self._fail(way.record, job, str(error)), ""
        except (PartlySent, OSError) as error:
            return await _step(way.record, job, PrintState.IN_DOUBT, detail=str(error)), ""
        job = await _step(
            way.record, job, PrintState.SENT, receipt=receipt.reference, detail=receipt.words
        )
        if receipt.proof:
            job = await _step(way.record, job, PrintState.PROVED, detail=receipt.proof)
        return job, ""

    async def _fail(self, record: RecordStep, job: PrintJob, why: str) -> PrintJob:
        """It is not sent; where only the printer stood in the way, another one is offered."""
        words = why if why == CANCELLED else f"{why}{self.router.offer(job.printer)}"
        return await _step(record, job, PrintState.FAILED, detail=words)

    def _transport(self, printer: PrinterSettings) -> Transport:
        if printer.name not in self._transports:
            self._transports[printer.name] = self._connect(printer)
        return self._transports[printer.name]


@dataclass(frozen=True, slots=True)
class _Way:
    """What a job that is ready to be sent needs besides itself."""

    data: bytes
    transport: Transport
    waiting: Waiting
    record: RecordStep


def title_of(job: PrintJob) -> str:
    """What a queue shows and a file is named after: order, parcel, kind, copy."""
    parcel = [] if job.parcel_index is None else [f"parcel-{job.parcel_index + 1}"]
    copy = [] if job.copy_number == 1 else [f"copy-{job.copy_number}"]
    return " ".join([job.title, *parcel, job.kind.value, *copy])


async def _step(
    record: RecordStep,
    job: PrintJob,
    state: PrintState,
    *,
    receipt: str = "",
    detail: str = "",
    is_held: bool = False,
) -> PrintJob:
    """The job in its next state, once that is on record."""
    moved = job.to(state, receipt=receipt, detail=detail, is_held=is_held)
    await record(moved)
    log.debug("print %s at %s: %s", job.id, job.printer, state.value)
    return moved
