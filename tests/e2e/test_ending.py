"""However the window is left, it ends in order, nothing is lost, and the next one goes on."""

import signal
from collections.abc import Callable

import pytest

from tests.e2e.place import Place
from tests.support.window_process import WindowProcess

pytestmark = pytest.mark.display

Leave = Callable[[Place, WindowProcess, str], None]


def by_the_cross(place: Place, window: WindowProcess, handle: str) -> None:
    place.screen.close(handle)


def by_ctrl_c(place: Place, window: WindowProcess, handle: str) -> None:
    window.tell(signal.SIGINT)


@pytest.mark.parametrize("leave", [by_the_cross, by_ctrl_c])
def test_what_is_open_is_finished_or_found_again(place: Place, leave: Leave) -> None:
    bought, measured = place.orders(2)
    place.sandbox.control("POST", "/_sandbox/faults", {"faults": ["label-job-late=3"]})
    with place.window() as window:
        handle = window.ready()
        place.pack(window, bought)
        window.scan(measured.reference, "40x30x20", "2kg")
        place.records.wait_priced(measured.id, 1)
        place.records.wait(bought.id, "PurchaseConfirmed")
        assert place.records.state(bought.id) == "awaiting labels"
        leave(place, window, handle)
        assert window.ended() == 0
    assert place.records.intact()
    assert place.printer.jobs.empty()
    assert place.ledger(bought)["confirms"] == 1

    with place.window() as window:
        window.ready()
        codes = place.codes_on_paper(1)  # its label is waited for and printed by itself
        assert codes == place.records.tracking_numbers(bought.id)
        asked = len(place.records.events(measured.id, "QuotesOffered"))
        window.scan(measured.reference)  # its parcel is as it was measured
        place.records.wait(measured.id, "QuotesOffered", asked + 1)
        window.scan("XXSEND")
        assert place.codes_on_paper(1) == place.records.tracking_numbers(measured.id)
    for order in (bought, measured):
        assert (place.ledger(order)["confirms"], place.ledger(order)["labels"]) == (1, 1)


def test_a_purchase_in_its_grace_time_is_not_made_by_leaving(place: Place) -> None:
    (order,) = place.orders(1)
    place.settings(grace_s=30)
    with place.window() as window:
        window.ready()
        place.pack(window, order)
        window.tell(signal.SIGTERM)
        assert window.ended() == 0
    assert place.records.state(order.id) == "packing"
    assert place.ledger(order)["confirms"] == 0


def test_a_second_window_says_so_and_leaves(place: Place) -> None:
    (order,) = place.orders(1)
    with place.window() as window:
        handle = window.ready()
        with place.window() as second:
            second.found("^Quayside is open already$")
            second.press("Escape")
            assert second.ended() == 1
            assert str(place.home) in second.said.read_text()
            second.said.write_text("")
        place.screen.focus(handle)
        place.pack(window, order)  # the first one is none the worse
        assert place.codes_on_paper(1)
    assert place.ledger(order)["confirms"] == 1
