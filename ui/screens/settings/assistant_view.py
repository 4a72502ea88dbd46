"""What the assistant shows: one page at a time, the same parts on each."""

from collections.abc import Sequence
from dataclasses import dataclass

from printing.discovery import FoundPrinter, NoPrinterThere
from printing.setup_assistant import SetUp
from station.settings import Settings
from ui.causes import cause
from ui.formats import listed, typed
from ui.i18n import translate
from ui.printer_words import evidence_sentence, evidence_words, nobody_words
from ui.screens.settings.assistant_fields import (
    BARS,
    KIND,
    RAGGED,
    groups_of,
    values_of,
)
from ui.screens.settings.assistant_state import STAGES, AssistantState, Busy, Stage
from ui.screens.settings.forms import Draft, GroupView, row_view
from ui.screens.settings.printer_fields import language_words, where_words
from ui.screens.settings.printers_view import FoundRow, found_row

MOST_NAMED = 3
"""So many addresses without a printer are named; more are counted."""


@dataclass(frozen=True, slots=True)
class AssistantView:
    """A page of the assistant. ``step`` of ``steps``, from 1 on.

    ``facts`` are what is known, with their names. ``rows`` are printers to choose from. Of ``busy``
    (what goes on), ``problem`` and ``note`` at most one or two stand there. ``go_on`` is the word
    of the main button.
    """

    title: str
    step: int
    steps: int
    heading: str
    words: str
    facts: tuple[tuple[str, str], ...]
    groups: tuple[GroupView, ...]
    rows: tuple[FoundRow, ...]
    busy: str
    problem: str
    note: str
    go_on: str
    may_go_on: bool
    may_go_back: bool
    may_deny: bool


def present(
    state: AssistantState, settings: Settings, queues: Sequence[FoundPrinter] = ()
) -> AssistantView:
    """The view of a state; ``queues`` are those that the system lists."""
    values = values_of(state, settings)
    draft = Draft(values, state.is_tried)
    is_busy = state.busy is not Busy.NO
    kind = values[KIND] if state.stage is Stage.CHOOSE else ""
    return AssistantView(
        title=state.before or translate("Printers", "New printer"),
        step=STAGES.index(state.stage) + 1,
        steps=len(STAGES),
        heading=_heading(state.stage),
        words=_words(state),
        facts=_facts(state),
        groups=tuple(
            GroupView(group.title, tuple(row_view(row, values, draft) for row in group.rows))
            for group in groups_of(state, settings)
        ),
        rows=_rows(state, settings, queues, kind),
        busy=_busy(state),
        problem="" if is_busy else state.problem,
        note="" if is_busy else state.note or _nobody(state, kind),
        go_on=_go_on(state, kind, is_ragged=values.get(BARS) == RAGGED),
        may_go_on=not is_busy,
        may_go_back=state.stage is not Stage.CHOOSE,
        may_deny=state.stage is Stage.READ and not is_busy,
    )


def _heading(stage: Stage) -> str:
    return {
        Stage.CHOOSE: translate("Printers", "Where is the printer?"),
        Stage.SIZE: translate("Printers", "What it is, and what is in it"),
        Stage.PRINT: translate("Printers", "Print a test label"),
        Stage.READ: translate("Printers", "Read the test label"),
        Stage.USE: translate("Printers", "What it can, and what it is for"),
    }[stage]


def _words(state: AssistantState) -> str:
    match state.stage, state.setup:
        case Stage.SIZE, SetUp() as setup if setup.is_dpi_told:
            return translate("Printers", "It told all of this itself. Which labels are in it?")
        case Stage.SIZE, SetUp():
            return translate(
                "Printers", "It tells little or nothing of itself, so please say what you know."
            )
        case Stage.PRINT, SetUp() as setup:
            words = translate(
                "Printers",
                "It has rulers along two edges: {size}. Put in the labels that you will use.",
            )
            return words.format(size=_size(setup))
        case Stage.READ, _:
            return translate(
                "Printers",
                "Look where the paper cuts the two rulers off: along the upper and the left edge.",
            )
        case Stage.USE, SetUp() as setup:
            return evidence_sentence(setup.printer.evidence, setup.printer.kind)
    return translate("Printers", "Only what you name is asked, and nothing is printed yet.")


def _size(setup: SetUp) -> str:
    printer = setup.printer
    size = f"{typed(printer.width_mm)} × {typed(printer.length_mm)} mm"
    return f"{size}, {printer.dpi} dpi" if printer.language == "zpl" else size


def _facts(state: AssistantState) -> tuple[tuple[str, str], ...]:
    setup = state.setup
    if setup is None or state.stage in (Stage.CHOOSE, Stage.READ):
        return ()
    printer = setup.printer
    model = listed(part for part in (setup.model, setup.firmware) if part)
    where = where_words(printer)
    facts = [(translate("Printers", "Printer"), model), (translate("Printers", "Where"), where)]
    if state.stage is Stage.SIZE:
        spoken = language_words(printer.language) if setup.is_language_told else ""
        dots = str(printer.dpi) if setup.is_dpi_told else ""
        facts.append((translate("Printers", "Language"), spoken))
        facts.append((translate("Printers", "Dots per inch"), dots))
    if state.stage in (Stage.SIZE, Stage.USE):
        proves = evidence_words(printer.evidence, printer.kind)
        facts.append((translate("Printers", "Evidence"), proves))
    if state.stage is Stage.USE:
        facts.append((translate("Printers", "Labels"), _size(setup)))
        facts.append((translate("Printers", "Test label"), _outcome(setup)))
    return tuple((name, value) for name, value in facts if value)


def _outcome(setup: SetUp) -> str:
    """What the printer, or its folder, said of the test label."""
    if setup.printer.kind == "file":
        return setup.receipt
    said = cause(setup.proof) if setup.proof else ""
    return said[:1].upper() + said[1:]


def _rows(
    state: AssistantState, settings: Settings, queues: Sequence[FoundPrinter], kind: str
) -> tuple[FoundRow, ...]:
    in_use = {printer.queue for printer in settings.printers.values()}
    match kind:
        case "tcp":
            return tuple(found_row(one) for one in state.search.printers)
        case "queue":
            return tuple(found_row(one) for one in queues if one.where not in in_use)
    return ()


def _nobody(state: AssistantState, kind: str) -> str:
    """Addresses where no printer is."""
    silent: tuple[NoPrinterThere, ...] = state.search.nobody if kind == "tcp" else ()
    if len(silent) <= MOST_NAMED:
        return " ".join(nobody_words(one) for one in silent)
    return translate("Printers", "No printer at %n other address(es).", n=len(silent))


def _busy(state: AssistantState) -> str:
    return {
        Busy.NO: "",
        Busy.SEARCH: translate("Printers", "Asking who is there"),
        Busy.ASK: translate("Printers", "Asking what it is and what it can prove"),
        Busy.PRINT: translate("Printers", "Printing the test label"),
        Busy.SAVE: translate("Settings", "Saving"),
    }[state.busy]


def _go_on(state: AssistantState, kind: str, *, is_ragged: bool) -> str:
    match state.stage:
        case Stage.CHOOSE if kind == "tcp":
            return translate("Printers", "Ask who is there")
        case Stage.PRINT:
            return translate("Printers", "Print test label")
        case Stage.READ if is_ragged:
            return translate("Printers", "Print again")
        case Stage.USE:
            return translate("Settings", "Save")
    return translate("Printers", "Next")
