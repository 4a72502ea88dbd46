"""What a person has to look into: everything open, with what was found and what may be said of it.

What this very process works on now is not open: its end is awaited, not asked for.
"""

from collections.abc import Iterable
from datetime import timedelta

from station.domain.errors import PrinterNotSetUp
from station.domain.events import PrintAdvanced
from station.domain.printjob import MAY_START_AGAIN, DocumentKind, PrintJob, PrintState
from station.domain.question import Answer, Fact, FactKind, OpenQuestion, QuestionKind
from station.domain.queued import QueuedPurchase
from station.domain.shipment import OpenIntent, Shipment, State
from station.store.journal import Entry
from station.workflow.container_questions import container_questions
from station.workflow.context import Context

_ORDER = list(QuestionKind)
_KINDS = {
    "purchase": QuestionKind.PURCHASE,
    "own carrier": QuestionKind.OWN_CARRIER,
    "pickup": QuestionKind.PICKUP,
    "reset": QuestionKind.RESET,
    "accept": QuestionKind.ACCEPT,
}
_IN_DOUBT = frozenset({PrintState.IN_DOUBT, PrintState.SENDING})
_MOVING = MAY_START_AGAIN | {PrintState.SENDING}
A_SHIFT = timedelta(hours=12)
"""A label that is older and was never sent to a printer was left so by somebody."""
_LOOKED_FOR = frozenset({State.BUYING, State.AWAITING_LABELS})
_OPEN_STATES = (State.WAITING, State.PACKING, State.HELD, State.LABELLED, State.CANCELLED)


async def open_questions(context: Context) -> list[OpenQuestion]:
    """All open questions, in the order in which a person should go through them.

    What another bench has in hand is asked there, if at all.
    """
    journal = context.journal
    elsewhere = await context.claims.elsewhere()
    found: dict[str, OpenQuestion] = {}
    for shipment in (
        *await journal.shipments(only_open=True),
        *await journal.shipments(states=[State.AWAITING_LABELS.value]),
        *await journal.shipments(states=[state.value for state in _OPEN_STATES]),
    ):
        if shipment.order_id in found or shipment.order_id in elsewhere:
            continue
        if _is_under_way(context, shipment):
            continue
        question = await _question(context, shipment)
        if question and not _is_seen_to(context, question):
            found[shipment.order_id] = question
    for asked in await container_questions(context):
        found[asked.shipment.order_id] = asked
    return sorted(found.values(), key=lambda question: _ORDER.index(question.kind))


def _is_seen_to(context: Context, question: OpenQuestion) -> bool:
    """Somebody waits for its labels, and it is too early to ask a person."""
    return question.shipment.order_id in context.waiting and not question.is_overdue


def _is_under_way(context: Context, shipment: Shipment) -> bool:
    """Somebody here works on it, or looks for its labels and may still do so for a while.

    Looking once more does not take the question back that has been open for too long.
    """
    is_in_hand = context.is_in_hand(shipment.order_id)
    if shipment.state not in _LOOKED_FOR:
        return is_in_hand
    since = shipment.intent.since if shipment.intent else shipment.bought_at
    is_looked_for = is_in_hand or shipment.order_id in context.waiting
    return is_looked_for and not _is_overdue(context, since)


async def _question(context: Context, shipment: Shipment) -> OpenQuestion | None:
    """The first thing that is open for an order: the next is asked once that is settled."""
    if shipment.alarm:
        return _about_cancellation(shipment)
    if shipment.intent:
        return _about_request(context, shipment, shipment.intent)
    if shipment.conflict:
        return _about_conflict(shipment)
    if shipment.queued:
        return _about_queued(shipment, shipment.queued)
    if shipment.state is State.AWAITING_LABELS:
        return _about_labels(context, shipment)
    if shipment.state is State.LABELLED:
        return await _about_prints(context, shipment)
    return None


def _about_request(context: Context, shipment: Shipment, intent: OpenIntent) -> OpenQuestion:
    kind = _KINDS[intent.what]
    is_overdue = _is_overdue(context, intent.since)
    facts = [
        Fact(FactKind.LEFT, intent.since, intent.what),
        Fact(FactKind.NO_ANSWER),
        *([Fact(FactKind.OFFER)] if kind is QuestionKind.PURCHASE else ()),
        *([Fact(FactKind.PICKUP, text=intent.detail)] if kind is QuestionKind.PICKUP else ()),
        *([Fact(FactKind.CONFLICT, text=shipment.conflict)] if shipment.conflict else ()),
        *([Fact(FactKind.OVERDUE)] if is_overdue else ()),
    ]
    # As long as the marketplace may still tell, it is asked; after that a person has to.
    by_person = {
        QuestionKind.PURCHASE: (Answer.BOUGHT, Answer.NOT_BOUGHT),
        QuestionKind.OWN_CARRIER: (Answer.HANDED_OVER, Answer.NOT_BOUGHT),
        QuestionKind.PICKUP: (Answer.NOT_BOOKED,),
    }
    answers = by_person.get(kind, ()) if is_overdue else ()
    return OpenQuestion(kind, shipment, tuple(facts), (*answers, Answer.LOOK_AGAIN))


def _about_conflict(shipment: Shipment) -> OpenQuestion:
    facts = (*_bought(shipment), Fact(FactKind.CONFLICT, text=shipment.conflict))
    has_labels = shipment.state in (State.LABELLED, State.AWAITING_LABELS)
    void = (Answer.MOVED_BACK,) if has_labels else ()
    answers = (Answer.SEEN, *void, Answer.LOOK_AGAIN)
    return OpenQuestion(QuestionKind.CONFLICT, shipment, facts, answers)


def _about_cancellation(shipment: Shipment) -> OpenQuestion:
    facts = (Fact(FactKind.CANCELLED, text=shipment.alarm), *_bought(shipment))
    return OpenQuestion(QuestionKind.CANCELLED, shipment, facts, (Answer.SEEN,))


def _about_queued(shipment: Shipment, queued: QueuedPurchase) -> OpenQuestion | None:
    """What only waits for the network is nobody's question."""
    if not queued.stopped:
        return None
    facts = (Fact(FactKind.QUEUED, queued.since), Fact(FactKind.STOPPED, text=queued.stopped))
    answers = (Answer.GO_ON, Answer.TAKE_BACK)
    return OpenQuestion(QuestionKind.QUEUED, shipment, facts, answers)


def _about_labels(context: Context, shipment: Shipment) -> OpenQuestion:
    is_overdue = _is_overdue(context, shipment.bought_at)
    overdue = (Fact(FactKind.OVERDUE),) if is_overdue else ()
    answers = (Answer.LOOK_AGAIN, Answer.MOVED_BACK) if is_overdue else (Answer.LOOK_AGAIN,)
    return OpenQuestion(QuestionKind.LABELS, shipment, (*_bought(shipment), *overdue), answers)


async def _about_prints(context: Context, shipment: Shipment) -> OpenQuestion | None:
    jobs = [job for label in shipment.labels if (job := shipment.standing_print_of(label))]
    if any(job.state in _MOVING and context.is_running(job) for job in jobs):
        return None
    in_doubt = tuple(job for job in jobs if job.state in _IN_DOUBT)
    if in_doubt:
        entries = await context.journal.entries(f"order/{shipment.order_id}")
        facts = tuple(fact for job in in_doubt for fact in _sent(job, entries))
        answers = (Answer.PRINTED, Answer.NOT_PRINTED)
        return OpenQuestion(QuestionKind.PRINT, shipment, facts, answers, in_doubt)
    held = tuple(job for job in jobs if job.is_held)
    if held:
        told = [Fact(FactKind.HELD, text=job.detail) for job in held]
        facts = (*_bought(shipment), Fact(FactKind.LABEL_HERE), *told)
        answers = (Answer.PRINT_ANYWAY, Answer.PRINT_AGAIN)
        return OpenQuestion(QuestionKind.HELD, shipment, facts, answers, held)
    missing = tuple(job for job in jobs if not job.is_out)
    is_left_so = context.ages.is_older(shipment.bought_at, A_SHIFT)
    is_never_printed = len(jobs) < len(shipment.labels) and not is_left_so
    if not (missing or is_never_printed) or not _has_printer(context):
        return None
    told = [Fact(FactKind.NEVER_PRINTED)] if is_never_printed else []
    told += [_told(job) for job in missing]
    facts = (*_bought(shipment), Fact(FactKind.LABEL_HERE), *told)
    return OpenQuestion(QuestionKind.NOT_PRINTED, shipment, facts, (Answer.PRINT_AGAIN,), missing)


def _sent(job: PrintJob, entries: Iterable[Entry]) -> list[Fact]:
    """When the bytes left and under whose hands, from the journal; then the printer's words."""
    left = [
        entry
        for entry in entries
        if isinstance(entry.event, PrintAdvanced)
        and (entry.event.job.id, entry.event.job.state) == (job.id, PrintState.SENDING)
    ]
    facts = [Fact(FactKind.SENT, entry.at, job.printer) for entry in left]
    people = [Fact(FactKind.PERSON, text=entry.actor) for entry in left if entry.actor]
    return [*facts, Fact(FactKind.PRINTER, text=job.detail), *people]


def _told(job: PrintJob) -> Fact:
    if job.is_denied:
        return Fact(FactKind.DENIED, text=job.printer)
    return Fact(FactKind.PRINTER if job.detail else FactKind.NEVER_PRINTED, text=job.detail)


def _bought(shipment: Shipment) -> tuple[Fact, ...]:
    """That it is paid for, where it is."""
    if not shipment.bought_at:
        return ()
    return (Fact(FactKind.BOUGHT, shipment.bought_at, shipment.evidence), Fact(FactKind.OFFER))


def _is_overdue(context: Context, since: str) -> bool:
    limit = timedelta(seconds=context.settings.quotes.label_time_s)
    return context.ages.is_older(since, limit)


def _has_printer(context: Context) -> bool:
    """Where labels are printed at all: a station that only stores them has nothing to finish."""
    try:
        context.printer.printer_for(DocumentKind.LABEL_PDF)
    except PrinterNotSetUp:
        return False
    return True
