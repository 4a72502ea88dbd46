"""The unfinished page: reads the open questions, carries out answers, looks again."""

from collections.abc import Coroutine, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from station.domain.container import Container
from station.domain.question import Answer, OpenQuestion
from station.domain.shipment import Shipment
from ui.i18n import translate
from ui.page import Key, Page, Services
from ui.screens.unfinished.screen import UnfinishedScreen
from ui.screens.unfinished.view import QuestionView, UnfinishedView, present
from ui.shortcuts import Act

LOOKS_RIGHT = "looks-right"
"""Why a label is printed that the checks held: a person looked at it."""
_ACTS = {
    Act.PRINTED: Answer.PRINTED,
    Act.NOT_PRINTED: Answer.NOT_PRINTED,
    Act.REPRINT: Answer.PRINT_AGAIN,
}
_KEYS = (
    Act.SCAN,
    Act.CHOOSE,
    Act.LOOK_AGAIN,
    Act.PRINTED,
    Act.NOT_PRINTED,
    Act.REPRINT,
    Act.BACK,
)


def build(services: Services) -> Page:
    """The page, wired to the core."""
    return UnfinishedPage(services)


class UnfinishedPage:
    """Implements ui.page.Page."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self.screen = UnfinishedScreen()
        self.widget: QWidget = self.screen
        self.keys_changed: Any = None
        self._questions: list[OpenQuestion] = []
        self._settled: dict[str, str] = {}
        self._in_hand = ""
        self._answered: set[str] = set()
        self._is_shown = self._is_reading = self._is_stale = self._is_looking = False
        self._view = self._present()
        self.screen.answered.connect(self._answer)
        self.screen.look_asked.connect(self._look_at_all)
        self.screen.left.connect(lambda: services.go("bench", ""))
        self.screen.moved.connect(self._move)
        services.bridge.changed.connect(lambda _: self._read() if self._is_shown else None)

    def keys(self) -> tuple[Key, ...]:
        """Only what the question in hand takes."""
        given = {each.answer for each in self._in_hand_view().answers}
        allowed = {act: answer in given for act, answer in _ACTS.items()}
        allowed[Act.CHOOSE] = len(self._questions) > 1
        allowed[Act.LOOK_AGAIN] = bool(self._questions) and not self._is_looking
        return tuple(Key(act, allowed.get(act, True)) for act in _KEYS)

    def act(self, act: Act) -> bool:
        """A key of the strip."""
        if act in (Act.BACK, Act.SCAN):
            self._services.go("bench", "")
        elif act is Act.LOOK_AGAIN:
            self._look_at_all()
        elif act in _ACTS and _ACTS[act] in {a.answer for a in self._in_hand_view().answers}:
            self._answer(_ACTS[act])
        return act in _KEYS

    def take_scan(self, line: str) -> bool:
        """The codes on the screen; an order or label that is asked about comes in hand."""
        code = line.strip().upper()
        for each in self._in_hand_view().answers:
            if each.code == code:
                self._answer(each.answer)
                return True
        for question in self._questions:
            numbers = {label.tracking_number for label in question.shipment.labels}
            if line.strip() in numbers:
                self._prove(line.strip(), question.shipment)
                return True
            ref = question.shipment.reference
            if line.strip() in (ref, question.shipment.order_id):
                if ref in self._answered:
                    return False  # the answer is being written: the order is to be packed on
                self._take(ref)
                return True
        return False

    def shown(self, about: str) -> None:
        """``about`` is the order to ask about first."""
        self._is_shown, self._in_hand = True, about
        self.screen.setFocus()
        self._read()

    def hidden(self) -> None:
        """What was settled meanwhile is told once."""
        self._is_shown, self._settled = False, {}

    def _read(self) -> None:
        """One reading at a time; what changes meanwhile is read after it."""
        if self._is_reading:
            self._is_stale = True
            return
        self._is_reading = True
        self._services.tasks.start(self._read_all(), name="read what is unfinished")

    async def _read_all(self) -> None:
        try:
            self._is_stale = True
            while self._is_stale:
                self._is_stale = False
                self._questions = await self._services.station.open_questions()
                self._answered &= {each.shipment.reference for each in self._questions}
                self._render()
        finally:
            self._is_reading = False

    def _render(self) -> None:
        self._view = self._present()
        self.screen.render_view(self._view)
        if self.keys_changed:
            self.keys_changed()

    def _present(self) -> UnfinishedView:
        shelf = self._services.bench.state.shelf
        return present(
            questions=self._questions,
            in_hand=self._in_hand,
            settled=self._settled,
            slots={slot.order_id: slot.letter for slot in shelf},
            now=self._services.station.now(),
            is_looking=self._is_looking,
        )

    def _in_hand_view(self) -> QuestionView:
        nothing = QuestionView("", "", "", "", ())
        return next((each for each in self._view.questions if each.is_in_hand), nothing)

    def _take(self, ref: str) -> None:
        self._in_hand = ref
        self._render()

    def _move(self, step: int) -> None:
        refs = [each.shipment.reference for each in self._questions]
        now = self._in_hand_view().ref
        if now in refs:
            self._take(refs[min(len(refs) - 1, max(0, refs.index(now) + step))])

    def _answer(self, answer: Answer) -> None:
        ref, station = self._in_hand_view().ref, self._services.station
        if not ref:
            return
        if answer is Answer.LOOK_AGAIN:
            self._start_looking([each for each in self._questions if _is(each, ref)])
            return
        self._answered.add(ref)
        if self._container_of(ref):
            self._answer_for_container(ref, answer)
            return
        doing: dict[Answer, Any] = {
            Answer.PRINTED: lambda: station.confirm_printed(ref),
            Answer.NOT_PRINTED: lambda: station.confirm_not_printed(ref),
            Answer.PRINT_AGAIN: lambda: station.print_again(ref),
            Answer.PRINT_ANYWAY: lambda: station.print_anyway(ref, LOOKS_RIGHT),
        }
        reason = translate("Unfinished", "answered at the bench")
        work = doing.get(answer, lambda: station.settle_by_person(ref, answer, reason))
        self._services.tasks.start(work(), name=f"{answer}: {ref}")

    def _container_of(self, ref: str) -> Container | None:
        found = (each.container for each in self._questions if _is(each, ref))
        return next(found, None)

    def _answer_for_container(self, ref: str, answer: Answer) -> None:
        station = self._services.station
        work: Coroutine[Any, Any, object]
        if answer is Answer.PRINT_AGAIN:
            work = station.print_zpl(ref)
        elif answer is Answer.PRINT_ANYWAY:
            work = station.print_zpl_anyway(ref, LOOKS_RIGHT)
        else:
            work = station.answer_for_zpl(ref, is_out=answer is Answer.PRINTED)
        self._services.tasks.start(self._then_read(work), name=f"{answer}: {ref}")

    async def _then_read(self, work: Coroutine[Any, Any, object]) -> None:
        """Containers' changes are told to nobody."""
        try:
            await work
        finally:
            self._read()

    def _prove(self, number: str, shipment: Shipment) -> None:
        work = self._services.station.prove_by_scan(number)
        self._services.tasks.start(work, name=f"scan of a label: {shipment.reference}")

    def _look_at_all(self) -> None:
        self._start_looking([each for each in self._questions if Answer.LOOK_AGAIN in each.answers])

    def _start_looking(self, questions: Sequence[OpenQuestion]) -> None:
        if not self._is_looking:
            self._is_looking = True
            self._render()
            self._services.tasks.start(self._look(questions), name="look again")

    async def _look(self, questions: Sequence[OpenQuestion]) -> None:
        """Read each order; what that settles is told below the questions."""
        try:
            for question in questions:
                ref = question.shipment.reference
                if question.container:
                    await self._services.station.settle_zpl(ref)
                    self._settled[ref] = translate("Unfinished", "Its label is here.")
                    continue
                after = await self._services.station.settle(ref)
                if after.is_settled and not after.why:
                    words = translate("Unfinished", "The marketplace told: {state}")
                    self._settled[ref] = words.format(state=_state_words(after.after))
        finally:
            self._is_looking = False
            self._read()
            self._render()


def _is(question: OpenQuestion, ref: str) -> bool:
    return question.shipment.reference == ref


def _state_words(shipment: Shipment) -> str:
    return {
        "waiting": translate("Unfinished", "waiting to be packed"),
        "packing": translate("Unfinished", "not bought, with its parcels kept"),
        "held": translate("Unfinished", "put aside"),
        "awaiting labels": translate("Unfinished", "bought, its label is being made"),
        "labelled": translate("Unfinished", "labelled"),
        "shipped": translate("Unfinished", "on its way"),
        "cancelled": translate("Unfinished", "cancelled"),
    }.get(shipment.state.value, shipment.state.value)
