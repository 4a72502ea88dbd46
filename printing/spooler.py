"""All printers of a station: each job goes through its states, recorded before it goes on.

    queued → rendering → checked → sending → sent → proved
                                           in doubt | failed

``sending`` is on record before the first byte leaves. A job found in that state later (the
station stopped in between) is in doubt and is never sent again by itself.
"""

import asyncio
import hashlib
from collections import defaultdict
from collections.abc import Callable, Sequence

from printing.checks import CHECKS
from printing.labels.problem import LabelProblem
from printing.lane import Lane
from printing.paths import Prepared, prepare
from printing.printers.errors import NothingSent, PartlySent
from printing.printers.factory import transport_for
from printing.printers.transport import Proving, Transport, Usability
from printing.router import Router
from station.domain.errors import PrinterNotSetUp
from station.domain.printjob import MAY_START_AGAIN, DocumentKind, PrintJob, PrintState
from station.ports import PrintRequest, RecordStep
from station.settings import PrinterSettings, Settings

Check = Callable[[PrintRequest, Prepared], None]
"""Looks at what is about to be sent; raises LabelProblem to hold it. Runs in a thread."""

DRAWN_AT_ONCE = 2
"""Documents that are rendered and checked at the same time."""

TransportFactory = Callable[[PrinterSettings], Transport]


def build_spooler(settings: Settings, checks: Sequence[Check] = CHECKS) -> "Spooler":
    """The printers of these settings. Nothing is opened or asked before the first job."""
    return Spooler(Router(settings), transport_for, checks)


class Spooler:
    """Implements station.ports.LabelPrinter."""

    def __init__(
        self, router: Router, connect: TransportFactory, checks: Sequence[Check] = ()
    ) -> None:
        self.router = router
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

    async def run(self, request: PrintRequest, record: RecordStep) -> PrintJob:
        """Take a job to its end; see the port. Only ``record`` may raise."""
        job = request.job
        if job.state is PrintState.SENDING:
            words = "the station stopped while this was being sent: look whether it came out"
            return await _step(record, job, PrintState.IN_DOUBT, detail=words)
        if job.state not in MAY_START_AGAIN:
            return job
        lane = self._lanes[job.printer]
        turn = lane.take_turn()
        try:
            return await self._run_in_turn(request, turn, record)
        finally:
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
        self, request: PrintRequest, turn: asyncio.Event, record: RecordStep
    ) -> PrintJob:
        job = request.job
        try:
            if job.state is PrintState.QUEUED:
                job = await _step(record, job, PrintState.RENDERING)
            printer = self.router.printer(job.printer)
            transport = self._transport(printer)
            async with self._drawing:
                prepared = await asyncio.to_thread(self._prepare, request, printer)
        except (LabelProblem, PrinterNotSetUp) as error:
            return await _step(record, job, PrintState.FAILED, detail=str(error))
        if job.state is PrintState.RENDERING:
            job = await _step(record, job, PrintState.CHECKED)
        await turn.wait()
        return await self._send(job, prepared.data, transport, record)

    def _prepare(self, request: PrintRequest, printer: PrinterSettings) -> Prepared:
        """The checked bytes for the printer; called in a thread."""
        found = hashlib.sha256(request.data).hexdigest()
        if found != request.job.sha256:
            raise LabelProblem("the document on disk is not the one that was to be printed")
        prepared = prepare(request.job.kind, request.data, printer)
        for check in self._checks:
            check(request, prepared)
        return prepared

    async def _send(
        self, job: PrintJob, data: bytes, transport: Transport, record: RecordStep
    ) -> PrintJob:
        job = await _step(record, job, PrintState.SENDING)
        try:
            receipt = await transport.send(data, title_of(job))
        except NothingSent as error:
            words = f"{error}{self.router.offer(job.printer)}"
            return await _step(record, job, PrintState.FAILED, detail=words)
        except (PartlySent, OSError) as error:
            return await _step(record, job, PrintState.IN_DOUBT, detail=str(error))
        job = await _step(
            record, job, PrintState.SENT, receipt=receipt.reference, detail=receipt.words
        )
        if receipt.proof:
            job = await _step(record, job, PrintState.PROVED, detail=receipt.proof)
        return job

    def _transport(self, printer: PrinterSettings) -> Transport:
        if printer.name not in self._transports:
            self._transports[printer.name] = self._connect(printer)
        return self._transports[printer.name]


def title_of(job: PrintJob) -> str:
    """What a queue shows and a file is named after: order, parcel, kind, copy."""
    parcel = [] if job.parcel_index is None else [f"parcel-{job.parcel_index + 1}"]
    copy = [] if job.copy_number == 1 else [f"copy-{job.copy_number}"]
    return " ".join([job.title, *parcel, job.kind.value, *copy])


async def _step(
    record: RecordStep, job: PrintJob, state: PrintState, *, receipt: str = "", detail: str = ""
) -> PrintJob:
    """The job in its next state, once that is on record."""
    moved = job.to(state, receipt=receipt, detail=detail)
    await record(moved)
    return moved
