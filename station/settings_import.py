"""Settings of another bench, taken in: checked, compared, and the file of before is kept.

What the other file does not name stays as it is, comments too. A printer, the boxes and the pickup
address are each taken as a whole: half of one bench's printer with half of another's is neither.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, count
from pathlib import Path
from typing import Any

from station.atomic import replace_text
from station.domain.errors import StorageError
from station.settings import Settings
from station.settings_reader import settings_in, unreadable
from station.settings_values import Difference, differences, known_values
from station.settings_writer import (
    SetBoxes,
    SetPickupAddress,
    SettingsChange,
    SetValue,
    plan_settings,
)
from station.store.postgres import without_password

PRINTER_KEYS = (
    "kind",
    "address",
    "queue",
    "folder",
    "language",
    "dpi",
    "width_mm",
    "length_mm",
    "evidence",
    "packing",
)


@dataclass(frozen=True, slots=True)
class Import:
    """What is taken in.

    ``settings`` as the next start reads them; ``ignored`` keys of the other file mean nothing to
    this version; ``former`` is where the file of before is kept, None where nothing was replaced.
    """

    differences: tuple[Difference, ...]
    ignored: tuple[str, ...]
    settings: Settings
    former: Path | None = None


def import_settings(
    file: Path, source: Path, day: date, *, name: str = "", is_dry_run: bool = False
) -> Import:
    """Take the settings in ``source`` into ``file``; ``name`` becomes the bench's.

    Blocks. Raises SettingsError, with file and line, where one of the files or what comes of them
    cannot be used, and StorageError where a file cannot be read or written; nothing is written
    then.
    """
    text = _text_of(source)
    other = settings_in(source, text)
    now = plan_settings(file, ()).settings
    changes = list(_changes(known_values(text, other), other, now))
    if name:
        changes.append(SetValue(("station", "name"), name))
    plan = plan_settings(file, changes)
    found = differences(plan.before, plan.after)
    taken = Import(found, other.unknown_keys, plan.settings)
    if is_dry_run or not found:
        return taken
    try:
        former = _kept(file.resolve(), plan.before, day)
        replace_text(file.resolve(), plan.after)
    except OSError as error:
        raise StorageError(str(file), error.strerror or str(error)) from error
    return replace(taken, former=former)


def _text_of(source: Path) -> str:
    try:
        return source.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise unreadable(source, error) from error
    except OSError as error:
        raise StorageError(str(source), error.strerror or str(error)) from error


def _changes(values: Mapping[str, Any], other: Settings, now: Settings) -> Iterator[SettingsChange]:
    for section, table in values.items():
        match section:
            case "printers":
                yield from chain.from_iterable(map(_printer, table, table.values()))
            case "boxes":
                yield SetBoxes(other.boxes)
            case "pickup_address":
                yield SetPickupAddress(other.pickup_address)
            case "database":
                yield from _database(table, now.database_url)
            case _:
                yield from _keys((section,), table)


def _keys(path: tuple[str, ...], table: Mapping[str, Any]) -> Iterator[SettingsChange]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _keys((*path, key), value)
        else:
            yield SetValue((*path, key), tuple(value) if isinstance(value, list) else value)


def _printer(name: str, printer: Mapping[str, Any]) -> Iterator[SettingsChange]:
    """All of it: what the other file leaves to its default is taken out here."""
    for key in PRINTER_KEYS:
        yield SetValue(("printers", name, key), printer.get(key))


def _database(table: Mapping[str, Any], now: str) -> Iterator[SettingsChange]:
    """The same database keeps the password that this bench has for it."""
    url = table.get("url")
    if url is not None and url != without_password(now):
        yield SetValue(("database", "url"), url)


def _kept(file: Path, text: str, day: date) -> Path | None:
    """The file of before, beside the new one; readable for nobody who could not read it before."""
    if not file.exists():
        return None
    base = f"{file.name}.before-import-{day.isoformat()}"
    names = chain([base], (f"{base}-{number}" for number in count(2)))
    former = next(place for name in names if not (place := file.with_name(name)).exists())
    replace_text(former, text, mode=file.stat().st_mode & 0o777)
    return former
