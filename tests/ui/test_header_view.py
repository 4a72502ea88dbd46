"""What a lamp says."""

from ui.header_view import HeaderView, LampState, LampView


def test_a_lamp_says_its_fact_and_age() -> None:
    assert LampView("No link", LampState.WARN, "6 min").text == "No link, 6 min"
    assert LampView("Online", LampState.GOOD).text == "Online"


def test_nothing_is_known_at_first() -> None:
    assert HeaderView().printer.state == LampState.UNKNOWN
    assert HeaderView().scale is None
