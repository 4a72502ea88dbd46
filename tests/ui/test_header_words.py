"""The header's facts in words, and the rail's counts."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from printing.printers.transport import Usability
from printing.status.faults import Fault
from station.api.link import Link
from ui.header_view import LampState, LampView
from ui.header_words import HeaderFacts, present_badges, present_header

NOW = datetime(2026, 3, 4, 14, 32, tzinfo=UTC)


def facts(**changes: Any) -> HeaderFacts:
    values = {
        "station": "Bench 3",
        "packer": "Camille",
        "printer": "Zebra",
        "usability": Usability(True),
        "link": Link(is_known=True, since=NOW),
        "now": NOW,
    }
    return HeaderFacts(**{**values, **changes})


def test_all_is_well() -> None:
    view = present_header(facts())
    assert (view.station, view.packer, view.clock) == ("Bench 3", "Camille", "14:32")
    assert view.printer == LampView("Zebra", LampState.GOOD)
    assert view.link == LampView("Online", LampState.GOOD)
    assert view.scale is None


@pytest.mark.parametrize(
    ("changes", "lamp"),
    [
        ({"printer": "", "usability": None}, LampView("No printer")),
        ({"usability": None}, LampView("Zebra")),
        (
            {"usability": Usability(False, "refused")},
            LampView("Zebra is not ready", LampState.BAD, hint="Refused"),
        ),
        (
            {"usability": Usability(False, "the paper is out", (Fault.PAPER_OUT, Fault.PAUSED))},
            LampView("Zebra: Paper out", LampState.BAD, hint="The paper is out"),
        ),
    ],
)
def test_the_printers_lamp(changes: dict[str, Any], lamp: LampView) -> None:
    assert present_header(facts(**changes)).printer == lamp


@pytest.mark.parametrize(
    ("link", "state", "text"),
    [
        (Link(), LampState.UNKNOWN, "Offline"),
        (Link(is_known=True), LampState.GOOD, "Online"),
        (Link(is_known=True, requests_left=60), LampState.GOOD, "Online"),
        (Link(is_known=True, requests_left=59), LampState.WARN, "59 requests left"),
        (
            Link(is_up=False, is_known=True, since=NOW - timedelta(minutes=6)),
            LampState.WARN,
            "No link, 6\u00a0min",
        ),
        (Link(is_up=False, is_known=True), LampState.WARN, "No link"),
        (Link(is_known=True, is_refused=True), LampState.BAD, "Account refused"),
    ],
)
def test_the_links_lamp(link: Link, state: LampState, text: str) -> None:
    lamp = present_header(facts(link=link)).link
    assert (lamp.state, lamp.text) == (state, text)


def test_the_badges() -> None:
    assert present_badges(3, 1) == {"orders": (3, "bad"), "shelf": (1, "warn")}


def test_an_alarm_makes_the_badge_red() -> None:
    assert present_badges(0, 1, has_alarm=True)["shelf"] == (1, "bad")


def test_what_is_left_of_the_budget_is_said_to_whoever_points_at_the_lamp() -> None:
    lamp = present_header(facts(link=Link(is_known=True, requests_left=431))).link
    assert lamp.hint == "431 requests left in this minute"
