"""What a question about an order that is not in hand shows of it."""

from station.bench.questions import work_about
from station.bench.state import Draft
from station.domain.ids import OrderId
from station.domain.parcel import Parcel
from station.domain.shipment import Shipment


def test_its_parcels_are_those_that_were_bought_for() -> None:
    shipment = Shipment(OrderId("id"), "4711", parcels=(Parcel(30, 20, 15, 1250),))
    work = work_about(shipment, "")
    assert work.ref == "4711"
    assert work.parcels == (Draft((30, 20, 15), 1250),)


def test_without_parcels_there_is_an_empty_one() -> None:
    assert work_about(Shipment(OrderId("id"), "4711"), "4711").parcels == (Draft(),)
