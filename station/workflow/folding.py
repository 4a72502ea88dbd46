"""The whole journal of one order, from its first event on: what does it add up to? Pure.

The steps of a stream are numbered without gaps. Where one is missing, or cannot be understood, the
shipment is not given up: what came later proves the state that it came from, and what nothing
proves is for a person. A purchase that a gap may hide counts as one that left.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum

from station.domain.container import Container
from station.domain.errors import NotAllowedNow
from station.domain.events import CONTAINER_EVENTS, SHIPMENT_EVENTS, Event, LabelsReceived
from station.domain.shipment import FINAL, OpenIntent, Shipment, State
from station.store.history import Step
from station.workflow.containers import apply_to_container
from station.workflow.machine import ANYWHERE, TRANSITIONS, apply

_MAY_HIDE_A_PURCHASE = frozenset({State.WAITING, State.PACKING, State.HELD})


class FlawKind(StrEnum):
    """Steps that are not there, a step that nobody understands, and one out of its place."""

    GAP = "gap"
    UNREADABLE = "unreadable"
    MISFIT = "misfit"


@dataclass(frozen=True, slots=True)
class Flaw:
    """A place where a stream is not whole: the steps ``first`` to ``last``.

    ``event`` is the kind of a step that is there.
    """

    kind: FlawKind
    first: int
    last: int
    event: str = ""

    def __str__(self) -> str:
        if self.kind is not FlawKind.GAP:
            return f"step {self.first} of its journal ({self.event}) is {self.kind}"
        if self.first == self.last:
            return f"step {self.first} of its journal is missing"
        return f"steps {self.first} to {self.last} of its journal are missing"


@dataclass(frozen=True, slots=True)
class Folded:
    """A shipment as its events have it.

    ``at`` is the last event's time, ``packer`` the last person's name, ``numbers`` has each
    tracking number with the ``seq`` of the event that brought it.
    """

    shipment: Shipment
    flaws: tuple[Flaw, ...] = ()
    at: str = ""
    packer: str = ""
    numbers: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FoldedContainer:
    """The same of a container."""

    container: Container
    flaws: tuple[Flaw, ...] = ()
    at: str = ""


def fold_shipment(start: Shipment, steps: Iterable[Step]) -> Folded:
    """What these steps add up to, beginning with an order's empty shipment."""
    folding = _Folding(start)
    at = packer = ""
    numbers: dict[str, int] = {}
    for step in steps:
        at, packer = step.at, step.actor or packer
        folding.take(step)
        if isinstance(step.event, LabelsReceived):
            numbers |= {one.tracking_number: step.seq for one in step.event.labels}
    numbers.pop("", None)
    return Folded(folding.ended(at), tuple(folding.flaws), at, packer, numbers)


def fold_container(start: Container, steps: Iterable[Step]) -> FoldedContainer:
    """The same for a container. Its label can be had again: nothing of it stays in doubt."""
    container, at = start, ""
    flaws: list[Flaw] = []
    for step in steps:
        at = step.at
        flaws += _gap_before(step, container.version)
        try:
            if not isinstance(step.event, CONTAINER_EVENTS):
                raise ValueError(step.kind)
            container = apply_to_container(container, step.event)
        except ValueError:  # also for a service that this version does not know
            flaws.append(_flaw_of(step))
        container = replace(container, version=step.version)
    return FoldedContainer(container, tuple(flaws), at)


def flaws_of(steps: Iterable[Step]) -> tuple[Flaw, ...]:
    """What is wrong with a stream that adds up to nothing: the print of a document."""
    flaws: list[Flaw] = []
    version = 0
    for step in steps:
        flaws += _gap_before(step, version)
        if not step.event:
            flaws.append(_flaw_of(step))
        version = step.version
    return tuple(flaws)


class _Folding:
    """A shipment that grows; ``_is_proved``: nothing that is missing can have moved it since."""

    def __init__(self, start: Shipment) -> None:
        self.flaws: list[Flaw] = []
        self._shipment, self._is_proved = start, True

    def take(self, step: Step) -> None:
        for gap in _gap_before(step, self._shipment.version):
            self._tell(gap)
        if isinstance(step.event, SHIPMENT_EVENTS):
            self._apply(step.event, step)
        else:
            self._tell(_flaw_of(step))
        if self._shipment.version != step.version:
            self._shipment = replace(self._shipment, version=step.version)

    def ended(self, at: str) -> Shipment:
        """The shipment, with what nothing proves put before a person."""
        shipment = self._shipment
        if not self._is_proved and shipment.state in _MAY_HIDE_A_PURCHASE:
            hidden = OpenIntent("purchase", at)
            shipment = replace(shipment, state=State.BUYING, intent=hidden)
        if shipment.state in FINAL and shipment.conflict in map(str, self.flaws):
            shipment = replace(shipment, conflict="")
        return shipment

    def _tell(self, flaw: Flaw) -> None:
        self.flaws.append(flaw)
        self._shipment = replace(self._shipment, conflict=str(flaw))
        self._is_proved = False

    def _apply(self, event: Event, step: Step) -> None:
        try:
            after = apply(self._shipment, event, step.at)
        except NotAllowedNow:
            if self._is_proved:
                self._tell(_flaw_of(step))
            after = apply(_assumed(self._shipment, event), event, step.at)
        self._shipment = after
        self._is_proved = self._is_proved or type(event) not in ANYWHERE


def _assumed(shipment: Shipment, event: Event) -> Shipment:
    """The shipment as it must have been for this event to come, with nothing open."""
    state = shipment.state
    if type(event) not in TRANSITIONS[state]:
        state = next(one for one in State if type(event) in TRANSITIONS[one])
    return replace(shipment, state=state, intent=None)


def _gap_before(step: Step, version: int) -> tuple[Flaw, ...]:
    if step.version == version + 1:
        return ()
    return (Flaw(FlawKind.GAP, version + 1, step.version - 1),)


def _flaw_of(step: Step) -> Flaw:
    kind = FlawKind.MISFIT if step.event else FlawKind.UNREADABLE
    return Flaw(kind, step.version, step.version, step.kind)
