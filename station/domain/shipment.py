"""A shipment: one order's way from the queue to the carrier, as far as the journal knows it."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from station.domain.address import Address
from station.domain.ids import OrderId
from station.domain.label import Label, LabelFormat
from station.domain.owncarrier import OwnCarrier
from station.domain.packed import OrderChange, PackedLine
from station.domain.parcel import Parcel
from station.domain.pickup import PickupBooking
from station.domain.printjob import PrintJob, PrintState
from station.domain.queued import QueuedPurchase
from station.domain.quote import Quote


class State(StrEnum):
    """A state exists only where a scan means something else or a restart must act differently."""

    WAITING = "waiting"
    PACKING = "packing"
    BUYING = "buying"
    AWAITING_LABELS = "awaiting labels"
    LABELLED = "labelled"
    RESETTING = "resetting"
    HELD = "held"
    SHIPPED = "shipped"
    CANCELLED = "cancelled"


FINAL = frozenset({State.SHIPPED, State.CANCELLED})

ALWAYS = "0001-01-01"
"""Earlier than any moment."""


@dataclass(frozen=True, slots=True)
class OpenIntent:
    """A request that left and whose outcome is not in the journal yet.

    ``what`` is purchase, own carrier, reset, accept or pickup; ``since`` is ISO 8601 in UTC.
    """

    what: str
    since: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Shipment:
    """What the journal's events of one order add up to; ``version`` counts them.

    ``ship_to`` and ``lines`` are what it was packed for. ``change`` is set beside ``conflict``
    where the marketplace has them otherwise now. ``queued`` waits for the network. ``alarm`` is the
    marketplace's word for an order that was cancelled after its label was bought, until a person
    has seen it. ``labelled_at`` is ISO 8601 in UTC.
    """

    order_id: OrderId
    reference: str = ""
    state: State = State.WAITING
    version: int = 0
    parcels: tuple[Parcel, ...] = ()
    ship_to: Address | None = None
    offers: tuple[Quote, ...] = ()
    quote: Quote | None = None
    own_carrier: OwnCarrier | None = None
    label_format: LabelFormat = LabelFormat.DEFAULT
    attempt: int = 0
    bought_at: str = ""
    evidence: str = ""
    labels: tuple[Label, ...] = ()
    prints: tuple[PrintJob, ...] = ()
    pickup: PickupBooking | None = None
    pickup_attempt: int = 0
    intent: OpenIntent | None = None
    conflict: str = ""
    held_because: str = ""
    void_labels: tuple[Label, ...] = field(default=())
    lines: tuple[PackedLine, ...] = ()
    change: OrderChange | None = None
    queued: QueuedPurchase | None = None
    alarm: str = ""
    labelled_at: str = ""

    @property
    def is_bought(self) -> bool:
        """True where a label or a refund is certainly on the account."""
        return self.state in (State.AWAITING_LABELS, State.LABELLED, State.SHIPPED)

    @property
    def is_free(self) -> bool:
        """Nothing is bought, nor meant to be as soon as there is a network."""
        return not (self.is_bought or self.queued or self.alarm)

    @property
    def doubt_since(self) -> str:
        """Since when a person may have to look: ISO 8601, empty where nothing is open.

        A request without an outcome counts from when it left: at first it is only under way. A
        conflict, an alarm, a queued purchase that stopped, or a label that may or may not be out,
        counts at once.
        """
        is_stopped = bool(self.queued and self.queued.stopped)
        standing = [job for label in self.labels if (job := self.standing_print_of(label))]
        is_unclear = any(job.state is PrintState.IN_DOUBT for job in standing)
        if self.conflict or self.alarm or is_stopped or is_unclear:
            return ALWAYS
        return self.intent.since if self.intent else ""

    def prints_of(self, label: Label) -> tuple[PrintJob, ...]:
        """The print jobs of one label, oldest first; those of a void label are not among them."""
        return tuple(
            job
            for job in self.prints
            if job.parcel_index == label.parcel_index and job.sha256 == label.sha256
        )

    def standing_print_of(self, label: Label) -> PrintJob | None:
        """The job that says where a label's paper is: its last copy, or the last that failed.

        A further copy that never left does not make the one before it unprinted.
        """
        jobs = self.prints_of(label)
        left = [job for job in jobs if job.state is not PrintState.FAILED]
        return next(reversed(left or jobs), None)

    def prints_of_labels(self) -> tuple[PrintJob, ...]:
        """The print jobs of all labels that are valid now."""
        return tuple(job for label in self.labels for job in self.prints_of(label))


def hash_of(parcels: Sequence[Parcel]) -> str:
    """A short fingerprint of sizes and weights: was this bought for these parcels?"""
    return hashlib.sha256("|".join(map(str, parcels)).encode()).hexdigest()[:16]
