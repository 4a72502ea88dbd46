"""Which cue something has: pure, from what was before and what is now.

What nobody has to hear gives None. What goes on in the background has no ``accepted``: that is
for a line that a person scanned or typed (``cue_of_line``).
"""

from station.api.errors import CannotReach
from station.bench.state import BenchState, Slip, Slot, SlotState, Stage, Work
from station.domain.printjob import DocumentKind, PrintJob, PrintState
from station.domain.shipment import Shipment, State
from ui.problem_words.window import NOT_TAKEN
from ui.problems import Front, Problem, Severity, problem_of
from ui.sounds.cue import Cue

_BAD_SLOTS = frozenset({SlotState.FAILED, SlotState.IN_DOUBT})
_BAD_PRINTS = frozenset({PrintState.FAILED, PrintState.IN_DOUBT})
_LABELS = frozenset({DocumentKind.LABEL_PDF, DocumentKind.LABEL_ZPL})


def cue_of_line(state: BenchState) -> Cue | None:
    """A line was taken, and this came of it.

    A refusal has its cue from the state itself, also one that comes later. An item of the order in
    hand is no wrong one, although pieces are not counted.
    """
    refusal = state.refusal
    return Cue.ACCEPTED if not refusal or refusal.slip is Slip.OF_ORDER else None


def cue_of_change(before: BenchState, after: BenchState) -> Cue | None:
    """The bench has something else in hand, on its shelf, or to tell."""
    cues = (
        _of_refusal(before, after),
        _of_notice(before, after),
        _of_work(before, after),
        _of_shelf(before.shelf, after.shelf),
    )
    return max((cue for cue in cues if cue), key=lambda cue: cue.rank, default=None)


def cue_of_problem(problem: Problem) -> Cue | None:
    """Something is told in the banner: what must be settled is heard, and a scan that was lost."""
    if problem.severity is Severity.STOP:
        return Cue.STOP
    return Cue.WRONG if problem.kind == NOT_TAKEN else None


def cue_of_purchase(after: Shipment, *, was_buying: bool) -> Cue | None:
    """A shipment changed; ``was_buying``: what was to become of its purchase was not known."""
    return Cue.DONE if was_buying and after.is_bought else None


def cue_of_print(job: PrintJob) -> Cue | None:
    """A print job took a step: a label is out, or something did not come out.

    A person who says so himself has no need to hear it.
    """
    if job.state is PrintState.SENT and job.kind in _LABELS:
        return Cue.DONE
    is_news = job.state in _BAD_PRINTS and not (job.is_denied or job.is_cancelled)
    return Cue.STOP if is_news else None


def _of_refusal(before: BenchState, after: BenchState) -> Cue | None:
    refusal = after.refusal
    if not refusal or refusal == before.refusal or refusal.slip is Slip.OF_ORDER:
        return None
    return Cue.WRONG


def _of_notice(before: BenchState, after: BenchState) -> Cue | None:
    """The same notice is told once, however often it comes."""
    if not after.notice or _notice(after) == _notice(before):
        return None
    problem = problem_of(after.notice, front=Front.WINDOW)
    return cue_of_problem(problem) or Cue.WRONG


def _notice(state: BenchState) -> tuple[type, str, str]:
    return type(state.notice), str(state.notice), state.notice_ref


def _of_work(before: BenchState, after: BenchState) -> Cue | None:
    # What was put aside for a question comes back as it was, with what was told of it.
    if not after.work or (before.stage is Stage.ASKING and after.stage is not Stage.ASKING):
        return None
    work = after.work
    if _is_barred(work) and not (before.work and _is_barred(before.work)):
        return Cue.STOP
    was = before.work or Work(work.ref)
    if after.stage is Stage.NO_QUOTE and before.stage is not Stage.NO_QUOTE:
        return Cue.WRONG  # it waits for a person to choose, who waits for it
    return _of_problem_in_hand(was, after) or _of_measures(was, work)


def _is_barred(work: Work) -> bool:
    """The order in hand must not go on: a conflict, or it is cancelled."""
    return bool(work.shipment.conflict) or work.shipment.state is State.CANCELLED


def _of_problem_in_hand(was: Work, after: BenchState) -> Cue | None:
    work = after.work
    if not work or not work.problem or work.problem is was.problem:
        return None
    if after.is_offline and after.stage is Stage.QUOTING and isinstance(work.problem, CannotReach):
        return None  # without a link there are no prices, and the order can be queued
    problem = problem_of(work.problem, work.shipment, front=Front.WINDOW)
    return cue_of_problem(problem) or Cue.WRONG


def _of_measures(was: Work, work: Work) -> Cue | None:
    """A parcel that no carrier takes."""
    is_new = work.draft.problems and work.draft.problems != was.draft.problems
    return Cue.WRONG if is_new else None


def _of_shelf(before: tuple[Slot, ...], after: tuple[Slot, ...]) -> Cue | None:
    """An order on the shelf went wrong; what a person said of its prints is no news."""
    was_bad = {slot.order_id for slot in before if slot.state in _BAD_SLOTS}
    for slot in after:
        if slot.state in _BAD_SLOTS and slot.order_id not in was_bad and not _is_said(slot):
            return Cue.STOP
    return None


def _is_said(slot: Slot) -> bool:
    """Its last print failed because a person said so, and nothing else is wrong with it."""
    last = next(reversed(slot.shipment.prints), None)
    is_denied = last is not None and (last.is_denied or last.is_cancelled)
    return is_denied and not slot.shipment.conflict and not slot.shipment.alarm
