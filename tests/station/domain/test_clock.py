"""Times in every form that the marketplace writes (contract T13)."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.clock import calendar_date_of, moment_of


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2022-03-30T10:15:00+00:00", datetime(2022, 3, 30, 10, 15, tzinfo=UTC)),
        ("2022-03-30T10:15:00.000000Z", datetime(2022, 3, 30, 10, 15, tzinfo=UTC)),
        ("2022-09-30T14:27:32.793045Z", datetime(2022, 9, 30, 14, 27, 32, 793045, tzinfo=UTC)),
        ("2019-08-24T14:15:22Z", datetime(2019, 8, 24, 14, 15, 22, tzinfo=UTC)),
        ("2022-03-30", datetime(2022, 3, 30, tzinfo=UTC)),
        ("2022-03-30T10:15:00", datetime(2022, 3, 30, 10, 15, tzinfo=UTC)),
        ("2022-03-30T01:15:00+02:00", datetime(2022, 3, 29, 23, 15, tzinfo=UTC)),
    ],
)
def test_all_spellings_are_one_time_in_utc(text: str, moment: datetime) -> None:
    found = moment_of(text)
    assert found == moment
    assert found
    assert found.tzinfo is UTC


@pytest.mark.parametrize("text", ["", None])
def test_no_text_is_no_time(text: str | None) -> None:
    assert moment_of(text) is None
    assert calendar_date_of(text) is None


@pytest.mark.parametrize(
    "text", ["yesterday", "30-03-2022", "2022-13-01", "15:00:00", "0001-01-01T00:00:00+14:00"]
)
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        moment_of(text)


@given(st.text())
def test_a_time_is_read_or_refused_and_nothing_else(text: str) -> None:
    try:
        moment = moment_of(text)
    except ValueError:
        return
    assert moment is None or moment.tzinfo is UTC


@given(st.datetimes(timezones=st.timezones()))
def test_a_time_of_any_zone_is_the_same_moment(moment: datetime) -> None:
    try:
        expected = moment.astimezone(UTC)
    except OverflowError:
        with pytest.raises(ValueError, match=r"."):
            moment_of(moment.isoformat())
    else:
        assert moment_of(moment.isoformat()) == expected


@pytest.mark.parametrize(
    "text",
    ["2022-03-30T00:00:00+00:00", "2022-03-30T00:00:00.000000Z", "2022-03-30",
     "2022-03-30T23:59:59-11:00", "2022-03-30T00:30:00+14:00"],
)  # fmt: skip
def test_a_calendar_date_is_the_one_that_was_written(text: str) -> None:
    assert calendar_date_of(text) == date(2022, 3, 30)


@pytest.mark.parametrize("text", ["30-03-2022", "soon", "2022-02-30", "x2022-03-30"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        calendar_date_of(text)
