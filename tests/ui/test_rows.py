"""What ``--json`` prints: plain values only, and the same names for ever."""

import json
from dataclasses import replace
from pathlib import Path

from station.domain.container import Container
from station.domain.ids import ContainerRef
from station.domain.money import Money
from station.domain.order import Order, Retailer
from station.domain.owncarrier import OwnCarrier
from station.domain.queued import QueuedPurchase
from station.domain.shipment import Shipment, State
from station.settings import Settings
from station.store.journal import Entry
from tests.examples import BOOKING, JOB, LABEL, ORDER_ID, OWN_CARRIER, QUOTE, SHIPMENT_EVENTS
from tests.fakes import NOON
from ui.rows import container_row, entry_row, order_row, quote_row, shipment_row, tracking_numbers

HERE = Settings(Path("/home/of/it"))
LABELLED = Shipment(
    ORDER_ID, "1001", State.LABELLED, quote=QUOTE, labels=(LABEL,), prints=(JOB,), pickup=BOOKING
)


def test_an_order() -> None:
    order = Order(
        ORDER_ID, "1001", "shipped", "EUR", Money(4795, "EUR"), NOON, retailer=Retailer("r", "Shop")
    )
    assert order_row(order) == {
        "reference": "1001",
        "order_id": ORDER_ID,
        "state": "shipped",
        "retailer": "Shop",
        "created_at": NOON.isoformat(),
        "total_minor": 4795,
        "currency": "EUR",
    }


def test_an_order_of_which_little_is_known() -> None:
    row = order_row(Order(ORDER_ID, "1001", "teleported"))
    assert (row["retailer"], row["created_at"], row["total_minor"]) == ("", None, None)


def test_a_labelled_shipment() -> None:
    row = shipment_row("asked", LABELLED, HERE)
    assert (row["reference"], row["state"], row["tracking_numbers"]) == (
        "1001",
        "labelled",
        ["1Z999"],
    )
    assert row["labels"] == [str(HERE.label_folder / LABEL.file)]
    assert row["prints"][0]["parcel"] == 1
    assert row["pickup"] == {"date": "2026-03-05", "window": "9-15", "reference": "R-77"}
    assert json.loads(json.dumps(row)) == row


def test_a_shipment_that_nobody_found_goes_by_what_was_asked() -> None:
    row = shipment_row("asked", Shipment(ORDER_ID), HERE)
    assert (row["reference"], row["quote"], row["labels"]) == ("asked", None, [])
    assert "pickup" not in row


def test_a_pickup_without_a_window() -> None:
    shipment = replace(LABELLED, pickup=replace(BOOKING, window=None))
    assert shipment_row("", shipment, HERE)["pickup"]["window"] is None


def test_an_own_carrier_s_number_or_link() -> None:
    number = replace(LABELLED, own_carrier=OWN_CARRIER)
    link = replace(LABELLED, own_carrier=OwnCarrier("other", link="https://t.example/1"))
    assert tracking_numbers(number) == [OWN_CARRIER.number]
    assert tracking_numbers(link) == ["https://t.example/1"]


def test_a_price_in_doubt_says_so() -> None:
    assert "check" not in quote_row(QUOTE)
    small = replace(QUOTE, cost=Money(12, "EUR"), raw_amount="12")
    assert "12" in quote_row(small)["check"]


def test_a_container_with_and_without_its_label() -> None:
    bare = Container(ContainerRef("O_ABC123_722-1"))
    assert container_row(bare, HERE)["labels"] == []
    labelled = container_row(replace(bare, label=LABEL, prints=(JOB,)), HERE)
    assert (labelled["state"], len(labelled["prints"])) == ("labelled", 1)


def test_every_entry_of_the_journal_is_plain_json() -> None:
    for event in SHIPMENT_EVENTS:
        row = entry_row(Entry(1, "order/o-1", 1, event, NOON.isoformat(), "Bench 1", "", "test"))
        assert row["event"] == type(event).__name__
        assert set(json.loads(json.dumps(row))["data"]) == set(type(event).__dataclass_fields__)


def test_what_waits_for_the_network() -> None:
    waiting = Shipment(ORDER_ID, "1001", State.PACKING, queued=QueuedPurchase("since", QUOTE))
    row = shipment_row("1001", waiting, HERE)["queued"]
    assert (row["since"], row["stopped"], row["quote"]["cost_minor"]) == ("since", "", 807)
    unseen = replace(waiting, queued=QueuedPurchase("since", stopped="dearer"))
    assert shipment_row("1001", unseen, HERE)["queued"]["quote"] is None
