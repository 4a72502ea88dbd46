"""What a packer decides of an order that stopped, or that waits for the network.

An order whose address or items changed goes on with the new ones; a queued purchase is taken back,
or goes on at the price that was found. Nothing of any of these has left.
"""

from collections.abc import Awaitable

from station.bench.board import Board
from station.bench.hand import Hand, Spawn
from station.bench.purchases import Purchases
from station.bench.state import Work
from station.domain.errors import QuaysideError
from station.domain.shipment import Shipment
from station.station import Station

SEEN_AT_THE_BENCH = "seen at the bench"


class Decisions:
    """Carries a decision out in the background, and reads the order again."""

    def __init__(
        self, station: Station, board: Board, hand: Hand, purchases: Purchases, spawn: Spawn
    ) -> None:
        self._station, self._board, self._spawn = station, board, spawn
        self._hand, self._purchases = hand, purchases

    def take_change(self, work: Work) -> None:
        """Both versions were seen: the parcel goes on with the new one."""
        self._settle(work, "seen")

    def go_on(self, work: Work) -> None:
        """Send what stopped: at the price that was found, where that is why."""
        self._settle(work, "go-on")

    def take_back(self, work: Work) -> None:
        """It is not meant any more, and is in hand again as it was measured."""
        order_id = work.shipment.order_id
        self._begin(work, self._station.unqueue(order_id, "undo"), f"take back {work.ref}")

    def _settle(self, work: Work, answer: str) -> None:
        order_id = work.shipment.order_id
        asked = self._station.settle_by_person(order_id, answer, SEEN_AT_THE_BENCH)
        self._begin(work, asked, f"{answer}: {work.ref}")

    def _begin(self, work: Work, asked: Awaitable[Shipment], name: str) -> None:
        self._spawn(self._carry_out(work, asked), name)

    async def _carry_out(self, work: Work, asked: Awaitable[Shipment]) -> None:
        try:
            after = await asked
        except QuaysideError as error:
            if self._is_in_hand(work):
                self._board.change_work(problem=error)
            return
        if self._board.state.notice_ref == work.ref:
            self._board.change(notice=None, notice_ref="")
        if after.labels:
            self._purchases.follow(after)
        elif not after.queued:
            self._purchases.forget(after.order_id)
        if self._is_in_hand(work):
            self._hand.read_again()

    def _is_in_hand(self, asked: Work) -> bool:
        work = self._board.state.work
        return bool(work and work.shipment.order_id == asked.shipment.order_id)
