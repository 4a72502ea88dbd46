"""Printing labels: a job each, every step in the journal, never a silent second copy."""

import hashlib
import uuid
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from station.domain.errors import InOtherHands, NotAllowedNow, OrderCancelled, PrintingError
from station.domain.events import PrintAdvanced
from station.domain.ids import PrintJobId
from station.domain.label import Label
from station.domain.printjob import MAY_START_AGAIN, DocumentKind, PrintJob, PrintState
from station.domain.shipment import Shipment
from station.ports import PrintRequest
from station.workflow.context import Context
from station.workflow.machine import Intent, require
from station.workflow.rereading import reread
from station.workflow.rules import require_no_conflict

BYTES_HAD_LEFT = "the station stopped while the label was being sent"


class LabelPrintFailed(PrintingError):
    """At least one label is not known to be out; ``jobs`` are those that are not."""

    def __init__(self, jobs: Sequence[PrintJob]) -> None:
        super().__init__("; ".join(map(_told, jobs)))
        self.jobs = tuple(jobs)


def _told(job: PrintJob) -> str:
    parcel = "" if job.parcel_index is None else f", parcel {job.parcel_index + 1}"
    return f"{job.title}{parcel} on {job.printer} is {job.state}: {job.detail}"


@dataclass(slots=True)
class Recorder:
    """Keeps the shipment current while its print job goes step by step into the journal."""

    context: Context
    shipment: Shipment

    async def __call__(self, job: PrintJob) -> None:
        """Keep a step of a job.

        Raises OrderCancelled before a byte leaves for an order that was cancelled meanwhile.
        """
        closed = self.context.closed_outside.get(self.shipment.order_id)
        if closed and job.state is PrintState.SENDING:
            raise OrderCancelled(closed, has_label=True)
        self.shipment = await self.context.record(self.shipment, PrintAdvanced(job), cause="print")

    async def standing_job(self, label: Label) -> PrintJob | None:
        """The job that counts for a label; one that a stop cut short is in doubt from now on.

        Raises InOtherHands where it is being sent at this moment.
        """
        job = self.shipment.standing_print_of(label)
        if not job or job.state is not PrintState.SENDING:
            return job
        if job.id in self.context.running:
            raise InOtherHands(f"print/{job.id}")
        job = job.to(PrintState.IN_DOUBT, detail=BYTES_HAD_LEFT)
        await self(job)
        return job

    async def new_job(self, label: Label, *, printer: str = "", reason: str = "") -> PrintJob:
        """A further job for a label, in the journal; copies that may exist are counted."""
        earlier = self.shipment.prints_of(label)
        # What failed never left, unless it is a person who says so: they may be wrong.
        copies = [job for job in earlier if job.state is not PrintState.FAILED or job.is_denied]
        kind = DocumentKind.LABEL_PDF
        job = new_job(
            kind,
            printer or self.context.printer.printer_for(kind),
            self.shipment.reference,
            label.sha256,
            parcel_index=label.parcel_index,
            copy_number=len(copies) + 1,
            reason=reason,
        )
        await self(job)
        return job


JobFor = Callable[[Recorder, Label], Awaitable[PrintJob]]


async def print_labels(context: Context, shipment: Shipment, *, reason: str = "") -> Shipment:
    """Print the labels that are not out yet; with a ``reason``, print all of them once more.

    A job whose bytes may have left is never sent again by itself: it becomes *in doubt*, and what a
    person denied waits for ``print_again``. Labels that are not fresh are looked at first
    (``rereading``). Raises NotAllowedNow, OrderConflict, OrderCancelled, PrinterNotSetUp,
    StorageError (label file), InOtherHands, and at the end LabelPrintFailed where a label is not
    known to be out.
    """

    async def job_for(recorder: Recorder, label: Label) -> PrintJob:
        last = await recorder.standing_job(label)
        is_open = last is None or (last.state is PrintState.FAILED and not last.is_denied)
        if last and not reason and not is_open:
            return last
        return await recorder.new_job(label, reason=reason)

    is_to_print = bool(reason) or not all(_is_out(shipment, label) for label in shipment.labels)
    return await _print_each(context, shipment, job_for, is_to_print=is_to_print)


async def print_again(context: Context, shipment: Shipment, printer: str = "") -> Shipment:
    """Print what is certainly on no paper, on that printer or the usual one.

    Raises as ``print_labels``; NotAllowedNow also where every label is out.
    """
    if shipment.labels and all(_is_out(shipment, label) for label in shipment.labels):
        raise NotAllowedNow(Intent.PRINT.value, "on paper already")

    async def job_for(recorder: Recorder, label: Label) -> PrintJob:
        last = await recorder.standing_job(label)
        if last and last.state in MAY_START_AGAIN:
            if printer in ("", last.printer):
                return last
            last = last.to(PrintState.FAILED, detail=f"goes to {printer} instead")
            await recorder(last)
        if last and last.state is not PrintState.FAILED:
            return last
        reason = last.detail if last and last.is_denied else ""
        return await recorder.new_job(label, printer=printer, reason=reason)

    return await _print_each(context, shipment, job_for)


def _is_out(shipment: Shipment, label: Label) -> bool:
    job = shipment.standing_print_of(label)
    return job is not None and job.is_out


async def _print_each(
    context: Context, shipment: Shipment, job_for: JobFor, *, is_to_print: bool = True
) -> Shipment:
    require(shipment, Intent.PRINT)
    if is_to_print:
        shipment = await reread(context, shipment)
    require_no_conflict(shipment)
    recorder = Recorder(context, shipment)
    ended = []
    for label in shipment.labels:
        job = await job_for(recorder, label)
        if job.state in MAY_START_AGAIN:
            data = await context.labels.load(label)
            codes = (label.tracking_number,) if label.tracking_number else ()
            job = await context.print(PrintRequest(job, data, codes), recorder)
        ended.append(job)
    missing = [job for job in ended if not job.is_out]
    if missing:
        raise LabelPrintFailed(missing)
    return recorder.shipment


def new_job(
    kind: DocumentKind,
    printer: str,
    title: str,
    sha256: str,
    *,
    parcel_index: int | None = None,
    copy_number: int = 1,
    reason: str = "",
) -> PrintJob:
    """A queued print job with an id of its own."""
    job_id = PrintJobId(uuid.uuid4().hex)
    return PrintJob(job_id, kind, printer, title, sha256, parcel_index, copy_number, reason)


async def print_document(
    context: Context, kind: DocumentKind, title: str, data: bytes, printer: str
) -> PrintJob:
    """Print a document that belongs to no shipment, on that printer or the kind's own.

    Raises PrinterNotSetUp, and LabelPrintFailed where it is not known to be out.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    job = new_job(kind, printer or context.printer.printer_for(kind), title, sha256)
    record = _DocumentRecorder(context)
    await record(job)
    ended = await context.print(PrintRequest(job, data), record)
    if not ended.is_out:
        raise LabelPrintFailed([ended])
    return ended


@dataclass(slots=True)
class _DocumentRecorder:
    """Writes a document's print job into a stream of its own."""

    context: Context
    version: int = 0

    async def __call__(self, job: PrintJob) -> None:
        at = self.context.clock.now()
        await self.context.journal.append_print(job, self.version, at)
        self.version += 1
