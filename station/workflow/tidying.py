"""The data folder is tidied once a day: printed documents past their time, unfinished files.

Nothing is deleted of a print that is not out yet, however old it is.
"""

import asyncio
import logging
from datetime import date, timedelta

from station.domain.printjob import PrintJob, PrintState
from station.domain.shipment import State
from station.store.journal import Journal
from station.store.labels import LabelStore
from station.store.printed import PrintedFolder

PART_AGE_S = 86_400.0
"""A label that is still being written after a day is not being written any more."""

_ENDED = frozenset({PrintState.SENT, PrintState.PROVED, PrintState.FAILED})

log = logging.getLogger(__name__)


class Tidying:
    """What a station need not keep. ``keep_days`` 0: printed documents are kept for good."""

    def __init__(
        self, journal: Journal, labels: LabelStore, printed: PrintedFolder, keep_days: int
    ) -> None:
        self._journal, self._labels, self._printed = journal, labels, printed
        self._keep_days = keep_days

    async def tidy(self, today: date, now_s: float) -> None:
        """Delete what may go; ``now_s`` is the time as files have it (seconds since 1970).

        Raises StorageError (the journal), OSError (a folder).
        """
        parts = await asyncio.to_thread(self._labels.remove_parts, now_s - PART_AGE_S)
        deleted = 0
        if self._keep_days:
            first = today - timedelta(days=self._keep_days)
            keep = {job.id for job in await self._not_ended()}
            deleted = await asyncio.to_thread(self._printed.clean, first, keep)
        log.info("tidied: %d printed documents, %d unfinished files", deleted, parts)

    async def _not_ended(self) -> list[PrintJob]:
        states = [state.value for state in (State.LABELLED, State.SHIPPED)]
        shipments = await self._journal.shipments(states=states)
        containers = await self._journal.open_containers()
        jobs = [job for shipment in shipments for job in shipment.prints]
        jobs += [job for container in containers for job in container.prints]
        return [job for job in jobs if job.state not in _ENDED]
