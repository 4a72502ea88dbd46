"""The fulfilment centre's ZPL labels: asked for by container, the same one however often."""

import logging
from dataclasses import dataclass

from station.api.errors import AnswerLost, BadAnswer, MarketplaceError, Refused
from station.api.wire import ZplAnswer
from station.domain.container import Container, ZplService, order_reference_of
from station.domain.errors import InOtherHands, NotAllowedNow, OutcomeUnknown, UsageError
from station.domain.events import (
    PrintAdvanced,
    ZplLabelReceived,
    ZplLabelRefused,
    ZplLabelStarted,
)
from station.domain.ids import ContainerRef
from station.domain.label import Label
from station.domain.parcel import Parcel
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
from station.workflow.prints import BYTES_HAD_LEFT, LabelPrintFailed, new_job
from station.workflow.rules import check_parcels

REPEATS = 3
"""The endpoint gives the same label again (contract 7.1), so a lost answer may be asked for."""

log = logging.getLogger(__name__)


async def zpl_label(
    context: Context, ref: ContainerRef, parcel: Parcel, service: ZplService
) -> Container:
    """The container with its label on disk.

    Raises UsageError, BadParcels, NotAllowedNow (internal API off), OutcomeUnknown, and refusals.
    """
    if not order_reference_of(ref):
        raise UsageError(f"not a container reference: {ref!r} (such as O_ABC123_722-1)")
    if context.settings.api.internal == "off":
        raise NotAllowedNow("a fulfilment-centre label", "off in the settings: api.internal")
    check_parcels([parcel])
    container = await context.journal.container(ref)
    if container.label:
        return container
    was_asked = container.is_open
    started = ZplLabelStarted(parcel, service.value)
    container = await context.record_container(container, started, cause="zpl")
    try:
        answer = await _ask(context, ref, parcel, service)
    except (AnswerLost, BadAnswer) as error:
        raise OutcomeUnknown("zpl label", str(error)) from error
    except MarketplaceError as error:
        if was_asked and not isinstance(error, Refused):
            raise  # the first request may have been carried out: it is asked about again
        await context.record_container(container, ZplLabelRefused(str(error)), cause="zpl")
        raise
    day = context.clock.now().date()
    label = await context.labels.save(ref, 0, 1, "", answer.zpl, day)
    received = ZplLabelReceived(label, answer.is_new)
    return await context.record_container(container, received, cause="zpl")


async def _ask(
    context: Context, ref: ContainerRef, parcel: Parcel, service: ZplService
) -> ZplAnswer:
    for attempt in range(1, REPEATS):
        try:
            return await context.market.zpl_label(ref, service, parcel)
        except AnswerLost as error:
            log.warning("ZPL label of %s, try %d: %s", ref, attempt, error)
            await context.clock.sleep(attempt)
    return await context.market.zpl_label(ref, service, parcel)


async def settle_label(context: Context, container: Container) -> Container:
    """Ask once more for a label that was asked for and not received: it is the same one.

    Raises as ``zpl_label``.
    """
    if not container.is_open or not container.parcel:
        return container
    return await zpl_label(context, container.ref, container.parcel, container.service)


async def answer_for_print(context: Context, container: Container, *, is_out: bool) -> Container:
    """A person looked whether a container's label came out. Raises NotAllowedNow."""
    job = container.prints[-1] if container.prints else None
    if job and job.id in context.running:
        raise InOtherHands(f"print/{job.id}")
    recorder = _Recorder(context, container)
    if job and job.state is PrintState.SENDING:
        job = job.to(PrintState.IN_DOUBT, detail=BYTES_HAD_LEFT)
        await recorder(job)
    if not job or job.state is not PrintState.IN_DOUBT:
        raise NotAllowedNow("a word about the print", "not in question")
    ended = (
        job.to(PrintState.PROVED, detail=PERSON_SAW)
        if is_out
        else job.to(PrintState.FAILED, detail=PERSON_SAW_NONE)
    )
    await recorder(ended)
    return recorder.container


@dataclass(slots=True)
class _Recorder:
    """Keeps the container current while its print job goes into the journal."""

    context: Context
    container: Container

    async def __call__(self, job: PrintJob) -> None:
        self.container = await self.context.record_container(
            self.container, PrintAdvanced(job), cause="print"
        )


def _next_job(context: Context, container: Container, label: Label, reason: str) -> PrintJob:
    """A further job; copies that may exist are counted, what failed never left."""
    copies = [job for job in container.prints if job.state is not PrintState.FAILED]
    return new_job(
        DocumentKind.LABEL_ZPL,
        context.printer.printer_for(DocumentKind.LABEL_ZPL),
        container.ref,
        label.sha256,
        parcel_index=0,
        copy_number=len(copies) + 1,
        reason=reason,
    )


async def print_zpl(context: Context, container: Container, *, reason: str = "") -> Container:
    """Print a container's label unless it is out; never sent again where bytes may have left.

    With a ``reason`` a person asks for one more copy. Raises NotAllowedNow, PrinterNotSetUp,
    StorageError, LabelPrintFailed.
    """
    label = container.label
    if not label:
        raise NotAllowedNow("print", "a container without a label")
    recorder = _Recorder(context, container)
    job = container.prints[-1] if container.prints else None
    if job and job.state is PrintState.SENDING:
        job = job.to(PrintState.IN_DOUBT, detail=BYTES_HAD_LEFT)
        await recorder(job)
    if not job or job.state is PrintState.FAILED or reason:
        job = _next_job(context, recorder.container, label, reason)
        await recorder(job)
    if job.state in MAY_START_AGAIN:
        data = await context.labels.load(label)
        job = await context.print(PrintRequest(job, data), recorder)
    if not job.is_out:
        raise LabelPrintFailed([job])
    return recorder.container
