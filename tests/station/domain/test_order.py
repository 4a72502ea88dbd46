"""Orders as the marketplace tells them: what a status means, and unknown ones (contract T25)."""

import pytest

from station.domain.order import (
    CLOSED,
    GONE,
    OPEN,
    Order,
    OrderLine,
    OrderStatus,
    Retailer,
    Shipping,
    TrackedParcel,
)
from tests.examples import ORDER_ID

WITH_LABEL = TrackedParcel(label_url="https://www.ankorstore.com/l/1")
WITHOUT = TrackedParcel()


def order(status: str, *parcels: TrackedParcel) -> Order:
    return Order(ORDER_ID, "1001", status, shipping=Shipping(parcels=parcels))


@pytest.mark.parametrize("status", OrderStatus)
def test_a_status_is_closed_or_gone_or_neither(status: OrderStatus) -> None:
    assert order(status).is_closed == (status in CLOSED)
    assert order(status.value).is_gone == (status.value in {"shipped", "received", "invoiced",
        "brand_paid", "reception_refused"})  # fmt: skip


def test_nothing_is_closed_and_gone() -> None:
    assert not CLOSED & GONE
    assert not OPEN & (CLOSED | GONE)
    assert order("brand_confirmed").is_open
    assert not order("fulfillment_requested").is_open


def test_only_a_single_order_with_its_parts_is_whole() -> None:
    lines = (OrderLine("1", "Mug", pieces=6), OrderLine("2", "Jar", pieces=2))
    whole = Order(ORDER_ID, "1", "x", retailer=Retailer("r"), lines=lines, shipping=Shipping())
    assert (whole.is_whole, whole.pieces) == (True, 8)
    assert not Order(ORDER_ID, "1", "x", retailer=Retailer("r")).is_whole
    assert not order("brand_confirmed").is_whole


def test_an_unknown_status_is_neither_closed_nor_gone_nor_labelled() -> None:
    unknown = order("teleported", WITH_LABEL)
    assert (unknown.is_closed, unknown.is_gone, unknown.has_labels) == (False, False, False)


@pytest.mark.parametrize(
    ("status", "parcels", "has"),
    [
        ("shipping_labels_generated", (WITH_LABEL,), True),
        ("shipped", (WITH_LABEL, WITH_LABEL), True),
        ("shipping_labels_generated", (WITH_LABEL, WITHOUT), False),
        ("shipping_labels_generated", (), False),
        ("brand_confirmed", (WITH_LABEL,), False),
        ("cancelled", (WITH_LABEL,), False),
    ],
)
def test_labels_are_there_when_every_parcel_has_one(
    status: str, parcels: tuple[TrackedParcel, ...], has: bool
) -> None:
    assert order(status, *parcels).has_labels is has


def test_an_order_of_a_list_has_no_labels_to_offer() -> None:
    assert not Order(ORDER_ID, "1001", "shipping_labels_generated").has_labels
