"""What the printers' section shows: printers and their state, what was found, what prints where."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from printing.discovery import FoundPrinter
from station.domain.evidence import Evidence
from station.domain.printjob import DocumentKind
from station.settings import PrinterSettings, Settings
from station.settings_writer import RemovePrinter, SetPrinter, SettingsChange, SetValue
from ui.i18n import translate
from ui.screens.settings.forms import (
    Draft,
    Group,
    GroupView,
    Kind,
    Row,
    SaveView,
    Values,
    row_view,
    save_view,
)
from ui.screens.settings.printer_fields import (
    EDIT,
    free_name,
    language_words,
    printer_groups,
    printer_of,
    still_proving,
    values_of,
    where_words,
)

ROUTE = "route."
"""Keys of a draft: ``route.label_pdf`` …; the others are a printer's (``EDIT``)."""


@dataclass(frozen=True, slots=True)
class Test:
    """A test print: ``printing``, ``asked`` (sent: did it come out?), ``good``, ``not out``,
    ``failed``."""

    __test__ = False
    state: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Editor:
    """The printer that is added or changed; ``before`` is its name in the settings, or empty."""

    before: str = ""
    is_removal_asked: bool = False


@dataclass(frozen=True, slots=True)
class PrintersState:
    """What is known beside the settings. ``usable`` has (yes, words) by name, once it was asked."""

    draft: Draft = field(default_factory=Draft)
    editor: Editor | None = None
    usable: Mapping[str, tuple[bool, str]] = field(default_factory=dict)
    tests: Mapping[str, Test] = field(default_factory=dict)
    found: tuple[FoundPrinter, ...] = ()
    is_looking: bool = False
    asked: str = ""
    """What was asked at an address and came out of it, in words."""


@dataclass(frozen=True, slots=True)
class PrinterRow:
    """A printer in use. ``is_asked``: two answers stand in place of the test button."""

    name: str
    where: str
    language: str
    stock: str
    chip: tuple[str, str, str]
    words: str
    may_test: bool = True
    is_asked: bool = False
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A printer that could be added."""

    name: str
    where: str
    language: str


@dataclass(frozen=True, slots=True)
class EditorView:
    """The fields of one printer or box, and how it is taken out."""

    title: str
    groups: tuple[GroupView, ...]
    may_remove: bool = False
    question: str = ""


@dataclass(frozen=True, slots=True)
class PrintersView:
    """The section."""

    rows: tuple[PrinterRow, ...]
    found: tuple[FoundRow, ...]
    is_looking: bool
    routes: tuple[Row, ...]
    values: Values
    editor: EditorView | None
    save: SaveView


def present(state: PrintersState, settings: Settings) -> PrintersView:
    """The view of a state."""
    values = {**_route_values(settings), **state.draft.values}
    in_use = {printer.queue for printer in settings.printers.values()}
    return PrintersView(
        rows=tuple(_row(printer, state) for printer in settings.printers.values()),
        found=tuple(
            FoundRow(one.name or one.where, _found_where(one), language_words(one.language))
            for one in state.found
            if one.where not in in_use
        ),
        is_looking=state.is_looking,
        routes=_routes(settings),
        values=values,
        editor=_editor(state, settings),
        save=save_view(state.draft, is_changed=is_changed(state, settings)),
    )


def is_changed(state: PrintersState, settings: Settings) -> bool:
    """Something is typed or chosen that is not in the settings."""
    before = {**_route_values(settings), **_editor_values(state.editor, settings)}
    return any(before.get(key) != value for key, value in state.draft.values.items())


def errors_in(state: PrintersState, settings: Settings) -> list[str]:
    """Keys of the editor's fields that cannot be saved."""
    if state.editor is None:
        return []
    values = _edited(state, settings)
    rows = [row for group in _editor_groups(state, settings) for row in group.rows]
    return [row.key for row in rows if row.error(values.get(row.key, ""))]


def changes(state: PrintersState, settings: Settings) -> list[SettingsChange]:
    """What saving writes: the printer in the editor, then the routes."""
    made: list[SettingsChange] = []
    renamed: dict[str, str] = {}
    if state.editor is not None:
        values = _edited(state, settings)
        before = state.editor.before
        printer = still_proving(printer_of(values), settings.printers.get(before or ""))
        if before and before != printer.name:
            made.append(RemovePrinter(before))
            renamed[before] = printer.name
        made.append(SetPrinter(printer))
        made += _renamed_routes(settings, renamed)
        stand_in = values[f"{EDIT}fallback"]
        made.append(SetValue(("routes", "fallback", printer.name), stand_in or None))
    for key, name in state.draft.values.items():
        if key.startswith(ROUTE):
            name = renamed.get(name, name)
            made.append(SetValue(("routes", key.removeprefix(ROUTE)), name or None))
    return made


def open_editor(settings: Settings, name: str) -> tuple[Editor, Values]:
    """The editor of a printer that is there, with nothing typed yet."""
    del settings
    return Editor(name), {}


def new_printer(found: FoundPrinter | None, settings: Settings) -> tuple[Editor, Values]:
    """The editor of a printer to add: empty, or filled with what was found."""
    blank = values_of(PrinterSettings("", "tcp", "zpl"), "")
    if found is None:
        return Editor(), blank
    facts = {
        "name": free_name(found.name or found.where, settings),
        "kind": found.kind,
        "address": found.where if found.kind == "tcp" else "",
        "queue": found.where if found.kind == "queue" else "",
        "language": found.language or "zpl",
        "dpi": str(found.dpi or 203),
    }
    return Editor(), {**blank, **{f"{EDIT}{key}": value for key, value in facts.items()}}


def _row(printer: PrinterSettings, state: PrintersState) -> PrinterRow:
    language = language_words(printer.language)
    if printer.language == "zpl":
        language = f"{language}, {printer.dpi} dpi"
    test = state.tests.get(printer.name)
    chip, words = _test_state(test) if test else _usable_state(printer, state)
    return PrinterRow(
        name=printer.name,
        where=where_words(printer),
        language=language,
        stock=f"{printer.width_mm:g} × {printer.length_mm:g} mm",
        chip=chip,
        words=words,
        may_test=not (test and test.state == "printing"),
        is_asked=bool(test and test.state == "asked"),
        is_open=state.editor is not None and state.editor.before == printer.name,
    )


Chip = tuple[str, str, str]


def _test_state(test: Test) -> tuple[Chip, str]:
    match test.state:
        case "printing":
            return (translate("Printers", "Printing"), "plain", "refresh"), test.words
        case "asked":
            words = test.words or translate("Printers", "The test label was handed over.")
            return (translate("Printers", "Did it come out?"), "warn", "question"), words
        case "good":
            words = translate("Printers", "The test label came out.")
            return (translate("Printers", "Prints"), "good", "check"), words
        case "not out":
            words = translate("Printers", "Look at paper, cover and cable. Then test again.")
            return (translate("Printers", "Nothing came out"), "bad", "cross"), words
    return (translate("Printers", "Not printed"), "bad", "cross"), test.words


def _usable_state(printer: PrinterSettings, state: PrintersState) -> tuple[Chip, str]:
    known = state.usable.get(printer.name)
    if known is None:
        words = translate("Printers", "Asking whether it is there")
        return (translate("Printers", "Asking"), "plain", "refresh"), words
    is_usable, words = known
    if not is_usable:
        return (translate("Printers", "Not ready"), "bad", "cross"), words[:1].upper() + words[1:]
    return (translate("Printers", "Ready"), "good", "check"), words or _kind_words(printer)


def _kind_words(printer: PrinterSettings) -> str:
    if printer.kind == "tcp" and printer.language == "zpl":
        if printer.evidence is Evidence.PROVES:
            return translate("Printers", "Answers, and counts its labels")
        if printer.evidence is None:
            return translate("Printers", "Answers; the first label shows what it can tell")
    return {
        "tcp": translate("Printers", "Answers; says nothing of its paper"),
        "queue": translate("Printers", "Knows its queue, not its paper"),
        "file": translate("Printers", "Each document becomes a file"),
    }[printer.kind]


def _found_where(found: FoundPrinter) -> str:
    if found.kind == "queue":
        return translate("Printers", "System queue, new")
    return translate("Printers", "Network, {address}").format(address=found.where)


def document_words(kind: DocumentKind) -> str:
    """A kind of document in the plural."""
    return {
        DocumentKind.LABEL_PDF: translate("Printers", "Carrier labels"),
        DocumentKind.LABEL_ZPL: translate("Printers", "Fulfilment labels"),
        DocumentKind.PACKING_SLIP: translate("Printers", "Packing slips"),
        DocumentKind.HANDOVER_SHEET: translate("Printers", "Handover sheets"),
        DocumentKind.COMMAND_SHEET: translate("Printers", "Command sheets"),
    }[kind]


def _route_values(settings: Settings) -> dict[str, str]:
    return {f"{ROUTE}{kind}": settings.routes.get(kind, "") for kind in DocumentKind}


def _routes(settings: Settings) -> tuple[Row, ...]:
    nobody = ("", translate("Printers", "No printer"))
    options = (nobody, *((name, name) for name in settings.printers))
    return tuple(
        Row(
            f"{ROUTE}{kind}",
            document_words(kind),
            Kind.CHOICE,
            _stand_in(settings, settings.routes.get(kind, "")),
            options,
        )
        for kind in DocumentKind
    )


def _stand_in(settings: Settings, name: str) -> str:
    if not name:
        return ""
    other = settings.fallback.get(name, "")
    if other in settings.printers:
        return translate("Printers", "If it fails, offer {printer}").format(printer=other)
    return translate("Printers", "If it fails, wait")


def _renamed_routes(settings: Settings, renamed: Mapping[str, str]) -> list[SettingsChange]:
    """The routes of a printer that has another name now."""
    made: list[SettingsChange] = [
        SetValue(("routes", kind.value), renamed[name])
        for kind, name in settings.routes.items()
        if name in renamed
    ]
    made += [
        SetValue(("routes", "fallback", name), renamed[other])
        for name, other in settings.fallback.items()
        if other in renamed
    ]
    return made


def _editor_values(editor: Editor | None, settings: Settings) -> dict[str, str]:
    if editor is None or editor.before not in settings.printers:
        return {}
    stand_in = settings.fallback.get(editor.before, "")
    return values_of(settings.printers[editor.before], stand_in)


def _edited(state: PrintersState, settings: Settings) -> Values:
    return {**_editor_values(state.editor, settings), **state.draft.values}


def _editor_groups(state: PrintersState, settings: Settings) -> tuple[Group, ...]:
    before = state.editor.before if state.editor else ""
    kind = _edited(state, settings).get(f"{EDIT}kind", "tcp")
    others = tuple(name for name in settings.printers if name != before)
    return printer_groups(kind, state.asked, others)


def _editor(state: PrintersState, settings: Settings) -> EditorView | None:
    if state.editor is None:
        return None
    values, name = _edited(state, settings), state.editor.before
    question = ""
    if state.editor.is_removal_asked:
        words = translate("Printers", "Remove {printer}? What it prints has no printer then.")
        question = words.format(printer=name)
    groups = tuple(
        GroupView(group.title, tuple(row_view(row, values, state.draft) for row in group.rows))
        for group in _editor_groups(state, settings)
    )
    return EditorView(name or translate("Printers", "New printer"), groups, bool(name), question)
