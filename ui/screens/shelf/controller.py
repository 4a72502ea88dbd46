"""The shelf page: reads what is on the shelf and what was printed, and carries out answers."""

from collections.abc import Coroutine
from dataclasses import replace
from string import ascii_uppercase
from typing import Any

from PySide6.QtWidgets import QWidget

from station.domain.command import Command, command_of, row_of
from station.domain.ids import PrintJobId
from station.domain.question import OpenQuestion
from ui.page import Key, Page, Services
from ui.screens.shelf.jobs import JobRow, Printed, is_under_way, prints_in
from ui.screens.shelf.questions import LOOKS_RIGHT, QuestionView
from ui.screens.shelf.screen import ShelfScreen
from ui.screens.shelf.view import ALL, ShelfView, present
from ui.shortcuts import Act

STEPS = 600
"""How far back the list of prints looks: steps of jobs, about six of them to a print."""

_ACTS = {Act.PRINTED: "printed", Act.NOT_PRINTED: "not printed", Act.REPRINT: "again"}
_KEYS = (
    Act.SCAN,
    Act.CHOOSE,
    Act.REPRINT,
    Act.PREVIEW,
    Act.CANCEL_PRINT,
    Act.PRINTED,
    Act.NOT_PRINTED,
    Act.BACK,
)


def build(services: Services) -> Page:
    """The page, wired to the core."""
    return ShelfPage(services)


class ShelfPage:
    """Implements ui.page.Page."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self.screen = ShelfScreen()
        self.widget: QWidget = self.screen
        self.keys_changed: Any = None
        self._questions: list[OpenQuestion] = []
        self._prints: list[Printed] = []
        self._asks_why = self._about = ""
        self._filter = (ALL, ALL)
        self._row_ref = ""
        self._is_shown = self._is_reading = self._is_stale = False
        self._view = self._present()
        self.screen.answered.connect(self._answer)
        self.screen.filtered.connect(self._choose_filter)
        self.screen.chosen.connect(lambda _: self._on_chosen())
        self.screen.opened.connect(lambda _: self.act(Act.PREVIEW))
        services.bridge.changed.connect(self._on_change)
        services.bridge.bench_changed.connect(self._on_change)
        services.bridge.printed.connect(self._on_change)

    def keys(self) -> tuple[Key, ...]:
        """Answers only where there is a question, reprints only of labels."""
        acts = {each.act for each in self._view.question.answers} if self._view.question else set()
        is_label = self._chosen_ref() != ""
        allowed = {
            Act.CHOOSE: bool(self._view.jobs),
            Act.REPRINT: is_label or "again" in acts,
            Act.PREVIEW: self._to_preview() != "",
            Act.CANCEL_PRINT: self._can_cancel(),
            Act.PRINTED: "printed" in acts,
            Act.NOT_PRINTED: "not printed" in acts,
        }
        return tuple(Key(act, allowed.get(act, True)) for act in _KEYS)

    def act(self, act: Act) -> bool:
        """A key of the strip."""
        if act is Act.BACK and self._asks_why:
            self._ask_why("")
        elif act in (Act.BACK, Act.SCAN):
            self._services.go("bench", "")
        elif act is Act.CANCEL_PRINT and self._can_cancel():
            self._cancel()
        elif act is Act.PREVIEW and self._to_preview():
            self._services.go("preview", self._to_preview())
        elif act is Act.REPRINT and not self._is_asked_again():
            self._ask_why(self._chosen_ref())
        elif act in _ACTS and self._has_answer(_ACTS[act]):
            self._answer(_ACTS[act])
        else:
            return act in _KEYS
        return True

    def take_scan(self, line: str) -> bool:
        """The codes of the answers that are on the screen; the rest is the bench's."""
        question = self._view.question
        given = {each.code: each.act for each in question.answers} if question else {}
        code = line.strip().upper()
        if code in given:
            self._answer(given[code])
            return True
        if command_of(code) is Command.REPRINT and self._chosen_ref():
            return self.act(Act.REPRINT)
        return row_of(code) is not None and bool(question)

    def shown(self, about: str) -> None:
        """Read anew: prints go on while another page is shown. ``about`` is chosen in the list."""
        self._is_shown, self._about = True, about
        self.screen.table.setFocus()
        self._read()

    def hidden(self) -> None:
        """Nothing is read for a page that nobody sees."""
        self._is_shown, self._asks_why = False, ""

    def _on_change(self, _: object) -> None:
        if self._is_shown:
            self._read()

    def _read(self) -> None:
        """One reading at a time; what changes meanwhile is read after it."""
        if self._is_reading:
            self._is_stale = True
            return
        self._is_reading = True
        self._services.tasks.start(self._read_all(), name="read the shelf")

    async def _read_all(self) -> None:
        try:
            while True:
                self._is_stale = False
                self._questions = await self._services.station.open_questions()
                self._prints = await self._read_prints()
                self._render()
                if not self._is_stale:
                    break
            self._choose_asked()
        finally:
            self._is_reading = False

    async def _read_prints(self) -> list[Printed]:
        """The prints of late; those that nobody sees to any more are marked."""
        station = self._services.station
        found = prints_in(await station.print_steps(STEPS))
        return [
            replace(each, is_left=is_under_way(each.job) and not station.is_printing(each.job))
            for each in found
        ]

    def _choose_filter(self, state: str, printer: str) -> None:
        self._filter = (state, printer)
        self._render()

    def _choose_asked(self) -> None:
        """The newest print of the order that the page was opened for, once."""
        about, self._about = self._about, ""
        rows = [at for at, job in enumerate(self._view.jobs) if about == job.reference]
        if about and rows:
            self.screen.table.choose(rows[0])

    def _render(self) -> None:
        self._view = self._present()
        self.screen.render_view(self._view)
        self._keys_may_differ()

    def _present(self) -> ShelfView:
        station = self._services.station
        printers = {job.printer for question in self._questions for job in question.jobs}
        neighbours = {name: station.neighbour_of(name) or "" for name in printers}
        return present(
            slots=self._services.bench.state.shelf,
            letters=ascii_uppercase[: station.settings.station.slots],
            questions=self._questions,
            prints=self._prints,
            neighbours=neighbours,
            now=station.now(),
            asks_why=self._asks_why,
            state=self._filter[0],
            printer=self._filter[1],
            chosen=self._row_ref,
        )

    def _chosen(self) -> JobRow | None:
        row = self.screen.table.current_row
        return self._view.jobs[row] if 0 <= row < len(self._view.jobs) else None

    def _chosen_ref(self) -> str:
        job = self._chosen()
        return job.reference if job and job.is_label else ""

    def _is_asked_again(self) -> bool:
        """The question offers its label once more, and no other order's label is chosen."""
        asked = self._view.question.ref if self._view.question else ""
        return self._has_answer("again") and self._chosen_ref() in ("", asked)

    def _to_preview(self) -> str:
        """The chosen label, an order's or a container's, or the one that is held back."""
        job, question = self._chosen(), self._view.question
        held = question.ref if question and question.is_held else ""
        return (job.reference if job else "") or held

    def _on_chosen(self) -> None:
        """What is open about the chosen row's order is asked first."""
        job = self._chosen()
        before, self._row_ref = self._row_ref, job.reference if job else ""
        if self._row_ref != before:
            self._render()
        self._keys_may_differ()

    def _can_cancel(self) -> bool:
        job = self._chosen()
        return job is not None and job.can_cancel

    def _cancel(self) -> None:
        """Take the chosen print back; whether it is to be printed elsewhere is asked next."""
        job = self._chosen()
        if job:
            work = self._then_read(job.stream, PrintJobId(job.key))
            self._services.tasks.start(work, name=f"cancel the print of {job.reference}")

    async def _then_read(self, stream: str, job_id: PrintJobId) -> None:
        await self._services.station.cancel_print(stream, job_id)
        self._read()

    def _has_answer(self, act: str) -> bool:
        question = self._view.question
        return question is not None and act in {each.act for each in question.answers}

    def _ask_why(self, ref: str) -> None:
        self._asks_why = ref
        self._render()

    def _answer(self, act: str) -> None:
        question = self._view.question
        if not question:
            return
        self._asks_why = ""
        work: Coroutine[Any, Any, object] = (
            self._for_container(question, act)
            if question.is_container
            else self._for_order(question, act)
        )
        self._services.tasks.start(work, name=f"{act}: {question.ref}")
        self._render()

    def _for_order(self, question: QuestionView, act: str) -> Coroutine[Any, Any, object]:
        station, ref = self._services.station, question.ref
        if act == LOOKS_RIGHT:
            return station.print_anyway(ref, act)
        doing: dict[str, Any] = {
            "printed": lambda: station.confirm_printed(ref),
            "not printed": lambda: station.confirm_not_printed(ref),
            "again": lambda: station.print_again(ref, question.printer),
            "neighbour": lambda: station.print_again(ref, question.neighbour),
        }
        work: Coroutine[Any, Any, object] = doing.get(act, lambda: self._reprint(ref, act))()
        return work

    async def _for_container(self, question: QuestionView, act: str) -> None:
        """Containers' changes are told to nobody: it is read anew."""
        station, ref = self._services.station, question.ref
        try:
            if act == LOOKS_RIGHT:
                await station.print_zpl_anyway(ref, act)
            elif act in ("printed", "not printed"):
                await station.answer_for_zpl(ref, is_out=act == "printed")
            else:
                await station.print_zpl(ref)
        finally:
            self._read()

    async def _reprint(self, ref: str, reason: str) -> None:
        outcome = await self._services.station.reprint(ref, reason)
        if outcome.error:
            raise outcome.error

    def _keys_may_differ(self) -> None:
        if self.keys_changed:
            self.keys_changed()
