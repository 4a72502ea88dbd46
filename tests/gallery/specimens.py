"""The documents that docs/documents.md shows, with what an ordinary day puts into them."""

import hashlib
from datetime import date, datetime, timedelta, timezone
from types import SimpleNamespace
from typing import Any

from printing.documents.badge_sheet import BadgeSheet, badge_sheet
from printing.documents.command_sheet import CommandSheet, command_sheet
from printing.documents.handover_sheet import (
    CarrierHandover,
    HandoverParcel,
    HandoverSheet,
    handover_sheet,
)
from printing.documents.packing_slip import PackingSlip, SlipLine, packing_slip
from printing.documents.proof_sheet import (
    ProofLabel,
    ProofMoment,
    ProofPrint,
    ProofSheet,
    proof_sheets,
)
from printing.documents.test_label import StockLabel, stock_label
from printing.labels.pdf import rasterise
from station.domain.address import Address, PickupAddress
from station.domain.box import Box
from station.domain.ids import QuoteId
from station.domain.label import Label
from station.domain.money import Money
from station.domain.parcel import Parcel
from station.domain.pickup import PickupBooking, PickupWindow
from station.domain.printjob import PrintState
from station.domain.quote import Quote
from station.sandbox.label_pdf import draw

DAY = date(2026, 3, 2)
PARIS = timezone(timedelta(hours=1))
SENDER = ("Atelier du Quai", "1 rue des Lilas", "35000 Rennes")
HOME = PickupAddress(
    "Atelier du Quai",
    "Anne Perrin",
    "1 rue des Lilas",
    "Rennes",
    "35000",
    "FR",
    "+33 2 99 00 00 00",
)
BERLIN = Address(
    "Zoë Nowak", "Buchhandlung Morgenstern GmbH", "Kärcherstraße 12", "10115", "Berlin", "DE"
)
SMALL, LARGE = Parcel(30, 20, 15, 1250), Parcel(60, 40, 40, 12_350)
TRACKING = ("1Z999AA10123456784", "1Z999AA10123456793")
LINES = (
    SlipLine(
        "Keramikbecher „Morgenstunde“, handglasiert, Blau", "BECHER-01", "4006381333931", 2, 12
    ),
    SlipLine("Σαπούνι ελαιολάδου «Καλημέρα», 100 g", "SOAP-GR", "5201234567894", 1, 24),
    SlipLine("Świeczka miodowa, żółta", "SWIECA-9", "5901234123457", 10, 120),
    SlipLine("Gül lokumu, İstanbul usulü", "LOKUM", "", 1, 7),
    SlipLine("Трав’яний чай, 50 г", "TEA-UA-50", "4820024700016", 3, 18),
    SlipLine("抹茶 Matcha", "TEA-JP", "1924859325863", 2, 6),
)
NAMES = ("Comptoir des Halles", "Księgarnia Łódź", "La Petite Épicerie", "Haus & Garten Müller")


def slip() -> bytes:
    """For a retailer in Germany."""
    parcels = ((SMALL, TRACKING[0]), (LARGE, TRACKING[1]))
    sender = (*SENDER, "FRANKREICH")
    return packing_slip(PackingSlip("1001", sender, BERLIN, LINES, "de", DAY, parcels))


def handover() -> bytes:
    """One carrier, a pickup in the morning."""
    parcels = tuple(
        HandoverParcel(f"10{at:02}", NAMES[at % 4], Parcel(30, 20, 15, 1250 + 310 * at), number)
        for at, number in enumerate(f"1Z999AA10123{at:06}" for at in range(8))
    )
    booking = PickupBooking(date(2026, 3, 3), PickupWindow.MORNING)
    carriers = (CarrierHandover("UPS", parcels, booking),)
    return handover_sheet(HandoverSheet("Atelier du Quai", DAY, carriers, HOME, "fr"))


def commands() -> bytes:
    """Commands, and a page of boxes."""
    boxes = (
        Box("Small", "BOXS", 30, 20, 15, 120),
        Box("Medium", "BOXM", 40, 30, 20, 260),
        Box("Large", "BOXL", 60, 40, 40, 640),
    )
    return command_sheet(CommandSheet("Bench 3", boxes))


def badges() -> bytes:
    """Of three packers."""
    return badge_sheet(BadgeSheet("Bench 3", ("Ana María", "Jürgen", "Zoë Łukasik")))


def trial() -> bytes:
    """For 4 × 6 inch stock."""
    return stock_label(StockLabel("Zebra ZD421", "Bench 3", "2026-03-02 14:32", 102, 152))


def proof() -> bytes:
    """Of the second parcel of an order: bought, printed, scanned, picked up."""
    file = _label()
    sha256 = hashlib.sha256(file).hexdigest()
    name = f"2026-03-02/1001-2of2-{sha256[:8]}.pdf"
    label = Label(1, TRACKING[1], name, sha256, len(file))
    quote = Quote(
        QuoteId("5b0f3d1e-2c7a-4b11-9a63-0f6d2a9c7e41"), "ups", "11", "UPS Standard",
        Money(1807, "EUR"),
    )  # fmt: skip
    sheet = ProofSheet(
        order_reference="1001",
        number=2,
        count=2,
        station="Bench 3",
        made_at=_at(3, 9, 0),
        carrier="UPS",
        tracking=TRACKING[1],
        parcel=LARGE,
        receiver=BERLIN,
        quote=quote,
        label=ProofLabel(label, rasterise(file, 203)[0]),
        prints=(
            ProofPrint(
                _at(2, 14, 34),
                1,
                "Zebra ZD421",
                PrintState.FAILED,
                "a person saw that none came out",
            ),
            ProofPrint(
                _at(2, 14, 36),
                2,
                "Zebra ZD421",
                PrintState.PROVED,
                "its barcode was scanned",
                "the label was damaged",
            ),
        ),
        moments=_moments(),
    )
    return proof_sheets([sheet])


def _moments() -> tuple[ProofMoment, ...]:
    who = "Ana · Bench 3"
    return (
        ProofMoment(_at(2, 14, 30), "measured", "60 × 40 × 40 cm, 12.35 kg", who),
        ProofMoment(_at(2, 14, 31), "chosen", "UPS Standard, €18.07", who),
        ProofMoment(_at(2, 14, 32), "bought", "the marketplace’s answer", who),
        ProofMoment(_at(2, 14, 33), "stored", TRACKING[1], who),
        ProofMoment(_at(2, 14, 33), "printed", "Zebra ZD421", who),
        ProofMoment(_at(2, 14, 34), "print_failed", "a person saw that none came out", who),
        ProofMoment(_at(2, 14, 35), "print_again", "the label was damaged", who),
        ProofMoment(_at(2, 14, 36), "print_proved", "Zebra ZD421 · its barcode was scanned", who),
        ProofMoment(_at(2, 16, 0), "pickup_booked", "2026-03-03, 9–15 h", who),
        ProofMoment(_at(3, 10, 5), "left", "shipped", "Bench 3"),
    )


def _at(day: int, hour: int, minute: int) -> datetime:
    return datetime(2026, 3, day, hour, minute, 20 + minute % 30, tzinfo=PARIS)


def _label() -> bytes:
    """As the sandbox's carrier draws it; it needs no more of an order than this."""
    where = {
        "organisationName": BERLIN.organisation, "name": BERLIN.name, "street": BERLIN.street,
        "postalCode": BERLIN.postal_code, "city": BERLIN.city, "countryCode": "DE",
    }  # fmt: skip
    order: Any = SimpleNamespace(address=where, reference="1001")
    sizes = [SimpleNamespace(weight=one.weight_g) for one in (SMALL, LARGE)]
    quote = SimpleNamespace(service_name="UPS Standard", carrier="ups", parcels=sizes)
    labels = [SimpleNamespace(tracking=number) for number in TRACKING]
    purchase: Any = SimpleNamespace(label_format="default", quote=quote, labels=labels)
    return draw(order, purchase, 1)
