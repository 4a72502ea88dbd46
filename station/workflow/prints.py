"""Printing labels: a job each, every step in the journal, never a silent second copy."""

import asyncio
import uuid
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from station.domain.errors import (
    InOtherHands,
    NotAllowedNow,
    OrderCancelled,
    PrintingError,
    StorageError,
)
from station.domain.events import PrintAdvanced
from station.domain.ids import PrintJobId
from station.domain.label import Label
from station.domain.printjob import (
    MAY_START_AGAIN,
    DocumentKind,
    PrintJob,
    PrintState,
    expired,
)
from station.domain.shipment import Shipment
from station.ports import PrintRequest
from station.workflow.context import Context
from station.workflow.machine import Intent, require
from station.workflow.rereading import reread
from station.workflow.rules import require_no_conflict

BYTES_HAD_LEFT = "the station stopped while the label was being sent"
ANYWAY, NOT_HELD = "a print in spite of the checks", "not held by the checks"


class LabelPrintFailed(PrintingError):
    """At least one label is not known to be out; ``jobs`` are those that are not."""

    def __init__(self, jobs: Sequence[PrintJob]) -> None:
        super().__init__("; ".join(map(_told, jobs)))
        self.jobs = tuple(jobs)


class DocumentPrintFailed(LabelPrintFailed):
    """The same of a document that belongs to no shipment: there is no reference to print it by."""


def _told(job: PrintJob) -> str:
    parcel = "" if job.parcel_index is None else f", parcel {job.parcel_index + 1}"
    # What the checks read is in the job: barcodes hold addresses, and this goes into logs.
    why = "held by the checks" if job.is_held else job.detail
    return f"{job.title}{parcel} on {job.printer} is {job.state}: {why}"


@dataclass(slots=True)
class Recorder:
    """Keeps the shipment current while its print jobs go step by step into the journal."""

    context: Context
    shipment: Shipment
    _one_at_a_time: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def __call__(self, job: PrintJob) -> None:
        """Keep a step of a job.

        Before a byte leaves: raises OrderCancelled for an order that was cancelled meanwhile, and
        NotAllowedNow for a label that is void.
        """
        async with self._one_at_a_time:
            if job.state is PrintState.SENDING:
                self._require_valid(job)
            step = PrintAdvanced(job)
            self.shipment = await self.context.record(self.shipment, step, cause="print")

    def _require_valid(self, job: PrintJob) -> None:
        closed = self.context.closed_outside.get(self.shipment.order_id)
        if closed:
            raise OrderCancelled(closed, has_label=True)
        require(self.shipment, Intent.PRINT)
        valid = {(label.parcel_index, label.sha256) for label in self.shipment.labels}
        if (job.parcel_index, job.sha256) not in valid:
            raise NotAllowedNow(Intent.PRINT.value, self.shipment.state.value)

    async def standing_job(self, label: Label) -> PrintJob | None:
        """The job that counts for a label; one that a stop cut short is in doubt from now on.

        Raises InOtherHands where somebody sees to it at this moment.
        """
        job = self.shipment.standing_print_of(label)
        if not job or job.state not in (*MAY_START_AGAIN, PrintState.SENDING):
            return job
        if self.context.is_running(job):
            raise InOtherHands(f"print/{job.id}")
        if job.state is PrintState.SENDING:
            job = job.to(PrintState.IN_DOUBT, detail=BYTES_HAD_LEFT)
            await self(job)
        return job

    async def new_job(
        self, label: Label, *, printer: str = "", reason: str = "", override: str = ""
    ) -> PrintJob:
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
            self.context.clock.now(),
            parcel_index=label.parcel_index,
            copy_number=len(copies) + 1,
            reason=reason,
            override=override,
        )
        await self(job)
        return job

    async def taken_up(self, job: PrintJob, label: Label, printer: str = "") -> PrintJob:
        """A job that never left, wanted now: on that printer, with all its time to wait again."""
        is_elsewhere = printer not in ("", job.printer)
        if not is_elsewhere and not self.context.is_stale(job):
            return job
        why = f"goes to {printer} instead" if is_elsewhere else why_expired(self.context)
        await self(job.to(PrintState.FAILED, detail=why))
        return await self.new_job(
            label, printer=printer or job.printer, reason=job.reason, override=job.override
        )


def why_expired(context: Context) -> str:
    """``detail`` of a job that waited for too long."""
    return expired(context.settings.printing.time_to_live_s)


JobFor = Callable[[Recorder, Label], Awaitable[PrintJob]]


async def print_labels(context: Context, shipment: Shipment, *, reason: str = "") -> Shipment:
    """Print the labels that are not out yet; with a ``reason``, print all of them once more.

    A job whose bytes may have left is never sent again by itself: it becomes *in doubt*, and what a
    person denied, cancelled or has to look at waits for them. Who asks once more for copies that a
    stop cut short gets those that are missing. Labels that are not fresh are looked at first
    (``rereading``). Raises NotAllowedNow, OrderConflict, OrderCancelled, PrinterNotSetUp,
    StorageError (label file), InOtherHands, and at the end LabelPrintFailed where a label is not
    known to be out.
    """
    is_cut_short = _is_cut_short(shipment, reason)

    async def job_for(recorder: Recorder, label: Label) -> PrintJob:
        last = await recorder.standing_job(label)
        if not last:
            return await recorder.new_job(label, reason=reason)
        if last.state in MAY_START_AGAIN:
            return await recorder.taken_up(last, label) if reason else last
        if reason:
            is_wanted = not (is_cut_short and last.reason == reason)
        else:
            is_wanted = last.state is PrintState.FAILED and not last.waits_for_person
        if not is_wanted:
            return last
        # What a person let pass once is not asked again for a further copy.
        return await recorder.new_job(label, reason=reason, override=last.override)

    is_to_print = bool(reason) or not all(_is_out(shipment, label) for label in shipment.labels)
    return await _print_each(context, shipment, job_for, is_to_print=is_to_print)


def _is_cut_short(shipment: Shipment, reason: str) -> bool:
    """A label still waits for the further copy that was asked for, for that same reason."""
    standing = [shipment.standing_print_of(label) for label in shipment.labels]
    return any(job.state in MAY_START_AGAIN and job.reason == reason for job in standing if job)


async def print_again(context: Context, shipment: Shipment, printer: str = "") -> Shipment:
    """Print what is certainly on no paper, on that printer or the usual one.

    What the checks had held is checked again. Raises as ``print_labels``; NotAllowedNow also where
    every label is out.
    """
    if shipment.labels and all(_is_out(shipment, label) for label in shipment.labels):
        raise NotAllowedNow(Intent.PRINT.value, "on paper already")

    async def job_for(recorder: Recorder, label: Label) -> PrintJob:
        last = await recorder.standing_job(label)
        if last and last.state in MAY_START_AGAIN:
            return await recorder.taken_up(last, label, printer)
        if last and last.state is not PrintState.FAILED:
            return last
        reason = last.detail if last and last.is_denied else ""
        return await recorder.new_job(label, printer=printer, reason=reason)

    return await _print_each(context, shipment, job_for)


async def print_anyway(context: Context, shipment: Shipment, reason: str) -> Shipment:
    """Print labels that the checks held, although they did: a person says so, and why.

    Raises as ``print_labels``; NotAllowedNow also where none is held, LabelPrintFailed where the
    checks now find something that the person was not shown.
    """
    standing = [shipment.standing_print_of(label) for label in shipment.labels]
    if not any(job and job.is_held for job in standing):
        raise NotAllowedNow(ANYWAY, NOT_HELD)

    async def job_for(recorder: Recorder, label: Label) -> PrintJob:
        last = await recorder.standing_job(label)
        if not last:
            return await recorder.new_job(label)
        if not last.is_held:
            return last
        return await recorder.new_job(
            label, printer=last.printer, reason=reason, override=last.detail
        )

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
    # All are in the journal before the first leaves: a stop in between loses none of them.
    jobs = [(label, await job_for(recorder, label)) for label in shipment.labels]
    # Read before any is given to the printers: who comes first there is printed first.
    ready = [(label, job, await _file_for(context, label, job)) for label, job in jobs]
    found = await asyncio.gather(
        *(_sent(recorder, label, job, file) for label, job, file in ready), return_exceptions=True
    )
    missing: list[PrintJob] = []
    for outcome in found:
        if isinstance(outcome, BaseException):
            raise outcome
        if not outcome.is_out:
            missing.append(outcome)
    if missing:
        raise LabelPrintFailed(missing)
    return recorder.shipment


File = bytes | StorageError | None
"""A label's file, or what is wrong with it; None where its job may not start."""


async def _file_for(context: Context, label: Label, job: PrintJob) -> File:
    """Never raises: with one file gone, the other labels are printed."""
    if job.state not in MAY_START_AGAIN or context.is_stale(job):
        return None
    try:
        return await context.labels.load(label)
    except StorageError as error:
        return error


async def _sent(recorder: Recorder, label: Label, job: PrintJob, file: File) -> PrintJob:
    """The job at its end; one that may not start (again) stays as it is."""
    context = recorder.context
    if isinstance(file, StorageError):
        raise file
    if job.state not in MAY_START_AGAIN:
        return job
    if file is None:
        job = job.to(PrintState.FAILED, detail=why_expired(context))
        await recorder(job)
        return job
    codes = (label.tracking_number,) if label.tracking_number else ()
    request = PrintRequest(job, file, codes)
    return await context.print(request, recorder, context.labels.path(label))


def new_job(
    kind: DocumentKind,
    printer: str,
    title: str,
    sha256: str,
    made_at: datetime,
    *,
    parcel_index: int | None = None,
    copy_number: int = 1,
    reason: str = "",
    override: str = "",
) -> PrintJob:
    """A queued print job with an id of its own."""
    return PrintJob(
        PrintJobId(uuid.uuid4().hex),
        kind,
        printer,
        title,
        sha256,
        parcel_index,
        copy_number,
        reason,
        made_at=made_at.isoformat(),
        override=override,
    )
