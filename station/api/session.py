"""One exchange with the API: headers, token, budget, retries, and refusals as typed errors."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from math import inf
from urllib.parse import urlencode

from station.api.auth import Authenticator
from station.api.budget import RequestBudget
from station.api.document import problems_in
from station.api.endpoints import Endpoint, Group
from station.api.errors import (
    REFUSALS,
    AnswerLost,
    BadAnswer,
    BadCredentials,
    CannotReach,
    Refused,
)
from station.api.link import LinkWatch
from station.api.retry import MONEY, MONEY_LIFE_S, PROBE, READ, NotTried, Policy, Retrier
from station.api.transport import (
    Answer,
    AnswerTooLarge,
    HttpTransport,
    NoAnswer,
    NothingSent,
    Request,
)

JSON_API = "application/vnd.api+json"
PLAIN_JSON = "application/json"

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Call:
    """What is asked of an endpoint. ``url`` overrides the path: a link that the API gave.

    ``is_asked_once``: not repeated after a fault. ``is_probe``: asked once, to see whether anybody
    answers, also while nobody does.
    """

    endpoint: Endpoint
    ids: Mapping[str, str]
    query: Mapping[str, str]
    body: bytes | None = None
    is_money: bool = False
    is_background: bool = False
    is_probe: bool = False
    is_asked_once: bool = False
    content_type: str = JSON_API
    url: str = ""


class Session:
    """Sends calls as the account, and nothing to anybody else."""

    def __init__(
        self,
        transport: HttpTransport,
        auth: Authenticator,
        budget: RequestBudget,
        retrier: Retrier,
        *,
        link: LinkWatch | None = None,
        cookie: str = "",
    ) -> None:
        self._transport, self._auth = transport, auth
        self._link = link
        self._budget, self._retrier = budget, retrier
        self._cookie = cookie

    @property
    def clock_skew_s(self) -> float | None:
        """How far the station's clock is ahead of the server's, as last seen."""
        return self._transport.clock_skew_s

    @property
    def remaining(self) -> int | None:
        """Requests left in the current minute, as the marketplace last said."""
        return self._budget.remaining

    async def close(self) -> None:
        """Close all connections."""
        await self._transport.close()

    async def exchange(self, call: Call) -> Answer:
        """The answer to a call, its status below 400.

        Raises a MarketplaceError; for money calls see ``retry``.
        """
        url = call.url or call.endpoint.path(**call.ids)
        if call.query and not call.url:
            url = f"{url}?{urlencode(call.query)}"
        headers = {"Accept": JSON_API}
        if call.body is not None:
            headers["Content-Type"] = call.content_type
        request = Request(call.endpoint.method, url, headers, call.body)
        is_once = call.is_probe or call.is_asked_once
        policy = MONEY if call.is_money else PROBE if is_once else READ
        try:
            answer = await self._watched(request, policy, call)
        except AnswerTooLarge as error:
            if call.is_money:
                raise AnswerLost(call.endpoint.name, str(error)) from error
            raise BadAnswer(call.endpoint.name, str(error)) from error
        return checked(call.endpoint.name, answer)

    async def download(self, url: str, accept: str, max_bytes: int) -> Answer:
        """The raw answer of a GET whose address the API gave; any status.

        Raises CannotReach, TooManyRequests, BadCredentials, AnswerTooLarge.
        """
        request = Request("GET", url, {"Accept": accept}, max_bytes=max_bytes)
        return await self._watched(request, READ, None)

    async def _watched(self, request: Request, policy: Policy, call: Call | None) -> Answer:
        """Send as the account, and tell the link how that came out."""
        if not self._link:
            return await self._as_account(request, policy, call)
        if self._is_hopeless(call):
            raise CannotReach(self._transport.host, self._link.link.why)
        try:
            answer = await self._as_account(request, policy, call)
        except CannotReach as error:
            self._link.lost(error.why)
            raise
        except BadCredentials as error:
            self._link.refused(str(error))
            raise
        self._link.accepted()
        return answer

    def _is_hopeless(self, call: Call | None) -> bool:
        """Nobody answers, and whoever looks whether that has changed is not this call."""
        is_down = self._link is not None and self._link.is_known_down
        return is_down and not (call is not None and call.is_probe)

    async def _as_account(self, request: Request, policy: Policy, call: Call | None) -> Answer:
        """Send with the account's token, and once more with a new one after a 401."""
        name = call.endpoint.name if call else "label"
        # Counted from here, so that the wait for a token is part of a money call's life.
        not_after = self._budget.now() + MONEY_LIFE_S if policy.is_money else inf
        if call and call.endpoint.group is Group.INTERNAL and self._cookie:
            with_cookie = _with(request, {"Cookie": f"ankorstore_session={self._cookie}"})
            answer = await self._retried(name, policy, with_cookie, call, not_after)
            if answer.status == 401:
                raise BadCredentials("the session cookie is not accepted")
            return answer
        for attempt in (1, 2):
            token = await self._auth.token(self._send_for_token)
            authorised = _with(request, {"Authorization": f"Bearer {token.text}"})
            answer = await self._retried(name, policy, authorised, call, not_after)
            if answer.status != 401:
                return answer
            await self._auth.forget(token)
            log.info("%s: 401, attempt %d", name, attempt)
        raise BadCredentials("the API does not accept a fresh token")

    async def _retried(
        self, name: str, policy: Policy, request: Request, call: Call | None, not_after: float
    ) -> Answer:
        async def send() -> Answer:
            if self._link and self._is_hopeless(call):
                raise NotTried(self._link.link.why)
            await self._budget.spend(
                is_background=bool(call and call.is_background),
                at_most_s=not_after - self._budget.now(),
            )
            if self._budget.now() > not_after:
                raise NothingSent("it waited too long to be sent; nothing was sent")
            return await self._send(request)

        try:
            return await self._retrier.run(name, policy, send)
        except CannotReach as error:
            error.clock_skew_s = self._transport.clock_skew_s
            raise

    async def _send_for_token(self, request: Request) -> Answer:
        # Tokens have a limit of their own: its headers say nothing about the budget.
        return await self._retrier.run(
            "access token", READ, lambda: self._send(request, is_counted=False)
        )

    async def _send(self, request: Request, *, is_counted: bool = True) -> Answer:
        """One attempt; whether anybody answered is told to the link at once."""
        try:
            answer = await self._transport.send(request)
        except (NothingSent, NoAnswer) as error:
            if self._link:
                self._link.missed(str(error))
            raise
        if is_counted:
            self._budget.heard(answer.headers)
        if self._link and answer.status < 500:
            self._link.answered(self._budget.remaining)
        return answer


def checked(what: str, answer: Answer) -> Answer:
    """The answer itself, or the typed refusal that its status means."""
    if answer.status < 400:
        return answer
    kind = REFUSALS.get(answer.status, Refused)
    raise kind(what, answer.status, problems_in(answer.body))


def _with(request: Request, headers: Mapping[str, str]) -> Request:
    return Request(
        request.method,
        request.url,
        {**request.headers, **headers},
        request.body,
        request.max_bytes,
    )
