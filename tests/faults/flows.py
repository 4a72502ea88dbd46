"""The flows of the matrix: what the station is asked to do, and what must have been done before."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

from station.domain.container import Container, ZplService
from station.domain.errors import QuaysideError
from station.domain.orderrow import OrderQuery
from station.domain.owncarrier import OwnCarrier
from station.domain.parcel import Parcel
from station.domain.pickup import PickupWindow
from station.domain.printjob import PrintJob
from station.domain.shipment import Shipment
from station.sandbox.options import Generation
from station.station import Station
from station.workflow.polling import PollState
from station.workflow.runs import ShipPlan
from station.workflow.shipping import Purchase

PARCELS = (Parcel(30, 20, 15, 1250), Parcel(40, 30, 20, 8400))
OWN = OwnCarrier("dhl", number="JJD0001")
WAIT_S = 60.0
FRIDAY = 4
NO_CARRIER = "Île"
"""In the name of the sandbox's one shop that no carrier goes to."""
CONTAINER = "O_ABC123_722-1"


@dataclass(frozen=True, slots=True)
class Came:
    """What came of a command: the state in words, and the error."""

    state: str
    error: QuaysideError | None = None


Command = Callable[[Station, str], Awaitable[Came]]


@dataclass(frozen=True, slots=True)
class Before:
    """A command that comes first; ``faults`` are armed as its first request for ``step`` leaves."""

    command: Command
    step: str = ""
    faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Flow:
    """A command with what goes before it. ``only``: the steps that no other flow has.

    ``script`` is its name in the storm, which knows how often such a label is wanted on paper.
    """

    name: str
    command: Command
    before: tuple[Before, ...] = ()
    status: str = "brand_confirmed"
    generation: Generation = "2023"
    only: frozenset[str] = frozenset()
    script: str = "ship"

    @property
    def is_container(self) -> bool:
        """True for the fulfilment centre's labels."""
        return self.script == "zpl"


def described(shipment: Shipment) -> str:
    """A shipment in a few words."""
    prints = [shipment.standing_print_of(label) for label in shipment.labels]
    words = [
        shipment.state.value,
        *([f"{shipment.intent.what} open"] if shipment.intent else ()),
        *_prints(prints),
        *(["pickup booked"] if shipment.pickup else ()),
        *(["in conflict"] if shipment.conflict else ()),
    ]
    return ", ".join(words)


def _prints(jobs: list[PrintJob | None]) -> list[str]:
    known = [job for job in jobs if job]
    if not known:
        return []
    is_out = all(job.is_out for job in known) and len(known) == len(jobs)
    return ["printed" if is_out else f"print {known[-1].state}"]


async def told(station: Station, ref: str, work: Awaitable[object]) -> Came:
    """The order after the work, and the error that the work ended with."""
    error = None
    try:
        await work
    except QuaysideError as raised:
        error = raised
    return Came(described(await station.known(ref)), error)


async def ship(station: Station, ref: str) -> Came:
    return await _bought(station, ref, Purchase(PARCELS), WAIT_S)


async def ship_unwatched(station: Station, ref: str) -> Came:
    """Bought, and left alone before its labels are there."""
    return await _bought(station, ref, Purchase(PARCELS), 0.0)


async def own_carrier(station: Station, ref: str) -> Came:
    return await _bought(station, ref, Purchase(PARCELS, own_carrier=OWN), WAIT_S)


async def offer(station: Station, ref: str) -> Came:
    """Ask for offers, and buy the first that a carrier makes; what is offered is asked no more."""
    known = await station.known(ref)
    if not known.offers and not known.is_bought:
        asked = await told(station, ref, station.quotes(ref, PARCELS))
        if asked.error:
            return asked
        known = await station.known(ref)
    quote = next((quote.id for quote in known.offers), "")
    return await _bought(station, ref, Purchase(PARCELS, quote=quote), WAIT_S)


async def _bought(station: Station, ref: str, purchase: Purchase, wait_s: float) -> Came:
    plan = ShipPlan(purchase, is_printed=True, wait_s=wait_s)
    outcomes = await station.ship([ref], plan, lambda _outcome: None)
    return Came(described(await station.known(ref)), outcomes[0].error)


async def ship_four(station: Station, ref: str) -> Came:
    """The order and three more, so that their labels are looked for by the list."""
    return await _four(station, ref, WAIT_S)


async def ship_four_unwatched(station: Station, ref: str) -> Came:
    return await _four(station, ref, 0.0)


async def _four(station: Station, ref: str, wait_s: float) -> Came:
    known = await station.search_orders(OrderQuery(station.today()))
    others = [
        row.order_id
        for row in known
        if row.status == "brand_confirmed" and NO_CARRIER not in row.retailer
    ]
    refs = [ref, *[each for each in others if each != ref][:3]]
    plan = ShipPlan(Purchase(PARCELS), is_printed=True, wait_s=wait_s)
    outcomes = await station.ship(refs, plan, lambda _outcome: None)
    errors = [outcome.error for outcome in outcomes if outcome.error]
    return Came(described(await station.known(ref)), errors[0] if errors else None)


async def accept(station: Station, ref: str) -> Came:
    return await told(station, ref, station.accept(ref))


async def pickup(station: Station, ref: str) -> Came:
    day = station.today() + timedelta(days=1)
    while day.weekday() >= FRIDAY:
        day += timedelta(days=1)
    outcome = await station.book_pickup(ref, day, PickupWindow.MORNING)
    return Came(described(await station.known(ref)), outcome.error)


async def reset(station: Station, ref: str) -> Came:
    if (await station.known(ref)).void_labels:
        return Came(described(await station.known(ref)))
    work = station.reset(ref, "BRAND_NEED_MORE_LABELS_TO_SHIP", "")
    return await told(station, ref, work)


async def zpl(station: Station, ref: str) -> Came:
    error = None
    try:
        await station.zpl(ref, PARCELS[0], ZplService.AKS, is_printed=True)
    except QuaysideError as raised:
        error = raised
    return Came(_container(await station.container(ref)), error)


def _container(container: Container) -> str:
    if not container.label:
        return "asked for" if container.is_open else "no label"
    return ", ".join(["labelled", *_prints(list(container.prints[-1:]))])


async def settle(station: Station, ref: str) -> Came:
    return await told(station, ref, station.settle_unfinished())


async def download(station: Station, ref: str) -> Came:
    """``quayside label``: a copy of the labels, from the store or from the marketplace."""
    return await told(station, ref, station.label_bytes(ref))


async def orders(station: Station, _ref: str) -> Came:
    try:
        found = await station.orders()
    except QuaysideError as error:
        return Came("no list", error)
    return Came(f"{len(found)} orders")


async def poll(station: Station, _ref: str) -> Came:
    """One round of the poller: the lists, then each order."""
    poller = station.poller

    def look(state: PollState) -> None:
        if state.is_resting:
            poller.stop()

    poller.subscribe(look)
    await poller.run()
    state = poller.state
    return Came(f"{state.listed} listed, {state.left_to_read} left to read", state.problem)


SHIPPED = Before(ship)
BLIND = "503@detail:99"
"""No reading either, so that the station is left with an open request."""

FLOWS = (
    Flow("ship two parcels and print", ship),
    Flow("ship two parcels and print, 2026", ship, generation="2026"),
    Flow("buy an offer that was seen", offer),
    Flow(
        "wait for four orders' labels",
        ship_four,
        (Before(orders), Before(ship_four_unwatched, "confirm", ("label-job-late=50:4",))),
        only=frozenset({"list"}),
    ),
    Flow("own carrier", own_carrier, script="own carrier"),
    Flow("own carrier, 2026", own_carrier, generation="2026", script="own carrier"),
    Flow("accept", accept, status="ankor_confirmed"),
    Flow("book a pickup", pickup, (SHIPPED,), script="pickup"),
    Flow("reset labels", reset, (SHIPPED,)),
    Flow("fulfilment-centre label", zpl, script="zpl"),
    Flow("labels of a bought order", download, (Before(ship_unwatched),)),
    Flow("list of orders", orders),
    Flow("a round of the poller", poll, only=frozenset({"list", "detail"})),
    *(
        Flow(f"recovery: {name}", settle, (*first, Before(command, step, (lost, BLIND))), status)
        for name, first, command, step, lost, status in (
            ("a purchase", (), ship_unwatched, "confirm", "lost-confirm", "brand_confirmed"),
            ("own carrier", (), own_carrier, "confirm", "lost-confirm", "brand_confirmed"),
            ("an acceptance", (), accept, "transition", "lost-transition", "ankor_confirmed"),
            ("a pickup", (SHIPPED,), pickup, "pickup", "lost-pickup", "brand_confirmed"),
            ("a reset", (SHIPPED,), reset, "transition", "lost-transition", "brand_confirmed"),
        )
    ),
)
