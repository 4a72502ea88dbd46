"""What can go wrong between the station and the marketplace.

    MarketplaceError (a QuaysideError)
    ├── CannotReach             nothing was sent, or a read unanswered     -> network, address
    │   └── ServerTrouble       the server failed again and again          -> wait, run again
    ├── TooManyRequests         the rate limit, longer than we wait        -> wait
    ├── AnswerLost              a money call left, no clear answer came    -> never repeat: read
    ├── BadCredentials          the client id or secret is wrong           -> settings, account area
    ├── BadAnswer               the answer is not what the contract says   -> report it, run again
    │   └── BadLabel            what came is no label                      -> run again, look online
    └── Refused                 the marketplace said no (4xx)              -> see ``problems``
        ├── Forbidden           403: somebody else's, or not allowed       -> check the account
        ├── NotFound            404, 405, 410: no such thing, or no more   -> check the reference
        ├── StateConflict       409: the order is in another state         -> read it, then decide
        └── Invalid             422: values refused, field by field        -> correct the fields

Sources: contract 3.4, 3.6, T12, T20, T23.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from station.domain.errors import QuaysideError

_PARCEL_POINTER = re.compile(r"parcels[./](\d+)(?:[./](\w+))?$")


@dataclass(frozen=True, slots=True)
class ApiProblem:
    """One entry of an error document; any part may be empty."""

    detail: str = ""
    code: str = ""
    pointer: str = ""
    title: str = ""

    @property
    def parcel(self) -> tuple[int, str] | None:
        """The parcel (from 0) and field that the pointer means, whatever stands before (T23)."""
        found = _PARCEL_POINTER.search(self.pointer)
        if not found:
            return None
        return int(found[1]), {"kg": "weight"}.get(found[2] or "", found[2] or "")


class MarketplaceError(QuaysideError):
    """The root of everything the API client raises."""


class CannotReach(MarketplaceError):
    """No connection, or no answer to a request that may be asked again at any time.

    ``clock_skew_s``: how far the station's clock seems to be off, where that may be the cause.
    """

    def __init__(self, host: str, why: str, *, clock_skew_s: float | None = None) -> None:
        super().__init__(f"cannot reach {host}: {why}")
        self.host, self.why, self.clock_skew_s = host, why, clock_skew_s


class ServerTrouble(CannotReach):
    """The server answered, and only with faults of its own."""

    def __init__(self, host: str, status: int, problems: Sequence[ApiProblem] = ()) -> None:
        super().__init__(host, f"the server answers {status}")
        self.status, self.problems = status, tuple(problems)


class TooManyRequests(MarketplaceError):
    """The rate limit, and waiting for it would take longer than a person would wait."""

    def __init__(self, retry_after_s: float) -> None:
        super().__init__(f"too many requests; again in {retry_after_s:.0f} s")
        self.retry_after_s = retry_after_s


class AnswerLost(MarketplaceError):
    """A request that changes something left, and whether it was carried out is not known.

    ``why``: ``time-out``, ``connection``, ``status 500``, ``unreadable``; ``problems`` are what a
    5xx said (contract T12: a carrier's denial of a pickup looks like that).
    """

    def __init__(self, what: str, why: str, problems: Sequence[ApiProblem] = ()) -> None:
        super().__init__(f"{what}: the answer was lost ({why})")
        self.what, self.why, self.problems = what, why, tuple(problems)


class BadCredentials(MarketplaceError):
    """The token endpoint or the API does not accept who we are.

    ``status`` is what the token endpoint answered; None where it was not asked, or said yes.
    """

    def __init__(self, message: str, *, status: int | None = None) -> None:
        super().__init__(message)
        self.status = status


class BadAnswer(MarketplaceError):
    """An answer that cannot be read. ``where`` is a path into the document."""

    def __init__(self, what: str, where: str) -> None:
        super().__init__(f"{what}: unreadable answer ({where})")
        self.what, self.where = what, where


class BadLabel(BadAnswer):
    """The label's address answered something that is no label."""


class Refused(MarketplaceError):
    """The marketplace understood and said no. ``status`` is the HTTP status."""

    def __init__(self, what: str, status: int, problems: Sequence[ApiProblem]) -> None:
        details = "; ".join(problem.detail for problem in problems if problem.detail)
        super().__init__(details or f"refused with status {status}")
        self.what, self.status, self.problems = what, status, tuple(problems)


class Forbidden(Refused):
    """403."""


class NotFound(Refused):
    """404, 405 or 410."""


class StateConflict(Refused):
    """409."""


class Invalid(Refused):
    """422."""


REFUSALS: dict[int, type[Refused]] = {
    403: Forbidden,
    404: NotFound,
    405: NotFound,
    410: NotFound,
    409: StateConflict,
    422: Invalid,
}
"""Which refusal a status is; every other 4xx is a plain ``Refused``."""
