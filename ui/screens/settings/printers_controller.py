"""Wires the printers' section: states asked for in the background, test prints, changes, routes."""

import asyncio
from dataclasses import replace
from functools import cached_property

from printing.discovery import FoundPrinter, NoPrinterThere, ask_address, system_queues
from printing.printers.errors import NothingSent
from printing.probe import probe
from printing.setup_assistant import begin
from station.domain.errors import PrintingError, QuaysideError
from station.domain.evidence import Evidence
from station.domain.printjob import DocumentKind, PrintState
from station.ports import Clock
from station.settings import Settings
from station.settings_writer import RemovePrinter
from station.workflow.prints import LabelPrintFailed
from ui.causes import cause
from ui.documents import stock_label_pdf
from ui.formats import listed
from ui.i18n import translate
from ui.page import Services
from ui.printer_words import evidence_words, nobody_words, somebody_words
from ui.problems import problem_of
from ui.screens.settings import printers_view as view
from ui.screens.settings.assistant_controller import Assistant
from ui.screens.settings.assistant_panel import AssistantPanel
from ui.screens.settings.forms import Draft, Status, Values
from ui.screens.settings.memory import Memory
from ui.screens.settings.printer_fields import EDIT, EVIDENCE, WAY
from ui.screens.settings.printers_panel import PrintersPanel
from ui.screens.settings.printers_view import ROUTE, PrintersState, Test
from ui.screens.settings.saving import save


class PrintersSection:
    """What the panel's signals do. The state is in the memory, which outlives this page."""

    def __init__(self, services: Services, memory: Memory, clock: Clock) -> None:
        self._services, self._memory = services, memory
        self._clock = clock
        self._asking: set[str] = set()
        self.assistant = Assistant(services, memory, clock, self._added)

    @property
    def panel(self) -> PrintersPanel | AssistantPanel:
        """The list, or the assistant while a printer is set up."""
        return self.assistant.panel if self.assistant.is_open else self.overview

    @cached_property
    def overview(self) -> PrintersPanel:
        """The printers; built when the section is first opened."""
        panel = PrintersPanel()
        panel.test_asked.connect(self.test)
        panel.test_answered.connect(self._on_answer)
        panel.edit_asked.connect(self._on_edit)
        panel.add_asked.connect(self.add)
        panel.look_again.connect(self.ask_states)
        panel.look_asked.connect(self.look)
        panel.ask_address_asked.connect(self._on_ask)
        panel.again_asked.connect(self._on_again)
        panel.edited.connect(self._on_edited)
        panel.save_asked.connect(self.save)
        panel.editor.closed.connect(self.close_editor)
        panel.editor.removal_asked.connect(lambda: self._ask_removal(True))
        panel.editor.removal_answered.connect(self._on_removal)
        return panel

    @property
    def _settings(self) -> Settings:
        return self._services.station.settings

    @property
    def _state(self) -> PrintersState:
        return self._memory.printers

    @property
    def is_unsaved(self) -> bool:
        """Something typed or chosen waits, or a printer is being set up."""
        return self.assistant.is_open or view.is_changed(self._state, self._settings)

    def render(self) -> None:
        """Draw the panel."""
        if self.assistant.is_open:
            self.assistant.render()
        else:
            self.overview.render_view(view.present(self._state, self._settings))

    def shown(self) -> None:
        """Ask every printer how it is, and the system what else it has."""
        self.ask_states()
        self.look()

    def ask_states(self) -> None:
        """Ask every printer how it is, but those that have not answered yet."""
        for name in self._settings.printers.keys() - self._asking:
            self._asking.add(name)
            self._services.tasks.start(self._ask_state(name), name=f"ask printer {name}")

    def look(self) -> None:
        """List the system's queues."""
        if not self._state.is_looking:
            self._set(is_looking=True)
            self._services.tasks.start(self._look(), name="look for print queues")

    def test(self, name: str = "") -> None:
        """Print a test label on a printer; without a name on the one in focus."""
        name = name or self.overview.focused_printer()
        known = self._state.tests.get(name)
        if name in self._settings.printers and not (known and known.state == "printing"):
            self._set_test(name, Test("printing"))
            self._services.tasks.start(self._test(name), name=f"test print on {name}")

    def add(self, where: str = "") -> None:
        """Set up a new printer step by step: one to be named, or what was found there."""
        found = next((one for one in self._state.found if one.where == where), None)
        self.assistant.open(found)

    def close_editor(self) -> bool:
        """Put away what is typed about one printer, or go a step back; False where none is open."""
        if self.assistant.is_open:
            self.assistant.back()
            return True
        if self._state.editor is None:
            return False
        self._set(editor=None, draft=Draft(_without_editor(self._state.draft)), asked="")
        return True

    def save(self) -> None:
        """Check, write, and open the station anew."""
        if self.assistant.is_open:
            return  # it saves itself, in its last step
        wrong = view.errors_in(self._state, self._settings)
        if wrong:
            self._set(draft=replace(self._state.draft, is_tried=True))
            self.overview.editor.rows.focus(wrong[0])
            return
        if not self.is_unsaved and self._state.editor is None:
            return
        changes = view.changes(self._state, self._settings)
        self._set(draft=replace(self._state.draft, status=Status.SAVING))
        self._services.tasks.start(
            save(self._services, changes, self._saved, self._failed), name="save the printers"
        )

    def _added(self) -> None:
        """A printer was set up; what is typed about others stays."""
        self._set(draft=replace(self._state.draft, status=Status.SAVED))

    def _saved(self) -> None:
        self._set(editor=None, draft=Draft(status=Status.SAVED), asked="")

    def _failed(self, words: str) -> None:
        self._set(draft=replace(self._state.draft, status=Status.FAILED, problem=words))

    def _on_edit(self, name: str) -> None:
        editor, values = view.open_editor(self._settings, name)
        self._open(editor, values)
        self.overview.editor.rows.focus(f"{EDIT}name")

    def _open(self, editor: view.Editor, values: Values) -> None:
        kept = _without_editor(self._state.draft)
        self._set(editor=editor, draft=Draft({**kept, **values}), asked="")

    def _on_edited(self, key: str, value: str) -> None:
        draft = self._state.draft
        values = {**draft.values, key: value}
        if key in WAY:
            values[EVIDENCE] = ""
        self._set(draft=Draft(values, draft.is_tried))

    def _ask_removal(self, is_asked: bool) -> None:
        if self._state.editor is not None:
            self._set(editor=replace(self._state.editor, is_removal_asked=is_asked))

    def _on_removal(self, is_meant: bool) -> None:
        editor = self._state.editor
        if editor is None or not is_meant:
            self._ask_removal(False)
            return
        self._set(draft=replace(self._state.draft, status=Status.SAVING))
        self._services.tasks.start(
            save(self._services, [RemovePrinter(editor.before)], self._saved, self._failed),
            name=f"remove printer {editor.before}",
        )

    def _on_again(self) -> None:
        """What is typed in the editor gives way: the assistant asks for all of it."""
        if self._state.editor is not None:
            name = self._state.editor.before
            self.close_editor()
            self.assistant.open_again(name)

    def _on_ask(self) -> None:
        address = self._state.draft.values.get(f"{EDIT}address")
        if address is None and self._state.editor is not None:
            printer = self._settings.printers[self._state.editor.before]
            address = f"{printer.host}:{printer.port}"
        self._set(asked=translate("Printers", "Asking who is there"))
        self._services.tasks.start(self._ask(address or ""), name="ask an address")

    async def _ask(self, address: str) -> None:
        try:
            found = await ask_address(address)
        except NoPrinterThere as error:
            self._set(asked=nobody_words(error))
            return
        facts = {f"{EDIT}address": found.where}
        if found.language:
            facts[f"{EDIT}language"] = found.language
        if found.dpi:
            facts[f"{EDIT}dpi"] = str(found.dpi)
        if found.name and not self._state.draft.values.get(f"{EDIT}name", "x"):
            facts[f"{EDIT}name"] = found.name
        evidence = await self._proved(found)
        facts[EVIDENCE] = evidence.value
        words = f"{somebody_words(found)} {evidence_words(evidence, 'tcp')}."
        draft = replace(self._state.draft, values={**self._state.draft.values, **facts})
        if self._state.editor is not None:
            self._set(draft=draft, asked=words)

    async def _proved(self, found: FoundPrinter) -> Evidence:
        """What a printer that answered can prove; silent where it broke off."""
        try:
            return await probe(begin(found, found.name).printer, self._clock)
        except NothingSent:
            return Evidence.SILENT

    async def _ask_state(self, name: str) -> None:
        try:
            usability = await self._services.printers.is_usable(name)
        finally:
            self._asking.discard(name)
        if self._state.usable.get(name) != usability:
            self._set(usable={**self._state.usable, name: usability})

    async def _look(self) -> None:
        found = await system_queues()
        self._set(found=tuple(found), is_looking=False)

    async def _test(self, name: str) -> None:
        printer, now = self._settings.printers[name], self._clock.now()
        data = await asyncio.to_thread(stock_label_pdf, self._settings, printer, now)
        try:
            job = await self._services.station.print_document(
                DocumentKind.LABEL_PDF, "test-label", data, printer=name
            )
        except LabelPrintFailed as error:
            is_in_doubt = any(job.state is PrintState.IN_DOUBT for job in error.jobs)
            words = listed(cause(job.detail) for job in error.jobs)
            self._set_test(name, Test("asked" if is_in_doubt else "failed", _sentence(words)))
        except PrintingError as error:
            self._set_test(name, Test("failed", _sentence(cause(str(error)))))
        except QuaysideError as error:
            self._set_test(name, Test("failed", problem_of(error).happened))
        else:
            self._set_test(name, Test("asked", _sentence(job.detail)))

    def _on_answer(self, name: str, is_out: bool) -> None:
        self._set_test(name, Test("good" if is_out else "not out"))

    def _set_test(self, name: str, test: Test) -> None:
        self._set(tests={**self._state.tests, name: test})

    def _set(self, **changes: object) -> None:
        self._memory.printers = replace(self._state, **changes)  # type: ignore[arg-type]
        self._memory.changed()


def _without_editor(draft: Draft) -> dict[str, str]:
    return {key: value for key, value in draft.values.items() if key.startswith(ROUTE)}


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
