"""Labels that were sent without proof: their printers are asked again until they know.

A printer that ran out of paper prints the label once it has some, and says so. Nothing is sent
here; a printer that can prove nothing is not bothered.
"""

import asyncio
import logging

from station.domain.errors import QuaysideError
from station.domain.ids import OrderId
from station.domain.printjob import PrintJob, PrintState
from station.domain.shipment import Shipment
from station.workflow.context import Change, Context
from station.workflow.pausing import pause
from station.workflow.prints import Recorder

LOOK_EVERY_S = 15.0
LOOK_FOR_S = 3600.0
"""A printer that was silent for so long is a person's affair."""

log = logging.getLogger(__name__)


class ProofWatch:
    """Knows which orders have such labels, as far as this process printed them."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._since: dict[OrderId, float] = {}
        self._stopped = asyncio.Event()
        context.listeners.append(self._hear)

    def stop(self) -> None:
        """End ``run``."""
        self._stopped.set()

    async def run(self) -> None:
        """Ask now and then, until ``stop``."""
        while not self._stopped.is_set():
            await pause(self._context.clock, LOOK_EVERY_S, self._stopped)
            await self.look()

    async def look(self) -> None:
        """Ask about each of them once; what cannot be read or written now is asked next time."""
        now = self._context.clock.monotonic()
        for order_id, since in list(self._since.items()):
            if now - since > LOOK_FOR_S:
                del self._since[order_id]
                continue
            try:
                await self._look_at(order_id)
            except QuaysideError as error:
                log.info("the prints of %s are looked at later: %s", order_id, error)

    async def _look_at(self, order_id: OrderId) -> None:
        shipment = await self._context.journal.shipment(order_id)

        async def record(job: PrintJob) -> None:
            # The printer took its time: only what is still unproved is written down.
            async with self._context.in_hand(order_id):
                now = await self._context.journal.shipment(order_id)
                if any(each.id == job.id for each in unproved(now)):
                    await Recorder(self._context, now)(job)

        for job in unproved(shipment):
            await self._context.printer.look_again(job, record)

    def _hear(self, change: Change) -> None:
        shipment = change.shipment
        if change.is_elsewhere or not unproved(shipment):
            self._since.pop(shipment.order_id, None)
        elif any(job.id in self._context.running for job in unproved(shipment)):
            self._since[shipment.order_id] = self._context.clock.monotonic()


def unproved(shipment: Shipment) -> list[PrintJob]:
    """The standing prints of valid labels that were sent, and not proved."""
    standing = [shipment.standing_print_of(label) for label in shipment.labels]
    return [job for job in standing if job and job.state is PrintState.SENT]
