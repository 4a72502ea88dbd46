"""The one retry loop, and its numbers.

A read may be asked again at any time. A money call (confirm, transition, pickup, own carrier, ZPL
label) is repeated only where it certainly was not carried out: it never left, it was answered 429,
or 401 before anything was looked at. Everything else is ``AnswerLost``, and the order is read
(contract 3.4, 3.6, T12, T20).
"""

import logging
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from station.api.budget import RequestBudget
from station.api.document import problems_in
from station.api.errors import (
    AnswerLost,
    CannotReach,
    MarketplaceError,
    ServerTrouble,
    TooManyRequests,
)
from station.api.ratelimit import read
from station.api.transport import Answer, NoAnswer, NothingSent
from station.ports import Clock

BACKOFF_S = (1.0, 2.0, 4.0, 8.0, 16.0)
JITTER_S = 0.5
UNSENT_REPEATS = 3
"""Without a connection a person is told after seconds, not half a minute."""
MONEY_LIFE_S = 25.0
"""A money call is not sent after that: a reading must be able to say that it did not happen."""
LONGEST_WAIT_S = 90.0
"""A longer ``Retry-After`` is told to the person instead of waited for."""

log = logging.getLogger(__name__)


class NotTried(NothingSent):
    """The link is known to be down: waiting for one more time-out would tell nothing new."""


@dataclass(frozen=True, slots=True)
class Policy:
    """How a call may be repeated. ``is_money``: only where nothing can have happened."""

    is_money: bool = False
    attempts: int = len(BACKOFF_S)


READ = Policy()
MONEY = Policy(is_money=True)
PROBE = Policy(attempts=0)


class Retrier:
    """Runs a call until it has an answer below 500 that is not 429, or gives up in words."""

    def __init__(
        self,
        clock: Clock,
        budget: RequestBudget,
        host: str,
        jitter: Callable[[], float] = lambda: random.uniform(0, JITTER_S),
        repeats: int = len(BACKOFF_S),
    ) -> None:
        self._clock, self._budget, self._host, self._jitter = clock, budget, host, jitter
        self._repeats = repeats

    async def run(self, what: str, policy: Policy, call: Callable[[], Awaitable[Answer]]) -> Answer:
        """The answer of ``call``.

        Raises CannotReach, ServerTrouble, TooManyRequests, or, for money, AnswerLost.
        """
        attempt = 0
        began = self._clock.monotonic()
        while True:
            outcome = await self._once(what, policy, call)
            if isinstance(outcome, Answer):
                return outcome
            is_last = attempt >= min(policy.attempts, outcome.repeats, self._repeats)
            if is_last or outcome.wait_s > LONGEST_WAIT_S:
                raise outcome.error
            backoff = BACKOFF_S[min(attempt, len(BACKOFF_S) - 1)] + self._jitter()
            wait = outcome.wait_s or backoff
            log.info("%s: try %d failed, again in %.1f s", what, attempt + 1, wait)
            if policy.is_money and self._clock.monotonic() + wait - began > MONEY_LIFE_S:
                raise outcome.error
            await self._clock.sleep(wait)
            attempt += 1

    async def _once(
        self, what: str, policy: Policy, call: Callable[[], Awaitable[Answer]]
    ) -> "Answer | _Failure":
        """One attempt: an answer, a failure that may be tried again, or AnswerLost raised."""
        try:
            answer = await call()
        except NotTried as error:
            return _Failure(CannotReach(self._host, str(error)), repeats=0)
        except NothingSent as error:
            return _Failure(CannotReach(self._host, str(error)), repeats=UNSENT_REPEATS)
        except NoAnswer as error:
            if policy.is_money:
                raise AnswerLost(what, str(error)) from error
            return _Failure(CannotReach(self._host, str(error)))
        if answer.status == 429:
            return self._limited(answer)
        if answer.status < 500:
            return answer
        problems = problems_in(answer.body)
        if policy.is_money:
            raise AnswerLost(what, f"status {answer.status}", problems)
        return _Failure(ServerTrouble(self._host, answer.status, problems))

    def _limited(self, answer: Answer) -> "_Failure":
        """A 429 was not carried out, so even a money call may come again, after the wait."""
        said = read(answer.headers, self._clock.now().timestamp()).wait_s
        wait = BACKOFF_S[-1] if said is None else said
        self._budget.pause(min(wait, LONGEST_WAIT_S))
        return _Failure(TooManyRequests(wait), wait)


@dataclass(frozen=True, slots=True)
class _Failure:
    """An attempt that may be followed by another; ``wait_s`` 0 means the usual pause."""

    error: MarketplaceError
    wait_s: float = 0.0
    repeats: int = len(BACKOFF_S)
