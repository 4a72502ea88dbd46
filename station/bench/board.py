"""The one place where the bench's state changes, so that everybody who listens sees each change."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from station.bench.stages import stage_of
from station.bench.state import BenchState, Refusal, Slip, Work
from station.domain.errors import QuaysideError

Listener = Callable[[BenchState], None]


class Board:
    """Holds the state; ``stage`` is derived after each change."""

    def __init__(self) -> None:
        self.state = BenchState()
        self.listeners: list[Listener] = []

    def change(self, **changes: Any) -> None:
        """Replace fields of the state and tell everybody; nothing is told where nothing changed."""
        changed = replace(self.state, **changes)
        changed = replace(changed, stage=stage_of(changed))
        if changed == self.state:
            return
        self.state = changed
        for listener in self.listeners:
            listener(changed)

    def change_work(self, **changes: Any) -> None:
        """Replace fields of the work in hand; without work nothing happens."""
        if self.state.work:
            self.change(work=replace(self.state.work, **changes))

    def set_work(self, work: Work | None) -> None:
        """Another work, with nothing refused and nothing to choose from."""
        self.change(work=work, refusal=None, candidates=())

    def refuse(
        self, text: str, slip: Slip, detail: str = "", error: QuaysideError | None = None
    ) -> None:
        """A line changed nothing; its text is kept for correction."""
        self.change(refusal=Refusal(text, slip, detail, error))
