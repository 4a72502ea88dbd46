"""Tokens: shared, renewed in time, never asked for in a storm, never shown."""

import asyncio
import json
from contextlib import AbstractAsyncContextManager, nullcontext
from datetime import datetime, timedelta
from urllib.parse import parse_qs

import pytest

from station.api.auth import RENEW_BEFORE, Authenticator
from station.api.errors import BadCredentials, CannotReach, TooManyRequests
from station.api.transport import Answer, Request
from station.domain.token import Token
from tests.fakes import NOON, FakeClock

SECRET = "s3cr3t"


class Keeper:
    """A store that two processes share."""

    def __init__(self) -> None:
        self.tokens: dict[str, Token] = {}
        self.requests: list[datetime] = []

    def turn(self, account: str) -> AbstractAsyncContextManager[None]:
        return nullcontext()

    async def load(self, account: str) -> Token | None:
        return self.tokens.get(account)

    async def save(self, account: str, token: Token) -> None:
        self.tokens[account] = token

    async def note_request(self, account: str, at: datetime) -> None:
        self.requests.append(at)

    async def requests_in_last_hour(self, account: str, at: datetime) -> int:
        return sum(at - noted < timedelta(hours=1) for noted in self.requests)


class Endpoint:
    """The token endpoint: a new token each time."""

    def __init__(self, *answers: Answer) -> None:
        self.answers, self.asked = list(answers), list[Request]()

    async def __call__(self, request: Request) -> Answer:
        self.asked.append(request)
        await asyncio.sleep(0)
        if self.answers:
            return self.answers.pop(0)
        return fresh(f"t{len(self.asked)}")


def fresh(text: str, **more: object) -> Answer:
    document = {"token_type": "Bearer", "expires_in": 3600, "access_token": text} | more
    return Answer(200, {}, json.dumps(document).encode())


class Bench:
    def __init__(self) -> None:
        self.keeper, self.clock, self.endpoint = Keeper(), FakeClock(), Endpoint()

    def station(self, client_id: str = "id", secret: str = SECRET) -> Authenticator:
        return Authenticator(self.keeper, self.clock, "host/id", client_id, secret)


@pytest.fixture
def bench() -> Bench:
    return Bench()


async def test_the_request_is_a_form_as_oauth_wants_it(bench: Bench) -> None:
    await bench.station(secret="a&b=c é").token(bench.endpoint)
    (asked,) = bench.endpoint.asked
    assert (asked.method, asked.url) == ("POST", "/oauth/token")
    assert asked.headers == {
        "Content-Type": "application/x-www-form-urlencoded",
        "Accept": "application/json",
    }
    assert asked.body
    assert parse_qs(asked.body.decode(), strict_parsing=True) == {
        "grant_type": ["client_credentials"],
        "client_id": ["id"],
        "client_secret": ["a&b=c é"],
        "scope": ["*"],
    }


async def test_one_token_serves_many_calls(bench: Bench) -> None:
    station = bench.station()
    tokens = [await station.token(bench.endpoint) for _ in range(5)]
    assert tokens == [Token("t1", NOON + timedelta(hours=1))] * 5
    assert len(bench.endpoint.asked) == 1


async def test_fifty_calls_at_once_ask_once(bench: Bench) -> None:
    station = bench.station()
    await asyncio.gather(*(station.token(bench.endpoint) for _ in range(50)))
    assert len(bench.endpoint.asked) == 1


async def test_processes_share_a_token(bench: Bench) -> None:
    first = await bench.station().token(bench.endpoint)
    assert await bench.station().token(bench.endpoint) == first
    assert len(bench.endpoint.asked) == 1


@pytest.mark.parametrize(("left_s", "asks"), [(301, 1), (300, 2), (0, 2), (-1, 2)])
async def test_it_is_renewed_five_minutes_before_its_end(
    bench: Bench, left_s: int, asks: int
) -> None:
    station = bench.station()
    await station.token(bench.endpoint)
    bench.clock.turn(3600 - left_s)
    token = await station.token(bench.endpoint)
    assert len(bench.endpoint.asked) == asks
    assert token.text == f"t{asks}"


async def test_a_refused_token_is_replaced(bench: Bench) -> None:
    station = bench.station()
    refused = await station.token(bench.endpoint)
    await station.forget(refused)
    assert (await station.token(bench.endpoint)).text == "t2"


async def test_a_refused_token_is_refused_for_everybody(bench: Bench) -> None:
    one, two = bench.station(), bench.station()
    await one.forget(await one.token(bench.endpoint))
    assert (await two.token(bench.endpoint)).text == "t2"


async def test_what_another_process_renewed_is_not_thrown_away(bench: Bench) -> None:
    one, two = bench.station(), bench.station()
    old = await one.token(bench.endpoint)
    await two.forget(old)
    renewed = await two.token(bench.endpoint)
    await one.forget(old)
    assert await one.token(bench.endpoint) == renewed
    assert len(bench.endpoint.asked) == 2


async def test_forgetting_where_nothing_is_kept(bench: Bench) -> None:
    station = bench.station()
    await station.forget(Token("ghost", NOON))
    assert bench.keeper.tokens == {}
    assert (await station.token(bench.endpoint)).text == "t1"


async def test_the_sixty_of_an_hour_are_never_used_up(bench: Bench) -> None:
    station = bench.station()
    for _ in range(55):
        await station.forget(await station.token(bench.endpoint))
    with pytest.raises(TooManyRequests):
        await station.token(bench.endpoint)
    assert len(bench.endpoint.asked) == 55
    bench.clock.turn(3600)
    assert (await station.token(bench.endpoint)).text == "t56"


async def test_a_request_counts_even_where_it_fails(bench: Bench) -> None:
    bench.endpoint.answers = [Answer(401, {}, b"")]
    with pytest.raises(BadCredentials):
        await bench.station().token(bench.endpoint)
    assert bench.keeper.requests == [NOON]


@pytest.mark.parametrize("status", [400, 401, 403, 404])
async def test_wrong_credentials_are_told_without_them(bench: Bench, status: int) -> None:
    bench.endpoint.answers = [Answer(status, {}, f'{{"message":"{SECRET}"}}'.encode())]
    with pytest.raises(BadCredentials, match=str(status)) as wrong:
        await bench.station().token(bench.endpoint)
    assert SECRET not in str(wrong.value)
    assert bench.keeper.tokens == {}


@pytest.mark.parametrize(("client_id", "secret"), [("", SECRET), ("id", ""), ("", "")])
async def test_without_credentials_nothing_leaves(
    bench: Bench, client_id: str, secret: str
) -> None:
    with pytest.raises(BadCredentials):
        await bench.station(client_id, secret).token(bench.endpoint)
    assert (bench.endpoint.asked, bench.keeper.requests) == ([], [])


@pytest.mark.parametrize(
    "body",
    [b"", b"<html>", b"{}", b"[]", b'{"access_token":5}', b'{"access_token":"\xff"}', b"[" * 99_999,
     b'{"access_token":"t","expires_in":"soon"}'],
)  # fmt: skip
async def test_an_unreadable_answer_is_told_without_it(bench: Bench, body: bytes) -> None:
    bench.endpoint.answers = [Answer(200, {}, body)]
    with pytest.raises(CannotReach, match="access token"):
        await bench.station().token(bench.endpoint)


@pytest.mark.parametrize("lives", [1e300, 10**18])
async def test_an_endless_life_is_a_day(bench: Bench, lives: float) -> None:
    bench.endpoint.answers = [fresh("t", expires_in=lives)]
    token = await bench.station().token(bench.endpoint)
    assert token.expires_at == NOON + timedelta(days=1)


async def test_no_life_given_is_an_hour(bench: Bench) -> None:
    bench.endpoint.answers = [Answer(200, {}, b'{"access_token":"t"}')]
    token = await bench.station().token(bench.endpoint)
    assert token.expires_at == NOON + timedelta(hours=1)


async def test_the_log_never_has_token_or_secret(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    bench.endpoint.answers = [fresh("v3ry-secret-token")]
    await bench.station().token(bench.endpoint)
    assert "access token" in caplog.text
    assert SECRET not in caplog.text
    assert "v3ry" not in caplog.text


def test_five_minutes() -> None:
    assert timedelta(minutes=5) == RENEW_BEFORE
