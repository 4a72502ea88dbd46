"""The sandbox's clock, and the several spellings of time that the marketplace answers with."""

import time
from datetime import UTC, date, datetime
from email.utils import formatdate


class Clock:
    """Real time, or time from a fixed start; tests move it on instead of waiting."""

    def __init__(self, epoch: float | None = None) -> None:
        self._offset_s = 0.0 if epoch is None else epoch - time.time()
        self._http_date = (0, "")

    def now(self) -> float:
        """Seconds since 1970."""
        return time.time() + self._offset_s

    def advance(self, seconds: float) -> None:
        """Moves the clock on."""
        self._offset_s += seconds

    def today(self) -> date:
        """The calendar date in UTC."""
        return moment(self.now()).date()

    def http_date(self) -> str:
        """The value of a ``Date`` header, written once a second."""
        second = int(self.now())
        if self._http_date[0] != second:
            self._http_date = (second, formatdate(second, usegmt=True))
        return self._http_date[1]


def moment(seconds: float) -> datetime:
    """The UTC time for seconds since 1970."""
    return datetime.fromtimestamp(seconds, UTC)


def with_offset(seconds: float) -> str:
    """``2022-03-15T10:05:09+00:00``: how orders write time."""
    return moment(seconds).strftime("%Y-%m-%dT%H:%M:%S+00:00")


def with_zeros(seconds: float) -> str:
    """``2022-03-15T10:05:09.000000Z``: how included resources write time."""
    return moment(seconds).strftime("%Y-%m-%dT%H:%M:%S.000000Z")


def with_micros(seconds: float) -> str:
    """``2022-03-15T10:05:09.793045Z``."""
    return moment(seconds).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def plain(seconds: float) -> str:
    """``2022-03-15T10:05:09Z``: how fulfilment writes time."""
    return moment(seconds).strftime("%Y-%m-%dT%H:%M:%SZ")


def midnight(day: date) -> str:
    """A calendar date as the marketplace writes it: midnight UTC."""
    return f"{day.isoformat()}T00:00:00+00:00"
