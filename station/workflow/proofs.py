"""Whether a label is on paper, by a person's word or by the scan of the label itself.

Most printers cannot prove it. What a person says is journaled as theirs; nothing is sent here, and
a label that a person denied is printed once more only when they ask for it (``prints``).
"""

from station.domain.errors import InOtherHands, NotAllowedNow
from station.domain.printjob import (
    MAY_START_AGAIN,
    PERSON_SAW,
    PERSON_SAW_NONE,
    SCANNED,
    PrintJob,
    PrintState,
)
from station.domain.shipment import Shipment
from station.workflow.context import Context
from station.workflow.prints import Recorder

_UNPROVED = frozenset({PrintState.SENT, PrintState.IN_DOUBT})


async def confirm_printed(context: Context, shipment: Shipment) -> Shipment:
    """A person has the labels in hand. Raises NotAllowedNow where none was in question."""
    recorder = Recorder(context, shipment)
    for job in await _unproved(recorder):
        await recorder(job.to(PrintState.PROVED, detail=PERSON_SAW))
    return recorder.shipment


async def confirm_not_printed(context: Context, shipment: Shipment) -> Shipment:
    """A person looked, and none came out. Raises NotAllowedNow where none was in question."""
    recorder = Recorder(context, shipment)
    for job in await _unproved(recorder):
        doubted = job
        if job.state is PrintState.SENT:
            doubted = job.to(PrintState.IN_DOUBT, detail=PERSON_SAW_NONE)
            await recorder(doubted)
        await recorder(doubted.to(PrintState.FAILED, detail=PERSON_SAW_NONE))
    return recorder.shipment


async def prove_by_scan(context: Context, number: str) -> Shipment | None:
    """The shipment whose valid label has that tracking number: what was scanned is on paper.

    None where no label has it; another word for the same order (its reference) proves nothing.
    """
    order_id = await context.index.find(number)
    if not order_id:
        return None
    async with context.in_hand(order_id):
        recorder = Recorder(context, await context.journal.shipment(order_id))
        labels = recorder.shipment.labels
        label = next((each for each in labels if each.tracking_number == number), None)
        if not label:
            return None
        job = await recorder.standing_job(label)
        if job and job.state in _UNPROVED:
            await recorder(job.to(PrintState.PROVED, detail=SCANNED))
        return recorder.shipment


def require_ended(context: Context, shipment: Shipment) -> None:
    """Raise InOtherHands while a print of it runs: nobody can say yet how that ends."""
    if any(context.is_running(job) for job in _moving(shipment)):
        raise InOtherHands(f"order/{shipment.order_id}")


def _moving(shipment: Shipment) -> list[PrintJob]:
    return [job for job in shipment.prints if job.state in (*MAY_START_AGAIN, PrintState.SENDING)]


async def _unproved(recorder: Recorder) -> list[PrintJob]:
    """The prints in question, one a label. Raises NotAllowedNow where there are none."""
    found = [await recorder.standing_job(label) for label in recorder.shipment.labels]
    jobs = [job for job in found if job and job.state in _UNPROVED]
    if not jobs:
        raise NotAllowedNow("a word about the print", recorder.shipment.state.value)
    return jobs
