"""Each fault of the sandbox, struck in a packer's flow at the bench: it ends in words, or on paper.

The cases are made from the sandbox's own names and steps, so that a new fault is a new case. Each
fault stays until the bench is done or says what is wrong. Then it is over, and a packer who does
what the words say gets the label: one purchase, one label on paper.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from station.bench.state import BenchState, Slot, SlotState, Stage, Work
from station.domain.shipment import State
from station.sandbox.faults import ANYWHERE, OWN_STEP, STEPS, parse
from station.sandbox.options import SandboxOptions
from station.settings import QuoteSettings
from tests.support.bench import Bench
from tests.support.clock import FastClock
from tests.support.pages import PageRun, open_page
from ui.screens.bench.controller import build

FLOWS = {
    "token": "order",
    "list": "order",
    "detail": "order",
    "quotes": "order",
    "confirm": "order",
    "label": "order",
    "transition": "new order",
    "custom": "own carrier",
    "zpl": "container",
}
"""The steps of the marketplace that a packer's scans lead to, and by which flow."""
ELSEWHERE = {"pickup", "fulfilment", "variants", "testing", "me"}
"""The steps that no scan at the bench leads to; pickups have a page and tests of their own."""

VALUES = {"slow": "=0.03", "label-job-late": "=0.5"}
MOVABLE = ("moved-back", "cancelled")
"""What strikes at another step as well: as soon as the order shows its labels."""
STOPPED = ("moved-back", "cancelled", "cancelled@detail")
"""The marketplace takes the order back: there is only a stop, in words."""
NEVER = ("label-job-fails", "moved-back@detail")
"""Bought, and the label never comes: nobody here can tell why, so support is asked."""

STAYS = 99
FAST = 400.0
LABEL_TIME_S = 120.0
LATER = timedelta(minutes=3)
LONGEST_S = 20.0
CONTAINER = "O_ABC123_722-1"

NAMES = [
    *(f"{name}@{step}" for step in STEPS if step in FLOWS for name in ANYWHERE),
    *(name for name, step in OWN_STEP.items() if step in FLOWS),
    *(f"{name}@detail" for name in MOVABLE),
]


def armed(name: str) -> str:
    """The fault as it is written, for as long as it stays."""
    kind, *step = name.split("@")
    return "@".join([kind + VALUES.get(kind, ""), *step]) + f":{STAYS}"


def flow_of(name: str) -> str:
    step = parse(name).step
    assert step
    return FLOWS[step]


@dataclass
class Packing:
    """A packer at the bench page who always does the expected thing, and reads what is said."""

    bench: Bench
    run: PageRun
    flow: str
    ref: str
    is_sent: bool = False
    has_asked: set[str] = field(default_factory=set)

    @property
    def state(self) -> BenchState:
        return self.run.packing.state

    @property
    def slot(self) -> Slot | None:
        return next(iter(self.state.shelf), None)

    @property
    def said(self) -> str:
        """What the bench says is wrong; empty while nothing is."""
        view, state = self.run.page.screen.view, self.state
        words, parts = view.instruction, [p.message for p in self.run.told]
        if words.kind == "stop" or words.is_refusal or (state.work and state.work.problem):
            parts += [words.title, words.order, words.body]
        if view.notice:
            assert view.notice.happened
            assert view.notice.saved
            parts += [view.notice.happened, view.notice.saved]
        return " ".join(part for part in parts if part)

    async def is_done(self) -> bool:
        if self.flow == "container":
            return bool(self.bench.printer.paper)
        if self.flow == "own carrier":
            known = await self.run.station.known(self.ref)
            return known.state is State.SHIPPED
        return bool(self.slot and self.slot.state is SlotState.STICK)

    async def is_solved(self) -> bool:
        """Nothing is left to be read, either."""
        return await self.is_done() and not self.said

    async def until(self, is_so: Callable[[], Awaitable[bool]]) -> None:
        """Go on packing until then; what the bench shows is the failure's message."""
        try:
            async with asyncio.timeout(LONGEST_S):
                while not await is_so():
                    await self._step()
                    await asyncio.sleep(0.005)
        except TimeoutError:
            raise AssertionError(f"it stays at {self.said or self.state}") from None

    async def _step(self) -> None:
        work = self.state.work
        if not work:
            await self._next_order()
        elif line := self._line(work):
            await self._scan(line)

    async def _next_order(self) -> None:
        """The order, once more where the bench says that nothing came of it."""
        slot = self.slot
        if slot and slot.state is SlotState.IN_DOUBT and slot.shipment.state is State.BUYING:
            await self._look_at_the_website(slot)
        is_undone = slot and slot.state is SlotState.FAILED and not slot.shipment.is_bought
        is_lost = not slot and (self.said or not self.is_sent)
        if is_undone or is_lost:
            self.run.packing.clear_notice()
            await self._scan(CONTAINER if self.flow == "container" else self.ref)

    def _line(self, work: Work) -> str:
        stage = self.state.stage
        if stage is Stage.READY and self.flow == "own carrier":
            return "XXPRICE" + "ABCDEF"[len(work.offers) - 1]
        if stage is Stage.OWN_CARRIER and not work.tracking:
            return "JJD000390007" if work.provider else "dhl"
        if stage in (Stage.READY, Stage.OWN_CARRIER):
            self.is_sent = True
            return "XXSEND"
        if stage is Stage.BLOCKED or (stage is Stage.ACCEPTING and not work.is_saving):
            return "XXSEND"
        if stage in (Stage.READING, Stage.QUOTING):
            return "XXSEND" if work.problem else ""
        return {Stage.SIZE: "30x20x15", Stage.WEIGHT: "1.25kg"}.get(stage, "")

    async def _scan(self, line: str) -> None:
        await self.bench.clock.sleep(1)  # a hand is slower than a scanner that bounces
        self.run.page.take_scan(line)
        while "a line at the bench" in self.run.tasks.names:  # noqa: ASYNC110 - many ways to end
            await asyncio.sleep(0.001)

    async def _look_at_the_website(self, slot: Slot) -> None:
        """Nobody can tell whether it was bought, so a person looked, and says so."""
        assert self.bench.ledger()[self.ref]["confirms"] == 0
        await self.run.station.settle_by_person(self.ref, "not-bought", "nothing is shown")
        self.is_sent = False  # so it is packed once more


async def stops_in_words(packing: Packing) -> None:
    """The order is taken in hand once more: it must not be sent, and that is said."""
    await packing.bench.clock.sleep(1)
    packing.run.page.take_scan(packing.ref)

    async with asyncio.timeout(LONGEST_S):
        while packing.run.page.screen.view.instruction.kind != "stop":  # noqa: ASYNC110
            await asyncio.sleep(0.005)


@pytest.fixture
def options() -> SandboxOptions:
    return SandboxOptions(label_delay_s=0.02, rate_per_minute=100_000)


def test_every_step_of_the_marketplace_has_its_flow_or_none() -> None:
    assert set(FLOWS) | ELSEWHERE == set(STEPS)
    assert not set(FLOWS) & ELSEWHERE


@pytest.mark.parametrize("name", NAMES)
async def test_it_ends_in_words_or_on_paper(
    look: QApplication, qtbot: QtBot, bench: Bench, name: str
) -> None:
    flow = flow_of(name)
    bench.clock = FastClock(FAST)
    ref = bench.orders("ankor_confirmed" if flow == "new order" else "brand_confirmed")[0]
    quotes = QuoteSettings(grace_s=0.0, label_time_s=LABEL_TIME_S)
    async with open_page(bench, build, quotes=quotes) as run:
        qtbot.addWidget(run.page.widget)
        packing = Packing(bench, run, flow, ref)
        bench.fault(armed(name))

        async def is_told_or_done() -> bool:
            return bool(packing.said) or await packing.is_done()

        await packing.until(is_told_or_done)
        left = bench.control("GET", "/_sandbox/faults")["faults"]
        assert sum(fault["count"] for fault in left) < STAYS, "it never struck"
        for words in ("Traceback", "quayside ", "Run this", "Error"):
            assert words not in packing.said

        bench.control("DELETE", "/_sandbox/faults")
        bench.clock.ahead = LATER
        if name in STOPPED:
            await stops_in_words(packing)
        elif name in NEVER:
            assert "support" in packing.said
        else:
            await packing.until(packing.is_solved)
        assert not run.told
        run.packing.stop()
        run.station.stop()
    check_ledger(bench, flow, ref)


def check_ledger(bench: Bench, flow: str, ref: str) -> None:
    """What really happened: once, or not at all where the order was taken back."""
    row = bench.ledger().get(ref, {})
    if flow != "container":
        assert row["confirms"] == 1
    assert len(bench.printer.paper) <= 1
    assert row.get("labels", 0) <= 1
