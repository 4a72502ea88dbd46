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
MOMENTS = (LEAVES, ANSWERED)
AIMED = ("confirm", "transition", "pickup", "label", "detail")
CRASHES = st.tuples(
    st.sampled_from([f"request {step}:{moment}" for step in AIMED for moment in MOMENTS]),
    st.sampled_from((1, 1, 1, 2)),
) | st.tuples(st.just(JOURNAL), st.integers(1, 10))
"""A point, and the how manyeth time that it is come to."""


def _by(work: Callable[[Station, str], Awaitable[object]]) -> Command:
    return lambda station, ref: flows.told(station, ref, work(station, ref))


COMMANDS: dict[str, tuple[Command, Intent | None]] = {
    "ship": (flows.ship, None),
    "ship and leave": (flows.ship_unwatched, None),
    "buy an offer": (flows.offer, None),
    "own carrier": (flows.own_carrier, None),
    "accept": (flows.accept, Intent.ACCEPT),
    "pickup": (flows.pickup, Intent.PICKUP),
    "reset": (flows.reset, Intent.RESET),
    "reprint": (_by(lambda station, ref: station.reprint(ref, "torn")), Intent.PRINT),
    "hold": (_by(lambda station, ref: station.hold(ref, "later")), Intent.HOLD),
    "resume": (_by(lambda station, ref: station.resume(ref)), Intent.RESUME),
    "release": (_by(lambda station, ref: station.release(ref)), Intent.RELEASE),
    "settle": (flows.settle, None),
}
OFTEN = ("ship", "ship", "ship", "ship and leave", "accept", "pickup", "reset")
NAMES = st.sampled_from((*OFTEN, *sorted(COMMANDS)))
ORDER = st.integers(0, ORDERS - 1)


class Crash(BaseException):
    """Nobody catches it: the process is gone."""


class Day(RuleBasedStateMachine):
    """One bench with a few orders, one not accepted yet; each rule is something that happens."""

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
        self._open()

    def teardown(self) -> None:
        self._runner.run(self._closing.aclose())
        self._runner.run(self._place.aclose())
        self._stack.close()

    @rule(order=ORDER, name=NAMES)
    def command(self, order: int, name: str) -> None:
        self._do(name, order)

    @rule(order=ORDER, moment=st.sampled_from(MOMENTS))
    def purchase_that_crashes(self, order: int, moment: str) -> None:
        """The instants that matter most, more often than the dice would have them."""
        self.command_that_crashes(order, "ship", (f"request confirm:{moment}", 1))

    @rule(order=ORDER, name=NAMES, crash=CRASHES)
    def command_that_crashes(self, order: int, name: str, crash: tuple[str, int]) -> None:
        self._crash = crash
        try:
            self._do(name, order)
        except Crash:
            self.restart()
        finally:
            self._crash = None

    @rule()
    def a_person_answers(self) -> None:
        rows = self.stand.ledger()["orders"]
        brand = Brand(rows, self.stand.tray(), market=self.stand.bench.sandbox.state)
        self._faults.clear()
        with suppress(QuaysideError):
            self._runner.run(brand.answer_all(self._station))

    @rule(fault=st.sampled_from(FAULTS), times=st.sampled_from((1, 1, 2, 9)))
    def something_will_go_wrong(self, fault: str, times: int) -> None:
        self._faults.arm(f"{fault}:{times}")

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

    @rule(order=ORDER, is_meant=st.integers(0, 5))
    def cancelled_from_outside(self, order: int, is_meant: int) -> None:
        """Not often: nothing comes of such an order any more."""
        market = self.stand.bench.sandbox.state
        if not is_meant:
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

    def _do(self, name: str, order: int) -> None:
        """A command, to its end or to its crash; what is not allowed begins nothing."""
        command, intent = COMMANDS[name]
        ref = self.ids[order]
        before = self._runner.run(self._station.known(ref))
        came = self._runner.run(command(self._station, ref))
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
        if self._crash and name == self._crash[0]:
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


TestRandomDays = pytest.mark.slow(Day.TestCase)
TestRandomDays.settings = settings(
    max_examples=DAYS,
    stateful_step_count=25,
    deadline=None,
    derandomize="QUAYSIDE_TESTS_DAYS" not in os.environ,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
)
