"""What is open for fulfilment-centre containers: labels without an answer, prints in doubt."""

from station.domain.container import Container
from station.domain.ids import OrderId
from station.domain.printjob import MAY_START_AGAIN, PrintState
from station.domain.question import Answer, Fact, FactKind, OpenQuestion, QuestionKind
from station.domain.shipment import Shipment
from station.workflow.context import Context

_IN_DOUBT = frozenset({PrintState.IN_DOUBT, PrintState.SENDING})
_MOVING = MAY_START_AGAIN | {PrintState.SENDING}


async def container_questions(context: Context) -> list[OpenQuestion]:
    """The open questions of all containers that nobody here works on now."""
    found = []
    for container in await context.journal.open_containers():
        if context.is_in_hand(container.ref):
            continue
        question = _question(context, container)
        if question:
            found.append(question)
    return found


def _question(context: Context, container: Container) -> OpenQuestion | None:
    if container.is_open:
        facts = (Fact(FactKind.LEFT, text="zpl label"), Fact(FactKind.NO_ANSWER))
        return _asked(QuestionKind.ZPL_LABEL, container, facts, Answer.LOOK_AGAIN)
    job = container.standing_print
    if not container.label or not job or job.is_out:
        return None
    if job.state in _MOVING and context.is_running(job):
        return None
    printer = Fact(FactKind.PRINTER, text=job.detail)
    if job.state in _IN_DOUBT:
        answers = (Answer.PRINTED, Answer.NOT_PRINTED)
        return _asked(QuestionKind.PRINT, container, (printer,), *answers)
    if job.is_held:
        facts = (Fact(FactKind.LABEL_HERE), Fact(FactKind.HELD, text=job.detail))
        answers = (Answer.PRINT_ANYWAY, Answer.PRINT_AGAIN)
        return _asked(QuestionKind.HELD, container, facts, *answers)
    told = printer if job.detail else Fact(FactKind.NEVER_PRINTED)
    facts = (Fact(FactKind.LABEL_HERE), told)
    return _asked(QuestionKind.NOT_PRINTED, container, facts, Answer.PRINT_AGAIN)


def _asked(
    kind: QuestionKind, container: Container, facts: tuple[Fact, ...], *answers: Answer
) -> OpenQuestion:
    shipment = Shipment(OrderId(container.ref), container.ref)
    job = container.standing_print
    return OpenQuestion(kind, shipment, facts, answers, (job,) if job else (), container)
