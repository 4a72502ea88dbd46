"""The settings of one bench as a file for others: no secret, no name of this bench, no path of it.

Only keys that are known are taken along, with their values and no comments: a secret may stand
where nobody looks for one. What travels and is found elsewhere (a queue, a serial port) must exist
there under the same name.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any
from urllib.parse import urlsplit

from station.settings import Settings
from station.settings_reader import settings_in
from station.settings_values import known_values
from station.version import __version__

_DATABASE = re.compile(
    r"(?P<scheme>postgres(?:ql)?)://(?:(?P<user>[^:@/?#]*)(?P<password>:[^@/?#]*)?@)?"
    r"(?P<place>[^@?#]*)(?:\?(?P<query>[^?#@]*))?"
)
_HEAD = "settings of a bench"
_TRAVELS = ("dbname", "host", "port", "sslmode", "target_session_attrs", "user")
"""What an address may say of a database besides; the rest are secrets, or paths of a computer."""


class Why(StrEnum):
    """Why something stays here."""

    NAME = "each bench has a name of its own"
    FOLDER = "its folder is on this computer"
    PRINTER = "its printer is left out"
    SECRET = "only what is secret, or of this computer, in it"
    UNKNOWN = "not known to this version"
    UNCLEAR = "its password cannot be told from the rest: escape its signs"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A key that does not travel, or not as it is."""

    key: str
    why: Why


@dataclass(frozen=True, slots=True)
class Portable:
    """The file's text, and what is not in it."""

    text: str
    left_out: tuple[LeftOut, ...]


def portable(file: Path, text: str, *, with_name: bool = False) -> Portable:
    """The settings in ``text``, the content of ``file``, for other benches.

    ``with_name`` takes the bench's name along. Raises SettingsError where they cannot be used.
    """
    settings = settings_in(file, text)
    leaving = _Leaving(known_values(text, settings), settings)
    if not with_name:
        leaving.name()
    leaving.address_of_marketplace()
    leaving.address_of_database()
    leaving.printers()
    left_out = (*leaving.left_out, *(LeftOut(key, Why.UNKNOWN) for key in settings.unknown_keys))
    return Portable(_text(leaving.values, left_out), left_out)


class _Leaving:
    """Values that become fewer: ``values`` go, ``left_out`` stay."""

    def __init__(self, values: dict[str, Any], settings: Settings) -> None:
        self.values, self._settings = values, settings
        self.left_out: list[LeftOut] = []

    def name(self) -> None:
        if self._of("station").pop("name", None) is not None:
            self._note("station.name", Why.NAME)

    def address_of_marketplace(self) -> None:
        api = self._of("api")
        parts = urlsplit(api.get("url", ""))
        if parts.username is not None or parts.query or parts.fragment:
            place = parts.netloc.rpartition("@")[2]
            api["url"] = f"{parts.scheme}://{place}{parts.path}"
            self._note("api.url", Why.SECRET)

    def address_of_database(self) -> None:
        database = self._of("database")
        url = database.pop("url", "")
        if not url:
            return
        found = _DATABASE.fullmatch(url)
        if not found:
            self._note("database.url", Why.UNCLEAR)
            return
        given = [part for part in (found["query"] or "").split("&") if part]
        taken = [part for part in given if part.partition("=")[0] in _TRAVELS]
        user = f"{found['user']}@" if found["user"] else ""
        query = f"?{'&'.join(taken)}" if taken else ""
        database["url"] = f"{found['scheme']}://{user}{found['place']}{query}"
        if found["password"] or taken != given:
            self._note("database.url", Why.SECRET)

    def printers(self) -> None:
        printers = self._of("printers")
        for name, printer in list(printers.items()):
            if "folder" in printer and not is_of_the_data_folder(printer["folder"]):
                del printers[name]
                self._note(f"printers.{name}", Why.FOLDER)
                self._routes_of(name)
            elif "@" in printer.get("address", ""):
                known = self._settings.printers[name]
                host = f"[{known.host}]" if ":" in known.host else known.host
                printer["address"] = f"{host}:{known.port}"
                self._note(f"printers.{name}.address", Why.SECRET)

    def _routes_of(self, printer: str) -> None:
        """No document and no fallback leads to a printer that is not there."""
        routes = self._of("routes")
        fallback = routes.get("fallback", {})
        for key in [key for key, value in routes.items() if value == printer]:
            del routes[key]
            self._note(f"routes.{key}", Why.PRINTER)
        for key in [key for key, value in fallback.items() if printer in (key, value)]:
            del fallback[key]
            self._note(f"routes.fallback.{key}", Why.PRINTER)

    def _of(self, section: str) -> dict[str, Any]:
        found: dict[str, Any] = self.values.get(section, {})
        return found

    def _note(self, key: str, why: Why) -> None:
        self.left_out.append(LeftOut(key, why))


def may_be_replaced(file: Path) -> bool:
    """True where such a file would be written over nothing: none, an empty one, or another export.

    Raises OSError where nobody can say.
    """
    if not file.exists():
        return True
    if not file.is_file():
        return False  # a device, such as /dev/stdout: replacing it would take it away from all
    with file.open("rb") as stream:
        head = stream.readline(200)
    return not head or (head.startswith(b"# Quayside ") and _HEAD.encode() in head)


def is_of_the_data_folder(folder: str) -> bool:
    """True for a folder that means the same at each bench: one inside its data folder."""
    path = PurePosixPath(folder)
    windows = PureWindowsPath(folder)
    is_elsewhere = path.is_absolute() or bool(windows.anchor) or folder.startswith("~")
    return not is_elsewhere and ".." not in (*path.parts, *windows.parts)


def _text(values: Mapping[str, Any], left_out: tuple[LeftOut, ...]) -> str:
    import tomlkit

    document = tomlkit.document()
    lines = [
        f"Quayside {__version__}: {_HEAD}, to be taken in by others:",
        "`quayside settings import FILE --name NAME`. No secret is in it: client secret, session",
        "cookie and the database's password are given at each bench.",
        *(f"Left out: {each.key} ({each.why})." for each in left_out),
    ]
    for line in lines:
        document.add(tomlkit.comment(_on_one_line(line)))
    for section, table in _without_empty(values).items():
        document.add(tomlkit.nl())
        document.add(section, tomlkit.item(table))
    return document.as_string()


def _without_empty(values: Mapping[str, Any]) -> dict[str, Any]:
    """No heading without a key under it."""
    found = {
        key: _without_empty(value) if isinstance(value, dict) else value
        for key, value in values.items()
    }
    return {key: value for key, value in found.items() if value != {}}


def _on_one_line(text: str) -> str:
    """A key may hold any sign; a comment ends with its line, and holds no control signs."""
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text)
