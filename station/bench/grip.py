"""What is in this packer's hand is in no other: the bench's claim on its order, in a warehouse.

It follows the board: an order that is being packed is claimed, and let go of with the next one. A
bench that is asked for it hands it over, with all that was measured (drafts are shared).
"""

import asyncio

from station.bench.board import Board
from station.bench.hand import Hand, Spawn
from station.bench.state import BenchState, Stage
from station.domain.errors import HeldElsewhere, QuaysideError, TakenOver
from station.domain.ids import OrderId
from station.domain.shipment import State
from station.station import Station

_PACKED = frozenset({State.WAITING, State.PACKING, State.HELD})
_BUSY = frozenset({Stage.GRACE, Stage.ASKING})


class Grip:
    """Keeps the order in hand for this bench."""

    def __init__(self, station: Station, board: Board, hand: Hand, spawn: Spawn) -> None:
        self._station, self._board, self._hand, self._spawn = station, board, hand, spawn
        self._held = self._wanted = OrderId("")
        self._turn = asyncio.Lock()
        if station.is_shared:
            board.listeners.append(self._board_changed)
            station.on_wanted(self._asked_for)

    def _board_changed(self, state: BenchState) -> None:
        wanted = _in_hand(state)
        if wanted != self._wanted:
            self._wanted = wanted
            self._spawn(self._follow(), "keep the order in hand")

    def take_again(self) -> None:
        """What could not be kept while the database was away is claimed now."""
        if self._wanted:
            self._held = OrderId("")
            self._spawn(self._follow(), "keep the order in hand")

    async def _follow(self) -> None:
        async with self._turn:
            if self._held and self._held != self._wanted:
                await self._station.let_go(self._held)
                self._held = OrderId("")
            wanted = self._wanted
            if not wanted or self._held:
                return
            try:
                await self._station.keep_in_hand(wanted)
            except QuaysideError as error:
                if _in_hand(self._board.state) == wanted:
                    self._board.change_work(problem=error)
            else:
                self._held = wanted

    def _asked_for(self, order_id: OrderId, by: str) -> None:
        """Another bench wants it: handed over, unless a purchase or a question is under way."""
        state = self._board.state
        if not state.work or order_id != self._held or state.stage in _BUSY or state.work.is_saving:
            return
        reference = state.work.ref
        self._hand.show(None)
        self._board.change(notice=TakenOver(reference, by), notice_ref="")


def _in_hand(state: BenchState) -> OrderId:
    """The order that is being packed here; empty where none is, or where another bench has it."""
    work = state.work
    if not work or not work.order or work.shipment.state not in _PACKED:
        return OrderId("")
    return OrderId("") if isinstance(work.problem, HeldElsewhere) else work.order.id
