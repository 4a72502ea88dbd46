"""A packer at the real window: a screen, a keyboard scanner, a marketplace, a printer's bytes."""

from itertools import chain

import pytest

from tests.e2e.place import Place
from tests.support.wait import until
from ui.theme import LIGHT

pytestmark = pytest.mark.display

BUTTON = 5_000
"""Pixels: less than a main button that may be pressed has of its colour, more than all else."""


def test_two_orders_one_after_the_other(place: Place) -> None:
    first, second = place.orders(2)
    with place.window() as window:
        window.ready()
        place.pack(window, first)
        place.pack(window, second)  # the bench is free at once: nothing is waited for
        codes = place.codes_on_paper(2)
    numbers = [place.records.tracking_numbers(order.id) for order in (first, second)]
    assert sorted(codes) == sorted(chain.from_iterable(numbers))
    assert len(set(codes)) == 2
    for order in (first, second):
        assert place.ledger(order)["confirms"] == 1
        assert place.ledger(order)["labels"] == 1
    assert place.printer.jobs.empty()


@pytest.mark.parametrize("screen", [(1920, 1080)], indirect=True)
def test_parcels_own_carrier_a_copy_and_a_pickup(place: Place) -> None:
    many, own = place.orders(2)
    with place.window() as window:
        window.ready()
        window.scan(many.reference, "30x20x15", "1.25kg", "XXBOX", "40x30x20", "8.4kg")
        place.records.wait_priced(many.id, 2)
        window.scan("XXSEND")
        codes = place.codes_on_paper(2)
        assert codes == place.records.tracking_numbers(many.id)

        until(lambda: len(place.records.prints(many.id, "sent")) == 2, "both are sent")
        window.scan("XXREPRINT", "XXSEND")  # SEND takes the first reason
        copies = place.codes_on_paper(2)
        assert copies == codes

        window.scan(own.reference, "30*20*15", "4kg")
        letter = "ABCDEF"[place.records.wait_priced(own.id, 1)]
        window.scan(f"XXPRICE{letter}", "dhl", "JJD000390007", "XXSEND")
        place.records.wait(own.id, "OwnCarrierConfirmed")

        window.scan("XXCOLLECT")
        window.ready("Pickups")
        place.screen.shows(LIGHT["accent"], BUTTON)
        window.press("F9")
        place.records.wait(many.id, "PickupBooked")
    assert place.printer.jobs.empty()
    ledger = place.ledger(many)
    assert (ledger["confirms"], ledger["labels"], ledger["pickups"]) == (1, 2, 1)
    assert place.ledger(own)["confirms"] == 1
    assert place.ledger(own)["labels"] == 0
