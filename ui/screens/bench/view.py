"""What the bench screen shows, from what the bench has in hand: pure, and total over the stages."""

from datetime import datetime

from station.api.errors import CannotReach
from station.bench.state import BenchState, Candidate, Stage
from station.domain.errors import OrderCancelled, OrderConflict
from station.domain.shipment import Shipment
from station.settings import Settings
from ui.about import about
from ui.faces import AnswerFace, NoticeFace
from ui.i18n import translate
from ui.screens.bench.instruction import instruction_of
from ui.screens.bench.trouble import trouble_of
from ui.screens.bench.view_offers import price_view, row_mark
from ui.screens.bench.view_order import order_view
from ui.screens.bench.view_parcels import parcels_view
from ui.screens.bench.view_shelf import Pace, pace_face, shelf_view
from ui.screens.bench.view_whole import BenchView, Columns, Grace

_TOLD_ABOVE = frozenset(
    {Stage.READING, Stage.ACCEPTING, Stage.QUOTING, Stage.BLOCKED, Stage.QUEUED}
)
"""Stages whose instruction has the problem of the order in hand already."""


def present(
    state: BenchState,
    now: datetime,
    monotonic: float,
    settings: Settings,
    pace: Pace | None = None,
) -> BenchView:
    """The view of a state; ``monotonic`` is of the clock that ``grace_until`` is of."""
    left_s = max(0.0, state.work.grace_until - monotonic) if state.work else 0.0
    grace = None
    if state.work and state.stage is Stage.GRACE:
        grace = Grace(left_s, state.work.grace_s)
    return BenchView(
        instruction=instruction_of(state, left_s),
        grace=grace,
        refusal=state.refusal,
        notice=_notice(state),
        columns=_columns(state, settings),
        candidates=_candidates(state),
        pace=pace_face(pace),
        shelf=shelf_view(state.shelf, settings.station.slots, now),
    )


def _columns(state: BenchState, settings: Settings) -> Columns | None:
    work = state.work
    if not work:
        return None
    return Columns(
        order_view(work, state.stage),
        parcels_view(work, state.stage),
        price_view(work, state.stage, settings),
    )


def _candidates(state: BenchState) -> tuple[AnswerFace, ...]:
    if state.stage is not Stage.CHOOSING:
        return ()
    return tuple(_candidate(at, each) for at, each in enumerate(state.candidates))


def _candidate(at: int, candidate: Candidate) -> AnswerFace:
    pieces = translate("Bench", "%n piece(s)", n=candidate.pieces)
    return AnswerFace(row_mark(at), candidate.retailer, candidate.reference, pieces)


def _notice(state: BenchState) -> NoticeFace | None:
    """A trouble beside the order in hand, or one of it that its instruction does not tell."""
    action = ""
    if state.notice:
        problem = trouble_of(state.notice, _on_shelf(state, state.notice_ref))
        ref = state.notice_ref
        action = translate("Bench", "Put away")
    elif state.work and state.work.problem and not _is_told(state):
        problem, ref = trouble_of(state.work.problem, state.work.shipment), ""
    else:
        return None
    saved = " ".join(part for part in (problem.saved, problem.to_do) if part)
    error = state.notice or (state.work.problem if state.work else None)
    icon = "nolink" if isinstance(error, CannotReach) else "alert"
    is_named = not ref or ref in problem.happened
    happened = problem.happened if is_named else about(ref, problem.happened)
    return NoticeFace(happened, saved, action, icon)


def _on_shelf(state: BenchState, reference: str) -> Shipment | None:
    """The order that a notice is about, as far as the shelf has it: it tells what was saved."""
    found = (slot.shipment for slot in state.shelf if slot.reference == reference)
    return next(found, None)


def _is_told(state: BenchState) -> bool:
    problem = state.work.problem if state.work else None
    stops = isinstance(problem, OrderCancelled | OrderConflict)
    return state.stage in _TOLD_ABOVE or stops
