"""How much is told: the settings' level, and a wish that ends by itself."""

import logging
from datetime import timedelta
from pathlib import Path

import pytest

from station.logs.level import LOOK_S, LevelFilter, Wish, read_wish, write_wish
from tests.fakes import NOON, FakeClock

HOUR = timedelta(hours=1)


def record(level: int) -> logging.LogRecord:
    return logging.LogRecord("station", level, "", 0, "x", None, None)


def passes(told: LevelFilter) -> list[int]:
    levels = (logging.DEBUG, logging.INFO, logging.WARNING, logging.ERROR)
    return [level for level in levels if told.filter(record(level))]


def test_a_wish_comes_back_as_it_was_left(tmp_path: Path) -> None:
    wish = Wish("debug", NOON + HOUR)
    write_wish(tmp_path, wish)
    assert read_wish(tmp_path) == wish
    write_wish(tmp_path, None)
    write_wish(tmp_path, None)
    assert read_wish(tmp_path) is None


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", '{"level": "loud", "until": "2026-11-28T12:00:00+00:00"}',
     '{"level": "debug"}', '{"level": "debug", "until": 5}', '{"level": "debug", "until": "x"}',
     '{"level": "debug", "until": "2026-11-28T12:00:00"}'],
)  # fmt: skip
def test_a_wish_that_nobody_can_read_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "level.json").write_text(text)
    assert read_wish(tmp_path) is None


def test_the_usual_level_counts_and_can_be_changed(tmp_path: Path) -> None:
    told = LevelFilter(tmp_path, "warning", FakeClock())
    assert passes(told) == [logging.WARNING, logging.ERROR]
    told.set_usual("error")
    assert passes(told) == [logging.ERROR]
    told.set_usual("loud")
    assert passes(told)[0] == logging.INFO


def test_a_wish_is_noticed_and_ends_by_itself(tmp_path: Path) -> None:
    clock = FakeClock()
    told = LevelFilter(tmp_path, "info", clock)
    assert told.level == logging.INFO
    write_wish(tmp_path, Wish("debug", clock.now() + HOUR))
    assert told.level == logging.INFO, "it is not looked for at each line"
    clock.turn(LOOK_S)
    assert told.level == logging.DEBUG
    clock.turn(HOUR.total_seconds() - LOOK_S - 1)
    assert told.level == logging.DEBUG
    clock.turn(1)
    assert told.level == logging.INFO
    assert read_wish(tmp_path)


def test_a_wish_of_a_clock_that_was_wrong_is_none(tmp_path: Path) -> None:
    clock = FakeClock()
    write_wish(tmp_path, Wish("debug", clock.now() + timedelta(days=800)))
    assert LevelFilter(tmp_path, "info", clock).level == logging.INFO
