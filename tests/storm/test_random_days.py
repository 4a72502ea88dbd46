"""Random days at a bench: orders, faults, restarts and crashes in any order, looked at after each.

    QUAYSIDE_TESTS_DAYS=2000 python -m pytest tests/storm/test_random_days.py

The machine, the journal and the recovery are the real ones, the marketplace is the sandbox, time
passes only where somebody waits. A crash is an exception that nobody catches, at a chosen request
or after a chosen row of the journal: nothing after that point is done.
"""

import asyncio
import os
import tempfile
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack, ExitStack, suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from station.domain.errors import QuaysideError
from station.domain.printjob import PrintState
from station.domain.shipment import Shipment, State
from station.sandbox.faults import ANYWHERE, OWN_STEP, STEPS, Faults
from station.station import Station
from station.workflow.context import Change
from station.workflow.machine import Intent, allowed
from tests.faults import flows
from tests.faults.brand import Brand
from tests.faults.flows import Command
from tests.faults.stand import standing
from tests.storm import books, verdict
from tests.storm.chores import Task
from tests.storm.edges import ANSWERED, LEAVES

DAYS = int(os.environ.get("QUAYSIDE_TESTS_DAYS", "40"))
ORDERS = 3
USED = ("token", "detail", "quotes", "custom", "confirm", "label", "transition", "pickup")
FAULTS = [
    *(f"{name}@{step}" for name in ANYWHERE if name != "slow" for step in STEPS if step in USED),
    *(name for name, step in OWN_STEP.items() if step in USED and name != "label-huge"),
]
JOURNAL = "journal"
ENDS = (PrintState.SENT, PrintState.IN_DOUBT, PrintState.FAILED, PrintState.SENDING)
CRASHES = st.none() | st.tuples(st.sampled_from((LEAVES, ANSWERED, JOURNAL)), st.integers(1, 8))


class Crash(BaseException):
    """Nobody catches it: the process is gone."""


class Day(RuleBasedStateMachine):
    """One bench with three orders; each rule is something that happens."""

    def __init__(self) -> None:
        super().__init__()
        self._stack = ExitStack()
        home = Path(self._stack.enter_context(tempfile.TemporaryDirectory(prefix="day-")))
        self._runner = self._stack.enter_context(asyncio.Runner())
        self._place = AsyncExitStack()
        self.stand = self._runner.run(self._place.enter_async_context(standing(home, "2023")))
        bench = self.stand.bench
        refs = [*bench.orders()[: ORDERS - 1], bench.orders("ankor_confirmed")[0]]
        self.ids = [bench.order_id(ref) for ref in refs]
        self._crash: tuple[str, int] | None = None
        self.words: list[str] = []
        self._open()

    def teardown(self) -> None:
        self._runner.run(self._closing.aclose())
        self._runner.run(self._place.aclose())
        self._stack.close()

    order = st.integers(0, ORDERS - 1)

    @rule(order=order, crash=CRASHES)
    def ship(self, order: int, crash: tuple[str, int] | None) -> None:
        self._do(flows.ship, order, crash)

    @rule(order=order, crash=CRASHES)
    def ship_and_leave(self, order: int, crash: tuple[str, int] | None) -> None:
        self._do(flows.ship_unwatched, order, crash)

    @rule(order=order, crash=CRASHES)
    def buy_an_offer(self, order: int, crash: tuple[str, int] | None) -> None:
        self._do(flows.offer, order, crash)

    @rule(order=order, crash=CRASHES)
    def hand_to_own_carrier(self, order: int, crash: tuple[str, int] | None) -> None:
        self._do(flows.own_carrier, order, crash)

    @rule(order=order, crash=CRASHES)
    def accept(self, order: int, crash: tuple[str, int] | None) -> None:
        self._do(flows.accept, order, crash, Intent.ACCEPT)

    @rule(order=order, crash=CRASHES)
    def book_a_pickup(self, order: int, crash: tuple[str, int] | None) -> None:
        self._do(flows.pickup, order, crash, Intent.PICKUP)

    @rule(order=order, crash=CRASHES)
    def reset(self, order: int, crash: tuple[str, int] | None) -> None:
        self._do(flows.reset, order, crash, Intent.RESET)

    @rule(order=order, crash=CRASHES)
    def reprint(self, order: int, crash: tuple[str, int] | None) -> None:
        self._do(_by(lambda station, ref: station.reprint(ref, "torn")), order, crash, Intent.PRINT)

    @rule(order=order)
    def hold(self, order: int) -> None:
        self._do(_by(lambda station, ref: station.hold(ref, "later")), order, None, Intent.HOLD)

    @rule(order=order)
    def resume(self, order: int) -> None:
        self._do(_by(lambda station, ref: station.resume(ref)), order, None, Intent.RESUME)

    @rule(order=order)
    def release(self, order: int) -> None:
        self._do(_by(lambda station, ref: station.release(ref)), order, None, Intent.RELEASE)

    @rule(crash=CRASHES)
    def settle(self, crash: tuple[str, int] | None) -> None:
        self._do(flows.settle, 0, crash)

    @rule()
    def a_person_answers(self) -> None:
        rows = self.stand.ledger()["orders"]
        brand = Brand(rows, self.stand.tray(), market=self.stand.bench.sandbox.state)
        self._faults.clear()
        with suppress(QuaysideError):
            self._runner.run(brand.answer_all(self._station))
        self.words += brand.words

    @rule(fault=st.sampled_from(FAULTS), times=st.sampled_from((1, 1, 2, 9)))
    def something_will_go_wrong(self, fault: str, times: int) -> None:
        self._faults.arm(f"{fault}:{times}")

    @rule()
    def all_is_well_again(self) -> None:
        self._faults.clear()

    @rule(end=st.sampled_from(ENDS))
    def the_next_print_ends_so(self, end: PrintState) -> None:
        self.stand.bench.printer.ends = [end, PrintState.SENT]

    @rule(seconds=st.sampled_from((10.0, 150.0, 700.0)))
    def time_passes(self, seconds: float) -> None:
        self.stand.later(seconds)

    @rule()
    def restart(self) -> None:
        self._runner.run(self._closing.aclose())
        self._open()

    @rule(order=order)
    def cancelled_from_outside(self, order: int) -> None:
        market = self.stand.bench.sandbox.state
        market.change(market.order(self.ids[order]), "cancelled")

    @invariant()
    def nothing_is_twice_and_nothing_unknown(self) -> None:
        tasks = tuple(Task(ref, "ship", flows.PARCELS) for ref in self.ids)
        kept = books.read(self.stand.bench.home, tasks)
        ledger, tray = self.stand.ledger(), self.stand.tray()
        for task in tasks:
            scene = verdict.scene(task, ledger, kept[task.ref], tray)
            # Folding also shows that no event came in a state that does not allow it.
            assert list(verdict.always(scene)) == []
            bought = scene.row["confirms"] - _confirmed(scene)
            is_open = isinstance(scene.book.kept, Shipment) and scene.book.kept.intent
            assert bought <= bool(is_open) or scene.book.kept.state is State.CANCELLED

    def _do(
        self,
        command: Command,
        order: int,
        crash: tuple[str, int] | None,
        intent: Intent | None = None,
    ) -> None:
        """A command, to its end or to its crash; what is not allowed begins nothing."""
        ref = self.ids[order]
        self._crash = crash
        before = self._runner.run(self._station.known(ref))
        try:
            came = self._runner.run(command(self._station, ref))
        except Crash:
            self.restart()
            return
        finally:
            self._crash = None
        if intent and before.order_id and intent not in allowed(before.state):
            after = self._runner.run(self._station.known(ref))
            is_same = after.intent == before.intent or after.intent is None
            assert is_same, f"{intent} was begun while {before.state}: {came}"

    def _open(self) -> None:
        self._closing = AsyncExitStack()
        opening = self._closing.enter_async_context(self.stand.opened(self._point))
        self._station = self._runner.run(opening)
        self._station.subscribe(self._changed)

    @property
    def _faults(self) -> Faults:
        return self.stand.bench.sandbox.state.faults

    def _point(self, name: str) -> None:
        if self._crash and name.endswith(f":{self._crash[0]}"):
            self._count_down()

    def _changed(self, _change: Change) -> None:
        if self._crash and self._crash[0] == JOURNAL:
            self._count_down()

    def _count_down(self) -> None:
        assert self._crash
        point, left = self._crash
        self._crash = (point, left - 1)
        if left == 1:
            raise Crash


def _confirmed(scene: verdict.Scene) -> int:
    kinds = scene.book.kinds
    return kinds["PurchaseConfirmed"] + kinds["OwnCarrierConfirmed"]


def _by(work: Callable[[Station, str], Awaitable[object]]) -> Command:
    return lambda station, ref: flows.told(station, ref, work(station, ref))


TestRandomDays = pytest.mark.slow(Day.TestCase)
TestRandomDays.settings = settings(
    max_examples=DAYS,
    stateful_step_count=25,
    deadline=None,
    derandomize="QUAYSIDE_TESTS_DAYS" not in os.environ,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
)
