"""Reads ``settings.toml`` into Settings, and names file, line and key of whatever is wrong."""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

from station.choices import LANGUAGES, MOST_SLOTS, SCALES, THEMES
from station.domain.address import PickupAddress
from station.domain.box import Box
from station.domain.errors import SettingsError
from station.domain.evidence import Evidence
from station.domain.hosts import is_loopback
from station.domain.label import LabelFormat
from station.domain.parcel import MAX_SIDE_CM, MAX_WEIGHT_G
from station.domain.printjob import DocumentKind
from station.domain.quote import QuoteRule
from station.settings import (
    ApiSettings,
    PrinterSettings,
    PrintingSettings,
    QuoteSettings,
    ScaleSettings,
    Settings,
    SoundSettings,
    StationSettings,
    SupportSettings,
    WindowSettings,
)

LOG_LEVELS = ("debug", "info", "warning", "error")
WHOLE_FILE, NO_TEXT, NO_RIGHT = "file", "not UTF-8 text", "not to be read by you"
"""What a SettingsError has as its key, and as what was found, where no text can be had."""
_WHO = re.compile(r"(\w+://)\S*@|[^\s'\"]*:\S*@")
RIGHTS = "permissions"
"""The key of a SettingsError where others may read what is secret; what mends it is allowed."""
BOX_CODE = re.compile(r"BOX[BCDEFGHIJKLNOPRSTUVX]+")

T = TypeVar("T")


class Section:
    """One table of the file: typed reads, each checked, and a list of what nobody asked for."""

    def __init__(self, file: "SettingsFile", name: str, values: Mapping[str, Any]) -> None:
        self._file = file
        self._name = name
        self._values = values
        self._read: set[str] = set()

    def text(self, key: str, default: str = "") -> str:
        """A string."""
        return self._typed(key, default, str, "text in quotes")

    def flag(self, key: str, default: bool) -> bool:
        """True or false."""
        return self._typed(key, default, bool, "true or false")

    def choice(self, key: str, default: str, allowed: Sequence[str]) -> str:
        """One of a few words."""
        value = self.text(key, default)
        if value not in allowed:
            self.refuse(key, " | ".join(word or '""' for word in allowed))
        return value

    def whole(self, key: str, default: int, low: int, high: int) -> int:
        """A whole number between two limits, both included."""
        value = self._typed(key, default, int, f"a whole number from {low} to {high}")
        if not low <= value <= high:
            self.refuse(key, f"a whole number from {low} to {high}")
        return value

    def one_of(self, key: str, default: int, allowed: Sequence[int]) -> int:
        """One of a few whole numbers."""
        words = " | ".join(map(str, allowed))
        value = self._typed(key, default, int, words)
        if value not in allowed:
            self.refuse(key, words)
        return value

    def number(self, key: str, default: float, low: float, high: float) -> float:
        """A number between two limits, both included."""
        value = self._values.get(key, default)
        self._read.add(key)
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if not is_number or not low <= value <= high:
            self.refuse(key, f"a number from {low:g} to {high:g}")
        return float(value)

    def words(self, key: str) -> tuple[str, ...]:
        """A list of strings."""
        value: list[object] = self._typed(key, [], list, 'a list of texts: ["ups", "dpd"]')
        if not all(isinstance(word, str) for word in value):
            self.refuse(key, 'a list of texts: ["ups", "dpd"]')
        return tuple(str(word) for word in value)

    def required(self, key: str, what: str) -> str:
        """A string that must be there and say something."""
        value = self.text(key)
        if not value.strip():
            self.refuse(key, what)
        return value

    def keys(self) -> Iterator[str]:
        """The keys of a table that the user names himself (printers, routes)."""
        self._read.update(self._values)
        return iter(self._values)

    def table(self, key: str) -> "Section":
        """A table inside this one."""
        self._read.add(key)
        return self._file.section(f"{self._name}.{key}", self._values.get(key, {}))

    def refuse(self, key: str, allowed: str, found: str = "") -> None:
        """Raise SettingsError for this key; ``found`` where what is there may not be shown."""
        found = found or (quoted(self._values[key]) if key in self._values else "nothing")
        raise self._file.error(self._name, key, found, allowed)

    def unread(self) -> Iterator[str]:
        """Full names of the keys that mean nothing to us."""
        for key in self._values:
            if key not in self._read:
                yield f"{self._name}.{key}"

    def _typed(self, key: str, default: T, wanted: type, allowed: str) -> T:
        self._read.add(key)
        value: T = self._values.get(key, default)
        if not isinstance(value, wanted) or (wanted is int and isinstance(value, bool)):
            self.refuse(key, allowed)
        return value


class SettingsFile:
    """The parsed file, its text for finding lines, and every section that was asked for."""

    def __init__(self, file: Path, text: str) -> None:
        self.file = file
        self._lines = text.splitlines()
        self._sections: list[Section] = []
        try:
            self._data: dict[str, Any] = tomllib.loads(text)
        except (ValueError, RecursionError) as error:
            # TOMLDecodeError is a ValueError; others are numbers and nestings without an end.
            found = re.search(r"at line (\d+)", str(error))
            line = int(found[1]) if found else len(self._lines)
            raise SettingsError(str(file), line, "syntax", str(error), "TOML") from error
        self._asked: set[str] = set()

    def section(self, name: str, values: object = None) -> Section:
        """The table of that name; empty where the file has none."""
        top = name.partition(".")[0]
        self._asked.add(top)
        if values is None:
            values = self._data.get(name, {})
        if not isinstance(values, dict):
            table, _, key = name.rpartition(".")
            raise self.error(table, key, repr(values), f"a table: [{name}]")
        section = Section(self, name, values)
        self._sections.append(section)
        return section

    def tables(self, name: str) -> list[Section]:
        """The entries of an array of tables (``[[boxes]]``)."""
        self._asked.add(name)
        rows = self._data.get(name, [])
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise self.error("", name, repr(rows), f"tables: [[{name}]]")
        return [self.section(f"{name}[{at}]", row) for at, row in enumerate(rows)]

    def unknown_keys(self) -> tuple[str, ...]:
        """Keys and tables that mean nothing to us: kept, and told by ``quayside doctor``."""
        tops = [key for key in self._data if key not in self._asked]
        return (*tops, *(key for section in self._sections for key in section.unread()))

    def error(self, section: str, key: str, found: str, allowed: str) -> SettingsError:
        """A SettingsError at the line where that key stands, or where its table begins."""
        name = f"{section}.{key}" if section else key
        return SettingsError(str(self.file), self._line_of(section, key), name, found, allowed)

    def _line_of(self, section: str, key: str) -> int | None:
        table, _, index = section.partition("[")
        wanted = int(index.rstrip("]")) if index else 0
        header = re.compile(r"\s*\[\[?\s*" + r"\s*\.\s*".join(map(re.escape, table.split("."))))
        own = re.compile(rf"\s*{re.escape(key)}\s*=")
        inside, seen, begins = not section, -1, None
        for number, line in enumerate(self._lines, 1):
            if line.lstrip().startswith("["):
                is_ours = bool(header.match(line)) and line.strip(" []").split("]")[0] == table
                seen += is_ours
                inside = is_ours and seen == wanted
                begins = number if inside else begins
            elif inside and own.match(line):
                return number
        if not section and key:
            return self._line_of(key, "")
        return begins


def read_settings(file: Path) -> Settings:
    """The settings in ``file``; all defaults where there is no such file.

    Raises SettingsError with file, line, key, what was found and what is allowed.
    """
    try:
        # Some editors put a byte order mark in front.
        text = file.read_text("utf-8-sig")
    except FileNotFoundError:
        text = ""
    except (OSError, UnicodeDecodeError) as error:
        raise unreadable(file, error) from error
    return settings_in(file, text)


def unreadable(file: Path, error: OSError | UnicodeDecodeError) -> SettingsError:
    """What is wrong with a file whose text cannot be had."""
    if isinstance(error, UnicodeDecodeError):
        found = NO_TEXT
    elif isinstance(error, PermissionError):
        found = NO_RIGHT
    else:
        found = error.strerror or type(error).__name__
    return SettingsError(str(file), None, WHOLE_FILE, found, "readable UTF-8 text")


def settings_in(file: Path, text: str) -> Settings:
    """The settings of a text that is, or is about to be, the content of ``file``.

    Raises SettingsError, as ``read_settings`` does.
    """
    return _checked(SettingsFile(file, text))


def quoted(value: object) -> str:
    """What was found, as an error shows it: without who signs in at an address, and by what."""
    return _WHO.sub(lambda found: f"{found[1] or ''}…@", repr(value))


def check_url(url: str, refuse: Callable[[str], None]) -> str:
    """The API's address without a slash at its end; plain http only to this machine."""
    scheme, host = _scheme_and_host(url)
    if scheme not in ("http", "https") or not host:
        refuse("an address such as https://www.ankorstore.com")
    if scheme == "http" and not is_loopback(host):
        refuse("https:// (plain http only to 127.0.0.1, for the sandbox)")
    return url.rstrip("/")


def _scheme_and_host(url: str) -> tuple[str, str]:
    """Both empty where the text is no address: unclosed brackets, a port that is no number."""
    try:
        parts = urlsplit(url)
        return (parts.scheme, parts.hostname or "") if parts.port != 0 else ("", "")
    except ValueError:
        return "", ""


def _checked(file: SettingsFile) -> Settings:
    printers = _printers(file)
    routes, fallback, warnings = _routes(file, printers)
    settings = Settings(
        home=file.file.parent,
        api=_api(file.section("api")),
        station=_station(file.section("station")),
        window=_window(file.section("window")),
        sound=_sound(file.section("sound")),
        database_url=_database(file.section("database")),
        printers=printers,
        routes=routes,
        fallback=fallback,
        printing=_printing(file.section("printing")),
        quotes=_quotes(file.section("quotes")),
        boxes=_boxes(file),
        item_verification=file.section("verification").choice(
            "items", "offer", ("off", "offer", "require")
        ),
        scale=_scale(file.section("scale")),
        pickup_address=_pickup_address(file),
        support=_support(file.section("support")),
        warnings=warnings,
    )
    return replace(settings, unknown_keys=file.unknown_keys())


def _api(section: Section) -> ApiSettings:
    default = ApiSettings()
    return ApiSettings(
        url=check_url(section.text("url", default.url), lambda why: section.refuse("url", why)),
        client_id=section.text("client_id"),
        generation=section.choice("generation", "auto", ("auto", "2023", "2026")),
        internal=section.choice("internal", "off", ("off", "bearer", "cookie")),
    )


def _station(section: Section) -> StationSettings:
    return StationSettings(
        name=section.text("name", StationSettings().name),
        language=section.choice("language", "", ("", *LANGUAGES)),
        slots=section.whole("slots", 6, 1, MOST_SLOTS),
    )


def _window(section: Section) -> WindowSettings:
    return WindowSettings(
        theme=section.choice("theme", "system", THEMES),
        scale=section.one_of("scale", 100, SCALES),
    )


def _sound(section: Section) -> SoundSettings:
    default = SoundSettings()
    return SoundSettings(
        is_on=section.flag("on", default.is_on),
        volume=section.whole("volume", default.volume, 0, 100),
    )


def _database(section: Section) -> str:
    url = section.text("url")
    if not url:
        return url
    scheme, _, rest = url.partition("://")
    allowed = '"" (SQLite in this folder) or "postgresql://user@host/name"'
    if scheme not in ("postgresql", "postgres") or not rest.strip("/"):
        # What was found may hold a password: only its beginning is shown.
        section.refuse("url", allowed, found=f"{scheme}://…" if rest else repr(scheme))
    try:
        _ = urlsplit(url).port
    except ValueError:
        section.refuse("url", "a port is a number from 1 to 65535", found="another port")
    return url


def _printers(file: SettingsFile) -> dict[str, PrinterSettings]:
    section = file.section("printers")
    return {name: _printer(name, section.table(name), file) for name in section.keys()}  # noqa: SIM118


def _printer(name: str, section: Section, file: SettingsFile) -> PrinterSettings:
    kind = section.choice("kind", "", ("tcp", "queue", "file"))
    evidence = section.choice("evidence", "", ("", *Evidence))
    printer = PrinterSettings(
        name=name,
        kind=kind,
        language=section.choice("language", "driver", ("zpl", "epl", "pdf", "driver")),
        dpi=section.whole("dpi", 203, 100, 1200),
        width_mm=section.number("width_mm", 102.0, 10.0, 500.0),
        length_mm=section.number("length_mm", 152.0, 10.0, 2000.0),
        evidence=Evidence(evidence) if evidence else None,
        packing=section.choice("packing", "z64", ("z64", "acs")),
    )
    if kind == "tcp":
        host, port = _address(section)
        return replace(printer, host=host, port=port)
    if kind == "queue":
        return replace(printer, queue=section.required("queue", "the queue's name"))
    folder = Path(section.required("folder", "a folder"))
    try:
        return replace(printer, folder=file.file.parent / folder.expanduser())
    except RuntimeError:
        section.refuse("folder", "a folder of this computer: nobody here has that name")
        raise


def _address(section: Section) -> tuple[str, int]:
    """Host and port; the port is 9100 where none is given, IPv6 stands in brackets."""
    allowed = "HOST or HOST:PORT, such as 192.0.2.10:9100"
    try:
        parts = urlsplit("//" + section.required("address", allowed))
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port = None, None
    if not host:
        section.refuse("address", allowed)
    return host or "", port or 9100


def _routes(
    file: SettingsFile, printers: Mapping[str, PrinterSettings]
) -> tuple[dict[DocumentKind, str], dict[str, str], tuple[str, ...]]:
    section = file.section("routes")
    known = " | ".join(printers) or "the name of a [printers.NAME] table"
    routes = {}
    for kind in DocumentKind:
        name = section.text(kind)
        if name and name not in printers:
            section.refuse(kind, known)
        if name:
            routes[kind] = name
    spare = section.table("fallback")
    fallback = {name: spare.text(name) for name in spare.keys()}  # noqa: SIM118
    # A fallback is for a bad day: one that is not set up yet is told, and stops nothing.
    warnings = tuple(
        f"routes.fallback.{name}: no printer named {other!r}"
        for name, other in fallback.items()
        if other not in printers or name not in printers
    )
    return routes, fallback, warnings


def _printing(section: Section) -> PrintingSettings:
    default = PrintingSettings()
    return PrintingSettings(
        time_to_live_s=section.number("time_to_live_s", default.time_to_live_s, 10.0, 86_400.0),
        keep_days=section.whole("keep_days", default.keep_days, 0, 3650),
    )


def _quotes(section: Section) -> QuoteSettings:
    return QuoteSettings(
        rule=QuoteRule(
            rule=section.choice("rule", "cheapest", ("cheapest", "fastest", "preferred")),
            preferred=section.words("preferred"),
            must_allow=section.choice("must_allow", "", ("", "pickup", "drop-off")),
        ),
        buy_by_itself=section.flag("buy_by_itself", False),
        grace_s=section.number("grace_s", 2.5, 0.0, 60.0),
        label_format=LabelFormat(
            section.choice("label_format", "default", tuple(form.value for form in LabelFormat))
        ),
        label_time_s=section.number("label_time_s", 600.0, 0.0, 86_400.0),
    )


def _boxes(file: SettingsFile) -> tuple[Box, ...]:
    boxes = tuple(_box(section) for section in file.tables("boxes"))
    codes = [box.code for box in boxes]
    for at, code in enumerate(codes):
        if code in codes[:at]:
            raise file.error(f"boxes[{at}]", "code", repr(code), "a code that no other box has")
    return boxes


def _box(section: Section) -> Box:
    code = section.required("code", "BOX and letters, such as BOXS").upper()
    if not BOX_CODE.fullmatch(code):
        section.refuse("code", "BOX and letters of B C D E F G H I J K L N O P R S T U V X")
    return Box(
        name=section.required("name", "a name"),
        code=code,
        length_cm=section.whole("length_cm", 0, 1, MAX_SIDE_CM),
        width_cm=section.whole("width_cm", 0, 1, MAX_SIDE_CM),
        height_cm=section.whole("height_cm", 0, 1, MAX_SIDE_CM),
        tare_g=section.whole("tare_g", 0, 0, MAX_WEIGHT_G),
        is_default=section.flag("default", False),
    )


def _support(section: Section) -> SupportSettings:
    return SupportSettings(section.choice("log_level", "info", LOG_LEVELS))


def _scale(section: Section) -> ScaleSettings:
    return ScaleSettings(
        kind=section.choice("kind", "none", ("none", "hid", "serial")),
        port=section.text("port"),
        protocol=section.choice("protocol", "", ("", "toledo8217", "nci", "mtsics")),
    )


def _pickup_address(file: SettingsFile) -> PickupAddress | None:
    section = file.section("pickup_address")
    fields = ("name", "contact_name", "street", "city", "postal_code", "phone_number")
    if not any(section.text(key) for key in (*fields, "country_code")):
        return None
    country = section.required("country_code", "a country's two letters, such as FR")
    if not re.fullmatch(r"[A-Z]{2}", country):
        section.refuse("country_code", "a country's two letters, such as FR")
    values = {key: section.required(key, "text: carriers want it") for key in fields}
    return PickupAddress(country_code=country, **values)
