"""The nouns of a few lines each: addresses, boxes, carriers, containers, tokens, errors."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.address import Address
from station.domain.box import Box
from station.domain.container import order_reference_of
from station.domain.errors import (
    OrderConflict,
    OutcomeUnknown,
    SettingsError,
)
from station.domain.owncarrier import OwnCarrier
from station.domain.parcel import Parcel
from station.domain.pickup import PickupWindow, is_working_day
from station.domain.token import Token
from tests.examples import ADDRESS


def test_an_address_as_lines() -> None:
    assert ADDRESS.lines() == (
        "Le Comptoir",
        "Anne Client",
        "1 rue des Lilas",
        "35000 Rennes",
        "FR",
    )


def test_an_address_leaves_out_what_it_does_not_have() -> None:
    assert Address().lines() == ()
    assert Address(city="Rennes").lines() == ("Rennes",)
    assert Address(postal_code="35000", country_code="FR").lines() == ("35000", "FR")


def test_a_box_weighs_too() -> None:
    box = Box("Small", "BOXS", 30, 20, 15, tare_g=120)
    assert box.with_contents(1000) == Parcel(30, 20, 15, 1120)


@pytest.mark.parametrize(
    ("tail", "carrier"),
    [
        ("XY123456789FR", OwnCarrier("chronopost", number="XY123456789FR")),
        (" XY1 ", OwnCarrier("chronopost", number="XY1")),
        ("https://example.com/t/1", OwnCarrier("chronopost", link="https://example.com/t/1")),
        ("HTTP://EXAMPLE.COM/1", OwnCarrier("chronopost", link="HTTP://EXAMPLE.COM/1")),
        ("www.example.com", OwnCarrier("chronopost", number="www.example.com")),
    ],
)
def test_a_link_is_told_from_a_number(tail: str, carrier: OwnCarrier) -> None:
    assert OwnCarrier.of(" chronopost ", tail) == carrier


@pytest.mark.parametrize(("provider", "tail"), [("", "1"), ("  ", "1"), ("dpd", ""), ("dpd", " ")])
def test_an_own_carrier_needs_both(provider: str, tail: str) -> None:
    with pytest.raises(ValueError, match="provider and a tracking number"):
        OwnCarrier.of(provider, tail)


@pytest.mark.parametrize(
    ("ref", "order"),
    [
        ("O_ABC123_722-1", "O_ABC123_722"),
        ("O_A_1-12", "O_A_1"),
        ("O_ABC123_722", None),
        ("o_abc123_722-1", None),
        ("O_ABC123_722-", None),
        ("O__722-1", None),
        ("O_ABC123_722-1 ", None),
        ("O_ABC123_722-1\n", None),
        ("XO_ABC123_722-1", None),
        ("O_ABC_DEF_722-1", None),
        ("", None),
    ],
)
def test_container_references(ref: str, order: str | None) -> None:
    assert order_reference_of(ref) == order


@given(st.from_regex(r"O_[A-Z0-9]{1,8}_[0-9]{1,5}-[0-9]{1,3}", fullmatch=True))
def test_a_container_s_order_is_what_stands_before_the_dash(ref: str) -> None:
    assert order_reference_of(ref) == ref.rpartition("-")[0]


@pytest.mark.parametrize(("day", "works"), [(2, True), (6, True), (7, False), (8, False)])
def test_carriers_work_from_monday_to_friday(day: int, works: bool) -> None:
    assert is_working_day(date(2026, 3, day)) is works


def test_the_two_windows_are_written_without_zeros() -> None:
    assert [window.value for window in PickupWindow] == ["9-15", "11-17"]


def test_a_token_never_shows_its_text() -> None:
    token = Token("very-secret", datetime(2026, 3, 4, tzinfo=UTC))
    assert "very-secret" not in f"{token} {token!r} {[token]}"


def test_a_settings_error_names_its_place() -> None:
    with_line = SettingsError("settings.toml", 7, "api.url", "'x'", "an address")
    assert str(with_line) == "settings.toml, line 7: api.url: found 'x', allowed: an address"
    without = SettingsError("environment", None, "QUAYSIDE_API_URL", "'x'", "an address")
    assert str(without).startswith("environment: QUAYSIDE_API_URL")


def test_a_conflict_says_both_sides_or_the_detail() -> None:
    both = str(OrderConflict("labelled", "brand_confirmed"))
    assert "labelled" in both
    assert "brand_confirmed" in both
    assert str(OrderConflict("labelled", "brand_confirmed", "moved back")) == "moved back"


def test_an_unknown_outcome_is_not_overdue_by_itself() -> None:
    assert not OutcomeUnknown("purchase", "time-out").is_overdue
    assert OutcomeUnknown("purchase", "time-out", is_overdue=True).is_overdue
