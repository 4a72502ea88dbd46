"""What is sent, byte for byte."""

import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.api import bodies
from station.domain.container import ZplService
from station.domain.label import LabelFormat
from station.domain.owncarrier import OwnCarrier
from station.domain.parcel import Parcel
from station.domain.pickup import PickupWindow
from tests.examples import OWN_CARRIER, PARCEL, PICKUP_ADDRESS


def test_quotes_are_in_kilograms() -> None:
    assert bodies.quotes([PARCEL, Parcel(1, 2, 3, 1)]) == (
        b'{"parcels":[{"length":30,"width":20,"height":15,"kg":1.250},'
        b'{"length":1,"width":2,"height":3,"kg":0.001}]}'
    )


@given(st.integers(1, 30_000))
def test_t1_kilograms_are_exact_numbers(grams: int) -> None:
    sent = bodies.quotes([Parcel(1, 1, 1, grams)])
    (row,) = json.loads(sent, parse_float=Decimal)["parcels"]
    assert row["kg"] * 1000 == grams
    assert b"e" not in sent.split(b'"kg":')[1].lower()


def test_identical_parcels_are_sent_as_they_are() -> None:
    assert len(json.loads(bodies.quotes([PARCEL] * 20))["parcels"]) == 20


def test_own_carrier_of_2023_is_in_whole_grams() -> None:
    assert bodies.ship_custom([PARCEL]) == (
        b'{"shipping":{"parcels":[{"length":30,"width":20,"height":15,"distanceUnit":"cm",'
        b'"weight":1250,"massUnit":"g"}]}}'
    )


@pytest.mark.parametrize(
    ("form", "carrier", "sent"),
    [
        (LabelFormat.DEFAULT, None, b'{"labelFormat":"default"}'),
        (LabelFormat.FULL_PAGE, None, b'{"labelFormat":"full_page"}'),
        (None, None, b"{}"),
        (
            None,
            OWN_CARRIER,
            b'{"tracking":{"trackingProvider":"chronopost","trackingNumber":"XY123456789FR"}}',
        ),
        (
            None,
            OwnCarrier("other", link="https://t.example/é"),
            '{"tracking":{"trackingLink":"https://t.example/é"}}'.encode(),
        ),
    ],
)
def test_confirm(form: LabelFormat | None, carrier: OwnCarrier | None, sent: bytes) -> None:
    assert bodies.confirm(form, carrier) == sent


def test_a_transition_without_attributes() -> None:
    assert bodies.transition("brand-validates") == b'{"data":{"type":"brand-validates"}}'
    assert bodies.transition("x", {}) == b'{"data":{"type":"x"}}'


def test_a_transition_with_attributes() -> None:
    kind = "brand-resets-shipping-labels-generation"
    assert bodies.transition(kind, {"resetType": "OTHER", "reason": "é"}) == (
        f'{{"data":{{"type":"{kind}","attributes":{{"resetType":"OTHER","reason":"é"}}}}}}'.encode()
    )


FLAT = (
    b'{"pickupDate":"07-04-2026","pickupTime":"9-15","pickupAddress":{"name":"Atelier du Quai",'
    b'"contactName":"A. Packer","countryCode":"FR","city":"Rennes","postalCode":"35000",'
    b'"street":"1 rue des Lilas","phoneNumber":"+33700000000"}}'
)


def test_t11_t13_a_pickup_flat_and_wrapped() -> None:
    day = date(2026, 4, 7)
    flat = bodies.pickup(day, PickupWindow.MORNING, PICKUP_ADDRESS, is_wrapped=False)
    wrapped = bodies.pickup(day, PickupWindow.MORNING, PICKUP_ADDRESS, is_wrapped=True)
    assert flat == FLAT
    assert wrapped == b'{"order":' + FLAT + b"}"


@given(st.dates(date(2020, 1, 1)), st.sampled_from(PickupWindow))
def test_t13_the_day_comes_first_and_hours_have_no_zeros(day: date, window: PickupWindow) -> None:
    sent = json.loads(bodies.pickup(day, window, PICKUP_ADDRESS, is_wrapped=False))
    assert sent["pickupDate"] == f"{day.day:02d}-{day.month:02d}-{day.year:04d}"
    assert sent["pickupTime"] in ("9-15", "11-17")


def test_a_zpl_label() -> None:
    assert bodies.zpl_label("O_ABC123_722", "O_ABC123_722-1", ZplService.COG, PARCEL) == (
        b'{"fulfillmentOrderReference":"O_ABC123_722","containerReference":"O_ABC123_722-1",'
        b'"service":"AKS_PAR_COG","width":20,"height":15,"length":30,"weight":1250}'
    )


@pytest.mark.parametrize(("quantity", "sent"), [(None, b"{}"), (3, b'{"itemQuantity":3}')])
def test_a_test_order(quantity: int | None, sent: bytes) -> None:
    assert bodies.test_order(quantity) == sent
