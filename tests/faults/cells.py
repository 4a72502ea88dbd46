"""The cells of the matrix, made from the sandbox's own tables: flow × request × fault."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from station.sandbox.faults import _MOVABLE, ANYWHERE, OWN_STEP
from tests.faults.flows import Flow
from tests.faults.stand import HASTE_S, PATIENCE_S

SLOW = f"slow={HASTE_S * 2.5}"
"""Longer than the station waits here for an answer."""
STAYS = 99
"""A fault that strikes so often does not pass while a command runs."""


@dataclass(frozen=True, slots=True)
class Request:
    """The ``nth`` request for a step in a flow."""

    step: str
    nth: int = 1

    def __str__(self) -> str:
        return self.step if self.nth == 1 else f"{self.step} {self.nth}"


@dataclass(frozen=True, slots=True)
class Cell:
    """A fault that strikes at one request of a flow; ``stays``: and at all after it."""

    flow: Flow
    request: Request
    fault: str
    stays: bool = False

    @property
    def times(self) -> int:
        """How often it strikes at most."""
        return STAYS if self.stays else 1

    @property
    def patience_s(self) -> float:
        """How long the station waits: a busy machine alone is no fault."""
        return HASTE_S if self.fault == "slow" else PATIENCE_S

    @property
    def armed(self) -> str:
        """As the sandbox reads it."""
        name = SLOW if self.fault == "slow" else self.fault
        return f"{name}@{self.request.step}:{self.times}"

    def __str__(self) -> str:
        return f"{self.flow.name}, {self.request}, {self.fault}{' (stays)' if self.stays else ''}"


def requests_of(flow: Flow, steps: Sequence[str]) -> Iterator[Request]:
    """The requests that faults are tried at, from the steps of an undisturbed run.

    Where a flow asks for many orders alike, the first request of a step stands for all.
    """
    counts: Counter[str] = Counter()
    for step in steps:
        counts[step] += 1
        if not flow.only or (step in flow.only and counts[step] == 1):
            yield Request(step, counts[step])


def cells_of(flow: Flow, steps: Sequence[str]) -> Iterator[Cell]:
    """Each fault of the sandbox that can strike at each of the flow's requests."""
    for request in requests_of(flow, steps):
        for fault in ANYWHERE:
            yield Cell(flow, request, fault)
            if request.nth == 1:
                yield Cell(flow, request, fault, stays=True)
        for fault, step in OWN_STEP.items():
            if request.step == step or (fault in _MOVABLE and request.step == "detail"):
                yield Cell(flow, request, fault)
