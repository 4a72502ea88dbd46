"""Does this account work? Asked with a client id and a secret that nothing has kept yet."""

from contextlib import AbstractAsyncContextManager, nullcontext
from datetime import datetime

from station.api.auth import Authenticator
from station.api.budget import Budget
from station.api.client import Marketplace
from station.api.retry import Retrier
from station.api.session import Session
from station.api.transport import HttpTransport
from station.domain.errors import SettingsError
from station.domain.token import Token
from station.ports import Clock
from station.settings_reader import check_url, quoted


class _OneToken:
    """Shares nothing: a token that was asked for with a wrong secret is nobody's business."""

    def __init__(self) -> None:
        self._token: Token | None = None

    def turn(self, account: str) -> AbstractAsyncContextManager[None]:
        del account
        return nullcontext()

    async def load(self, account: str) -> Token | None:
        del account
        return self._token

    async def save(self, account: str, token: Token) -> None:
        del account
        self._token = token

    async def note_request(self, account: str, at: datetime) -> None:
        del account, at

    async def requests_in_last_hour(self, account: str, at: datetime) -> int:
        del account, at
        return 0


def api_address(text: str) -> str:
    """The address as the API is asked; raises SettingsError for what is none."""

    def refuse(allowed: str) -> None:
        raise SettingsError("address", None, "api.url", quoted(text), allowed)

    return check_url(text, refuse)


async def check_account(url: str, client_id: str, secret: str, clock: Clock) -> None:
    """Return if the marketplace at ``url`` lets this account in; nothing is kept.

    Raises SettingsError for an address that is none, and what the API raises: BadCredentials,
    CannotReach, Refused …
    """
    transport = HttpTransport(api_address(url))
    budget = Budget(clock)
    session = Session(
        transport,
        Authenticator(_OneToken(), clock, transport.host, client_id, secret),
        budget,
        # What fails is told at once: the person is there, and can try again.
        Retrier(clock, budget, transport.host, repeats=0),
    )
    market = Marketplace(session)
    try:
        await market.check_account()
    finally:
        await market.close()
