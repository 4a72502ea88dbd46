"""Numbers, weights, money, days and ages as people write them."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from station.domain.money import Money
from ui import formats
from ui.about import about


@pytest.mark.parametrize(
    ("grams", "words"),
    [(0, "0 g"), (1, "1 g"), (99, "99 g"), (100, "0.1 kg"), (4620, "4.62 kg"), (30_000, "30 kg")],
)
def test_weights(grams: int, words: str) -> None:
    assert formats.weight(grams) == words.replace(" ", "\u00a0")


def test_a_number_and_its_unit_stay_together() -> None:
    texts = (formats.weight(1), formats.money(Money(1, "EUR")), formats.duration(3))
    assert not any(" " in text for text in texts)


def test_numbers() -> None:
    assert formats.number(1234567) == "1,234,567"
    assert formats.number(Decimal("1234.5"), 2) == "1,234.50"
    assert formats.scale_weight(4600) == "4.60"
    assert formats.size((30, 20, 15)) == "30\u00a0×\u00a020\u00a0×\u00a015"


def test_money_names_its_currency() -> None:
    assert formats.money(Money(807, "EUR")) == "8.07\u00a0€"
    assert formats.money(Money(-5, "SEK")) == "-0.05\u00a0SEK"


def test_days_and_times() -> None:
    assert formats.clock_time(datetime(2026, 11, 23, 9, 5, tzinfo=UTC)) == "09:05"
    assert formats.day(date(2026, 11, 23)) == "Mon 23 Nov"
    assert formats.full_day(date(2026, 1, 4)) == "4 Jan 2026"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (-1, "0 s"),
        (59.9, "59 s"),
        (60, "1 min"),
        (3600, "1 h"),
        (47 * 3600, "47 h"),
        (172800, "2 d"),
    ],
)
def test_ages(seconds: float, words: str) -> None:
    assert formats.duration(seconds) == words.replace(" ", "\u00a0")
    assert formats.ago(seconds).endswith(" ago")


def test_words_that_stand_beside_each_other() -> None:
    assert about("UPS", "denied") == "UPS: denied"
    assert formats.listed(["one", "two"]) == "one; two"
    assert formats.typed(2.5) == "2.5"
    assert formats.typed(1520.0) == "1520"
