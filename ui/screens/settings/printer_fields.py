"""The fields of one printer: which there are, what may stand in them, and what they mean."""

from dataclasses import replace
from pathlib import Path

from printing.discovery import RAW_PORT, host_and_port
from station.settings import PrinterSettings, Settings
from ui.formats import typed
from ui.i18n import translate
from ui.screens.settings.checks import (
    needed,
    number,
    number_in,
    printer_address,
    printer_name,
    whole,
)
from ui.screens.settings.forms import Group, Kind, Row, Values

EDIT = "edit."
"""Keys of a draft: ``edit.name`` …"""


def printer_of(values: Values) -> PrinterSettings:
    """The printer that the editor's values mean; they have been checked."""
    typed = {key.removeprefix(EDIT): value.strip() for key, value in values.items()}
    printer = PrinterSettings(
        name=typed["name"],
        kind=typed["kind"],
        language=typed["language"],
        dpi=int(typed["dpi"]),
        width_mm=number_in(typed["width_mm"]) or 0.0,
        length_mm=number_in(typed["length_mm"]) or 0.0,
    )
    if printer.kind == "tcp":
        host, port = host_and_port(typed["address"])
        return replace(printer, host=host, port=port)
    if printer.kind == "queue":
        return replace(printer, queue=typed["queue"])
    return replace(printer, folder=Path(typed["folder"]))


def still_proving(printer: PrinterSettings, before: PrinterSettings | None) -> PrinterSettings:
    """The printer with what it was found to prove, unless it is another one by now."""
    if before is None or _way_to(printer) != _way_to(before):
        return printer
    return replace(printer, evidence=before.evidence)


def _way_to(printer: PrinterSettings) -> tuple[object, ...]:
    return printer.kind, printer.language, printer.host, printer.port, printer.queue, printer.folder


def values_of(printer: PrinterSettings, fallback: str) -> dict[str, str]:
    """What stands in the fields for a printer."""
    host = f"[{printer.host}]" if ":" in printer.host else printer.host
    values = {
        "name": printer.name,
        "kind": printer.kind,
        "address": f"{host}:{printer.port}" if host else "",
        "queue": printer.queue,
        "folder": str(printer.folder or ""),
        "language": printer.language,
        "dpi": str(printer.dpi),
        "width_mm": typed(printer.width_mm),
        "length_mm": typed(printer.length_mm),
        "fallback": fallback,
    }
    return {f"{EDIT}{key}": value for key, value in values.items()}


def free_name(name: str, settings: Settings) -> str:
    """The name, with a number where another printer has it."""
    number, free = 1, name
    while free in settings.printers:
        number += 1
        free = f"{name} {number}"
    return free


def where_words(printer: PrinterSettings) -> str:
    """Where a printer is."""
    if printer.kind == "tcp":
        words = translate("Printers", "Network, {address}")
        host = f"[{printer.host}]" if ":" in printer.host else printer.host
        is_usual = printer.port == RAW_PORT
        return words.format(address=host if is_usual else f"{host}:{printer.port}")
    if printer.kind == "queue":
        return translate("Printers", "Queue {queue}").format(queue=printer.queue)
    return translate("Printers", "Folder {folder}").format(folder=printer.folder)


def language_words(language: str) -> str:
    """The printer's language, as it is named in a shop."""
    return {
        "zpl": translate("Printers", "ZPL"),
        "epl": translate("Printers", "EPL"),
        "pdf": translate("Printers", "PDF"),
        "driver": translate("Printers", "Driver"),
    }.get(language, translate("Printers", "Language not known yet"))


def printer_groups(kind: str, asked: str, others: tuple[str, ...]) -> tuple[Group, ...]:
    """The rows for a kind; ``asked`` is what an address answered, ``others`` are taken names."""
    place = {"tcp": _address_row(asked), "queue": _queue_row(), "file": _folder_row()}[kind]
    who = (
        Row(
            f"{EDIT}name",
            translate("Printers", "Name"),
            check=lambda text: printer_name(text, others),
            width=300,
        ),
        Row(
            f"{EDIT}kind",
            translate("Printers", "Reached by"),
            Kind.CHOICE,
            options=(
                ("tcp", translate("Printers", "Network address")),
                ("queue", translate("Printers", "System queue")),
                ("file", translate("Printers", "Folder")),
            ),
            width=200,
            starts_line=False,
        ),
        replace(place, starts_line=False),
    )
    return (Group("", (*who, *_paper_rows(others))),)


def _address_row(asked: str) -> Row:
    return Row(
        f"{EDIT}address",
        translate("Printers", "Address"),
        Kind.CODE,
        asked or translate("Printers", "Such as 192.0.2.10:9100"),
        check=printer_address,
        width=300,
    )


def _queue_row() -> Row:
    want = needed(translate("Printers", "The queue’s name in the system."))
    return Row(f"{EDIT}queue", translate("Printers", "Queue"), Kind.CODE, check=want, width=300)


def _folder_row() -> Row:
    want = needed(translate("Printers", "A folder, such as /home/packer/labels."))
    return Row(f"{EDIT}folder", translate("Printers", "Folder"), check=want, width=300)


def _paper_rows(others: tuple[str, ...]) -> tuple[Row, ...]:
    languages = tuple((one, language_words(one)) for one in ("zpl", "epl", "pdf", "driver"))
    nobody = ("", translate("Printers", "Nobody: wait"))
    return (
        Row(
            f"{EDIT}language",
            translate("Printers", "Language"),
            Kind.CHOICE,
            options=languages,
            width=140,
        ),
        Row(
            f"{EDIT}dpi",
            translate("Printers", "Dots per inch"),
            check=whole(100, 1200),
            width=120,
            starts_line=False,
        ),
        Row(
            f"{EDIT}width_mm",
            translate("Printers", "Width, mm"),
            check=number(10, 500),
            width=120,
            starts_line=False,
        ),
        Row(
            f"{EDIT}length_mm",
            translate("Printers", "Length, mm"),
            check=number(10, 2000),
            width=120,
            starts_line=False,
        ),
        Row(
            f"{EDIT}fallback",
            translate("Printers", "If it fails, offer"),
            Kind.CHOICE,
            options=(nobody, *((name, name) for name in others)),
            width=200,
            starts_line=False,
        ),
    )
