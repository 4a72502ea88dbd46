"""What the core is told to do with one order, and how it is told so again after it was killed.

Each script is begun anew at its start, as a person runs a command again: what is done is not done
a second time.
"""

from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import Any

from station.domain.container import ZplService
from station.domain.owncarrier import OwnCarrier
from station.domain.parcel import Parcel
from station.domain.pickup import PickupWindow
from station.domain.printjob import PrintState
from station.domain.shipment import State
from station.station import Outcome, Station
from station.workflow.prints import LabelPrintFailed
from station.workflow.runs import ShipPlan
from station.workflow.shipping import Purchase
from tests.storm.person import Person

SCRIPTS: dict[str, tuple[str, ...]] = {
    "ship": ("ship",),
    "accept": ("accept", "ship"),
    "pickup": ("ship", "pickup"),
    "reset": ("ship", "reset", "ship"),
    "reprint": ("ship", "reprint"),
    "own carrier": ("own",),
    "zpl": ("zpl",),
    "whole life": ("accept", "ship", "pickup", "reset", "ship", "pickup"),
}
WAIT_S = 60.0
OWN = OwnCarrier("dhl", number="JJD0001")
REPRINT_REASON = "the storm wants a second one"
FRIDAY = 4


@dataclass(frozen=True, slots=True)
class Task:
    """One order (or container) and its script."""

    ref: str
    script: str
    parcels: tuple[Parcel, ...]

    @property
    def steps(self) -> tuple[str, ...]:
        """What is done, one after the other."""
        return SCRIPTS[self.script]

    @property
    def is_container(self) -> bool:
        """True where there is no order, only a container of the fulfilment centre."""
        return self.script == "zpl"

    @property
    def stream(self) -> str:
        """Its row of events in the journal."""
        return f"container/{self.ref}" if self.is_container else f"order/{self.ref}"

    def document(self) -> dict[str, Any]:
        """As JSON."""
        return asdict(self)

    @classmethod
    def of(cls, document: dict[str, Any]) -> "Task":
        """From JSON."""
        parcels = tuple(Parcel(**row) for row in document["parcels"])
        return cls(document["ref"], document["script"], parcels)


async def carry_out(station: Station, task: Task, person: Person) -> None:
    """The whole script, from wherever the order is. Raises what the steps raise."""
    if task.is_container:
        await _zpl(station, task, person)
        return
    steps = task.steps
    shipment = await station.shipment(task.ref)
    if shipment.void_labels:
        steps = steps[steps.index("reset") + 1 :]
    for step in steps:
        await _STEPS[step](station, task)


async def _accept(station: Station, task: Task) -> None:
    if (await station.shipment(task.ref)).state is State.WAITING:
        await station.accept(task.ref)


async def _ship(station: Station, task: Task) -> None:
    plan = ShipPlan(Purchase(task.parcels), is_printed=True, wait_s=WAIT_S)
    (outcome,) = await station.ship([task.ref], plan, lambda _outcome: None)
    _require(outcome)


async def _own(station: Station, task: Task) -> None:
    plan = ShipPlan(Purchase(task.parcels, own_carrier=OWN), wait_s=WAIT_S)
    (outcome,) = await station.ship([task.ref], plan, lambda _outcome: None)
    _require(outcome)


async def _pickup(station: Station, task: Task) -> None:
    day = station.today() + timedelta(days=1)
    while day.weekday() >= FRIDAY:
        day += timedelta(days=1)
    _require(await station.book_pickup(task.ref, day, PickupWindow.MORNING))


async def _reset(station: Station, task: Task) -> None:
    await station.reset(task.ref, "BRAND_NEED_MORE_LABELS_TO_SHIP", "")


async def _reprint(station: Station, task: Task) -> None:
    shipment = await station.shipment(task.ref)
    missing = [
        label
        for label in shipment.labels
        if not any(job.reason == REPRINT_REASON and job.is_out for job in shipment.prints_of(label))
    ]
    if missing:
        _require(await station.reprint(task.ref, REPRINT_REASON))


async def _zpl(station: Station, task: Task, person: Person) -> None:
    """A label that may be on paper stays in doubt, unless the person finds that it is not."""
    try:
        await station.zpl(task.ref, task.parcels[0], ZplService.AKS, is_printed=True)
    except LabelPrintFailed as error:
        if error.jobs[0].state is not PrintState.IN_DOUBT:
            raise
        if not person.has(error.jobs[0].sha256):
            await station.print_zpl(task.ref, person.says("nothing came out"))


def _require(outcome: Outcome) -> None:
    if outcome.error:
        raise outcome.error


_STEPS: dict[str, Callable[[Station, Task], Awaitable[None]]] = {
    "accept": _accept,
    "ship": _ship,
    "own": _own,
    "pickup": _pickup,
    "reset": _reset,
    "reprint": _reprint,
}
