"""Is the journal's file whole? Asked at each start, before anything is written to it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from station.store.backups import opened
from station.store.wal import is_damaged, wal_of

_DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
QUICK, WHOLE = "quick_check", "integrity_check"


def is_unclean(file: Path) -> bool:
    """True where the last one who had it open did not close it: a crash, a power cut."""
    log = wal_of(file)
    return log.exists() and log.stat().st_size > 0


def damage_in(file: Path, *, has_copies: bool) -> str:
    """What is wrong with the file, in SQLite's words; empty where it is whole, or not there.

    The look is a quick one, and a thorough one after an unclean end. A file that cannot be opened
    at all is not damaged: who opens it next is told why. Raises OSError.
    """
    if not file.exists():
        return ""
    if file.stat().st_size == 0:
        return "the file is empty" if has_copies or is_unclean(file) else ""
    if is_damaged(wal_of(file)):
        return "the write-ahead log is damaged"
    try:
        return _checked(file, WHOLE if is_unclean(file) else QUICK)
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        return str(error) if code in _DAMAGE else ""


def _checked(file: Path, check: str) -> str:
    # Read only: what is damaged stays as it was found.
    with closing(opened(file, "ro")) as connection:
        ((found,),) = connection.execute(f"PRAGMA {check}(1)").fetchall()
        return "" if found == "ok" else str(found)
