"""A person takes a print job back: possible until its first byte leaves.

A job of this process is told to stop, and ends itself. One that another process sees to, or that a
stop left over, is ended in the journal: its next step is refused there, before a byte leaves.
"""

from collections.abc import Sequence

from station.domain.container import order_reference_of
from station.domain.errors import NotAllowedNow
from station.domain.events import PrintAdvanced
from station.domain.ids import ContainerRef, OrderId, PrintJobId
from station.domain.printjob import CANCELLED, MAY_START_AGAIN, PrintJob, PrintState
from station.workflow.context import Context
from station.workflow.document_prints import DocumentRecorder
from station.workflow.finding import find
from station.workflow.prints import Recorder

_ASKED, NOT_WAITING = "cancelling a print", "not waiting for a printer"


async def cancel_print(context: Context, stream: str, job_id: PrintJobId) -> None:
    """Take back a job of a journal's stream: ``order/…``, ``container/…`` or ``print/…``.

    Raises NotAllowedNow where its bytes have left, or it has ended; InOtherHands where it moves on
    at this very moment, StorageError.
    """
    if context.printer.cancel(job_id):
        return
    if job_id in context.running:
        raise NotAllowedNow(_ASKED, PrintState.SENDING.value)
    kind, _, key = stream.partition("/")
    if kind == "order":
        await _of_order(context, OrderId(key), job_id)
    elif kind == "container":
        await _of_container(context, ContainerRef(key), job_id)
    else:
        await _of_document(context, stream, job_id)


async def cancel_prints(context: Context, ref: str) -> list[PrintJob]:
    """Take back every job of an order or container that has not started; which those were.

    Raises as ``cancel_print``; NotAllowedNow also where there is none.
    """
    if order_reference_of(ref):
        stream, jobs = (
            f"container/{ref}",
            (await context.journal.container(ContainerRef(ref))).prints,
        )
    else:
        order_id = await find(context, ref)
        shipment = await context.journal.shipment(order_id)
        stream, jobs = f"order/{order_id}", shipment.prints
    waiting = [job for job in jobs if job.state in MAY_START_AGAIN]
    if not waiting:
        raise NotAllowedNow(_ASKED, NOT_WAITING)
    for job in waiting:
        await cancel_print(context, stream, job.id)
    return waiting


async def _of_order(context: Context, order_id: OrderId, job_id: PrintJobId) -> None:
    async with context.in_hand(order_id):
        recorder = Recorder(context, await context.journal.shipment(order_id))
        await recorder(_cancelled(recorder.shipment.prints, job_id))


async def _of_container(context: Context, ref: ContainerRef, job_id: PrintJobId) -> None:
    async with context.in_hand(ref):
        container = await context.journal.container(ref)
        step = PrintAdvanced(_cancelled(container.prints, job_id))
        await context.record_container(container, step, cause="print")


async def _of_document(context: Context, stream: str, job_id: PrintJobId) -> None:
    entries = await context.journal.entries(stream)
    steps = [entry.event.job for entry in entries if isinstance(entry.event, PrintAdvanced)]
    await DocumentRecorder(context, len(entries))(_cancelled(steps[-1:], job_id))


def _cancelled(jobs: Sequence[PrintJob], job_id: PrintJobId) -> PrintJob:
    """The job as it ends. Raises NotAllowedNow where it may have left, or is not there."""
    job = next((each for each in jobs if each.id == job_id), None)
    if not job or job.state not in MAY_START_AGAIN:
        raise NotAllowedNow(_ASKED, job.state.value if job else NOT_WAITING)
    return job.to(PrintState.FAILED, detail=CANCELLED)
