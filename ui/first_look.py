"""What the first paint needs of the settings: read at once, long before all are read and checked.

A value that the settings may not have counts as if it were not there, and so does a file that
cannot be read: what is wrong is told where ``station/settings_reader.py`` reads it.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from station.choices import LANGUAGES, MOST_SLOTS, SCALES, THEMES
from station.home import home_folder


@dataclass(frozen=True, slots=True)
class FirstLook:
    """Language and look, as settings have them; ``station`` is the bench's name.

    ``has_account``: settings or environment name one. Its secret is not looked for: a keyring may
    take longer than all of the start.
    """

    language: str = ""
    theme: str = "system"
    scale: int = 100
    station: str = "Bench 1"
    slots: int = 6
    has_account: bool = False


def first_look(environ: Mapping[str, str]) -> FirstLook:
    """The look at the data folder of this environment; it never fails."""
    found = _values(home_folder(environ) / "settings.toml")
    if found is None:
        return FirstLook()
    default, station, window = FirstLook(), _table(found, "station"), _table(found, "window")
    name = station.get("name")
    client_id = environ.get("QUAYSIDE_CLIENT_ID") or _table(found, "api").get("client_id")
    return FirstLook(
        language=_one_of(station.get("language"), LANGUAGES, default.language),
        theme=_one_of(window.get("theme"), THEMES, default.theme),
        scale=_one_of(window.get("scale"), SCALES, default.scale),
        station=name if isinstance(name, str) else default.station,
        slots=_one_of(station.get("slots"), range(1, MOST_SLOTS + 1), default.slots),
        has_account=isinstance(client_id, str) and bool(client_id),
    )


def _values(file: Path) -> dict[str, Any] | None:
    """What the file says; empty where there is none, None where it cannot be read."""
    try:
        return tomllib.loads(file.read_text("utf-8-sig"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return None


def _table(values: dict[str, Any], name: str) -> dict[str, Any]:
    table = values.get(name)
    return table if isinstance(table, dict) else {}


def _one_of(value: Any, allowed: Any, default: Any) -> Any:
    """The value where it is allowed; true and false are no numbers."""
    return value if not isinstance(value, bool) and value in allowed else default
