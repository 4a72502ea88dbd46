"""What a bench has in hand, as frozen values: the one thing that its screen is drawn from.

    scan ─▶ Bench.take(line) ─▶ new BenchState ─▶ listeners ─▶ present(state) ─▶ render(view)

Nothing here is in any language: stages, reasons and errors are data, the window has the words.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from station.domain.errors import QuaysideError
from station.domain.ids import OrderId
from station.domain.order import Order
from station.domain.orderrow import Candidate as Candidate
from station.domain.orderrow import Seen
from station.domain.parcel import Parcel, ParcelProblem
from station.domain.quote import Quote
from station.domain.shipment import Shipment


class Stage(StrEnum):
    """What the bench waits for: each has its own big instruction."""

    IDLE = "idle"  # nothing in hand: scan an order
    CHOOSING = "choosing"  # a scanned item is in several orders: choose one of ``candidates``
    READING = "reading"  # the order is being read
    ACCEPTING = "accepting"  # not accepted yet: SEND accepts it
    SIZE = "size"  # the parcel in hand lacks its size
    WEIGHT = "weight"  # it lacks its weight
    QUOTING = "quoting"  # parcels complete, prices asked for
    READY = "ready"  # prices are there, one is chosen: SEND buys
    NO_QUOTE = "no quote"  # none fits the rule: choose own carrier, or change the parcels
    OWN_CARRIER = "own carrier"  # provider, then tracking number or link; then SEND
    GRACE = "grace"  # SEND was given: UNDO still costs nothing
    BOUGHT = "bought"  # this order has its label, or waits for it, or has left: see ``shipment``
    BLOCKED = "blocked"  # cancelled, in conflict, or refused: see ``problem``
    QUEUED = "queued"  # to be bought when the network is back: UNDO takes it back
    ASKING = "asking"  # a reason is asked for: see ``question``


class Asked(StrEnum):
    """What a reason is asked for."""

    HOLD = "hold"
    RESET = "reset"
    REPRINT = "reprint"
    PRINTER = "printer"


@dataclass(frozen=True, slots=True)
class Question:
    """A reason, or a printer, that is asked for, by rows: SEND takes the first, letters the others.

    ``reasons`` are keys that the window words (for PRINTER: the printers' names). Any other line
    that is typed is taken as the reason in the packer's own words, where ``may_type``.
    """

    asked: Asked
    reasons: tuple[str, ...]
    may_type: bool = True


@dataclass(frozen=True, slots=True)
class Draft:
    """A parcel as far as it is measured: cm and g, None where it is not yet.

    ``box`` names the preset that its size came from; ``problems`` are the carriers' limits that it
    breaks, told at once.
    """

    sides_cm: tuple[int, int, int] | None = None
    weight_g: int | None = None
    box: str = ""
    problems: tuple[ParcelProblem, ...] = ()

    @property
    def is_complete(self) -> bool:
        """Size and weight are there, and a carrier takes them."""
        return self.sides_cm is not None and self.weight_g is not None and not self.problems

    def parcel(self) -> Parcel:
        """The parcel of a complete draft."""
        if self.sides_cm is None or self.weight_g is None:
            raise ValueError("a parcel without size or weight")
        return Parcel(*self.sides_cm, self.weight_g)


@dataclass(frozen=True, slots=True)
class Offer:
    """A row of the price list. ``quote`` is None for one's own carrier without a known refund.

    ``letter`` chooses it (A to F, the first by the rule; empty from the seventh row on). ``why`` is
    the rule's word (domain.quote.Choice) on the row that it prefers.
    """

    quote: Quote | None
    letter: str
    is_own_carrier: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class Work:
    """The order in hand. The last of ``parcels`` is the one in hand, those before are closed.

    ``order`` is None while it is read for the first time; ``known`` is what the local index tells
    of it. ``chosen`` counts ``offers`` from 0, -1 where none is. ``grace_until`` is of the clock's
    ``monotonic``. ``is_asking_prices``, ``is_saving``: a request is under way, typing goes on.
    ``container``: a fulfilment-centre container is in hand, and there is no order.
    ``is_as_seen``: there is no link, and ``order`` is what the local index has of it.
    """

    ref: str
    container: str = ""
    order: Order | None = None
    shipment: Shipment = field(default_factory=lambda: Shipment(OrderId("")))
    parcels: tuple[Draft, ...] = (Draft(),)
    offers: tuple[Offer, ...] = ()
    chosen: int = -1
    provider: str = ""
    tracking: str = ""
    question: Question | None = None
    grace_until: float = 0.0
    grace_s: float = 0.0
    is_asking_prices: bool = False
    is_saving: bool = False
    problem: QuaysideError | None = None
    known: Seen | None = None
    is_as_seen: bool = False

    @property
    def draft(self) -> Draft:
        """The parcel in hand."""
        return self.parcels[-1]

    @property
    def are_parcels_complete(self) -> bool:
        """Every parcel has a size and a weight that carriers take."""
        return all(draft.is_complete for draft in self.parcels)


class Slip(StrEnum):
    """Why a line that was scanned changed nothing."""

    UNKNOWN = "unknown"  # nothing that the bench knows
    NOT_NOW = "not now"  # a command that the state does not allow
    NO_ORDER = "no order"  # a size, weight, box or command that needs an order in hand
    NOTHING_TO_UNDO = "nothing to undo"
    TOO_MANY = "too many parcels"
    INCOMPLETE = "parcel incomplete"  # the parcel in hand is not measured yet
    OF_ORDER = "item of the order"  # it belongs to the order in hand; pieces are not counted yet
    NOT_OF_ORDER = "item of another order"  # known, and not in the order in hand
    NOT_FOUND = "not found"  # looks like an order, and the account has none such
    UNREACHABLE = "unreachable"  # not known here, and the marketplace cannot be asked now


@dataclass(frozen=True, slots=True)
class Refusal:
    """A line that was refused: its text is kept for correction. ``detail`` names the command."""

    text: str
    slip: Slip
    detail: str = ""
    error: QuaysideError | None = None


class SlotState(StrEnum):
    """What a shelf slot shows."""

    QUEUED = "queued"  # not bought: it waits for the network
    BUYING = "buying"  # the confirm left, its outcome is not known yet
    COMING = "coming"  # bought: the marketplace makes the label
    PRINTING = "printing"
    STICK = "stick"  # handed to a printer that cannot prove it, or proved: stick it on the box
    IN_DOUBT = "in doubt"  # the label may or may not be out; or the purchase is overdue
    FAILED = "failed"  # not bought, or not printed: see ``problem``


@dataclass(frozen=True, slots=True)
class Slot:
    """An order on the shelf. ``letter`` is empty where all slots are taken.

    ``since`` is ISO 8601 in UTC; ``problem`` says what went wrong.
    """

    letter: str
    order_id: OrderId
    reference: str
    state: SlotState
    since: str
    shipment: Shipment
    problem: QuaysideError | None = None


@dataclass(frozen=True, slots=True)
class BenchState:
    """Everything that the bench screen shows. ``stage`` is derived, see ``stages.stage_of``.

    ``notice`` is a trouble that does not concern the order in hand (an order on the shelf that was
    not bought, a printer): shown until it is solved or put away.
    """

    stage: Stage = Stage.IDLE
    work: Work | None = None
    refusal: Refusal | None = None
    candidates: tuple[Candidate, ...] = ()
    shelf: tuple[Slot, ...] = ()
    notice: QuaysideError | None = None
    notice_ref: str = ""
    last_done: str = ""
    """Reference of the order that was bought, held or handed over last."""
    is_offline: bool = False
    """There is no link: what is sent is queued, and nobody waits for an answer."""
    packer: str = ""
    """Who scanned a badge; empty where nobody did."""

    @property
    def to_reprint(self) -> str:
        """Reference that REPRINT means while no bought order is in hand; empty where none is.

        A label that failed and is told of, then the order that was done last, then any that failed.
        """
        failed = [slot.reference for slot in self.shelf if slot.state is SlotState.FAILED]
        if self.notice_ref in failed:
            return self.notice_ref
        return self.last_done or next(iter(failed), "")
