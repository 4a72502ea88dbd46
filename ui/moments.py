"""Moments of the journal (ISO 8601 in UTC) as a person at the bench reads them. Pure, no Qt."""

from datetime import datetime

from ui.formats import clock_time, day, duration


def time_of(at: str, now: datetime) -> str:
    """``14:31``, with its day where that is not today; ``now`` is local time."""
    moment = datetime.fromisoformat(at).astimezone(now.tzinfo)
    time = clock_time(moment)
    return time if moment.date() == now.date() else f"{day(moment.date())}, {time}"


def age(at: str, now: datetime) -> str:
    """``2 min``: how long ago it was."""
    return duration((now - datetime.fromisoformat(at)).total_seconds())
