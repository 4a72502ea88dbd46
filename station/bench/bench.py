"""Bench: one line in, scanned or typed; the next state out. The window and tests drive the same.

    take(line) ─▶ grammar ─▶ Hand (read, measure, price) · Purchases (buy, follow, print)
                             · Questions (reasons)  ─▶ Board ─▶ listeners

Lines are taken in order and never wait for the marketplace: what needs it goes on in the
background, so that a packer can always type on.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress

from station.bench import packing
from station.bench.board import Board, Listener
from station.bench.catchup import CatchUp
from station.bench.commands import Commands
from station.bench.grammar import (
    BadgeScan,
    BoxScan,
    ContainerScan,
    RowScan,
    Scan,
    SizeScan,
    TextScan,
    WeightScan,
    clean,
    read,
)
from station.bench.grip import Grip
from station.bench.hand import Hand, Spawn
from station.bench.lookup import Lookup
from station.bench.offers import row_at
from station.bench.purchases import Purchases
from station.bench.questions import Questions
from station.bench.state import BenchState, Slip, SlotState, Stage, Work
from station.domain.command import Command
from station.domain.errors import DatabaseLost
from station.domain.question import OpenQuestion
from station.ports import Clock
from station.station import Station
from station.workflow.context import Change

BOUNCE_S = 0.3
"""The same command or order twice within this time is one gesture of a bouncing scanner."""

_MEASURING = frozenset(
    {
        Stage.READING,
        Stage.SIZE,
        Stage.WEIGHT,
        Stage.QUOTING,
        Stage.READY,
        Stage.NO_QUOTE,
        Stage.OWN_CARRIER,
        Stage.ACCEPTING,
    }
)


class Bench:
    """A packing bench: what it has in hand, on its shelf, and what it was told."""

    def __init__(self, station: Station, spawn: Spawn, clock: Clock) -> None:
        self._station, self._clock = station, clock
        self._board = Board()
        self._hand = Hand(station, self._board, spawn)
        self._purchases = Purchases(station, self._board, spawn, clock)
        self._grip = Grip(station, self._board, self._hand, spawn)
        self._questions = Questions(station, self._board, self._hand, spawn)
        self._commands = Commands(
            station, self._board, self._hand, self._purchases, self._questions, spawn
        )
        self._lookup = Lookup(
            station, self._board, self._hand, self._purchases, self._questions, self._commands.prove
        )
        self._turn = asyncio.Lock()
        self._last = ("", float("-inf"))
        self._on_taken: list[Listener] = []
        self._hand.on_priced = self._commands.priced
        self._purchases.on_queued = self.catch_up
        self._spawn = spawn
        self._catching_up = CatchUp(station, self._board, self._purchases)
        self._board.change(is_offline=station.is_offline)
        station.subscribe(self._changed)
        station.on_database(self._database_changed)
        station.on_link(lambda _: self._board.change(is_offline=station.is_offline))

    @property
    def state(self) -> BenchState:
        """Everything that the bench screen shows, now."""
        return self._board.state

    def subscribe(self, listener: Listener) -> None:
        """Call ``listener`` with each new state, on the loop's thread."""
        self._board.listeners.append(listener)

    def on_taken(self, listener: Listener) -> None:
        """Call ``listener`` after each line that was taken, with the state that came of it."""
        self._on_taken.append(listener)

    @property
    def clock(self) -> Clock:
        """What the grace time and ages are told by."""
        return self._clock

    async def resume(self) -> None:
        """After a start: go on with what was bought and is not on paper. Raises StorageError."""
        await self._purchases.resume()

    def asks_for(self, question: OpenQuestion) -> bool:
        """A person has to look: nobody here goes on with the order, or it has taken too long."""
        is_followed = self._purchases.is_followed(question.shipment.order_id)
        return question.is_overdue or not is_followed

    def stop(self) -> None:
        """Nothing new is sent or bought; a purchase in its grace time is not made."""
        self._purchases.stop()

    def link_is_back(self) -> None:
        """The marketplace answers again: ask for what is missing."""
        self._hand.link_is_back()
        self._purchases.link_is_back()
        self.catch_up()

    def catch_up(self) -> None:
        """Settle what had left when the link went, then send what was queued, in the background."""
        self._spawn(self._catching_up.run(), "catch up")

    def _database_changed(self, lost: DatabaseLost | None) -> None:
        """A warehouse's database is away: measuring goes on. It is back: go on from there."""
        if lost:
            self._board.change(notice=lost, notice_ref="")
            return
        if isinstance(self.state.notice, DatabaseLost):
            self.clear_notice()
        self._grip.take_again()
        self._hand.database_is_back()
        self._purchases.link_is_back()
        self._spawn(self._go_on(), "go on with what was bought")

    async def _go_on(self) -> None:
        with suppress(DatabaseLost):  # it went again, and its next return begins this anew
            await self._purchases.resume()

    def clear_notice(self) -> None:
        """The notice was read and is put away."""
        self._board.change(notice=None, notice_ref="")

    async def take(self, line: str) -> None:
        """Take one line, scanned or typed. Raises StorageError where nothing can be looked up."""
        async with self._turn:
            scan = read(line, self._station.settings.boxes)
            if scan is None or self._is_bounce(line, scan):
                return
            self._board.change(refusal=None)
            await self._taken(clean(line), scan)
            for listener in self._on_taken:
                listener(self.state)

    async def choose(self, row: int) -> None:
        """Choose a row of the list on the screen: prices, reasons, or candidates."""
        async with self._turn:
            self._choose(str(row), row)

    async def open(self, ref: str) -> None:
        """Take an order in hand by its reference, id or a tracking number."""
        async with self._turn:
            await self._lookup.open(ref)

    async def copy_parcel(self, times: int = 1) -> None:
        """The parcel in hand ``times`` more: identical cartons."""
        async with self._turn:
            work = self.state.work
            if not work or self.state.stage not in _MEASURING or work.container:
                self._board.refuse(str(times), Slip.NO_ORDER)
            elif not work.draft.is_complete:
                self._board.refuse(str(times), Slip.INCOMPLETE)
            elif not packing.can_add(work, times):
                self._board.refuse(str(times), Slip.TOO_MANY)
            else:
                self._hand.measure(lambda w: packing.with_copies(w, times))

    def set_own_carrier(self, provider: str, tracking: str) -> None:
        """What was typed into the own carrier's form."""
        self._board.change_work(provider=provider.strip(), tracking=tracking.strip())

    def _is_bounce(self, line: str, scan: Scan) -> bool:
        text, now = clean(line).upper(), self._clock.monotonic()
        last, self._last = self._last, (text, now)
        may_bounce = isinstance(scan, Command | RowScan) or (
            isinstance(scan, TextScan) and scan.is_order_like
        )
        return may_bounce and text == last[0] and now - last[1] < BOUNCE_S

    async def _taken(self, text: str, scan: Scan) -> None:
        change = _measuring(scan)
        match scan:
            case _ if change:
                self._measure(text, change)
            case Command():
                await self._commands.run(text, scan)
            case RowScan(row):
                self._choose(text, row)
            case BadgeScan(name):
                self._station.work_as(name)
                self._board.change(packer=name)
            case ContainerScan(ref):
                self._lookup.leave()
                self._hand.hold_container(ref)
            case TextScan():
                await self._lookup.text(text, scan)

    def _measure(self, text: str, change: Callable[[Work], Work]) -> None:
        stage = self.state.stage
        if not self.state.work:
            self._board.refuse(text, Slip.NO_ORDER)
        elif stage in _MEASURING or (stage is Stage.BLOCKED and self._may_measure_again()):
            self._hand.measure(change)
        else:
            self._board.refuse(text, Slip.NOT_NOW)

    def _may_measure_again(self) -> bool:
        """Prices were refused for these parcels: others may do."""
        work = self.state.work
        return bool(work and work.order and not work.shipment.conflict and not work.order.is_closed)

    def _choose(self, text: str, row: int) -> None:
        state = self.state
        if state.stage is Stage.ASKING and state.work and state.work.question:
            reasons = state.work.question.reasons
            if 0 <= row < len(reasons):
                self._questions.answer(reasons[row])
                return
        elif state.stage is Stage.CHOOSING and 0 <= row < len(state.candidates):
            self._hand.open(state.candidates[row].order_id)
            return
        elif state.stage in (Stage.READY, Stage.NO_QUOTE, Stage.OWN_CARRIER) and state.work:
            at = row_at(state.work.offers, row) if text.upper().startswith("XX") else row
            if at is not None and self._hand.choose(at):
                return
        self._board.refuse(text, Slip.NOT_NOW)

    def _changed(self, change: Change) -> None:
        queued = change.shipment.queued
        slot = self._purchases.shelf.slot_of(change.shipment.order_id)
        is_meant_again = queued and not queued.stopped and slot and slot.state is SlotState.FAILED
        self._hand.changed(change.shipment)
        self._purchases.changed(change.shipment)
        if is_meant_again and not self._station.is_offline:
            self.catch_up()  # a person said so


def _measuring(scan: Scan) -> Callable[[Work], Work] | None:
    """The step of measuring that a scan means; None where it means something else."""
    match scan:
        case BoxScan(box):
            sides_cm = (box.length_cm, box.width_cm, box.height_cm)
            return lambda work: packing.with_size(work, sides_cm, box.name)
        case SizeScan(sides_cm):
            return lambda work: packing.with_size(work, sides_cm)
        case WeightScan(weight_g):
            return lambda work: packing.with_weight(work, weight_g)
    return None
