"""Writes a support file: whole or not at all, and never over a file that is there."""

import asyncio
import os
import tempfile
import zipfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from station.domain.errors import StorageError
from station.support.contents import INSIDE, NOT_INSIDE, PROBLEMS, Contents, Wanted, collect


@dataclass(frozen=True, slots=True)
class SupportFile:
    """What was written: the texts' names with their sizes in bytes, and what is missing."""

    file: Path
    texts: dict[str, int]
    problems: tuple[str, ...]


def write_support_file(file: Path, wanted: Wanted, *, may_replace: bool = False) -> SupportFile:
    """Collect and write. Blocks for some seconds, with an event loop of its own: use a thread.

    Raises StorageError where the file is there already, or cannot be written.
    """
    if is_there(file) and not may_replace:
        raise StorageError(str(file), "File exists")
    contents = asyncio.run(collect(wanted))
    texts = {"README.txt": _readme(wanted), **contents.texts, PROBLEMS: _lines(contents)}
    try:
        _write(file, texts)
    except OSError as error:
        raise StorageError(str(file), error.strerror or str(error)) from error
    sizes = {name: len(text.encode("utf-8", "replace")) for name, text in texts.items()}
    return SupportFile(file, sizes, tuple(map("".join, contents.problems)))


def is_there(file: Path) -> bool:
    """Raises StorageError where that cannot be told: others' folder, a name that is too long."""
    try:
        return file.exists()
    except OSError as error:
        raise StorageError(str(file), error.strerror or str(error)) from error


def _write(file: Path, texts: dict[str, str]) -> None:
    handle, name = tempfile.mkstemp(prefix=".support-", suffix=".part", dir=file.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
                for entry, text in texts.items():
                    packed.writestr(entry, text.encode("utf-8", "replace"))
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(file)
    except OSError:
        with suppress(OSError):
            part.unlink()
        raise


def _readme(wanted: Wanted) -> str:
    inside = "\n".join(f"{name:<16} {what}" for name, what in INSIDE.items())
    of = "one order" if wanted.order else f"the last {wanted.last} events"
    return (
        f"A support file of Quayside, made {wanted.clock.now().isoformat(timespec='seconds')}; "
        f"the journal's extract is of {of}.\n\n{inside}\n\n{NOT_INSIDE}\n"
    )


def _lines(contents: Contents) -> str:
    return "\n".join(map("".join, contents.problems or [("none", "")])) + "\n"
