"""The handover sheet: what a carrier's driver takes, to be checked and signed.

Each carrier starts on its own page; a long list flows on, with the table's head repeated.
"""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from printing.documents.words import Words
from station.domain.address import Address, PickupAddress
from station.domain.parcel import Parcel
from station.domain.pickup import PickupBooking

if TYPE_CHECKING:
    from reportlab.platypus import Flowable


@dataclass(frozen=True, slots=True)
class HandoverParcel:
    """One parcel; ``number`` of ``count`` in its order, counted from 1."""

    order_reference: str
    receiver: str
    parcel: Parcel
    tracking_number: str
    number: int = 1
    count: int = 1


@dataclass(frozen=True, slots=True)
class CarrierHandover:
    """All parcels for one carrier, and the pickup that was booked, if one was."""

    carrier: str
    parcels: tuple[HandoverParcel, ...]
    pickup: PickupBooking | None = None


@dataclass(frozen=True, slots=True)
class HandoverSheet:
    """The day's parcels by carrier. ``brand`` stands where no address is set up."""

    brand: str
    day: date
    carriers: tuple[CarrierHandover, ...]
    address: PickupAddress | None = None
    language: str = "en"


def handover_sheet(sheet: HandoverSheet) -> bytes:
    """The sheet as PDF, A4, at least one page for each carrier."""
    from reportlab.platypus import PageBreak

    from printing.documents.page import build

    words = Words(sheet.language)
    story: list[Flowable] = []
    for carrier in sheet.carriers:
        story += [*([PageBreak()] if story else []), *_carrier(carrier, sheet, words)]
    if not story:
        story = _nothing(sheet, words)
    title = f"{words('handover')} {words.day(sheet.day)}"
    return build(title, f"{sheet.brand} · {title}", story, words)


def _nothing(sheet: HandoverSheet, words: Words) -> "list[Flowable]":
    from printing.documents.blocks import head
    from printing.documents.page import text

    title = f"{words('handover')} · {words.day(sheet.day)}"
    return [*head(sheet.brand, title), text(words("no_parcels"), 11)]


def _carrier(handover: CarrierHandover, sheet: HandoverSheet, words: Words) -> "list[Flowable]":
    from reportlab.lib.units import mm
    from reportlab.platypus import KeepTogether, Spacer

    from printing.documents.blocks import facts, head
    from printing.documents.page import MEDIUM, text

    count = words.number(len(handover.parcels))
    weight = words.weight(sum(item.parcel.weight_g for item in handover.parcels))
    # Said again beside the signature, which may have come to stand on a page of its own.
    signed_for = f"{handover.carrier} · {words.about(words('parcels_in_all'), count)} · {weight}"
    summary = text(signed_for, 10.5, MEDIUM)
    return [
        *head(f"{words('handover')} · {words.day(sheet.day)}", handover.carrier),
        facts(
            (words("from"), _sender(sheet, words)),
            (words("pickup"), _pickup(handover.pickup, words)),
            (words("parcels_in_all"), [count]),
            (words("weight_in_all"), [weight]),
            shares=(0.36, 0.24, 0.2, 0.2),
        ),
        Spacer(0, 6 * mm),
        _parcels(handover, words),
        KeepTogether([Spacer(0, 6 * mm), summary, Spacer(0, 16 * mm), _signature(words)]),
    ]


def _sender(sheet: HandoverSheet, words: Words) -> list[str]:
    address = sheet.address
    if address is None:
        return [sheet.brand]
    place = Address(
        name=address.contact_name,
        organisation=address.name,
        street=address.street,
        postal_code=address.postal_code,
        city=address.city,
        country_code=address.country_code,
    )
    return [*words.address(place), address.phone_number]


def _pickup(booking: PickupBooking | None, words: Words) -> list[str]:
    if booking is None:
        return [words("not_booked")]
    window = [words.hours(booking.window.value)] if booking.window else []
    reference = _reference(booking.reference, words)
    return [words.day(booking.day), *window, *reference]


def _reference(reference: str, words: Words) -> list[str]:
    return [words("pickup_reference", reference=reference)] if reference else []


def _parcels(handover: CarrierHandover, words: Words) -> "Flowable":
    from printing.documents.blocks import listing

    order, receiver, parcel, weight, tracking = _shares(handover)
    columns = (
        (words("order"), order, False),
        (words("receiver"), receiver, False),
        (words("parcel"), parcel, False),
        (words("weight"), weight, True),
        (f"{words('tracking')} · {handover.carrier}", tracking, False),
    )
    weights = words.weights([item.parcel.weight_g for item in handover.parcels])
    rows = [
        _row(item, written, (weight, tracking), words)
        for item, written in zip(handover.parcels, weights, strict=True)
    ]
    return listing(columns, rows)


def _shares(handover: CarrierHandover) -> tuple[float, ...]:
    """Of the width, by column: long numbers get more of it, so that no bar is too thin."""
    from printing.documents.page import WIDTH, is_wide_enough

    usual, roomy = (0.15, 0.22, 0.1, 0.12, 0.41), (0.12, 0.17, 0.09, 0.1, 0.52)
    room = _room(usual[-1] * WIDTH)
    fits = all(is_wide_enough(item.tracking_number, room) for item in handover.parcels)
    return usual if fits else roomy


def _room(width: float) -> float:
    """For bars, in a column so wide: without the cell's own white, in points."""
    from printing.documents.page import CELL_SIDE

    room: float = width - 2 * CELL_SIDE
    return room


def _row(
    item: HandoverParcel, weight: str, shares: tuple[float, float], words: Words
) -> "list[Flowable | list[Flowable] | str]":
    from reportlab.lib.units import mm
    from reportlab.platypus import Spacer

    from printing.documents.page import MEDIUM, WIDTH, barcode, figure, text

    bars = barcode(item.tracking_number, _room(WIDTH * shares[1]), 8.5 * mm)
    shown = text(item.tracking_number, 8.5)
    return [
        text(item.order_reference, font=MEDIUM),
        text(item.receiver),
        text(words("of_count", number=item.number, count=item.count)),
        figure(weight, shares[0]),
        [shown] if bars is None else [bars, Spacer(0, 0.8 * mm), shown],
    ]


def _signature(words: Words) -> "Flowable":
    from reportlab.lib.units import mm
    from reportlab.platypus import Table, TableStyle

    from printing.documents.page import INK, WIDTH, small_caption

    captions = [small_caption(words("taken_over")), "", small_caption(words("date_time"))]
    table = Table([captions], colWidths=[WIDTH * 0.6, WIDTH * 0.05, WIDTH * 0.35])
    table.setStyle(
        TableStyle(
            [
                ("LINEABOVE", (0, 0), (0, 0), 0.8, INK),
                ("LINEABOVE", (2, 0), (2, 0), 0.8, INK),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 1.5 * mm),
            ]
        )
    )
    return table
