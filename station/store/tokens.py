"""The access token, shared by all processes of a station: 60 an hour is all an account gets."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from datetime import datetime, timedelta

from station.domain.token import Token
from station.ports import Clock
from station.store.database import Database, Statement
from station.store.leases import LeaseStore

LOOK_S = 0.2
LONGEST_TURN_S = 20.0


class TokenStore:
    """Tokens by account (host and client id)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def turn(self, account: str) -> AbstractAsyncContextManager[None]:
        """Ask for a token while this is held: alone, on a bench of its own."""
        del account
        return nullcontext()

    async def load(self, account: str) -> Token | None:
        """The last token of that account, whatever its age."""
        rows = await self._database.fetch(
            "SELECT access_token, expires_at FROM tokens WHERE account = ?", (account,)
        )
        return Token(rows[0][0], datetime.fromisoformat(rows[0][1])) if rows else None

    async def save(self, account: str, token: Token) -> None:
        """Keep a new token for everybody."""
        await self._database.write(
            [
                Statement(
                    "INSERT INTO tokens (account, access_token, expires_at) VALUES (?, ?, ?)"
                    " ON CONFLICT (account) DO UPDATE SET access_token = excluded.access_token,"
                    " expires_at = excluded.expires_at",
                    (account, token.text, token.expires_at.isoformat()),
                )
            ]
        )

    async def note_request(self, account: str, at: datetime) -> None:
        """Count a request for a token, before it leaves; forget those older than an hour."""
        hour_ago = (at - timedelta(hours=1)).isoformat()
        await self._database.write(
            [
                Statement("DELETE FROM token_requests WHERE at < ?", (hour_ago,)),
                Statement(
                    "INSERT INTO token_requests (account, at) VALUES (?, ?)",
                    (account, at.isoformat()),
                ),
            ]
        )

    async def requests_in_last_hour(self, account: str, at: datetime) -> int:
        """How many tokens were asked for in the hour before ``at``."""
        hour_ago = (at - timedelta(hours=1)).isoformat()
        rows = await self._database.fetch(
            "SELECT COUNT(*) FROM token_requests WHERE account = ? AND at >= ?",
            (account, hour_ago),
        )
        return int(rows[0][0])


class WarehouseTokens(TokenStore):
    """The token of all benches of a warehouse: one of them asks, the others wait for it."""

    def __init__(self, database: Database, leases: LeaseStore, clock: Clock) -> None:
        super().__init__(database)
        self._leases, self._clock = leases, clock

    def turn(self, account: str) -> AbstractAsyncContextManager[None]:
        """Ask for a token while this is held: one bench at a time.

        A bench that hangs in its turn is not waited for any longer than ``LONGEST_TURN_S``.
        """
        return self._turn(f"token/{account}")

    @asynccontextmanager
    async def _turn(self, key: str) -> AsyncIterator[None]:
        give_up_at = self._clock.monotonic() + LONGEST_TURN_S
        while not (is_ours := await self._leases.take(key)):
            if self._clock.monotonic() > give_up_at:
                break
            await self._clock.sleep(LOOK_S)
        try:
            yield
        finally:
            if is_ours:
                await self._leases.give_back([key])
