"""A packer who never waits, and one who scans the wrong thing: nothing is lost or bought twice."""

from itertools import chain

import pytest

from tests.e2e.place import Place
from ui.theme import LIGHT

pytestmark = pytest.mark.display

RED_LINE = 1_000
"""Pixels: less than the line of the scan field has, more than any other red of a quiet bench."""


def test_scans_go_on_during_every_wait(place: Place) -> None:
    """The marketplace takes its time for each step of the first order."""
    first, second = place.orders(2)
    slow = [f"slow=0.7@{step}" for step in ("detail", "quotes", "confirm", "label")]
    place.sandbox.control("POST", "/_sandbox/faults", {"faults": slow})
    with place.window() as window:
        window.ready()
        window.scan(first.reference, "30x20x15", "1.25kg")  # while the order is read
        window.scan("1.3kg")  # while it is read, or while prices are on the way
        place.records.wait_priced(first.id, 1, 1300)
        window.scan("XXSEND", "XXSEND")  # a scanner that bounces
        window.scan(second.reference, "40x30x20")  # while it is bought
        window.type("2.")  # half a weight, typed while the first label comes and is printed
        first_codes = place.codes_on_paper(1)
        window.type("4kg")
        window.press("Return")
        place.records.wait_priced(second.id, 1)
        window.scan("XXSEND")
        second_codes = place.codes_on_paper(1)
    assert first_codes == place.records.tracking_numbers(first.id)
    assert second_codes == place.records.tracking_numbers(second.id)
    measured = [
        place.records.events(order.id, "ParcelsMeasured")[-1]["parcels"][0]["weight_g"]
        for order in (first, second)
    ]
    assert measured == [1300, 2400]
    for order in (first, second):
        assert (place.ledger(order)["confirms"], place.ledger(order)["labels"]) == (1, 1)
    assert place.printer.jobs.empty()


def test_what_is_wrong_is_refused_in_red_and_the_next_right_scan_works(place: Place) -> None:
    (order,) = place.orders(1)
    with place.window() as window:
        window.ready()
        for wrong in ("30x20x15", "NO-SUCH-ORDER", "XXSEND"):
            window.scan(wrong)
            place.screen.shows(LIGHT["bad"], RED_LINE)
        window.scan(order.reference, "30x20x15")
        place.records.wait_drafted(order.id)
        assert place.screen.pixels_of(LIGHT["bad"]) < RED_LINE
        for wrong in ("XXBOX", "30x20", "XXSEND"):
            window.scan(wrong)
            place.screen.shows(LIGHT["bad"], RED_LINE)
        window.scan("300x20x15", "99kg", "30x20x15", "1.25kg")  # too long, too heavy, then right
        place.records.wait_priced(order.id, 1)
        window.scan("XXSEND")
        assert place.codes_on_paper(1) == place.records.tracking_numbers(order.id)
    (parcel,) = place.records.events(order.id, "ParcelsMeasured")[-1]["parcels"]
    assert (parcel["length_cm"], parcel["weight_g"]) == (30, 1250)
    rows = chain.from_iterable(
        event["parcels"] for event in place.records.events(order.id, "ParcelsMeasured")
    )
    assert {row["length_cm"] for row in rows} == {30}
    assert place.ledger(order)["confirms"] == 1
