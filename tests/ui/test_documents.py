"""Orders and shipments as documents: whose language, which lines, which numbers."""

from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pypdfium2
import pytest

from station.domain.address import Address
from station.domain.errors import UsageError
from station.domain.order import Order, OrderLine, Shipping
from station.domain.owncarrier import OwnCarrier
from station.domain.shipment import Shipment
from station.settings import Settings, StationSettings
from tests.examples import BOOKING, LABEL, ORDER_ID, PARCEL, PICKUP_ADDRESS, QUOTE
from ui.documents import badges_pdf, carrier_of, commands_pdf, handover_pdf, slip_pdf

SETTINGS = Settings(
    Path("/home"),
    station=StationSettings(name="Poste 3", language="fr"),
    pickup_address=PICKUP_ADDRESS,
)
GHENT = Address("An", "De Winkel", "Veldstraat 1", "9000", "Gent", "BE")
ORDER = Order(
    ORDER_ID,
    "1001",
    "brand_confirmed",
    created_at=datetime(2026, 3, 2, 9, tzinfo=UTC),
    lines=(OrderLine("l", "Mok", "MUG", "4006381333931", 2, 12),),
    shipping=Shipping(GHENT),
)
SHIPMENT = Shipment(
    ORDER_ID, "1001", parcels=(PARCEL, PARCEL), ship_to=GHENT, labels=(LABEL,), quote=QUOTE
)


def words_on(data: bytes) -> str:
    with closing(pypdfium2.PdfDocument(data)) as document:
        return "".join("".join(page.get_textpage().get_text_range() for page in document).split())


def test_the_slip_is_in_the_receivers_language_and_not_the_packers() -> None:
    said = words_on(slip_pdf(SETTINGS, ORDER, SHIPMENT))
    for expected in (
        "Pakbon", "AtelierduQuai", "35000Rennes", "FRANKRIJK", "9000Gent", "BELGIË", "02-03-2026",
        "Mok", "4006381333931", "Perpak", "1van2", "2van2", "1Z999", "2,50kg",
    ):  # fmt: skip
        assert expected in said
    assert "A.Packer" not in said


def test_a_slip_without_an_address_of_the_brand_has_the_stations_name() -> None:
    said = words_on(slip_pdf(replace(SETTINGS, pickup_address=None), ORDER, SHIPMENT))
    assert "Poste3" in said


def test_an_order_from_a_list_has_no_slip() -> None:
    with pytest.raises(ValueError, match="no address"):
        slip_pdf(SETTINGS, replace(ORDER, shipping=None), SHIPMENT)


def test_the_handover_sheet_is_in_the_stations_language_and_by_carrier() -> None:
    own = replace(
        SHIPMENT,
        reference="1002",
        labels=(),
        ship_to=None,
        own_carrier=OwnCarrier("gls", number="GLS1"),
    )
    booked = replace(SHIPMENT, pickup=BOOKING)
    data = handover_pdf(SETTINGS, [booked, own], date(2026, 3, 4))
    with closing(pypdfium2.PdfDocument(data)) as document:
        gls, ups = (page.get_textpage().get_text_range() for page in document)
    assert "GLS1" in gls
    assert gls.count("1002") == 2
    assert "1Z999" in ups
    assert "Bordereau de remise" in ups
    assert "05/03/2026" in ups


def test_who_carries_it() -> None:
    assert carrier_of(SHIPMENT) == "UPS"
    assert carrier_of(Shipment(ORDER_ID)) == "?"


def test_sheets_of_the_station() -> None:
    assert "Commandesduscanner" in words_on(commands_pdf(SETTINGS))
    assert "BADGE-Zoe" in words_on(badges_pdf(SETTINGS, ["Zoë"]))
    with pytest.raises(UsageError, match="北京"):
        badges_pdf(SETTINGS, ["Ana", "北京"])
