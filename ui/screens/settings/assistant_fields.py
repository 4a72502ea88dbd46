"""What a person fills in while a printer is set up, page by page: rows, defaults, and readings."""

import os
from dataclasses import replace
from pathlib import Path

from printing.discovery import FoundPrinter, NoPrinterThere, addresses_in, queue_named
from printing.setup_assistant import DPIS, Reading, SetUp
from station.domain.printjob import DocumentKind
from station.settings import PrinterSettings, Settings
from ui.formats import typed
from ui.i18n import translate
from ui.printer_words import nobody_words
from ui.screens.settings.assistant_state import AssistantState, Stage
from ui.screens.settings.checks import needed, number, number_in, printer_name
from ui.screens.settings.forms import YES, Group, Kind, Row, Values
from ui.screens.settings.printer_fields import free_name, language_words
from ui.screens.settings.printers_view import document_words

KIND, ADDRESS, QUEUE, FOLDER = "choose.kind", "choose.address", "choose.queue", "choose.folder"
NAME, WIDTH, LENGTH, DPI, LANGUAGE = "name", "width_mm", "length_mm", "dpi", "language"
ACROSS, ALONG, LEFT, TOP = "read.across", "read.along", "read.left", "read.top"
FIFTY, BARS = "read.fifty", "read.bars"
USE = "use."
"""Keys of what is typed; ``use.label_pdf`` …: what the printer is for."""

SIZES = (WIDTH, LENGTH, DPI)
SHARP, RAGGED = "sharp", "ragged"
LEAST_MARK = 8
"""The narrowest stock that settings allow is 10 mm, and the ruler begins 2 mm inside."""
_LANGUAGES = {
    "tcp": ("zpl", "epl", "pdf"),
    "queue": ("driver", "pdf", "zpl", "epl"),
    "file": ("pdf", "zpl"),
}
_LABELS = (DocumentKind.LABEL_PDF, DocumentKind.LABEL_ZPL)


def values_of(state: AssistantState, settings: Settings) -> dict[str, str]:
    """What stands in the fields: what was typed, else what is known or likely."""
    values = {KIND: "tcp"}
    if state.setup is not None:
        values |= _known(state.setup)
        kinds = _likely(state.setup.printer, state.before, settings)
        values |= {f"{USE}{kind}": YES for kind in kinds}
    return {**values, **state.typed}


def groups_of(state: AssistantState, settings: Settings) -> tuple[Group, ...]:
    """The rows of the page."""
    values = values_of(state, settings)
    match state.stage, state.setup:
        case Stage.CHOOSE, _:
            return (Group("", _place_rows(values[KIND])),)
        case Stage.SIZE, SetUp() as setup:
            others = tuple(name for name in settings.printers if name != state.before)
            return (Group("", _size_rows(setup, values, others)),)
        case Stage.READ, SetUp() as setup:
            return (Group("", _ruler_rows(setup)), Group("", _bars_rows(setup, values)))
        case Stage.USE, SetUp():
            words = translate("Printers", "What prints there")
            return (Group(words, _use_rows(settings)),)
    return ()


def errors_in(state: AssistantState, settings: Settings) -> list[str]:
    """Keys of the page's rows that are not filled in as they must be."""
    values = values_of(state, settings)
    rows = [row for group in groups_of(state, settings) for row in group.rows]
    return [row.key for row in rows if row.error(values.get(row.key, ""))]


def place_of(printer: PrinterSettings) -> dict[str, str]:
    """What stands on the first page for a printer that is set up again."""
    host = f"[{printer.host}]" if ":" in printer.host else printer.host
    return {
        KIND: printer.kind,
        ADDRESS: f"{host}:{printer.port}" if host else "",
        QUEUE: printer.queue,
        FOLDER: str(printer.folder or ""),
    }


def typed_printer(values: Values) -> FoundPrinter:
    """The queue or the folder that a person named; it has been checked."""
    if values[KIND] == "queue":
        return queue_named(values[QUEUE].strip())
    folder = os.path.expanduser(values[FOLDER].strip())  # noqa: PTH111 - it raises nothing
    return FoundPrinter("", "file", folder, "pdf")


def name_for(found: FoundPrinter, settings: Settings) -> str:
    """The name that a printer has until a person gives it another."""
    name = Path(found.where).name if found.kind == "file" else found.name or found.where
    return free_name(name or found.where, settings)


def reading_of(values: Values) -> Reading:
    """What a person read; it has been checked."""
    across, along, fifty, left, top = (
        number_in(values.get(key, "")) for key in (ACROSS, ALONG, FIFTY, LEFT, TOP)
    )
    return Reading(across or 0.0, along or 0.0, fifty or 0.0, left, top)


def last_mark(size_mm: float) -> int:
    """Where a ruler ends that is all on the label."""
    return int(size_mm)


def _known(setup: SetUp) -> dict[str, str]:
    printer = setup.printer
    return {
        NAME: printer.name,
        WIDTH: typed(printer.width_mm),
        LENGTH: typed(printer.length_mm),
        DPI: str(printer.dpi),
        LANGUAGE: printer.language,
    }


def _likely(printer: PrinterSettings, before: str, settings: Settings) -> list[DocumentKind]:
    """What it printed before, and what has no printer yet and comes out of one like this."""
    if before:
        return [kind for kind, name in settings.routes.items() if name == before]
    fitting = {
        "zpl": _LABELS,
        "pdf": tuple(kind for kind in DocumentKind if kind is not DocumentKind.LABEL_ZPL),
        "driver": tuple(kind for kind in DocumentKind if kind is not DocumentKind.LABEL_ZPL),
    }.get(printer.language, ())
    return [kind for kind in fitting if kind not in settings.routes]


def _place_rows(kind: str) -> tuple[Row, ...]:
    by = Row(
        KIND,
        translate("Printers", "Reached by"),
        Kind.CHOICE,
        options=(
            ("tcp", translate("Printers", "Network address")),
            ("queue", translate("Printers", "System queue")),
            ("file", translate("Printers", "Folder")),
        ),
        width=200,
    )
    place = {
        "tcp": Row(
            ADDRESS,
            translate("Printers", "Addresses"),
            Kind.CODE,
            translate("Printers", "Such as 192.0.2.10, 192.0.2.20-29"),
            check=_addresses,
        ),
        "queue": Row(
            QUEUE,
            translate("Printers", "Queue"),
            Kind.CODE,
            translate("Printers", "Its name in the system, where it is not listed below."),
            check=needed(translate("Printers", "The queue’s name in the system.")),
        ),
        "file": Row(
            FOLDER,
            translate("Printers", "Folder"),
            hint=translate("Printers", "A folder, such as /home/packer/labels."),
            check=_folder,
        ),
    }[kind]
    return (by, replace(place, starts_line=False))


def _addresses(text: str) -> str:
    try:
        addresses_in(text)
    except NoPrinterThere as error:
        return nobody_words(error)
    return ""


def _folder(text: str) -> str:
    is_whole = Path(os.path.expanduser(text.strip())).is_absolute()  # noqa: PTH111 - raises nothing
    return "" if is_whole else translate("Printers", "A folder, such as /home/packer/labels.")


def _size_rows(setup: SetUp, values: Values, others: tuple[str, ...]) -> tuple[Row, ...]:
    rows = [
        Row(
            NAME,
            translate("Printers", "Name"),
            check=lambda text: printer_name(text, others),
            width=300,
        )
    ]
    if not setup.is_language_told:
        options = tuple((one, language_words(one)) for one in _LANGUAGES[setup.printer.kind])
        words = translate("Printers", "Language")
        rows.append(
            Row(LANGUAGE, words, Kind.CHOICE, options=options, width=140, starts_line=False)
        )
    if not setup.is_dpi_told and values[LANGUAGE] == "zpl":
        dots = tuple((str(dpi), str(dpi)) for dpi in DPIS)
        words = translate("Printers", "Dots per inch")
        rows.append(Row(DPI, words, Kind.CHOICE, options=dots, width=140, starts_line=False))
    width, length = translate("Printers", "Width, mm"), translate("Printers", "Length, mm")
    rows.append(Row(WIDTH, width, check=number(10, 500), width=140))
    rows.append(Row(LENGTH, length, check=number(10, 2000), width=140, starts_line=False))
    return tuple(rows)


def _ruler_rows(setup: SetUp) -> tuple[Row, ...]:
    across, along = (last_mark(mm) for mm in (setup.printer.width_mm, setup.printer.length_mm))
    words = translate("Printers", "The whole ruler goes to {mark}.")
    return (
        Row(
            ACROSS,
            translate("Printers", "Last mark at the right edge, mm"),
            hint=words.format(mark=across),
            check=number(LEAST_MARK, across),
            width=140,
        ),
        Row(
            ALONG,
            translate("Printers", "Last mark at the lower edge, mm"),
            hint=words.format(mark=along),
            check=number(LEAST_MARK, along),
            width=140,
            starts_line=False,
        ),
        _gap_row(LEFT, translate("Printers", "Blank left of the 0, mm")),
        replace(_gap_row(TOP, translate("Printers", "Blank above the 0, mm")), starts_line=False),
    )


def _gap_row(key: str, words: str) -> Row:
    hint = translate("Printers", "0 is right. Marks that are cut off: with a minus.")
    return Row(key, words, hint=hint, check=number(-20, 20), is_optional=True, width=140)


def _bars_rows(setup: SetUp, values: Values) -> tuple[Row, ...]:
    sharp = Row(
        BARS,
        translate("Printers", "Are bars and letters sharp?"),
        Kind.CHOICE,
        options=(
            ("", translate("Printers", "Please look")),
            (SHARP, translate("Printers", "Yes, sharp and black")),
            (RAGGED, translate("Printers", "No, ragged, grey or with stripes")),
        ),
        check=needed(translate("Printers", "Look at the bars of the barcode.")),
        width=300,
    )
    if setup.is_dpi_told or setup.printer.language != "zpl":
        return (sharp,)
    fifty = Row(
        FIFTY,
        translate("Printers", "From 0 to 50, by a real ruler, mm"),
        hint=translate("Printers", "It shows the true dots of the print head."),
        check=number(10, 90),
        is_optional=values.get(BARS) != RAGGED,
        width=140,
        starts_line=False,
    )
    return (sharp, fifty)


def _use_rows(settings: Settings) -> tuple[Row, ...]:
    def hint(kind: DocumentKind) -> str:
        now = settings.routes.get(kind, "")
        words = translate("Printers", "Until now: {printer}")
        return words.format(printer=now) if now else ""

    return tuple(
        Row(f"{USE}{kind}", document_words(kind), Kind.SWITCH, hint(kind), starts_line=at % 2 == 0)
        for at, kind in enumerate(DocumentKind)
    )
