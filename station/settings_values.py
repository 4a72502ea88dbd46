"""The values that stand in a settings file, by the full names of their keys, fit to be shown."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from station.settings import Settings
from station.store.postgres import without_password

SECTIONS = (
    "api",
    "station",
    "window",
    "sound",
    "support",
    "database",
    "printers",
    "routes",
    "printing",
    "quotes",
    "verification",
    "scale",
    "boxes",
    "pickup_address",
)
"""In the order in which they are written and shown."""
_USER_IN_ADDRESS = re.compile(r"//[^/]*@")


@dataclass(frozen=True, slots=True)
class Difference:
    """A key whose value changes; None: it is not in the file. Passwords are not in it."""

    key: str
    old: Any
    new: Any


def known_values(text: str, settings: Settings) -> dict[str, Any]:
    """The tables of a settings file with the keys that mean something; ``settings`` are its own."""
    data = tomllib.loads(text.removeprefix("\ufeff"))
    unknown = frozenset(settings.unknown_keys)
    return {name: _known(name, data[name], unknown) for name in SECTIONS if name in data}


def _known(name: str, value: Any, unknown: frozenset[str]) -> Any:
    if isinstance(value, dict):
        return {
            key: _known(f"{name}.{key}", each, unknown)
            for key, each in value.items()
            if f"{name}.{key}" not in unknown
        }
    if isinstance(value, list) and any(isinstance(row, dict) for row in value):
        return [_known(f"{name}[{at}]", row, unknown) for at, row in enumerate(value)]
    return value


def differences(before: str, after: str) -> tuple[Difference, ...]:
    """What is another in the second text than in the first, key by key."""
    old, new = (
        dict(_flat("", tomllib.loads(text.removeprefix("\ufeff")))) for text in (before, after)
    )
    return tuple(
        Difference(key, shown(key, old.get(key)), shown(key, new.get(key)))
        for key in {**old, **new}
        if old.get(key) != new.get(key)
    )


def shown_values(text: str, settings: Settings) -> dict[str, Any]:
    """What is set in a file, by full names, fit to be seen."""
    return {key: shown(key, value) for key, value in _flat("", known_values(text, settings))}


def shown(key: str, value: Any) -> Any:
    """A value as it may be seen: an address without the password in it."""
    if not isinstance(value, str):
        return value
    if key == "database.url":
        return without_password(value)
    if key.startswith("printers.") and key.endswith(".address"):
        return value.rpartition("@")[2]
    if key != "api.url":
        return value
    place, mark, _ = _USER_IN_ADDRESS.sub("//…@", value).partition("?")
    return f"{place}{mark}…" if mark else place


def _flat(prefix: str, value: Any) -> Iterator[tuple[str, Any]]:
    """Each value under its full name; boxes by their code, for their order is nobody's."""
    if isinstance(value, Mapping):
        for key, each in value.items():
            yield from _flat(f"{prefix}.{key}" if prefix else key, each)
    elif isinstance(value, list) and value and isinstance(value[0], Mapping):
        for at, row in enumerate(value):
            yield from _flat(f"{prefix}.{row.get('code', at)}", row)
    else:
        yield prefix, value
