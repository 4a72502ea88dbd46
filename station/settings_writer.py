"""Writes changes into ``settings.toml`` and leaves the rest: comments, order, unknown keys.

The file is read anew for each write, so that what was edited by hand meanwhile is kept. The new
text is read back with the reader of the next start before it takes the old one's place: a value
that cannot be used never lands, and a crash leaves the old file or the new one, nothing between.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING

from station.atomic import replace_text
from station.domain.address import PickupAddress
from station.domain.box import Box
from station.domain.errors import SettingsError, StorageError
from station.settings import PrinterSettings, Settings
from station.settings_reader import settings_in, unreadable

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

    from station.toml_text import AnyTable, Value

BOM = "\ufeff"
DEFAULT_PORT = 9100


@dataclass(frozen=True, slots=True)
class SetValue:
    """Set one value at a path of keys, such as ``("quotes", "rule")``; None takes it out."""

    path: tuple[str, ...]
    value: "Value | None"


@dataclass(frozen=True, slots=True)
class SetPrinter:
    """Add a printer, or change the one of that name; keys that do not concern its kind go."""

    printer: PrinterSettings


@dataclass(frozen=True, slots=True)
class RemovePrinter:
    """Take a printer out, with every route and fallback that names it."""

    name: str


@dataclass(frozen=True, slots=True)
class SetBoxes:
    """The boxes, in this order. A box that keeps its code keeps its comments and unknown keys."""

    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class SetPickupAddress:
    """Where carriers collect; None: nowhere is set up."""

    address: PickupAddress | None


SettingsChange = SetValue | SetPrinter | RemovePrinter | SetBoxes | SetPickupAddress


@dataclass(frozen=True, slots=True)
class Plan:
    """What a file would hold after some changes; ``settings`` as the next start will read them."""

    before: str
    after: str
    settings: Settings


def write_settings(file: Path, changes: Sequence[SettingsChange]) -> Settings:
    """Carry out all changes or none; the settings as the next start will read them.

    Blocks: call it in a thread. Raises SettingsError where the result, or the file as it stands,
    cannot be used, and StorageError where the folder cannot be written.
    """
    plan = plan_settings(file, changes)
    if plan.after != plan.before:
        try:
            # A link is followed: a file that is kept elsewhere stays there.
            replace_text(file.resolve(), plan.after)
        except OSError as error:
            raise StorageError(str(file), error.strerror or str(error)) from error
    return plan.settings


def plan_settings(file: Path, changes: Sequence[SettingsChange]) -> Plan:
    """What ``write_settings`` would write; nothing is written. Raises the same."""
    before = _text_of(file.resolve())
    document = _parsed(file, before.removeprefix(BOM))
    for change in changes:
        _carry_out(document, change)
    after = document.as_string()
    settings = settings_in(file, after)
    if "\r\n" in before:
        after = after.replace("\r\n", "\n").replace("\n", "\r\n")
    if before.startswith(BOM):
        after = BOM + after
    return Plan(before, after, settings)


def _text_of(file: Path) -> str:
    try:
        # Bytes: text mode would turn the line ends of Windows into ours.
        return file.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError as error:
        raise unreadable(file, error) from error
    except OSError as error:
        raise StorageError(str(file), error.strerror or str(error)) from error


def _parsed(file: Path, text: str) -> "TOMLDocument":
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    settings_in(file, text)  # names the line of what is wrong already, better than tomlkit does
    try:
        return tomlkit.parse(text)
    except TOMLKitError as error:
        raise SettingsError(str(file), None, "syntax", str(error), "TOML") from error


def _carry_out(document: "AnyTable", change: SettingsChange) -> None:
    match change:
        case SetValue(path, value):
            _set(document, path, value)
        case SetPrinter(printer):
            _set_printer(document, printer)
        case RemovePrinter(name):
            _remove_printer(document, name)
        case SetBoxes(boxes):
            _set_boxes(document, boxes)
        case SetPickupAddress(address):
            _set_address(document, address)


def _set(document: "AnyTable", path: Sequence[str], value: "Value | None") -> None:
    from station.toml_text import drop, made_table, put, table_at

    *tables, key = path
    if value is not None:
        put(made_table(document, tables), key, _short(value))
        return
    table = table_at(document, tables)
    if table is not None:
        drop(table, key)


_PLACES = ("address", "queue", "folder")


def _set_printer(document: "AnyTable", printer: PrinterSettings) -> None:
    from station.toml_text import drop, made_table, put

    table = made_table(document, ("printers", printer.name))
    key, value = _place_of(printer, str(table.get("address", "")))
    for other in _PLACES:
        if other != key:
            drop(table, other)
    put(table, "kind", printer.kind)
    put(table, key, value)
    put(table, "language", printer.language)
    for name in ("dpi", "width_mm", "length_mm"):
        default = PrinterSettings.__dataclass_fields__[name].default
        number = getattr(printer, name)
        if number != default or name in table:
            put(table, name, _short(number))
    if printer.evidence is None:
        drop(table, "evidence")
    else:
        put(table, "evidence", printer.evidence.value)
    # The window has no field for it: what stands in the file stays.
    if printer.packing != PrinterSettings.__dataclass_fields__["packing"].default:
        put(table, "packing", printer.packing)


def _place_of(printer: PrinterSettings, before: str) -> tuple[str, str]:
    """Where the printer is, as key and value; an address that means the same stays as written."""
    if printer.kind == "queue":
        return "queue", printer.queue
    if printer.kind == "file":
        return "folder", str(printer.folder or "")
    host = f"[{printer.host}]" if ":" in printer.host else printer.host
    whole = f"{host}:{printer.port}"
    is_short = printer.port == DEFAULT_PORT and before != whole
    return "address", host if is_short else whole


def _short(value: "Value") -> "Value":
    """A whole number without its ``.0``: 102, as a person writes it."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _remove_printer(document: "AnyTable", name: str) -> None:
    from station.toml_text import drop, table_at

    printers, routes = table_at(document, ("printers",)), table_at(document, ("routes",))
    if printers is not None:
        drop(printers, name)
    if routes is None:
        return
    fallback = routes.get("fallback", {})
    for table in (routes, fallback):
        for key in [key for key, value in table.items() if value == name]:
            drop(table, key)
    drop(fallback, name)


def _set_boxes(document: "AnyTable", boxes: Sequence[Box]) -> None:
    from station.toml_text import set_rows

    kept = {str(row.get("code", "")).upper(): row for row in document.get("boxes", [])}
    set_rows(document, "boxes", [_box_row(kept.get(box.code), box) for box in boxes])


def _box_row(row: "AnyTable | None", box: Box) -> "AnyTable":
    import tomlkit

    from station.toml_text import put

    table: AnyTable = tomlkit.table() if row is None else row
    for key in ("name", "code", "length_cm", "width_cm", "height_cm"):
        if key != "code" or str(table.get("code", "")).upper() != box.code:
            put(table, key, getattr(box, key))
    if box.tare_g or "tare_g" in table:
        put(table, "tare_g", box.tare_g)
    if box.is_default or "default" in table:
        put(table, "default", box.is_default)
    return table


def _set_address(document: "AnyTable", address: PickupAddress | None) -> None:
    if address is None:
        _set(document, ("pickup_address",), None)
        return
    for field in fields(PickupAddress):
        _set(document, ("pickup_address", field.name), getattr(address, field.name))
