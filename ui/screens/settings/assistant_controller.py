"""Wires the assistant: each step runs in the background, and what nobody waits for is dropped."""

from collections.abc import Callable, Coroutine
from dataclasses import replace
from functools import cached_property, partial
from typing import Any

from shiboken6 import isValid

from printing import setup_assistant as steps
from printing.discovery import FoundPrinter, addresses_in, ask_addresses
from printing.labels.problem import LabelProblem
from printing.printers.errors import NothingSent
from printing.setup_assistant import SetUp, Step
from station.ports import Clock
from station.settings import Settings
from station.settings_writer import SettingsChange
from ui.causes import cause
from ui.formats import typed
from ui.i18n import translate
from ui.page import Key, Services
from ui.screens.settings import assistant_fields as fields
from ui.screens.settings import assistant_state as states
from ui.screens.settings import assistant_view as view
from ui.screens.settings.assistant_changes import changes
from ui.screens.settings.assistant_panel import AssistantPanel
from ui.screens.settings.assistant_state import AssistantState, Busy, Stage
from ui.screens.settings.checks import number_in
from ui.screens.settings.forms import Values
from ui.screens.settings.memory import Memory
from ui.screens.settings.saving import save
from ui.shortcuts import Act

Changes = dict[str, Any]
"""Of the state, by field."""
Work = Callable[[], Coroutine[Any, Any, Changes]]


class Assistant:
    """What the panel's signals do. The state is in the memory, which outlives this page.

    ``saved`` is called once the printer is in the settings.
    """

    def __init__(
        self, services: Services, memory: Memory, clock: Clock, saved: Callable[[], None]
    ) -> None:
        self._services, self._memory, self._clock = services, memory, clock
        self._saved = saved

    @cached_property
    def panel(self) -> AssistantPanel:
        """Built when it is first opened."""
        panel = AssistantPanel()
        panel.edited.connect(self._on_edited)
        panel.chosen.connect(self._on_chosen)
        panel.go_on_asked.connect(self.go_on)
        panel.back_asked.connect(self.back)
        panel.cancel_asked.connect(self.close)
        panel.denied.connect(self._on_denied)
        return panel

    @property
    def is_open(self) -> bool:
        """A printer is being set up."""
        return self._memory.assistant is not None

    @property
    def _state(self) -> AssistantState:
        return self._memory.assistant or AssistantState()

    @property
    def _settings(self) -> Settings:
        return self._services.station.settings

    @property
    def _values(self) -> Values:
        return fields.values_of(self._state, self._settings)

    @property
    def _view(self) -> view.AssistantView:
        return view.present(self._state, self._settings, self._memory.printers.found)

    def keys(self) -> tuple[Key, ...]:
        """The way on and back by key."""
        shown = self._view
        back = translate("Printers", "Back") if shown.may_go_back else ""
        return (
            Key(Act.SCAN),
            Key(Act.GO_ON, shown.may_go_on, word=shown.go_on),
            Key(Act.BACK, word=back or translate("Settings", "Cancel")),
        )

    def render(self) -> None:
        """Draw the panel."""
        self.panel.render_view(self._view)

    def open(self, found: FoundPrinter | None = None) -> None:
        """Begin; with a printer that was found it is asked at once."""
        self._memory.assistant = AssistantState()
        if found is not None:
            self._memory.assistant = AssistantState(typed={fields.KIND: found.kind})
            self._identify(found)
        self._show_page()

    def open_again(self, name: str) -> None:
        """Begin with a printer that is in use: what it is like now may be something else."""
        printer = self._settings.printers[name]
        self._memory.assistant = AssistantState(typed=fields.place_of(printer), before=name)
        self._start(Busy.ASK, partial(self._asked, SetUp(Step.IDENTIFY, printer)), "ask a printer")
        self._show_page()

    def close(self) -> None:
        """Put everything away; nothing of it was written."""
        self._memory.assistant = None
        self._memory.changed()

    def back(self) -> None:
        """The page before, with all that was typed; before the first the assistant closes."""
        before = states.stepped_back(self._state)
        if before is None:
            self.close()
            return
        self._memory.assistant = before
        self._show_page()

    def go_on(self) -> None:
        """The page's main button, once everything on it is filled in."""
        if self._state.busy is not Busy.NO:
            return
        wrong = fields.errors_in(self._state, self._settings)
        if wrong:
            self._set(is_tried=True, problem="")
            self.panel.rows.focus(wrong[0])
            return
        {
            Stage.CHOOSE: self._choose,
            Stage.SIZE: self._size,
            Stage.PRINT: self._print,
            Stage.READ: self._read,
            Stage.USE: self._save,
        }[self._state.stage]()

    def _choose(self) -> None:
        if self._values[fields.KIND] == "tcp":
            search = partial(self._search, self._values[fields.ADDRESS])
            self._start(Busy.SEARCH, search, "look for printers")
        else:
            self._identify(fields.typed_printer(self._values))

    async def _search(self, text: str) -> Changes:
        """Who answers at the addresses; a single one that does is taken at once."""
        search = await ask_addresses(text)
        if len(search.printers) == 1 and len(addresses_in(text)) == 1:
            return {"search": search, **await self._identified(search.printers[0])}
        return {"search": search}

    def _identify(self, found: FoundPrinter) -> None:
        self._start(Busy.ASK, partial(self._identified, found), "identify a printer")

    async def _identified(self, found: FoundPrinter) -> Changes:
        name = self._state.before or fields.name_for(found, self._settings)
        return await self._asked(steps.begin(found, name))

    async def _asked(self, setup: SetUp) -> Changes:
        try:
            facts = await steps.ask(setup.printer, self._clock)
        except NothingSent as error:
            return {"problem": _sentence(cause(str(error)))}
        if setup.printer == self._settings.printers.get(self._state.before):
            facts = replace(facts, width_mm=0.0)  # a person measured its paper already
        state = states.chosen(self._state, steps.identified(setup, facts))
        return {"stage": state.stage, "setup": state.setup, "typed": state.typed}

    def _size(self) -> None:
        values, setup = self._values, self._setup
        named = replace(setup, printer=replace(setup.printer, name=values[fields.NAME].strip()))
        sized = steps.sized(
            named,
            number_in(values[fields.WIDTH]) or 0.0,
            number_in(values[fields.LENGTH]) or 0.0,
            dpi=0 if setup.is_dpi_told else int(values[fields.DPI]),
            language="" if setup.is_language_told else values[fields.LANGUAGE],
        )
        self._memory.assistant = states.moved(replace(self._state, problem=""), sized)
        self._show_page()

    def _print(self) -> None:
        self._start(Busy.PRINT, self._printed, "print a test label")

    async def _printed(self) -> Changes:
        station = self._settings.station
        now = self._clock.now().astimezone()
        setup = await steps.print_test(
            self._setup, station.name, f"{now:%Y-%m-%d %H:%M}", station.language or "en"
        )
        state = states.moved(self._state, setup)
        problem = _sentence(cause(setup.problem)) if setup.problem else ""
        # Another label has other edges.
        read = {key: text for key, text in state.typed.items() if not key.startswith("read.")}
        return {"stage": state.stage, "setup": setup, "problem": problem, "typed": read}

    def _read(self) -> None:
        values, before = self._values, self._setup
        if values[fields.BARS] == fields.RAGGED and not values.get(fields.FIFTY):
            self._move(replace(before, step=Step.PRINT, problem=""), _ragged_words())
            return
        try:
            setup = steps.read(before, fields.reading_of(values))
        except LabelProblem as error:
            self._set(problem=_sentence(cause(str(error))))
            self.panel.rows.focus(fields.FIFTY)
            return
        if setup.problem:
            self._move(setup, _place_words())
        elif setup.step is Step.DONE and values[fields.BARS] == fields.RAGGED:
            self._move(replace(setup, step=Step.PRINT), _ragged_words())
        else:
            self._move(setup, _true_words(before, setup))

    def _move(self, setup: SetUp, note: str) -> None:
        """To the page of its step; what the rulers showed takes the place of what was typed."""
        kept = {key: text for key, text in self._state.typed.items() if key not in fields.SIZES}
        problem = _sentence(cause(setup.problem)) if setup.problem else ""
        state = replace(self._state, typed=kept, problem=problem)
        self._memory.assistant = states.moved(state, setup, note)
        self._show_page()

    def _on_denied(self) -> None:
        self._memory.assistant = states.moved(self._state, steps.none_came(self._setup))
        self._set(
            problem=translate(
                "Printers", "Look at paper, cover and cable, at the language and at the size."
            )
        )
        self._show_page()

    def _save(self) -> None:
        made = changes(self._state, self._settings)
        self._start(Busy.SAVE, partial(self._written, made), "save a printer")

    async def _written(self, made: list[SettingsChange]) -> Changes:
        failed: Changes = {}
        await save(self._services, made, self._done, partial(_note_problem, failed))
        return failed

    def _done(self) -> None:
        self._memory.assistant = None
        self._saved()

    def _on_edited(self, key: str, value: str) -> None:
        self._memory.assistant = states.edited(self._state, key, value)
        self._memory.changed()

    def _on_chosen(self, where: str) -> None:
        self._identify(states.found_at(self._state, where, self._memory.printers.found))

    @property
    def _setup(self) -> SetUp:
        setup = self._state.setup
        if setup is None:
            raise LookupError("no printer is chosen yet")
        return setup

    def _start(self, busy: Busy, work: Work, name: str) -> None:
        state = self._memory.assistant = states.begun(self._state, busy)
        self._services.tasks.start(self._run(state.turn, work), name=name)
        self._memory.changed()

    async def _run(self, turn: int, work: Work) -> None:
        found: Changes = {}
        try:
            found = await work()
        finally:
            # Also where the station closed meanwhile: nothing goes on any more.
            self._ended(turn, found)

    def _ended(self, turn: int, found: Changes) -> None:
        state = self._memory.assistant
        if state is None or state.turn != turn:
            return
        is_other = found.get("stage", state.stage) is not state.stage
        self._set(busy=Busy.NO, is_tried=False, **found)
        if is_other:
            self._show_page()

    def _show_page(self) -> None:
        self._memory.changed()
        if self.is_open and isValid(self.panel):  # a page of another look may be there by now
            self.panel.focus_page(self._view)

    def _set(self, **values: Any) -> None:
        self._memory.assistant = replace(self._state, **values)
        self._memory.changed()


def _note_problem(failed: Changes, words: str) -> None:
    failed["problem"] = words


def _ragged_words() -> str:
    return translate(
        "Printers",
        "Ragged bars do not scan. Clean the print head, print slower or darker, and print again.",
    )


def _place_words() -> str:
    return translate(
        "Printers",
        "Look at the paper guides and at the left and upper position that is set at the printer. "
        "Then print again.",
    )


def _true_words(before: SetUp, after: SetUp) -> str:
    """What the rulers showed, where it is not what was assumed."""
    if after.printer.dpi != before.printer.dpi:
        words = translate(
            "Printers", "The print head has {dpi} dots per inch. Print again to see that it fits."
        )
        return words.format(dpi=after.printer.dpi)
    if after.printer == before.printer:
        return ""
    words = translate(
        "Printers", "The labels are {width} × {length} mm. Print again to see that it fits."
    )
    printer = after.printer
    return words.format(width=typed(printer.width_mm), length=typed(printer.length_mm))


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
