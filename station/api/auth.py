"""Access tokens: one an hour for all processes of a station, fetched before the old one ends.

The token endpoint allows 60 requests an hour (contract 1), so a token is shared through the store,
and a run of failures stops before that limit.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from datetime import datetime, timedelta
from typing import Protocol
from urllib.parse import urlencode

import msgspec

from station.api.budget import TOKENS_PER_HOUR
from station.api.document import UNREADABLE
from station.api.endpoints import TOKEN_PATH
from station.api.errors import BadCredentials, CannotReach, TooManyRequests
from station.api.transport import Answer, Request
from station.domain.token import Token
from station.ports import Clock

RENEW_BEFORE = timedelta(minutes=5)
LONGEST_LIFE_S = 86_400.0
RESERVE = 5
"""Requests of the hour that are left alone, for the person who corrects the credentials."""

log = logging.getLogger(__name__)


class TokenKeeper(Protocol):
    """Where tokens are shared between processes."""

    def turn(self, account: str) -> AbstractAsyncContextManager[None]:
        """Held while a new token is asked for, by one process at a time where many share it."""
        ...

    async def load(self, account: str) -> Token | None:
        """The last token of an account."""
        ...

    async def save(self, account: str, token: Token) -> None:
        """Keep a new token."""
        ...

    async def note_request(self, account: str, at: datetime) -> None:
        """Count a request that is about to leave."""
        ...

    async def requests_in_last_hour(self, account: str, at: datetime) -> int:
        """How many were counted in the hour before ``at``."""
        ...


class _TokenAnswer(msgspec.Struct):
    access_token: str
    expires_in: float = 3600


class Authenticator:
    """Gives the current token, and a new one when the old one ends or is refused."""

    def __init__(
        self, keeper: TokenKeeper, clock: Clock, account: str, client_id: str, secret: str
    ) -> None:
        self._keeper, self._clock, self._account = keeper, clock, account
        self._client_id, self._secret = client_id, secret
        self._token: Token | None = None
        self._lock = asyncio.Lock()

    async def token(self, send: Callable[[Request], Awaitable[Answer]]) -> Token:
        """A token that is good for a few minutes at least; ``send`` is used to get a new one.

        Raises BadCredentials, CannotReach, TooManyRequests, and what ``send`` raises.
        """
        if self._is_good(self._token):
            return self._token  # type: ignore[return-value] # _is_good has looked
        async with self._lock:
            if not self._is_good(self._token):
                self._token = await self._keeper.load(self._account)
            if not self._is_good(self._token):
                async with self._keeper.turn(self._account):
                    # Another bench may have got one while we waited for our turn.
                    self._token = await self._keeper.load(self._account)
                    if not self._is_good(self._token):
                        self._token = await self._fetch(send)
            return self._token  # type: ignore[return-value]

    async def forget(self, refused: Token) -> None:
        """The API answered 401 to this token: the next call gets another one.

        A token that another process has renewed meanwhile is not thrown away with it.
        """
        async with self._lock:
            kept = await self._keeper.load(self._account)
            is_same = kept is not None and kept.text == refused.text
            self._token = None if is_same else kept
            if is_same:
                await self._keeper.save(self._account, Token(refused.text, self._clock.now()))

    def _is_good(self, token: Token | None) -> bool:
        return token is not None and token.expires_at - RENEW_BEFORE > self._clock.now()

    async def _fetch(self, send: Callable[[Request], Awaitable[Answer]]) -> Token:
        if not self._client_id or not self._secret:
            raise BadCredentials("no client id or secret is set")
        now = self._clock.now()
        used = await self._keeper.requests_in_last_hour(self._account, now)
        if used >= TOKENS_PER_HOUR - RESERVE:
            raise TooManyRequests(3600.0)
        await self._keeper.note_request(self._account, now)
        log.info("asking for a new access token (%d in the last hour)", used + 1)
        answer = await send(self._request())
        if answer.status != 200:
            words = f"the token endpoint answered {answer.status}"
            raise BadCredentials(words, status=answer.status)
        try:
            fields = msgspec.json.decode(answer.body, type=_TokenAnswer)
        except UNREADABLE as error:
            # Not BadAnswer: that would make a money call unknown which has not left yet.
            host = self._account.partition("/")[0]
            raise CannotReach(host, "its answer for an access token is unreadable") from error
        lives_s = min(fields.expires_in, LONGEST_LIFE_S)
        token = Token(fields.access_token, now + timedelta(seconds=lives_s))
        await self._keeper.save(self._account, token)
        return token

    def _request(self) -> Request:
        form = {
            "grant_type": "client_credentials",
            "client_id": self._client_id,
            "client_secret": self._secret,
            "scope": "*",
        }
        headers = {
            "Content-Type": "application/x-www-form-urlencoded",
            "Accept": "application/json",
        }
        return Request("POST", TOKEN_PATH, headers, urlencode(form).encode())
