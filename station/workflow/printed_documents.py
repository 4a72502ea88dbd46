"""What went to a printer, by day and order: the journal says what and when, the folder has it."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from station.domain.errors import StorageError
from station.domain.events import PrintAdvanced
from station.domain.printjob import PrintJob, PrintState
from station.store.journal import Entry
from station.store.printed import key_of
from station.workflow.context import Context


@dataclass(frozen=True, slots=True)
class PrintedDocument:
    """A job whose bytes left at that moment (ISO 8601 in UTC), as far as is known by now.

    ``file`` has its document; None where it is not kept here (any more).
    """

    job: PrintJob
    at: str
    file: Path | None


async def printed(
    context: Context, first: date, last: date, order: str = ""
) -> list[PrintedDocument]:
    """The documents of these days of the bench, oldest first; of one order where it is named.

    Raises StorageError.
    """
    since, until = _moment(first), _moment(last + timedelta(days=1))
    entries = await context.journal.prints(since)
    try:
        files = await asyncio.to_thread(context.printed.files)
    except OSError as error:
        raise StorageError(str(error.filename), error.strerror or str(error)) from error
    return [
        PrintedDocument(job, at, files.get(key_of(job.id)))
        for job, at in those_that_left(entries)
        if at < until and order in ("", job.title)
    ]


def _moment(day: date) -> str:
    """The bench's midnight at the beginning of a day, as the journal writes moments."""
    return datetime.combine(day, time()).astimezone(UTC).isoformat()


def those_that_left(entries: Iterable[Entry]) -> list[tuple[PrintJob, str]]:
    """Each job that left, as it stands now, and when it left the last time."""
    jobs: dict[str, PrintJob] = {}
    moments: dict[str, str] = {}
    for entry in entries:
        if not isinstance(entry.event, PrintAdvanced):
            continue
        job = jobs[entry.event.job.id] = entry.event.job
        if job.state is PrintState.SENDING:
            moments[job.id] = entry.at
        elif job.state in (PrintState.CHECKED, PrintState.FAILED) and not job.is_denied:
            moments.pop(job.id, None)  # no byte had left
    return [(jobs[job_id], at) for job_id, at in moments.items()]
