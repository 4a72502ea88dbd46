"""What the marketplace says of its own limit: the headers of an answer (contract 3.5)."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RateLimit:
    """``limit`` and ``remaining`` count requests; None where an answer does not say.

    ``reset_s``: seconds until it begins anew; ``retry_after_s``: how long to send nothing.
    """

    limit: int | None = None
    remaining: int | None = None
    reset_s: float | None = None
    retry_after_s: float | None = None

    @property
    def wait_s(self) -> float | None:
        """How long to wait after a 429: what it says, else until the window begins anew."""
        return self.reset_s if self.retry_after_s is None else self.retry_after_s


def read(headers: Mapping[str, str], now_s: float) -> RateLimit:
    """The limit of these headers (names in lower case); ``now_s`` is the time since the epoch."""
    reset = _number(headers.get("x-ratelimit-reset", ""))
    return RateLimit(
        _count(headers.get("x-ratelimit-limit", "")),
        _count(headers.get("x-ratelimit-remaining", "")),
        None if reset is None else max(0.0, reset - now_s),
        _number(headers.get("retry-after", "")),
    )


def _count(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() else None


def _number(text: str) -> float | None:
    """A number that is not negative; a date in words, which a proxy may write, is none."""
    try:
        number = float(text)
    except ValueError:
        return None
    return number if number >= 0 else None
