"""What happened to a shipment, in the past tense: the rows of the journal.

Events are facts, appended and never changed; a shipment is what they add up to
(``station.workflow.machine.apply``). ``…Started`` is an intent: it is written before the request
leaves, and the next of its family closes it. A time-out closes nothing.
"""

from dataclasses import dataclass

from station.domain.address import Address
from station.domain.label import Label, LabelFormat
from station.domain.money import Money
from station.domain.owncarrier import OwnCarrier
from station.domain.packed import OrderChange, PackedLine
from station.domain.parcel import Parcel
from station.domain.pickup import PickupBooking
from station.domain.printjob import PrintJob
from station.domain.quote import Quote


@dataclass(frozen=True, slots=True)
class AcceptStarted:
    """The request to accept the order is about to leave."""


@dataclass(frozen=True, slots=True)
class AcceptConfirmed:
    """The order is accepted; ``evidence`` says how we know."""

    evidence: str


@dataclass(frozen=True, slots=True)
class AcceptRefused:
    """The order was not accepted."""

    reason: str


@dataclass(frozen=True, slots=True)
class PackingStarted:
    """A packer took the order in hand."""


@dataclass(frozen=True, slots=True)
class Released:
    """The order went back to the queue with nothing bought."""


@dataclass(frozen=True, slots=True)
class Held:
    """The order was put aside."""

    reason: str


@dataclass(frozen=True, slots=True)
class Resumed:
    """An order that was put aside is back in the queue."""


@dataclass(frozen=True, slots=True)
class ParcelsMeasured:
    """Sizes and weights of all parcels, in order.

    ``ship_to`` and ``lines`` as they were read at that time: what changes later is noticed (T31).
    """

    parcels: tuple[Parcel, ...]
    ship_to: Address | None = None
    lines: tuple[PackedLine, ...] = ()


@dataclass(frozen=True, slots=True)
class QuotesOffered:
    """The carriers' offers for the parcels as they were measured."""

    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class QuoteChosen:
    """The quote to buy, why it was picked, and how many there were to pick from."""

    quote: Quote
    why: str
    offered: int


@dataclass(frozen=True, slots=True)
class PurchaseQueued:
    """To be bought when the network is back; nothing has left.

    ``quote`` is the price that was seen, None where none was; see ``domain.queued``. ``since`` is
    set where it has waited before (ISO 8601 in UTC).
    """

    quote: Quote | None = None
    rule: str = ""
    why: str = ""
    label_format: LabelFormat | None = None
    own_carrier: OwnCarrier | None = None
    since: str = ""


@dataclass(frozen=True, slots=True)
class QueueStopped:
    """A purchase that waited was not sent: a person has to look. ``offer``: the price found."""

    reason: str
    offer: Quote | None = None


@dataclass(frozen=True, slots=True)
class PurchaseUnqueued:
    """A purchase that waited for the network is not meant any more; nothing had left."""

    reason: str


@dataclass(frozen=True, slots=True)
class PurchaseStarted:
    """The confirm of a carrier's quote is about to leave."""

    quote: Quote
    parcels_hash: str
    attempt: int
    label_format: LabelFormat = LabelFormat.DEFAULT


@dataclass(frozen=True, slots=True)
class PurchaseConfirmed:
    """The label is bought; ``evidence`` is ``answer``, or what was read later."""

    evidence: str
    receipt: str = ""


@dataclass(frozen=True, slots=True)
class PurchaseRefused:
    """Nothing was bought; ``reason`` in the marketplace's or a person's words."""

    reason: str


@dataclass(frozen=True, slots=True)
class OwnCarrierStarted:
    """The confirm of a shipment by one's own carrier is about to leave."""

    carrier: OwnCarrier
    quote: Quote
    parcels_hash: str
    attempt: int


@dataclass(frozen=True, slots=True)
class OwnCarrierConfirmed:
    """The marketplace knows that our own carrier has the parcels."""

    evidence: str
    refund: Money | None = None


@dataclass(frozen=True, slots=True)
class LabelsReceived:
    """All labels are on disk, each with its hash."""

    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class LabelsVoided:
    """The labels on file are worth nothing any more; ``reason`` says who made them so."""

    reason: str


@dataclass(frozen=True, slots=True)
class ResetStarted:
    """The request to throw the labels away is about to leave."""

    reset_type: str
    reason: str


@dataclass(frozen=True, slots=True)
class ResetConfirmed:
    """The labels are thrown away at the marketplace."""

    evidence: str


@dataclass(frozen=True, slots=True)
class ResetRefused:
    """The labels stay valid."""

    reason: str


@dataclass(frozen=True, slots=True)
class PickupStarted:
    """The request for a pickup is about to leave."""

    day: str
    window: str
    attempt: int


@dataclass(frozen=True, slots=True)
class PickupBooked:
    """A carrier comes."""

    booking: PickupBooking
    evidence: str


@dataclass(frozen=True, slots=True)
class PickupRefused:
    """No carrier comes for this request; the carrier's words are in ``reason``."""

    reason: str


@dataclass(frozen=True, slots=True)
class PrintAdvanced:
    """A print job took its next step."""

    job: PrintJob


@dataclass(frozen=True, slots=True)
class Shipped:
    """The marketplace says that the parcels have left."""

    status: str


@dataclass(frozen=True, slots=True)
class Cancelled:
    """The order was cancelled or rejected, here or elsewhere."""

    status: str


@dataclass(frozen=True, slots=True)
class ConflictSeen:
    """The marketplace's status does not fit ours, and nothing was overwritten.

    ``change`` has both versions where it is the address or the items that do not fit.
    """

    status: str
    detail: str
    change: OrderChange | None = None


@dataclass(frozen=True, slots=True)
class ConflictSettled:
    """A person, or the marketplace itself, cleared a conflict.

    ``takes_change``: the parcel goes on with the new address and items.
    """

    by: str
    takes_change: bool = False


@dataclass(frozen=True, slots=True)
class AlarmSeen:
    """A person knows that the order was cancelled after its label was bought."""

    by: str


@dataclass(frozen=True, slots=True)
class ZplLabelStarted:
    """The request for a container's ZPL label is about to leave."""

    parcel: Parcel
    service: str


@dataclass(frozen=True, slots=True)
class ZplLabelReceived:
    """The container's ZPL label is on disk; ``was_new`` is False where it had been made before."""

    label: Label
    was_new: bool


@dataclass(frozen=True, slots=True)
class ZplLabelRefused:
    """No ZPL label was made."""

    reason: str


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """What stands for a row of the journal that this version of the program cannot read.

    It is never written. ``kind`` and ``data`` are as the row has them.
    """

    kind: str
    data: str


ContainerEvent = ZplLabelStarted | ZplLabelReceived | ZplLabelRefused | PrintAdvanced
"""The events of a fulfilment-centre container."""

Event = (
    AcceptStarted
    | AcceptConfirmed
    | AcceptRefused
    | PackingStarted
    | Released
    | Held
    | Resumed
    | ParcelsMeasured
    | QuotesOffered
    | QuoteChosen
    | PurchaseQueued
    | QueueStopped
    | PurchaseUnqueued
    | PurchaseStarted
    | PurchaseConfirmed
    | PurchaseRefused
    | OwnCarrierStarted
    | OwnCarrierConfirmed
    | LabelsReceived
    | LabelsVoided
    | ResetStarted
    | ResetConfirmed
    | ResetRefused
    | PickupStarted
    | PickupBooked
    | PickupRefused
    | PrintAdvanced
    | Shipped
    | Cancelled
    | ConflictSeen
    | ConflictSettled
    | AlarmSeen
)

AnyEvent = Event | ContainerEvent

SHIPMENT_EVENTS: tuple[type[Event], ...] = Event.__args__
CONTAINER_EVENTS: tuple[type[ContainerEvent], ...] = ContainerEvent.__args__

EVENT_TYPES: dict[str, type[AnyEvent]] = {kind.__name__: kind for kind in AnyEvent.__args__}
"""Each event by its name in the journal."""
