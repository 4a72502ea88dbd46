"""Shipments and orders as the documents that ``printing`` draws."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime

from printing.documents.badge_sheet import BadgeSheet, badge_sheet, is_codeable
from printing.documents.command_sheet import CommandSheet, command_sheet
from printing.documents.handover_sheet import (
    CarrierHandover,
    HandoverParcel,
    HandoverSheet,
    handover_sheet,
)
from printing.documents.languages import language_of
from printing.documents.packing_slip import PackingSlip, SlipLine, packing_slip
from printing.documents.test_label import StockLabel, stock_label
from printing.documents.words import Words
from station.domain.address import Address
from station.domain.errors import UsageError
from station.domain.order import Order
from station.domain.pickup import PickupBooking
from station.domain.shipment import Shipment
from station.settings import PrinterSettings, Settings


def stock_label_pdf(settings: Settings, printer: PrinterSettings, now: datetime) -> bytes:
    """The test label of a printer, as large as its stock; ``now`` with its time zone."""
    station = settings.station
    return stock_label(
        StockLabel(
            printer=printer.name,
            station=station.name,
            printed_at=f"{now.astimezone():%Y-%m-%d %H:%M}",
            width_mm=printer.width_mm,
            length_mm=printer.length_mm,
            dpi=printer.dpi,
            language=station.language or "en",
        )
    )


def commands_pdf(settings: Settings) -> bytes:
    """The sheet of command and box codes for the bench."""
    language = settings.station.language or "en"
    return command_sheet(CommandSheet(settings.station.name, settings.boxes, language))


def badges_pdf(settings: Settings, names: Sequence[str]) -> bytes:
    """Badges of packers. Raises UsageError for a name that no barcode can hold."""
    for name in names:
        if not is_codeable(name):
            raise UsageError(f"{name!r} cannot be a badge: its code would need other letters")
    language = settings.station.language or "en"
    return badge_sheet(BadgeSheet(settings.station.name, tuple(names), language))


def slip_pdf(settings: Settings, order: Order, shipment: Shipment) -> bytes:
    """The packing slip of an order, in its receiver's language."""
    receiver = order.shipping.ship_to if order.shipping else None
    if receiver is None:
        raise ValueError("an order from a list has no address")
    language = language_of(receiver)
    numbers = [label.tracking_number for label in shipment.labels]
    numbers += [""] * (len(shipment.parcels) - len(numbers))
    slip = PackingSlip(
        order_reference=order.reference,
        sender=_sender(settings, Words(language)),
        receiver=receiver,
        lines=tuple(
            SlipLine(line.name, line.sku, line.gtin, line.packs, line.pieces)
            for line in order.lines
        ),
        language=language,
        ordered_on=order.created_at.date() if order.created_at else None,
        parcels=tuple(zip(shipment.parcels, numbers, strict=False)),
    )
    return packing_slip(slip)


def handover_pdf(settings: Settings, shipments: Sequence[Shipment], day: date) -> bytes:
    """The handover sheet: a page for each carrier and pickup."""
    groups: dict[tuple[str, PickupBooking | None], list[Shipment]] = defaultdict(list)
    for shipment in sorted(shipments, key=lambda each: each.reference):
        booking = shipment.pickup
        # The carrier gives every order a reference of its own; a visit is a day and a window.
        visit = PickupBooking(booking.day, booking.window) if booking else None
        groups[carrier_of(shipment), visit].append(shipment)
    carriers = tuple(
        CarrierHandover(carrier, tuple(p for each in members for p in _parcels(each)), visit)
        for (carrier, visit), members in sorted(
            groups.items(), key=lambda item: (item[0][0], str(item[0][1]))
        )
    )
    address = settings.pickup_address
    brand = address.name if address else settings.station.name
    language = settings.station.language or "en"
    return handover_sheet(HandoverSheet(brand, day, carriers, address, language))


def carrier_of(shipment: Shipment) -> str:
    """Who carries it."""
    if shipment.own_carrier:
        return shipment.own_carrier.provider.upper()
    return shipment.quote.carrier.upper() if shipment.quote else "?"


def _parcels(shipment: Shipment) -> list[HandoverParcel]:
    receiver = shipment.ship_to.lines()[0] if shipment.ship_to and shipment.ship_to.lines() else ""
    own = shipment.own_carrier.number if shipment.own_carrier else ""
    numbers = [label.tracking_number for label in shipment.labels] or [own] * len(shipment.parcels)
    count = len(shipment.parcels)
    return [
        HandoverParcel(shipment.reference, receiver, parcel, number, at, count)
        for at, (parcel, number) in enumerate(zip(shipment.parcels, numbers, strict=False), 1)
    ]


def _sender(settings: Settings, words: Words) -> tuple[str, ...]:
    address = settings.pickup_address
    if not address:
        return (settings.station.name,)
    place = Address(
        organisation=address.name,
        street=address.street,
        postal_code=address.postal_code,
        city=address.city,
        country_code=address.country_code,
    )
    return words.address(place)
