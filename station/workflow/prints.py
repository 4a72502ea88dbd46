"""Printing labels: a job each, every step in the journal, never a silent second copy."""

import hashlib
import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from station.domain.errors import OrderConflict, PrintingError
from station.domain.events import PrintAdvanced
from station.domain.ids import PrintJobId
from station.domain.label import Label
from station.domain.printjob import MAY_START_AGAIN, DocumentKind, PrintJob, PrintState
from station.domain.shipment import Shipment
from station.ports import PrintRequest
from station.workflow.context import Context
from station.workflow.machine import Intent, require

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
class _Recorder:
    """Keeps the shipment current while its print job goes step by step into the journal."""

    context: Context
    shipment: Shipment

    async def __call__(self, job: PrintJob) -> None:
        self.shipment = await self.context.record(self.shipment, PrintAdvanced(job), cause="print")


async def print_labels(context: Context, shipment: Shipment, *, reason: str = "") -> Shipment:
    """Print the labels that are not out yet; with a ``reason``, print all of them once more.

    A job whose bytes may have left is never sent again by itself: it becomes *in doubt*. Raises
    NotAllowedNow, OrderConflict, PrinterNotSetUp, StorageError (label file), and at the end
    LabelPrintFailed where a label is not known to be out.
    """
    require(shipment, Intent.PRINT)
    if shipment.conflict:
        raise OrderConflict(shipment.state.value, "", shipment.conflict)
    recorder = _Recorder(context, shipment)
    ended = []
    for label in shipment.labels:
        job = await _job_for(recorder, label, reason)
        if job.state in MAY_START_AGAIN:
            data = await context.labels.load(label)
            codes = (label.tracking_number,) if label.tracking_number else ()
            job = await context.printer.run(PrintRequest(job, data, codes), recorder)
        ended.append(job)
    missing = [job for job in ended if not job.is_out]
    if missing:
        raise LabelPrintFailed(missing)
    return recorder.shipment


async def _job_for(recorder: _Recorder, label: Label, reason: str) -> PrintJob:
    """The job to go on with: the last one, or a new one that is in the journal already."""
    earlier = recorder.shipment.prints_of(label)
    # What failed never left; any other job may have, so that another copy needs a reason.
    known = [job for job in earlier if job.state is not PrintState.FAILED]
    last = known[-1] if known else None
    if last and last.state is PrintState.SENDING:
        last = last.to(PrintState.IN_DOUBT, detail=BYTES_HAD_LEFT)
        await recorder(last)
    if last and not reason:
        return last
    job = new_job(
        DocumentKind.LABEL_PDF,
        recorder.context.printer.printer_for(DocumentKind.LABEL_PDF),
        recorder.shipment.reference,
        label.sha256,
        parcel_index=label.parcel_index,
        copy_number=len(known) + 1,
        reason=reason,
    )
    await recorder(job)
    return job


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
    ended = await context.printer.run(PrintRequest(job, data), record)
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
