"""Copies of the journal: one a day, the last fourteen, and one before each change of its schema.

A copy is made by SQLite's own online backup while the station works: it is the journal as it was
at one moment, in one file that any SQLite opens. It is checked before it counts, so that a damaged
journal never takes the place of the last good copy.
"""

import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from station.domain.errors import StorageError
from station.store.durable import sync_file, sync_folder

KEPT = 14
ENDING = ".sqlite3"
BUSY_TIMEOUT_S = 10
STALE_S = 3600.0
"""No copy takes so long."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A daily copy."""

    day: date
    file: Path


def folder_of(database_file: Path) -> Path:
    """Where the copies of a database are kept."""
    return database_file.parent / "backups"


class Backups:
    """The copies of one database file. All of it blocks: call it in a thread."""

    def __init__(self, file: Path) -> None:
        self._file, self._folder = file, folder_of(file)

    def daily(self) -> list[Backup]:
        """The daily copies, oldest first. Raises StorageError."""
        found = []
        for file in self._files():
            with suppress(ValueError):
                found.append(Backup(date.fromisoformat(file.stem), file))
        return sorted(found, key=lambda backup: backup.day)

    def newest(self) -> Backup | None:
        """The last daily copy."""
        return next(reversed(self.daily()), None)

    def all_files(self) -> list[Path]:
        """Every copy, also those from before a change of the schema: the newest first."""
        files = [(file.stat().st_mtime, file) for file in self._files()]
        return [file for _, file in sorted(files, reverse=True)]

    def make(self, day: date) -> Path:
        """The copy of that day, made now; older than the last fourteen are deleted.

        Raises StorageError, and then the copies are as they were.
        """
        file = self._folder / f"{day.isoformat()}{ENDING}"
        self._copy(file)
        for old in self.daily()[:-KEPT]:
            with suppress(OSError):
                old.file.unlink()
        return file

    def keep(self, name: str) -> Path:
        """A copy under a name of its own: it is never deleted. Raises StorageError."""
        file = self._folder / f"{name}{ENDING}"
        self._copy(file)
        return file

    def _copy(self, target: Path) -> None:
        try:
            copy_database(self._file, target)
        except (OSError, sqlite3.Error) as error:
            raise StorageError(str(target), getattr(error, "strerror", "") or str(error)) from error

    def _files(self) -> list[Path]:
        try:
            return [file for file in self._folder.iterdir() if file.suffix == ENDING]
        except FileNotFoundError:
            return []
        except OSError as error:
            raise StorageError(str(self._folder), error.strerror or str(error)) from error


def copy_database(source: Path, target: Path) -> None:
    """Copy a database that may be in use, durably: the target is whole, or as it was before.

    Raises OSError and sqlite3.Error, the latter also where the copy is not sound.
    """
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with closing(opened(source, "rw")) as from_, closing(sqlite3.connect(part)) as to:
            from_.backup(to)  # in one go: a reader's view of one moment, which nobody waits for
            to.execute("PRAGMA journal_mode=DELETE")  # one file, without companions
            (found,) = to.execute("PRAGMA quick_check(1)").fetchone()
            if found != "ok":
                raise sqlite3.DatabaseError(f"the copy is damaged: {found}")
        part.chmod(0o600)
        sync_file(part)
        part.replace(target)
    except (OSError, sqlite3.Error):
        for left in (part, part.with_name(f"{part.name}-journal")):
            with suppress(OSError):
                left.unlink()
        raise
    sync_folder(target.parent)
    _tidy(target)


def _tidy(target: Path) -> None:
    """Remove what copies that were interrupted left, long before this one was made."""
    before = target.stat().st_mtime - STALE_S
    for left in target.parent.glob(".*.part*"):
        with suppress(OSError):
            if left.stat().st_mtime < before:
                left.unlink()


def opened(file: Path, mode: str) -> sqlite3.Connection:
    """A connection to a file that is there; ``mode`` is ro or rw. Raises sqlite3.Error."""
    return sqlite3.connect(
        f"{file.absolute().as_uri()}?mode={mode}", uri=True, timeout=BUSY_TIMEOUT_S
    )
