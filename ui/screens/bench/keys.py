"""The key strip of the bench: which keys count in which stage, and the one that is expected."""

from station.bench.state import BenchState, Stage, Work
from station.domain.errors import HeldElsewhere, OrderCancelled
from station.workflow.machine import Intent, allowed
from ui.i18n import translate
from ui.page import Key
from ui.screens.bench.view_idle import IDLE, SHOWN
from ui.shortcuts import Act

_MEASURED = frozenset(
    {Stage.QUOTING, Stage.READY, Stage.NO_QUOTE, Stage.OWN_CARRIER, Stage.SIZE, Stage.WEIGHT}
)
_BUYS = frozenset({Stage.READY, Stage.ACCEPTING, Stage.NO_QUOTE})
_RETRIES = frozenset({Stage.READING, Stage.QUOTING, Stage.BLOCKED})
_QUEUES = frozenset({Stage.QUOTING, Stage.READY})


def keys_of(state: BenchState) -> tuple[Key, ...]:
    """The strip; each cap keeps its place, only the next parcel gives way to the reset."""
    may, expected = _allowed(state), _expected(state)
    shown = list(SHOWN)
    has_label = state.stage is Stage.BLOCKED and state.work and state.work.shipment.labels
    if state.stage is Stage.BOUGHT or has_label:
        shown[2] = Act.RESET
    words = {Act.BUY: _send_word(state)}
    return tuple(Key(act, act in may, act is expected, words.get(act, "")) for act in shown)


def _send_word(state: BenchState) -> str:
    """What SEND does now, where it does not buy."""
    if state.stage is Stage.QUEUED:
        return translate("KeyStrip", "Buy it so") if may_send(state) else ""
    if state.is_offline and state.stage in _QUEUES and may_send(state):
        return translate("KeyStrip", "Queue it")
    if state.work and state.work.shipment.change and may_send(state):
        return translate("KeyStrip", "Go on")
    if state.work and isinstance(state.work.problem, HeldElsewhere):
        return translate("KeyStrip", "Take over")
    if state.stage in _RETRIES and may_send(state):
        return translate("KeyStrip", "Try again")
    return {
        Stage.CHOOSING: translate("KeyStrip", "First order"),
        Stage.ASKING: translate("KeyStrip", "First answer"),
        Stage.ACCEPTING: translate("KeyStrip", "Accept order"),
        Stage.OWN_CARRIER: translate("KeyStrip", "Hand over"),
    }.get(state.stage, "")


def _allowed(state: BenchState) -> frozenset[Act]:
    work, stage = state.work, state.stage
    if not work:
        idle = IDLE | ({Act.REPRINT} if state.to_reprint else set())
        return idle | ({Act.BUY, Act.CLOSE} if stage is Stage.CHOOSING else set())
    if stage is Stage.GRACE:
        return frozenset({Act.SCAN, Act.UNDO})
    if stage is Stage.ASKING:
        return frozenset({Act.SCAN, Act.BUY, Act.UNDO, Act.CLOSE})
    acts = {Act.SCAN, Act.CLOSE}
    acts |= _by_state(work)
    # The notice of a failed print asks for it, whatever is in hand.
    acts |= {Act.REPRINT} if state.notice_ref and state.to_reprint == state.notice_ref else set()
    acts |= {Act.UNDO} if stage in _MEASURED or stage is Stage.QUEUED else set()
    acts |= {Act.BUY} if may_send(state) else set()
    if stage in _MEASURED and work.draft.is_complete and not work.container:
        acts |= {Act.NEXT_PARCEL, Act.COPY_PARCEL}
    return frozenset(acts)


def _by_state(work: Work) -> set[Act]:
    """What the shipment's table allows."""
    intents = allowed(work.shipment.state)
    may_hold = Intent.HOLD in intents and work.order and not work.shipment.queued
    acts = {Act.HOLD} if may_hold else set()
    acts |= {Act.REPRINT} if Intent.PRINT in intents and work.shipment.labels else set()
    return acts | ({Act.RESET} if Intent.RESET in intents else set())


def may_send(state: BenchState) -> bool:
    """SEND, its key and the main button do something now."""
    work, stage = state.work, state.stage
    if not work:
        return False
    if stage is Stage.OWN_CARRIER:
        return bool(work.provider and work.tracking)
    if stage is Stage.QUEUED:
        return bool(work.shipment.queued and work.shipment.queued.stopped)
    if stage is Stage.BLOCKED and work.shipment.change:
        return True
    if stage in _RETRIES:
        return work.problem is not None and not isinstance(work.problem, OrderCancelled)
    return stage is Stage.ASKING or (stage in _BUYS and not work.is_saving)


def _expected(state: BenchState) -> Act | None:
    if state.stage is Stage.GRACE:
        return Act.UNDO
    if state.stage is Stage.BLOCKED or (state.stage is Stage.QUEUED and not may_send(state)):
        return Act.CLOSE
    if state.stage in (Stage.ASKING, Stage.NO_QUOTE):
        return None
    return Act.BUY if may_send(state) else None
