"""The summary: rows that can be read, and every difference to the ledger told."""

from dataclasses import replace
from typing import Any

import pytest

from station.domain.ids import OrderId, PrintJobId, QuoteId
from station.domain.label import Label
from station.domain.money import Money
from station.domain.owncarrier import OwnCarrier
from station.domain.parcel import Parcel
from station.domain.printjob import DocumentKind, PrintJob, PrintState
from station.domain.quote import Quote
from station.domain.shipment import Shipment, State
from ui.demo.summary import Sent, differences, page, table

SENT = Sent("id-1", "3434270005", 2, "UPS Standard", "10.82 EUR", ("1Z1", "1Z2"), 2, 2, True)
ROW = {"reference": 3434270005, "confirms": 1, "labels": 2, "pickups": 1}


def ledger(**changes: Any) -> dict[str, Any]:
    return {"orders": {"id-1": {**ROW, **changes}}, "zpl": {}}


def test_a_shipment_is_a_row() -> None:
    labels = tuple(Label(at, f"1Z{at}", f"{at}.pdf", f"hash{at}", 1000) for at in range(2))
    prints = tuple(
        PrintJob(
            PrintJobId(f"job-{at}"),
            DocumentKind.LABEL_PDF,
            "thermal",
            "3434270005",
            f"hash{at}",
            parcel_index=at,
            state=PrintState.SENT if at else PrintState.FAILED,
        )
        for at in range(2)
    )
    quote = Quote(QuoteId("q"), "ups", "11", "UPS Standard", Money(1082, "EUR"))
    shipment = Shipment(
        OrderId("id-1"),
        "3434270005",
        State.LABELLED,
        parcels=(Parcel(30, 20, 15, 1250),) * 2,
        quote=quote,
        labels=labels,
        prints=prints,
    )
    row = Sent.of(shipment)
    assert row.cells == ("3434270005", "2", "UPS Standard", "10.82 EUR", "1Z0 and 1 more", "1")
    assert not row.is_picked_up


@pytest.mark.parametrize("where", ["number", "link"])
def test_own_carrier_costs_nothing_here(where: str) -> None:
    own = OwnCarrier("dhl", **{where: "JJD000390007"})
    shipment = Shipment(OrderId("id-2"), "4711", State.SHIPPED, own_carrier=own)
    assert Sent.of(shipment).cells == ("4711", "0", "dhl (own)", "", "JJD000390007", "0")


def test_all_agree() -> None:
    assert differences([SENT], {"3434270005": 2}, ledger()) == []


@pytest.mark.parametrize(
    ("sent", "done", "counts", "words"),
    [
        (SENT, {"3434270005": 3}, {}, "2 parcels in the journal, 3 by the packer"),
        (SENT, {"3434270005": 2}, {"confirms": 2}, "1 purchases in the journal, 2 by the market"),
        (SENT, {"3434270005": 2}, {"confirms": 0}, "1 purchases in the journal, 0 by the market"),
        (SENT, {"3434270005": 2}, {"labels": 1}, "2 labels in the journal, 1 by the market"),
        (SENT, {"3434270005": 2}, {"pickups": 2}, "1 pickups in the journal, 2 by the market"),
        (replace(SENT, order_id="other"), {"3434270005": 2}, {}, "bought at the marketplace, not"),
    ],
)
def test_every_difference_is_told(
    sent: Sent, done: dict[str, int], counts: dict[str, int], words: str
) -> None:
    assert any(words in told for told in differences([sent], done, ledger(**counts)))


def test_what_is_missing_in_the_journal_is_told() -> None:
    found = differences([], {"4711": 1}, {"orders": {}, "zpl": {}})
    assert found == ["4711: sent at the bench, not in the journal"]


def test_a_container_label_is_made_once() -> None:
    zpl = {"O_X_1-1": {"created": 2, "repeated": 0}}
    assert differences([], {}, {"orders": {}, "zpl": zpl}) == [
        "O_X_1-1: its label was made 2 times"
    ]


def test_the_table_is_straight() -> None:
    lines = table([("a", "bb"), ("ccc", "d")], ("x", "y")).splitlines()
    assert lines == ["| x   | y  |", "|-----|----|", "| a   | bb |", "| ccc | d  |"]


def test_the_page_says_what_differs() -> None:
    assert "nothing was bought twice" in page([SENT], [], 26.4)
    told = page([SENT], ["4711: gone"], 26.4)
    assert "- 4711: gone" in told
    assert "nothing was bought twice" not in told
