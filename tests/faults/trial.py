"""One cell of the matrix, tried: the fault strikes, the command comes again, a person looks."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from station.sandbox.faults import Faults
from tests.faults.brand import Brand
from tests.faults.cells import Cell
from tests.faults.flows import CONTAINER, PARCELS, Before, Came, Flow, settle
from tests.faults.stand import OnRequest, Stand, standing
from tests.storm import books, verdict
from tests.storm.chores import Task
from ui.problems import problem_of

LATER_S = 30.0
MUCH_LATER_S = 660.0
COUNTED = {
    "confirms": "confirm",
    "labels": "label",
    "pickups": "pickup",
    "transitions": "transition",
    "created": "ZPL label",
}
"""What the ledger counts, and its name in the table."""


@dataclass(frozen=True, slots=True)
class Row:
    """What came of a cell: at once, of the same command afterwards, and after a person's word.

    ``ledger`` is what the marketplace had carried out when the first command ended.
    """

    cell: Cell
    first: str
    ledger: str
    again: str
    end: str
    words: tuple[str, ...]
    wrong: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trial:
    """A flow on a sandbox and a data folder of its own."""

    flow: Flow
    home: Path

    async def undisturbed(self) -> list[str]:
        """The steps of the flow's requests, in order. Raises what the flow ends with."""
        steps: list[str] = []
        async with standing(self.home, self.flow.generation) as stand:
            ref = await self._prepared(stand)
            came = await stand.run(self.flow.command, ref, lambda step, _nth: steps.append(step))
        if came.error:
            raise came.error
        return steps

    async def of(self, cell: Cell) -> Row | None:
        """Try the cell; None where the fault does not strike in this flow."""
        command = self.flow.command
        async with standing(self.home, self.flow.generation, cell.patience_s) as stand:
            ref = await self._prepared(stand)
            faults = stand.bench.sandbox.state.faults
            request = cell.request
            first = await stand.run(
                command, ref, _arming(faults, request.step, request.nth, cell.armed)
            )
            if sum(fault["count"] for fault in faults.document()) == cell.times:
                return None
            faults.clear()
            ledger = _carried_out(self._row(stand, ref))
            wrong = self._wrong(stand, ref)
            stand.later(LATER_S)
            again = await stand.run(command, ref)
            wrong += self._wrong(stand, ref)
            stand.later(MUCH_LATER_S)
            end, words, left = await self._end(stand, ref)
            wrong += self._wrong(stand, ref, is_all_known=not left)
        told = (_words(first), ledger, _words(again), _words(end, left))
        return Row(cell, *told, tuple(words), tuple(dict.fromkeys(wrong)))

    async def _prepared(self, stand: Stand) -> str:
        """The order, with everything done that comes before; its faults are over then."""
        ref = CONTAINER
        if not self.flow.is_container:
            ref = stand.bench.order_id(stand.bench.orders(self.flow.status)[0])
        faults = stand.bench.sandbox.state.faults
        for before in self.flow.before:
            await stand.run(before.command, ref, _arming_before(faults, before))
            faults.clear()
            stand.later(LATER_S)
        return ref

    async def _end(self, stand: Stand, ref: str) -> tuple[Came, list[str], list[str]]:
        """A last run: settled, a person asked, the command once more.

        With what the person said, and what is still asked.
        """
        async with stand.opened() as station:
            await settle(station, ref)
            rows = {ref: self._row(stand, ref)}
            brand = Brand(rows, stand.tray(), market=stand.bench.sandbox.state)
            await brand.answer_all(station)
            end = await self.flow.command(station, ref)
            left = [question.kind.value for question in await station.open_questions()]
        return end, brand.words, left

    def _row(self, stand: Stand, ref: str) -> dict[str, Any]:
        rows = stand.ledger()["zpl" if self.flow.is_container else "orders"]
        row: dict[str, Any] = rows.get(ref, {})
        return row

    def _wrong(self, stand: Stand, ref: str, *, is_all_known: bool = False) -> list[str]:
        """What a judge of the storm finds; also what is unknown, where nothing is open."""
        task = Task(ref, self.flow.script, PARCELS)
        home = stand.bench.home
        book = books.read(home, (task,))[ref]
        scene = verdict.scene(task, stand.ledger(), book, stand.tray())
        found = [*verdict.always(scene)]
        if is_all_known:
            found += verdict.known(scene, home / "labels")
        return [f"{finding.what}: {finding.facts}" for finding in found]


def _arming(faults: Faults, step: str, nth: int, *texts: str) -> OnRequest:
    def arm(leaving: str, count: int) -> None:
        if (leaving, count) == (step, nth):
            faults.arm(*texts)

    return arm


def _arming_before(faults: Faults, before: Before) -> OnRequest:
    return _arming(faults, before.step, 1, *before.faults)


def _carried_out(row: dict[str, Any]) -> str:
    done = [(row[name], one) for name, one in COUNTED.items() if row.get(name)]
    words = [f"{times} {one}{'' if times == 1 else 's'}" for times, one in done]
    return ", ".join(words) or "nothing"


def _words(came: Came, asked: list[str] | None = None) -> str:
    error = f": `{problem_of(came.error).kind}`" if came.error else ""
    person = f" (asked: {', '.join(asked)})" if asked else ""
    return f"{came.state}{error}{person}"
