"""Versions of all that runs here, and the data folder's files by names that hold nobody's name."""

import json
import os
import platform
import re
import sqlite3
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path

from station.crashes.report import about
from station.version import __version__

LIBRARIES = (
    "PySide6-Essentials", "shiboken6", "httpx", "qasync", "reportlab", "zebra", "pypdfium2",
    "zxing-cpp", "pillow", "msgspec", "keyring", "asyncpg", "click", "truststore", "uvicorn",
    "starlette", "biip", "tomlkit",
)  # fmt: skip
MOST_FILES = 200_000
_KNOWN = re.compile(
    r"settings\.toml|secrets\.toml|window\.lock|quayside\.sqlite[-.\w]*"
    r"|logs/[\w.-]+|crashes/[\w.-]+|backups/[\w.-]+|damaged/[\w.-]+|printing/[\w.-]+"
)
_SUMMED = ("labels", "printed", "exports")
"""Folders of which only the number of files and their size is told, by day."""


def versions() -> str:
    """Program, system and libraries as JSON."""
    found = {
        "quayside": __version__,
        "about": about(),
        "platform": platform.platform(),
        "executable": "bundle" if getattr(sys, "frozen", False) else "source",
        "python": sys.version,
        "sqlite": sqlite3.sqlite_version,
        "libraries": {name: _version(name) for name in LIBRARIES},
        "locale": {key: os.environ[key] for key in ("LANG", "LC_ALL") if key in os.environ},
        "display": {
            key: os.environ[key]
            for key in ("XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP", "QT_QPA_PLATFORM")
            if key in os.environ
        },
    }
    return json.dumps(found, indent=1) + "\n"


def files(home: Path) -> str:
    """A line for each file: size in bytes, time of its last change, name where it is one of ours.

    Raises OSError where the folder cannot be read.
    """
    lines, summed = [], dict[str, tuple[int, int]]()
    for name, status in _all(home):
        top, *rest = name.split("/")
        if top in _SUMMED:
            day = f"{top}/{rest[0]}" if rest and re.fullmatch(r"[\d-]{10}", rest[0]) else top
            count, size = summed.get(day, (0, 0))
            summed[day] = (count + 1, size + status.st_size)
            continue
        shown = name if _KNOWN.fullmatch(name) else f"(another file{_ending(name)})"
        at = datetime.fromtimestamp(status.st_mtime, UTC).isoformat(timespec="seconds")
        lines.append(f"{status.st_size:>12}  {at}  {status.st_mode & 0o777:03o}  {shown}")
    sums = [f"{size:>12}  {count} files in {day}/" for day, (count, size) in sorted(summed.items())]
    return "\n".join([*sorted(lines, key=lambda line: line[40:]), *sums, ""])


def _all(home: Path) -> Iterator[tuple[str, os.stat_result]]:
    seen = 0
    for folder, folders, names in os.walk(home, onerror=_raise):
        folders.sort()
        for name in sorted(names):
            file = Path(folder, name)
            seen += 1
            if seen > MOST_FILES:
                return
            try:
                yield file.relative_to(home).as_posix(), file.stat()
            except OSError:
                continue  # it went meanwhile


def _raise(error: OSError) -> None:
    raise error


def _ending(name: str) -> str:
    ending = Path(name).suffix
    return f", {ending}" if re.fullmatch(r"\.[a-z]{1,6}", ending) else ""


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "not known"
