"""Is everything here that a working day needs? What was looked at, for two front ends."""

import shutil
from collections.abc import AsyncIterator, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from station.domain.errors import QuaysideError, StorageError
from station.domain.printjob import DocumentKind
from station.settings import Settings
from station.station import Station
from station.store.postgres import without_password
from station.store.set_aside import FOLDER
from station.version import __version__
from ui.problems import SKEW_WORTH_TELLING_S, Exit, problem_of

ROOM_WANTED_BYTES = 500_000_000


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. ``exit``: what it costs the command line where it is not ok."""

    check: str
    is_ok: bool
    words: str
    exit: Exit = Exit.REFUSED

    @property
    def row(self) -> dict[str, Any]:
        """As JSON has it."""
        row = asdict(self)
        del row["exit"]
        return row


async def findings(station: Station) -> AsyncIterator[Finding]:
    """Look at one thing after the other; nothing is sent that costs."""
    settings = station.settings
    yield Finding("version", True, __version__)
    yield await _writers(station)
    for found in _of_settings(settings):
        yield found
    yield _room(settings)
    if station.is_shared:
        benches = ", ".join(await station.benches())
        yield Finding("database", True, f"{without_password(settings.database_url)}: {benches}")
    else:
        yield _journal_file(settings)
    left = await station.unfinished()
    words = f"{len(left)} to settle: `quayside settle`" if left else "nothing unfinished"
    yield Finding("journal", not left, words, Exit.UNKNOWN)
    if station.upkeep.has_backups:
        yield await _backup(station)
    yield await _account(station)
    yield _clock(station)
    async for found in _printers(settings):
        yield found


def _of_settings(settings: Settings) -> Iterator[Finding]:
    file = str(settings.home / "settings.toml")
    notes = [*settings.warnings, *(f"unknown key {key}" for key in settings.unknown_keys)]
    yield Finding("settings", not notes, "; ".join(notes) or file, Exit.USAGE)
    missing = [kind.value for kind in DocumentKind if kind not in settings.routes]
    words = f"no printer for {', '.join(missing)}" if missing else "every document has a printer"
    yield Finding("routes", not missing, words, Exit.PRINTING)
    has_address = settings.pickup_address is not None
    words = "set" if has_address else "no [pickup_address]: no pickup can be booked"
    yield Finding("pickup address", has_address, words, Exit.USAGE)


def _room(settings: Settings) -> Finding:
    free = shutil.disk_usage(settings.home).free
    words = f"{settings.home}, {free // 1_000_000} MB free"
    return Finding("data folder", free >= ROOM_WANTED_BYTES, words)


def _journal_file(settings: Settings) -> Finding:
    """It was looked through when it was opened; those that were damaged once are kept."""
    kept = settings.database_file.parent / FOLDER
    damaged = sorted(kept.glob(f"*{settings.database_file.suffix}"))
    words = f"whole; {len(damaged)} damaged kept in {kept}" if damaged else "whole"
    return Finding("journal file", True, words)


async def _writers(station: Station) -> Finding:
    """Which versions work with the data; benches of several versions are worth a look."""
    found = await station.upkeep.writers()
    words = ", ".join(f"{each.station}: {each.version} (schema {each.schema})" for each in found)
    return Finding("data written by", True, words)


async def _backup(station: Station) -> Finding:
    """The last copy of the journal. Today's is made by this very command, where it is the first."""
    try:
        await station.upkeep.back_up()
        newest = await station.upkeep.newest_backup()
    except StorageError as error:
        problem = problem_of(error)
        return Finding("backup", False, f"{problem.happened} {problem.to_do}", problem.exit)
    words = f"of {newest.day}, {newest.file}" if newest else "none yet"
    return Finding("backup", newest is not None, words)


async def _account(station: Station) -> Finding:
    try:
        await station.check_account()
    except QuaysideError as error:
        problem = problem_of(error)
        return Finding("account", False, f"{problem.happened} {problem.to_do}", problem.exit)
    return Finding("account", True, station.settings.api.url)


def _clock(station: Station) -> Finding:
    skew = station.clock_skew_s
    if skew is None:
        return Finding("clock", True, "not compared: the marketplace was not reached")
    is_right = abs(skew) <= SKEW_WORTH_TELLING_S
    return Finding("clock", is_right, f"{skew:+.0f} s against the marketplace", Exit.USAGE)


async def _printers(settings: Settings) -> AsyncIterator[Finding]:
    from printing.probe import evidence_of
    from printing.spooler import build_spooler

    spooler = build_spooler(settings)
    for name, printer in settings.printers.items():
        usability = await spooler.is_usable(name)
        words = (
            f"{usability.words or 'usable'}; evidence: {evidence_of(printer) or 'not known yet'}"
        )
        yield Finding(f"printer {name}", usability.is_usable, words, Exit.PRINTING)
