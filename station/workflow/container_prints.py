"""Printing a fulfilment-centre container's one label, and a person's word about it."""

from dataclasses import dataclass

from station.domain.container import Container
from station.domain.errors import InOtherHands, NotAllowedNow
from station.domain.events import PrintAdvanced
from station.domain.label import Label
from station.domain.printjob import (
    MAY_START_AGAIN,
    PERSON_SAW,
    PERSON_SAW_NONE,
    DocumentKind,
    PrintJob,
    PrintState,
)
from station.ports import PrintRequest
from station.workflow.context import Context
from station.workflow.prints import (
    ANYWAY,
    BYTES_HAD_LEFT,
    NOT_HELD,
    LabelPrintFailed,
    new_job,
    why_expired,
)


@dataclass(slots=True)
class _Recorder:
    """Keeps the container current while its print job goes into the journal."""

    context: Context
    container: Container

    async def __call__(self, job: PrintJob) -> None:
        self.container = await self.context.record_container(
            self.container, PrintAdvanced(job), cause="print"
        )

    async def standing_job(self) -> PrintJob | None:
        """The job that counts; one that a stop cut short is in doubt from now on.

        Raises InOtherHands where somebody sees to it at this moment.
        """
        job = self.container.standing_print
        if not job or job.state not in (*MAY_START_AGAIN, PrintState.SENDING):
            return job
        if self.context.is_running(job):
            raise InOtherHands(f"print/{job.id}")
        if job.state is PrintState.SENDING:
            job = job.to(PrintState.IN_DOUBT, detail=BYTES_HAD_LEFT)
            await self(job)
        return job

    async def new_job(self, label: Label, reason: str, override: str = "") -> PrintJob:
        """A further job; copies that may exist are counted."""
        earlier = self.container.prints
        # What failed never left, unless it is a person who says so: they may be wrong.
        copies = [job for job in earlier if job.state is not PrintState.FAILED or job.is_denied]
        job = new_job(
            DocumentKind.LABEL_ZPL,
            self.context.printer.printer_for(DocumentKind.LABEL_ZPL),
            self.container.ref,
            label.sha256,
            self.context.clock.now(),
            parcel_index=0,
            copy_number=len(copies) + 1,
            reason=reason,
            override=override,
        )
        await self(job)
        return job


async def answer_for_print(context: Context, container: Container, *, is_out: bool) -> Container:
    """A person looked whether a container's label came out.

    Raises NotAllowedNow, and InOtherHands while it is being sent.
    """
    recorder = _Recorder(context, container)
    job = await recorder.standing_job()
    if not job or job.state is not PrintState.IN_DOUBT:
        raise NotAllowedNow("a word about the print", "not in question")
    ended = (
        job.to(PrintState.PROVED, detail=PERSON_SAW)
        if is_out
        else job.to(PrintState.FAILED, detail=PERSON_SAW_NONE)
    )
    await recorder(ended)
    return recorder.container


async def print_zpl(context: Context, container: Container, *, reason: str = "") -> Container:
    """Print a container's label unless it is out; never sent again where bytes may have left.

    With a ``reason`` a person asks for one more copy. Raises NotAllowedNow, PrinterNotSetUp,
    StorageError, InOtherHands, LabelPrintFailed.
    """
    label = _label_of(container)
    recorder = _Recorder(context, container)
    job = await recorder.standing_job()
    if job and job.state in MAY_START_AGAIN:
        if context.is_stale(job):
            await recorder(job.to(PrintState.FAILED, detail=why_expired(context)))
            job = await recorder.new_job(label, reason or job.reason, job.override)
    elif not job or job.state is PrintState.FAILED or reason:
        override = job.override if job else ""
        job = await recorder.new_job(label, reason, override)
    return await _printed(recorder, label, job)


async def print_zpl_anyway(context: Context, container: Container, reason: str) -> Container:
    """Print a label that the checks held, although they did.

    Raises as ``print_zpl``; NotAllowedNow also where it is not held.
    """
    label = _label_of(container)
    recorder = _Recorder(context, container)
    held = await recorder.standing_job()
    if not held or not held.is_held:
        raise NotAllowedNow(ANYWAY, NOT_HELD)
    job = await recorder.new_job(label, reason, held.detail)
    return await _printed(recorder, label, job)


def _label_of(container: Container) -> Label:
    if not container.label:
        raise NotAllowedNow("print", "a container without a label")
    return container.label


async def _printed(recorder: _Recorder, label: Label, job: PrintJob) -> Container:
    context = recorder.context
    if job.state in MAY_START_AGAIN:
        data = await context.labels.load(label)
        path = context.labels.path(label)
        job = await context.print(PrintRequest(job, data), recorder, path)
    if not job.is_out:
        raise LabelPrintFailed([job])
    return recorder.container
