"""Times in UTC, read leniently from all the forms that the marketplace writes."""

import re
from datetime import UTC, date, datetime

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def moment_of(text: str | None) -> datetime | None:
    """The UTC time in any of the marketplace's spellings (contract T13), None for none.

    Raises ValueError for text that is no time.
    """
    if not text:
        return None
    moment = datetime.fromisoformat(text)
    try:
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except OverflowError as error:
        raise ValueError(f"not a time that a calendar has: {text!r}") from error


def calendar_date_of(text: str | None) -> date | None:
    """The calendar date at the front of a time, not shifted to any zone (contract T13).

    Midnight UTC is the day before in the west, and a pickup is on the day that was written.
    Raises ValueError for text that does not begin with a date.
    """
    if not text:
        return None
    found = _DATE.match(text)
    if not found:
        raise ValueError(f"not a date: {text!r}")
    return date.fromisoformat(found[0])
