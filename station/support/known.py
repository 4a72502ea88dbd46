"""Gathers what may not leave the station: from the journal, the index, the settings, the system."""

import getpass
import platform
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from station.environment import secret
from station.settings import Settings
from station.store.history import decoded
from station.support.hiding import Hider
from station.support.reading import READ_AT_ONCE, Reader
from station.support.telling import Teller, hidden_in
from station.support.vocabulary import VOCABULARY

MOST_ROWS = 50_000
"""The newest so many orders and events: older ones are in no log that is kept."""
SECRETS = ("client_secret", "session_cookie")
_KINDS = (
    "ParcelsMeasured",
    "PurchaseQueued",
    "OwnCarrierStarted",
    "LabelsReceived",
    "PickupBooked",
    "ConflictSeen",
    "ZplLabelReceived",
)
"""Events in which a rule hides something; a test compares them with the rules."""


@dataclass(frozen=True, slots=True)
class Keeper:
    """Where secrets and settings are. ``settings`` is None where they cannot be read."""

    home: Path
    settings: Settings | None
    environ: Mapping[str, str]


async def know_journal(hider: Hider, reader: Reader) -> None:
    """Names, places, numbers and links of the orders. Raises StorageError or sqlite3.Error."""
    for shop, city, code in await reader.fetch(
        "SELECT retailer, city, postal_code FROM orders ORDER BY seen_at DESC LIMIT ?",
        (MOST_ROWS,),
    ):
        _know(hider, (("name", shop), ("city", city), ("postcode", code)))
    numbers = await reader.fetch("SELECT number FROM tracking LIMIT ?", (MOST_ROWS,))
    _know(hider, (("tracking", number) for (number,) in numbers))
    for (station,) in await reader.fetch("SELECT DISTINCT station FROM events"):
        _know(hider, [("bench", station)])
    for (actor,) in await reader.fetch("SELECT DISTINCT actor FROM events"):
        _know(hider, [("name", actor)])
    await _know_events(hider, reader)
    for (token,) in await reader.fetch("SELECT access_token FROM tokens"):
        hider.know_secret(token)


async def _know_events(hider: Hider, reader: Reader) -> None:
    marks = ", ".join("?" * len(_KINDS))
    sql = (
        f"SELECT seq, kind, data FROM events WHERE kind IN ({marks}) AND seq < ?"
        " ORDER BY seq DESC LIMIT ?"
    )
    before, left = 1 << 62, MOST_ROWS
    while left > 0 and (rows := await reader.fetch(sql, (*_KINDS, before, READ_AT_ONCE))):
        for seq, kind, data in rows:
            before = seq
            event = decoded(kind, data)
            if event is not None:
                _know(hider, hidden_in(event))
        left -= len(rows)


async def allow_references(teller: Teller, reader: Reader) -> None:
    """The references of the orders that the index has. Raises StorageError or sqlite3.Error."""
    sql = "SELECT reference FROM orders ORDER BY seen_at DESC LIMIT ?"
    teller.allow(row[0] for row in await reader.fetch(sql, (MOST_ROWS,)))


def know_settings(hider: Hider, keeper: Keeper) -> None:
    """Secrets, the pickup address, the account's id. Raises SettingsError, OSError."""
    settings = keeper.settings
    for name in SECRETS:
        hider.know_secret(keeper.environ.get(f"QUAYSIDE_{name.upper()}", ""))
    if settings is None:
        return
    _know(hider, hidden_in(settings))
    hider.know_secret(settings.api.client_id)
    hider.know_secret(urlsplit(settings.database_url).password or "")
    for name in SECRETS:
        hider.know_secret(secret(settings, name, keeper.environ))


def know_system(hider: Hider) -> None:
    """Who is logged in, and what the computer is called, where they are no word of ours."""
    found = {platform.node().partition(".")[0], Path.home().name}
    try:
        found.add(getpass.getuser())
    except (OSError, KeyError, ImportError):  # no name: a service's user
        found.discard("")
    for name in found:
        if name.lower() not in VOCABULARY | {"root"}:
            hider.know("user", name)


def _know(hider: Hider, found: Iterable[tuple[str, str]]) -> None:
    for kind, value in found:
        if value:
            hider.know(kind, value)
