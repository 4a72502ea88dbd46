"""Puts files out of the system's page cache, so that the next start reads them from the disk.

Each file is handed to ``posix_fadvise`` with DONTNEED, as its owner may do without being root.
Pages that a running process has mapped stay: a cold start is measured while nothing else of the
same files runs.
"""

import os
import sys
from collections.abc import Iterable
from pathlib import Path


def forget(folders: Iterable[Path]) -> int:
    """Put all files below these folders out of the cache; how many there were."""
    count = 0
    for folder in folders:
        for file in folder.rglob("*"):
            if file.is_file() and not file.is_symlink():
                _forget(file)
                count += 1
    return count


def folders_of_python() -> list[Path]:
    """What a start from source reads: the packages of this environment, and Python's own."""
    return [
        Path(sys.prefix),
        Path(os.__file__).parent,
        Path(sys.base_prefix) / "bin",
        *Path(sys.base_prefix).glob("lib/libpython3*"),
    ]


def _forget(file: Path) -> None:
    try:
        number = os.open(file, os.O_RDONLY)
    except OSError:
        return  # somebody else's, and not read at a start either
    try:
        os.fdatasync(number)  # what is not on the disk yet would stay
        os.posix_fadvise(number, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(number)
