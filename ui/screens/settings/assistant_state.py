"""How far setting up a printer has come: what was found, typed and told, and what goes on now."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from printing.discovery import FoundPrinter, Search
from printing.setup_assistant import SetUp, Step


class Stage(StrEnum):
    """The pages of the assistant, in their order."""

    CHOOSE = "choose"
    SIZE = "size"
    PRINT = "print"
    READ = "read"
    USE = "use"


class Busy(StrEnum):
    """What goes on in the background; nothing else is begun meanwhile."""

    NO = ""
    SEARCH = "search"
    ASK = "ask"
    PRINT = "print"
    SAVE = "save"


STAGES = tuple(Stage)
_AFTER = {Step.SIZE: Stage.SIZE, Step.PRINT: Stage.PRINT, Step.READ: Stage.READ}


@dataclass(frozen=True, slots=True)
class AssistantState:
    """One printer on its way into the settings.

    ``typed`` is what a person filled in, on any page; ``search`` what addresses answered.
    ``before`` is its name there where it is set up again, empty where it is a new one.
    ``problem`` is why the last step did not do it, ``note`` what it found, both in words.
    ``turn`` counts what was begun, so that an answer which nobody waits for any more is dropped.
    """

    stage: Stage = Stage.CHOOSE
    typed: Mapping[str, str] = field(default_factory=dict)
    search: Search = field(default_factory=Search)
    setup: SetUp | None = None
    before: str = ""
    busy: Busy = Busy.NO
    turn: int = 0
    problem: str = ""
    note: str = ""
    is_tried: bool = False

    @property
    def is_folder(self) -> bool:
        """Files have no edges to be read."""
        return self.setup is not None and self.setup.printer.kind == "file"


def edited(state: AssistantState, key: str, value: str) -> AssistantState:
    """A person typed or chose something."""
    return replace(state, typed={**state.typed, key: value}, problem="")


def begun(state: AssistantState, busy: Busy) -> AssistantState:
    """Something goes on in the background from now on."""
    return replace(state, busy=busy, turn=state.turn + 1, problem="", note="")


def stepped_back(state: AssistantState) -> AssistantState | None:
    """The page before, with all that was typed; None before the first. What goes on is let go."""
    at = STAGES.index(state.stage) - 1
    if at < 0:
        return None
    if STAGES[at] is Stage.READ and state.is_folder:
        at -= 1
    let_go = begun(state, Busy.NO)
    return replace(let_go, stage=STAGES[at], is_tried=False)


def chosen(state: AssistantState, setup: SetUp) -> AssistantState:
    """A printer was identified. What was typed about another one is of no use for it."""
    before = state.setup
    is_same = before is not None and _place(before) == _place(setup)
    kept = {
        key: value for key, value in state.typed.items() if is_same or key.startswith("choose.")
    }
    return replace(state, stage=Stage.SIZE, setup=setup, typed=kept, is_tried=False)


def _place(setup: SetUp) -> tuple[object, ...]:
    printer = setup.printer
    return printer.kind, printer.host, printer.port, printer.queue, printer.folder


def moved(state: AssistantState, setup: SetUp, note: str = "") -> AssistantState:
    """The page of the step that the printer is at now."""
    stage = _AFTER.get(setup.step, Stage.USE)
    if stage is Stage.READ and setup.printer.kind == "file":
        stage = Stage.USE
    return replace(state, stage=stage, setup=setup, note=note, is_tried=False)


def found_at(state: AssistantState, where: str, queues: tuple[FoundPrinter, ...]) -> FoundPrinter:
    """The printer that was found there. Raises StopIteration where none was."""
    return next(one for one in (*state.search.printers, *queues) if one.where == where)
