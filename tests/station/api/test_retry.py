"""The one retry loop: reads come again, money only where nothing can have happened."""

from collections.abc import Awaitable, Callable

import pytest

from station.api.budget import Budget
from station.api.errors import AnswerLost, CannotReach, ServerTrouble, TooManyRequests
from station.api.retry import BACKOFF_S, LONGEST_WAIT_S, MONEY, READ, NotTried, Policy, Retrier
from station.api.transport import Answer, NoAnswer, NothingSent
from tests.fakes import FakeClock

OK = Answer(200, {}, b"{}")
TROUBLE = b'{"errors":[{"code":"INTERNAL_ERROR","detail":"Cannot ship the order"}]}'


def limited(**headers: str) -> Answer:
    return Answer(429, {key.replace("_", "-"): value for key, value in headers.items()}, b"")


class Script:
    """A call that answers from a list, the last one for ever."""

    def __init__(self, *outcomes: Answer | Exception) -> None:
        self.outcomes, self.calls = list(outcomes), 0

    async def __call__(self) -> Answer:
        outcome = self.outcomes[min(self.calls, len(self.outcomes) - 1)]
        self.calls += 1
        if isinstance(outcome, Exception):
            raise outcome
        return outcome


class Bench:
    def __init__(self) -> None:
        self.clock = FakeClock()
        self.budget = Budget(self.clock)
        self.retrier = Retrier(self.clock, self.budget, "host", jitter=lambda: 0.25)

    async def run(self, policy: Policy, call: Callable[[], Awaitable[Answer]]) -> Answer:
        return await self.retrier.run("confirm", policy, call)


@pytest.fixture
def bench() -> Bench:
    return Bench()


@pytest.mark.parametrize("policy", [READ, MONEY])
@pytest.mark.parametrize("status", [200, 201, 302, 400, 401, 403, 404, 409, 422])
async def test_an_answer_is_an_answer(bench: Bench, policy: Policy, status: int) -> None:
    call = Script(Answer(status, {}, b""))
    assert (await bench.run(policy, call)).status == status
    assert (call.calls, bench.clock.slept) == (1, [])


@pytest.mark.parametrize(
    "trouble",
    [NothingSent("refused"), NoAnswer("slow"), Answer(500, {}, b""), Answer(503, {}, b"")],
)
async def test_a_read_comes_again_with_growing_pauses(
    bench: Bench, trouble: Answer | Exception
) -> None:
    call = Script(trouble, trouble, trouble, OK)
    assert await bench.run(READ, call) is OK
    assert bench.clock.slept == [1.25, 2.25, 4.25]


async def test_a_read_gives_up_after_the_last_pause(bench: Bench) -> None:
    call = Script(NoAnswer("slow"))
    with pytest.raises(CannotReach, match="cannot reach host: slow"):
        await bench.run(READ, call)
    assert call.calls == len(BACKOFF_S) + 1
    assert bench.clock.slept == [pause + 0.25 for pause in BACKOFF_S]


async def test_a_server_s_trouble_is_told_with_its_words(bench: Bench) -> None:
    with pytest.raises(ServerTrouble) as trouble:
        await bench.run(READ, Script(Answer(502, {}, TROUBLE)))
    assert trouble.value.status == 502
    assert trouble.value.problems[0].code == "INTERNAL_ERROR"


async def test_t20_money_is_never_repeated_after_silence(bench: Bench) -> None:
    call = Script(NoAnswer("time-out"), OK)
    with pytest.raises(AnswerLost, match="confirm") as lost:
        await bench.run(MONEY, call)
    assert (call.calls, bench.clock.slept, lost.value.why) == (1, [], "time-out")


@pytest.mark.parametrize("status", [500, 502, 503, 504, 599])
async def test_t12_t20_money_is_never_repeated_after_a_server_s_fault(
    bench: Bench, status: int
) -> None:
    call = Script(Answer(status, {}, TROUBLE), OK)
    with pytest.raises(AnswerLost) as lost:
        await bench.run(MONEY, call)
    assert (call.calls, lost.value.why) == (1, f"status {status}")
    assert lost.value.problems[0].detail == "Cannot ship the order"


async def test_money_that_never_left_may_leave_again(bench: Bench) -> None:
    call = Script(NothingSent("refused"), NothingSent("refused"), OK)
    assert await bench.run(MONEY, call) is OK
    assert bench.clock.slept == [1.25, 2.25]


async def test_money_that_never_left_at_all_is_not_lost(bench: Bench) -> None:
    with pytest.raises(CannotReach):
        await bench.run(MONEY, Script(NothingSent("refused")))


async def test_money_that_left_at_the_second_try_is_lost(bench: Bench) -> None:
    call = Script(NothingSent("refused"), NoAnswer("reset"), OK)
    with pytest.raises(AnswerLost):
        await bench.run(MONEY, call)
    assert call.calls == 2


@pytest.mark.parametrize("policy", [READ, MONEY])
async def test_a_429_is_waited_for_as_long_as_it_says(bench: Bench, policy: Policy) -> None:
    assert await bench.run(policy, Script(limited(retry_after="7"), OK)) is OK
    assert bench.clock.slept == [7.0]


@pytest.mark.parametrize("policy", [READ, MONEY])
async def test_too_long_a_wait_is_told(bench: Bench, policy: Policy) -> None:
    call = Script(limited(retry_after="3600"), OK)
    with pytest.raises(TooManyRequests) as told:
        await bench.run(policy, call)
    assert (told.value.retry_after_s, call.calls, bench.clock.slept) == (3600.0, 1, [])


async def test_the_longest_wait_is_still_waited(bench: Bench) -> None:
    assert await bench.run(READ, Script(limited(retry_after=f"{LONGEST_WAIT_S}"), OK)) is OK
    assert bench.clock.slept == [LONGEST_WAIT_S]


@pytest.mark.parametrize(
    "headers", [{}, {"retry_after": "Wed, 04 Mar 2026 12:00:00 GMT"}, {"retry_after": ""},
                {"retry_after": "nan"}, {"retry_after": "-5"}]
)  # fmt: skip
async def test_an_unreadable_wait_is_the_longest_pause(
    bench: Bench, headers: dict[str, str]
) -> None:
    assert await bench.run(READ, Script(limited(**headers), OK)) is OK
    assert bench.clock.slept == [16.0]


async def test_a_wait_of_nothing_is_the_usual_pause(bench: Bench) -> None:
    assert await bench.run(READ, Script(limited(retry_after="0"), OK)) is OK
    assert bench.clock.slept == [1.25]


async def test_an_endless_wait_is_told(bench: Bench) -> None:
    with pytest.raises(TooManyRequests):
        await bench.run(READ, Script(limited(retry_after="inf")))


async def test_a_429_pauses_everybody(bench: Bench) -> None:
    with pytest.raises(TooManyRequests):
        await bench.run(READ, Script(limited(retry_after="3600")))
    await bench.budget.spend()
    assert sum(bench.clock.slept) == pytest.approx(LONGEST_WAIT_S)


async def test_a_429_for_ever_is_told(bench: Bench) -> None:
    call = Script(limited(retry_after="1"))
    with pytest.raises(TooManyRequests):
        await bench.run(MONEY, call)
    assert call.calls == len(BACKOFF_S) + 1


async def test_other_faults_are_not_swallowed(bench: Bench) -> None:
    with pytest.raises(ZeroDivisionError):
        await bench.run(READ, Script(ZeroDivisionError()))


def test_jitter_is_small_and_never_negative() -> None:
    clock = FakeClock()
    retrier = Retrier(clock, Budget(clock), "host")
    assert all(0 <= retrier._jitter() <= 0.5 for _ in range(100))


async def test_without_a_wait_in_words_the_reset_counts(bench: Bench) -> None:
    reset = str(int(bench.clock.now().timestamp()) + 9)
    call = Script(limited(x_ratelimit_reset=reset), OK)
    assert (await bench.run(READ, call)).status == 200
    assert bench.clock.slept == [9.0]


@pytest.mark.parametrize("policy", [READ, MONEY])
async def test_a_link_that_is_known_to_be_down_ends_it_at_once(
    bench: Bench, policy: Policy
) -> None:
    call = Script(NothingSent("refused"), NotTried("no route"))
    with pytest.raises(CannotReach, match="no route"):
        await bench.run(policy, call)
    assert call.calls == 2
