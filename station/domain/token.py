"""An access token of the marketplace."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Token:
    """A bearer token and when it ends (UTC). Its text never goes into a log."""

    text: str
    expires_at: datetime

    def __repr__(self) -> str:
        return f"Token(…, expires_at={self.expires_at.isoformat()})"
