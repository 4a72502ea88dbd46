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

from station.api.budget import Budget
from station.api.errors import AnswerLost, CannotReach, ServerTrouble, TooManyRequests
from station.api.transport import Answer, NoAnswer, NothingSent
from station.api.document import problems_in
from station.ports import Clock

BACKOFF_S = (1.0, 2.0, 4.0, 8.0, 16.0)
JITTER_S = 0.5
LONGEST_WAIT_S = 90.0
"""A longer ``Retry-After`` is told to the person instead of waited for."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Policy:
    """How a call may be repeated. ``is_money``: only where nothing can have happened."""

    is_money: bool = False
    attempts: int = len(BACKOFF_S)


READ = Policy()
MONEY = Policy(is_money=True)


class Retrier:
    """Runs a call until it has an answer below 500 that is not 429, or gives up in words."""

    def __init__(
        self,
        clock: Clock,
        budget: Budget,
        host: str,
        jitter: Callable[[], float] = lambda: random.uniform(0, JITTER_S),
    ) -> None:
        self._clock, self._budget, self._host, self._jitter = clock, budget, host, jitter

    async def run(self, what: str, policy: Policy, call: Callable[[], Awaitable[Answer]]) -> Answer:
        """The answer of ``call``.

        Raises CannotReach, ServerTrouble, TooManyRequests, or, for money, AnswerLost.
        """
        for attempt in range(policy.attempts + 1):
            is_last = attempt == policy.attempts
            try:
                answer = await call()
            except NothingSent as error:
                if is_last:
                    raise CannotReach(self._host, str(error)) from error
            except NoAnswer as error:
                if policy.is_money:
                    raise AnswerLost(what, str(error)) from error
                if is_last:
                    raise CannotReach(self._host, str(error)) from error
            else:
                if answer.status == 429:
                    await self._wait_for_limit(answer, is_last=is_last)
                    continue
                if answer.status < 500:
                    return answer
                self._judge_fault(what, policy, answer, is_last=is_last)
            wait = BACKOFF_S[min(attempt, len(BACKOFF_S) - 1)] + self._jitter()
            log.info("%s: attempt %d failed, again in %.1f s", what, attempt + 1, wait)
            await self._clock.sleep(wait)
        raise AssertionError("the last attempt either returns or raises")

    def _judge_fault(self, what: str, policy: Policy, answer: Answer, *, is_last: bool) -> None:
        """A 5xx: unknown for money, tolerable a few times for a read."""
        problems = problems_in(answer.body)
        if policy.is_money:
            raise AnswerLost(what, f"status {answer.status}", problems)
        if is_last:
            raise ServerTrouble(self._host, answer.status, problems)

    async def _wait_for_limit(self, answer: Answer, *, is_last: bool) -> None:
        try:
            wait = float(answer.headers.get("retry-after", ""))
        except ValueError:
            wait = BACKOFF_S[-1]
        if is_last or wait > LONGEST_WAIT_S:
            raise TooManyRequests(wait)
        self._budget.pause(wait)
        log.info("rate limit: waiting %.0f s", wait)
