"""What went to a printer, found again by a person: ``printed/DAY/ORDER/TIME-DOCUMENT-JOB.pdf``.

The journal says what became of each job; here are the bytes of its document, as they came and
before any conversion. A label is a second name of its stored file where the disk allows that, and
needs no room. Addresses are in these files: they are the owner's only, and go after some time.
"""

import contextlib
import os
import re
from collections.abc import Collection, Iterator
from datetime import date, datetime
from pathlib import Path

from station.domain.ids import PrintJobId
from station.domain.printjob import PrintJob

_UNSAFE = re.compile(r"[^A-Za-z0-9_.-]+")
_ID = 12
"""Characters of a job's id that its file's name ends with."""


class PrintedFolder:
    """The folder. Blocks: call it in a thread."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, job: PrintJob, data: bytes, at: datetime, stored: Path | None = None) -> None:
        """Keep a document that goes to its printer now; ``stored`` is a file of the same bytes.

        ``at`` is the bench's own time. Raises OSError.
        """
        file = self._file(job, data, at)
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if file.exists():
            return
        if stored:
            with contextlib.suppress(OSError):
                os.link(stored, file)
                return
        try:
            file.write_bytes(data)
            file.chmod(0o600)
        except OSError:
            with contextlib.suppress(OSError):
                file.unlink()
            raise

    def forget(self, job: PrintJob) -> None:
        """It did not go to the printer after all. Raises OSError."""
        for file in list(self._folder.glob(f"*/*/*-{job.id[:_ID]}.*")):
            file.unlink()

    def files(self) -> dict[str, Path]:
        """Every document by what its job's id begins with (``key_of``). Raises OSError."""
        return {file.stem.rpartition("-")[2]: file for _day, file in self._all()}

    def clean(self, first: date, keep: Collection[PrintJobId] = ()) -> int:
        """Delete what is of a day before ``first``, but for these jobs; how many. Raises OSError.

        Only what this class made is touched: a person may have put something else there.
        """
        kept, deleted = {key_of(job_id) for job_id in keep}, 0
        for day, file in list(self._all()):
            if day < first and file.stem.rpartition("-")[2] not in kept:
                file.unlink()
                deleted += 1
                for folder in (file.parent, file.parent.parent):
                    with contextlib.suppress(OSError):
                        folder.rmdir()
        return deleted

    def _all(self) -> Iterator[tuple[date, Path]]:
        for file in self._folder.glob("*/*/*-*.*"):
            with contextlib.suppress(ValueError):
                yield date.fromisoformat(file.parent.parent.name), file

    def _file(self, job: PrintJob, data: bytes, at: datetime) -> Path:
        what = [job.kind.value]
        what += [] if job.parcel_index is None else [f"parcel-{job.parcel_index + 1}"]
        what += [] if job.copy_number == 1 else [f"copy-{job.copy_number}"]
        ending = "pdf" if data.startswith(b"%PDF-") else "zpl"
        name = f"{at:%H%M%S}-{'-'.join(what)}-{key_of(job.id)}.{ending}"
        order = _UNSAFE.sub("_", job.title).strip(".") or "_"
        return self._folder / at.date().isoformat() / order / name


def key_of(job_id: PrintJobId) -> str:
    """What a document's file name ends with."""
    return job_id[:_ID]
