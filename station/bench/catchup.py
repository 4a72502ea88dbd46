"""The network is back: what had left is settled, and what was queued is sent, one by one."""

from station.api.errors import BadCredentials, CannotReach, TooManyRequests
from station.bench.board import Board
from station.bench.offers import NOTHING_TO_BUY, Order
from station.bench.purchases import Purchases
from station.domain.errors import QuaysideError
from station.domain.shipment import State
from station.station import Outcome, Station


class CatchUp:
    """Runs the core's catching up for a bench, and follows what it bought."""

    def __init__(self, station: Station, board: Board, purchases: Purchases) -> None:
        self._station, self._board, self._purchases = station, board, purchases

    async def run(self) -> None:
        """Once through; where the marketplace asks for patience, again after that."""
        while not self._purchases.is_stopping:
            try:
                await self._station.catch_up(self._sent)
            except TooManyRequests as error:
                await self._purchases.pause(error.retry_after_s)
            except (CannotReach, BadCredentials):
                return  # the header says so, and the return of either begins this anew
            except QuaysideError as error:
                self._board.change(notice=error, notice_ref="")
                return
            else:
                return

    def _sent(self, outcome: Outcome) -> None:
        """What had waited is bought, and its label is on its way; or it stopped."""
        shipment = outcome.shipment
        if outcome.error:
            order = Order(shipment, shipment.reference, NOTHING_TO_BUY)
            self._purchases.show_outcome(order, outcome)
        elif shipment.state in (State.BUYING, State.AWAITING_LABELS):
            self._purchases.follow(shipment)
