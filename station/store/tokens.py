"""The access token, shared by all processes of a station: 60 an hour is all an account gets."""

from datetime import datetime, timedelta

from station.domain.token import Token
from station.store.database import Database, Statement


class TokenStore:
    """Tokens by account (host and client id)."""

    def __init__(self, database: Database) -> None:
        self._database = database

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
