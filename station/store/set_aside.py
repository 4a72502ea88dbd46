"""A damaged journal makes room for the one that was read out of it; it is kept, never deleted.

The new file is put beside the old one under a name that says that it is whole. From then on the
exchange is finished at the next start, wherever it was interrupted.
"""

import shutil
from itertools import chain, count
from pathlib import Path
from tempfile import TemporaryDirectory

from station.store.durable import sync_folder
from station.store.wal import shm_of, wal_of

FOLDER = "damaged"
_READY = ".recovered-"
_READING = ".reading-"


def place_of(file: Path, stamp: str) -> Path:
    """Where a damaged file of that moment is kept."""
    return file.parent / FOLDER / f"{stamp}{file.suffix}"


def free_stamp(file: Path, stamp: str) -> str:
    """That stamp, or one like it where a damaged file has it already."""
    taken = (f"{stamp}-{number}" for number in count(2))
    return next(each for each in chain([stamp], taken) if not place_of(file, each).exists())


def reading_folder(file: Path) -> TemporaryDirectory[str]:
    """A folder for copies that are read and thrown away."""
    return TemporaryDirectory(dir=file.parent, prefix=_READING)


def part_of(file: Path) -> Path:
    """Where the new file grows; what an interrupted start left of it is removed."""
    part = file.with_name(f"{file.name}.part")
    for folder in file.parent.glob(f"{_READING}*"):
        shutil.rmtree(folder)
    for left in (part, wal_of(part), shm_of(part)):
        left.unlink(missing_ok=True)
    return part


def exchange(file: Path, fresh: Path, stamp: str) -> Path:
    """Put ``fresh`` in the place of a damaged file; where that is now. Raises OSError."""
    fresh.replace(file.with_name(f"{file.name}{_READY}{stamp}"))
    sync_folder(file.parent)
    finish(file)
    return place_of(file, stamp)


def finish(file: Path) -> None:
    """Finish what an interrupted start began. Nobody may have the file open. Raises OSError."""
    for ready in sorted(file.parent.glob(f"{file.name}{_READY}*")):
        place = place_of(file, ready.name.partition(_READY)[2])
        place.parent.mkdir(exist_ok=True, mode=0o700)
        for old, kept in (
            (file, place),
            (wal_of(file), wal_of(place)),
            (shm_of(file), shm_of(place)),
        ):
            if old.exists():
                old.replace(kept)
        sync_folder(place.parent)
        ready.replace(file)
        sync_folder(file.parent)
