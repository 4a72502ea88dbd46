"""What stands first on the screen: the welcome without an account, else the bench or a question."""

import signal
from pathlib import Path

import pytest

from tests.e2e.place import Place
from tests.support.records import Records
from tests.support.wait import until
from ui.theme import LIGHT

pytestmark = pytest.mark.display

BUTTON = 5_000
"""Pixels: less than a main button that may be pressed has of its colour."""
DISC = 1_500
"""Pixels: less than the disc before a question has, more than the badge with their number."""
OVERDUE_S = 1.0


def journal_of_the_try(home: Path) -> Records:
    """The sandbox has a data folder of its own, under the real one."""
    (found,) = until(
        lambda: list((home / "sandbox").glob("run-*/quayside.sqlite")), "the sandbox's journal"
    )
    return Records(found.parent)


def test_without_an_account_the_sandbox_is_tried_by_keyboard_alone(place: Place) -> None:
    (order,) = place.orders(1)  # the window's own sandbox begins with the same orders
    with place.window(with_account=False) as window:
        window.found("^Welcome – Quayside$")
        place.screen.shows(LIGHT["accent"], BUTTON)
        window.press("F3")
        window.ready()
        records = journal_of_the_try(place.home)
        window.scan(order.reference, "1.25kg")  # it has a default box
        assert records.wait_priced(order.id, 1)
    assert place.ledger(order) == {}  # nothing reached the account's marketplace
    assert not list((place.home / "sandbox").glob("run-*"))


def test_an_open_question_comes_first_and_one_scan_settles_it(place: Place) -> None:
    (order,) = place.orders(1)
    place.settings(label_time_s=OVERDUE_S)
    place.sandbox.control("POST", "/_sandbox/faults", {"faults": ["500@confirm"]})
    with place.window() as window:
        window.ready()
        place.pack(window, order)
        place.records.wait(order.id, "PurchaseStarted")
        place.screen.shows(LIGHT["warn_soft"], BUTTON)  # the bench says that it is not known
        window.tell(signal.SIGTERM)
        assert window.ended() == 0
    assert place.records.state(order.id) == "buying"

    with place.window() as window:
        window.found("^Unfinished – Quayside$")
        place.screen.shows(LIGHT["warn"], DISC)  # the question can be read
        window.scan("XXPRICEC")  # the second answer: no, it is not bought
        until(lambda: place.records.state(order.id) == "packing", "the question is settled")
        until(lambda: place.screen.pixels_of(LIGHT["warn"]) < DISC, "and is gone")
        asked = len(place.records.events(order.id, "QuotesOffered"))
        window.scan(order.reference)
        window.ready()
        place.records.wait(order.id, "QuotesOffered", asked + 1)
        window.scan("XXSEND")
        assert place.codes_on_paper(1) == place.records.tracking_numbers(order.id)
    assert (place.ledger(order)["confirms"], place.ledger(order)["labels"]) == (1, 1)


@pytest.mark.parametrize("screen", [(1366, 768)], indirect=True)
def test_on_a_small_screen_the_keys_at_the_lower_edge_are_seen(place: Place) -> None:
    with place.window() as window:
        opened = window.ready()
        said = place.screen.xdotool("getwindowgeometry", "--shell", opened)
        geometry = dict(line.split("=") for line in said.split())
        assert int(geometry["Y"]) + int(geometry["HEIGHT"]) <= 768
        assert int(geometry["X"]) + int(geometry["WIDTH"]) <= 1366
