"""Example values of the domain: one of each event, and the things they are made of."""

from dataclasses import replace
from datetime import date

from station.domain.address import Address, PickupAddress
from station.domain.events import (
    AcceptConfirmed,
    AcceptRefused,
    AcceptStarted,
    AlarmSeen,
    AnyEvent,
    Cancelled,
    ConflictSeen,
    ConflictSettled,
    Event,
    Held,
    LabelsReceived,
    LabelsVoided,
    OwnCarrierConfirmed,
    OwnCarrierStarted,
    PackingStarted,
    ParcelsMeasured,
    PickupBooked,
    PickupRefused,
    PickupStarted,
    PrintAdvanced,
    PurchaseConfirmed,
    PurchaseQueued,
    PurchaseRefused,
    PurchaseStarted,
    PurchaseUnqueued,
    QueueStopped,
    QuoteChosen,
    QuotesOffered,
    Released,
    ResetConfirmed,
    ResetRefused,
    ResetStarted,
    Resumed,
    Shipped,
    ZplLabelReceived,
    ZplLabelRefused,
    ZplLabelStarted,
)
from station.domain.ids import OrderId, PrintJobId, QuoteId
from station.domain.label import Label, LabelFormat
from station.domain.money import Money
from station.domain.owncarrier import OwnCarrier
from station.domain.packed import OrderChange, PackedLine
from station.domain.parcel import Parcel
from station.domain.pickup import PickupBooking, PickupWindow
from station.domain.printjob import DocumentKind, PrintJob
from station.domain.quote import Quote, QuoteKind

ORDER_ID = OrderId("1ed3c9e4-0000-6a1c-8a5e-0242ac110002")
PARCEL = Parcel(30, 20, 15, 1250)
ADDRESS = Address("Anne Client", "Le Comptoir", "1 rue des Lilas", "35000", "Rennes", "FR")
PICKUP_ADDRESS = PickupAddress(
    "Atelier du Quai", "A. Packer", "1 rue des Lilas", "Rennes", "35000", "FR", "+33700000000"
)
QUOTE = Quote(
    QuoteId("q-1"),
    "ups",
    "11",
    "UPS Standard",
    Money(807, "EUR"),
    collection=("pickup", "drop-off"),
    transit_days=2,
    raw_amount="807",
)
REFUND = Quote(
    QuoteId("q-own"), "ankorstore", "", "", Money(1060, "EUR"), QuoteKind.REFUND, raw_amount="1060"
)
OWN_CARRIER = OwnCarrier("chronopost", number="XY123456789FR")
LINE = PackedLine("Mug, blue", 3, "3760000000024")
MOVED = replace(ADDRESS, street="2 rue des Roses")
CHANGE = OrderChange(ADDRESS, MOVED, (LINE,), (replace(LINE, pieces=4),))
LABEL = Label(0, "1Z999", "2026-03-04/1001-1of1-abcd.pdf", "ab" * 32, 4711)
JOB = PrintJob(
    PrintJobId("job-1"), DocumentKind.LABEL_PDF, "bench", "1001 1of1 label", "ab" * 32, 0
)
BOOKING = PickupBooking(date(2026, 3, 5), PickupWindow.MORNING, "R-77")

SHIPMENT_EVENTS: tuple[Event, ...] = (
    AcceptStarted(),
    AcceptConfirmed("answer"),
    AcceptRefused("no"),
    PackingStarted(),
    Released(),
    Held("box is missing"),
    Resumed(),
    ParcelsMeasured((PARCEL,), ADDRESS, (LINE,)),
    QuotesOffered((QUOTE,)),
    QuoteChosen(QUOTE, "cheapest", 4),
    PurchaseQueued(QUOTE, "", "cheapest", LabelFormat.FULL_PAGE),
    QueueStopped("the price was 8.07 EUR, is 9.30 EUR", QUOTE),
    PurchaseUnqueued("undo"),
    PurchaseStarted(QUOTE, "0123456789abcdef", 1, LabelFormat.FULL_PAGE),
    PurchaseConfirmed("answer", "€8.07"),
    PurchaseRefused("422"),
    OwnCarrierStarted(OWN_CARRIER, REFUND, "0123456789abcdef", 1),
    OwnCarrierConfirmed("answer", Money(1060, "EUR")),
    LabelsReceived((LABEL,)),
    LabelsVoided("person: the website says so"),
    ResetStarted("OTHER", "wrong box"),
    ResetConfirmed("answer"),
    ResetRefused("409"),
    PickupStarted("2026-03-05", "9-15", 1),
    PickupBooked(BOOKING, "answer"),
    PickupRefused("no capacity"),
    PrintAdvanced(JOB),
    Shipped("shipped"),
    Cancelled("cancelled"),
    ConflictSeen("brand_confirmed", "moved back", CHANGE),
    ConflictSettled("the marketplace"),
    AlarmSeen("person: seen at the bench"),
)
"""One of each kind of event of a shipment."""

CONTAINER_EVENTS: tuple[AnyEvent, ...] = (
    ZplLabelStarted(PARCEL, "AKS_PAR_COG"),
    ZplLabelReceived(LABEL, True),
    ZplLabelRefused("400"),
)
