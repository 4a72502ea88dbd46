"""Bench states with invented data, for the views, the screen and its pictures."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from station.api.errors import CannotReach
from station.bench.offers import offers_of
from station.bench.state import (
    Asked,
    BenchState,
    Candidate,
    Draft,
    Question,
    Refusal,
    Slip,
    Slot,
    SlotState,
    Stage,
    Work,
)
from station.domain.address import Address
from station.domain.errors import (
    DatabaseLost,
    HeldElsewhere,
    OrderCancelled,
    OutcomeUnknown,
    PrintingError,
    TakenOver,
)
from station.domain.ids import OrderId, PrintJobId, QuoteId
from station.domain.label import Label
from station.domain.money import Money
from station.domain.order import Order, OrderLine, OrderStatus, Retailer, Shipping
from station.domain.packed import OrderChange
from station.domain.parcel import Parcel, ParcelProblem
from station.domain.printjob import DocumentKind, PrintJob, PrintState
from station.domain.queued import QueuedPurchase
from station.domain.quote import Quote, QuoteKind, QuoteRule
from station.domain.shipment import Shipment, State
from station.workflow.transitions import RESET_TYPES

NOW = datetime(2026, 11, 24, 14, 32, tzinfo=UTC)
ORDER_ID = OrderId("1ed3c9e4-0000-6a1c-8a5e-0242ac110002")
RULE = QuoteRule("cheapest", must_allow="pickup")


def ago(seconds: float) -> str:
    return (NOW - timedelta(seconds=seconds)).isoformat()


LINES = (
    OrderLine("1", "Bougie « Forêt d’hiver »", "BG-180-FH", "3760000000017", 1, 2),
    OrderLine("2", "Tasse émaillée, bleu nuit", "TS-35-BN", "3760000000024", 3, 3),
    OrderLine("3", "Savon à l’olive de Nyons", "SV-100-ON", "3760000000031", 1, 1),
)
ADDRESS = Address("", "Fräulein Öztürk & Söhne", "Körnerstraße 41", "50823", "Köln", "DE")


def order(lines: tuple[OrderLine, ...] = LINES, status: str = OrderStatus.BRAND_CONFIRMED) -> Order:
    return Order(
        ORDER_ID,
        "2400117730",
        status,
        currency="EUR",
        retailer=Retailer("r", "Fräulein Öztürk & Söhne"),
        lines=lines,
        shipping=Shipping(ADDRESS),
    )


def fee(number: int, service: str, minor: int, days: int | None, *collection: str) -> Quote:
    return Quote(
        QuoteId(f"q-{number}"),
        "x",
        str(number),
        service,
        Money(minor, "EUR"),
        collection=collection,
        transit_days=days,
    )


QUOTES = (
    fee(1, "UPS Standard", 807, 2, "pickup"),
    fee(2, "Colissimo Europe", 894, 3, "drop-off"),
    fee(3, "DPD Classic", 930, 2, "pickup"),
    fee(4, "Chrono Express", 2165, 1, "pickup"),
    Quote(QuoteId("own"), "ankorstore", "", "", Money(1060, "EUR"), QuoteKind.REFUND),
)
MANY_QUOTES = (
    *QUOTES[:4],
    *(
        fee(
            10 + n,
            f"Carrier {n} International Express Saver",
            2300 + 95 * n,
            n + 1,
            "drop-off",
            "pickup",
        )
        for n in range(5)
    ),
    QUOTES[4],
)
BOXES = (
    Draft((40, 30, 20), 4620, "Box M"),
    Draft((30, 20, 15), 4320, "Box S"),
)


def shelf() -> tuple[Slot, ...]:
    def slot(letter: str, reference: str, state: SlotState, age_s: float) -> Slot:
        shipment = Shipment(
            OrderId(reference),
            reference,
            parcels=(Parcel(30, 20, 15, 2180),),
            state=State.LABELLED,
        )
        return Slot(letter, OrderId(reference), reference, state, ago(age_s), shipment)

    return (
        slot("A", "2400114417", SlotState.COMING, 12),
        slot("B", "2400117730", SlotState.STICK, 20),
        slot("C", "2400110926", SlotState.PRINTING, 3),
        slot("D", "2400115582", SlotState.IN_DOUBT, 125),
    )


def work(**changes: object) -> Work:
    made = Work(
        "2400117394",
        order=order(),
        shipment=Shipment(ORDER_ID, "2400117394", State.PACKING),
        parcels=BOXES,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def priced(quotes: tuple[Quote, ...] = QUOTES, chosen: int = 0, **changes: object) -> Work:
    return work(offers=offers_of(quotes, RULE), chosen=chosen, **changes)


def state(stage: Stage, made: Work | None = None, **changes: object) -> BenchState:
    return replace(BenchState(stage, made, shelf=shelf()), **changes)  # type: ignore[arg-type]


IDLE = state(Stage.IDLE)
OPEN = state(Stage.SIZE, work(parcels=(BOXES[0], Draft())))
WEIGHT = state(Stage.WEIGHT, work(parcels=(Draft((40, 30, 20), None, "Box M"),)))
QUOTING = state(Stage.QUOTING, work(is_asking_prices=True))
READY = state(Stage.READY, priced())
GRACE = state(Stage.GRACE, priced(grace_until=102.0, grace_s=2.5))
"""2 s are left at the monotonic time 100."""
OWN = state(Stage.OWN_CARRIER, priced(chosen=4))
NETWORK = replace(OPEN, notice=CannotReach("www.ankorstore.com", "no route to host"))
CANCELLED = state(
    Stage.BLOCKED,
    work(
        problem=OrderCancelled("cancelled", has_label=True),
        shipment=Shipment(ORDER_ID, "2400117394", State.PACKING),
    ),
)
OFFLINE = replace(
    state(Stage.QUOTING, work(is_as_seen=True, problem=CannotReach("host", "no route to host"))),
    is_offline=True,
)
QUEUED = state(
    Stage.QUEUED,
    work(
        shipment=Shipment(
            ORDER_ID, "2400117394", State.PACKING, queued=QueuedPurchase(ago(720), QUOTES[0])
        )
    ),
)
STOPPED = state(
    Stage.QUEUED,
    work(
        shipment=Shipment(
            ORDER_ID,
            "2400117394",
            State.PACKING,
            queued=QueuedPurchase(
                ago(720),
                QUOTES[0],
                stopped="the price was 8.07 EUR, is 8.94 EUR",
                offer=QUOTES[1],
            ),
        )
    ),
)
CHANGE = OrderChange(ADDRESS, replace(ADDRESS, street="Neue Straße 7"))
CHANGED = state(
    Stage.BLOCKED,
    work(
        shipment=Shipment(
            ORDER_ID, "2400117394", State.PACKING, conflict=str(CHANGE), change=CHANGE
        )
    ),
)
REFUSED = replace(READY, refusal=Refusal("4006381333932", Slip.UNKNOWN))
IDLE_REFUSED = replace(IDLE, refusal=Refusal("4006381333932", Slip.UNKNOWN))
TOO_LARGE = state(
    Stage.SIZE,
    work(
        parcels=(
            BOXES[0],
            Draft(
                (274, 60, 60),
                31_000,
                problems=(
                    ParcelProblem(1, "girth", 514, 1, 400),
                    ParcelProblem(1, "weight", 31_000, 1, 30_000),
                ),
            ),
        )
    ),
)
CHOOSING = state(
    Stage.CHOOSING,
    candidates=tuple(
        Candidate(OrderId(str(n)), f"24001177{n:02d}", name, n + 1)
        for n, name in enumerate(("Fräulein Öztürk & Söhne", "Le Comptoir", "Maison Lune"))
    ),
)
HOLDING = state(
    Stage.ASKING,
    work(
        question=Question(
            Asked.HOLD, ("item-missing", "item-damaged", "address-unclear", "customer-waits")
        )
    ),
)
RESETTING = state(Stage.ASKING, work(question=Question(Asked.RESET, RESET_TYPES)))
LABELS = (
    Label(0, "1Z999AA10123456784", "a.pdf", "ab", 1),
    Label(1, "1Z999AA10123456785", "b.pdf", "cd", 1),
)
_PRINTS = (
    PrintJob(PrintJobId("1"), DocumentKind.LABEL_PDF, "zebra", "1", "ab", 0, state=PrintState.SENT),
)
LABELLED = state(
    Stage.BOUGHT,
    work(
        shipment=Shipment(
            ORDER_ID,
            "2400117394",
            State.LABELLED,
            quote=QUOTES[0],
            labels=LABELS,
            prints=_PRINTS,
            parcels=tuple(draft.parcel() for draft in BOXES),
        )
    ),
)
FAILED_SHELF = replace(
    READY,
    shelf=(
        replace(shelf()[0], state=SlotState.FAILED, problem=PrintingError("no paper")),
        replace(
            shelf()[1],
            state=SlotState.IN_DOUBT,
            problem=OutcomeUnknown("purchase", "time-out", is_overdue=True),
        ),
        replace(shelf()[2], state=SlotState.BUYING),
        *shelf()[3:],
    ),
)
FULL = state(
    Stage.READY,
    priced(
        MANY_QUOTES,
        order=order(
            tuple(
                OrderLine(
                    str(n),
                    f"Savon à l’olive de Nyons, édition {n}, boîte de fer",
                    f"SV-{n}-ON",
                    "",
                    1,
                    n * 7 + 1,
                )
                for n in range(40)
            )
        ),
        parcels=tuple(Draft((40 + n, 30, 20), 4620 + n, "Box M") for n in range(20)),
    ),
)

HELD_ELSEWHERE = state(
    Stage.BLOCKED,
    Work(
        "2400117394",
        problem=HeldElsewhere("order/o-1", "Bench 2", "Ada", for_s=310.0, silent_s=2.0),
    ),
)
TAKEN_OVER = replace(IDLE, notice=TakenOver("2400117394", "Bench 2"))
NO_DATABASE = replace(
    WEIGHT, notice=DatabaseLost("postgresql://db.example/quayside", "Connection refused")
)

ALL = {
    "idle": IDLE,
    "open": OPEN,
    "weight": WEIGHT,
    "quoting": QUOTING,
    "quotes": READY,
    "grace": GRACE,
    "own": OWN,
    "network": NETWORK,
    "cancelled": CANCELLED,
    "offline": OFFLINE,
    "queued": QUEUED,
    "stopped": STOPPED,
    "changed": CHANGED,
    "held": HELD_ELSEWHERE,
    "taken-over": TAKEN_OVER,
    "no-database": NO_DATABASE,
    "refused": REFUSED,
    "idle-refused": IDLE_REFUSED,
    "too-large": TOO_LARGE,
    "choosing": CHOOSING,
    "holding": HOLDING,
    "resetting": RESETTING,
    "labelled": LABELLED,
    "failed-shelf": FAILED_SHELF,
    "full": FULL,
    "own-filled": replace(OWN, work=replace(OWN.work, provider="Chronopost")),  # type: ignore[type-var]
    "accepting": state(Stage.ACCEPTING, work(order=order(status=OrderStatus.ANKOR_CONFIRMED))),
    "reading": state(Stage.READING, Work("2400117394")),
}
