"""A packer at the real window: a screen, a keyboard scanner, a marketplace, a printer's bytes."""

import pytest

from tests.e2e.place import Place
from tests.support.wait import until

pytestmark = pytest.mark.display


def test_two_orders_one_after_the_other(place: Place) -> None:
    first, second = place.orders(2)
    with place.window() as window:
        window.ready()
        place.pack(window, first)
        place.pack(window, second)  # the bench is free at once: nothing is waited for
        codes = place.codes_on_paper(2)
    numbers = [place.records.tracking_numbers(order.id) for order in (first, second)]
    assert sorted(codes) == sorted(sum(numbers, []))
    assert len(set(codes)) == 2
    for order in (first, second):
        assert place.ledger(order)["confirms"] == 1
        assert place.ledger(order)["labels"] == 1
    assert place.printer.jobs.empty()
