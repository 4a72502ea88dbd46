"""What is written is on the disk, and not only on its way there."""

import os
from pathlib import Path


def sync_file(file: Path) -> None:
    """Return when the file's bytes are on the disk. Raises OSError."""
    with file.open("rb+") as stream:
        os.fsync(stream.fileno())


def sync_folder(folder: Path) -> None:
    """Return when the folder's names are on the disk; elsewhere than on POSIX they are at once.

    Raises OSError.
    """
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
