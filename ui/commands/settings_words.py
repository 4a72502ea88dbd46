"""What an import changes, and what it leaves to the person at the bench, line by line."""

from collections.abc import Iterator
from typing import Any

from station.domain.errors import SettingsError
from station.environment import found_secret
from station.settings import Settings, StationSettings
from station.settings_values import Difference
from station.store.postgres import without_password
from ui.problems import problem_of

NOTHING = "(not set)"


def difference_words(difference: Difference) -> str:
    """``key: old → new``."""
    return f"{difference.key}: {plain(difference.old)} → {plain(difference.new)}"


def plain(value: Any) -> str:
    """A value on one line."""
    if value is None:
        return NOTHING
    if isinstance(value, bool):
        return str(value).lower()  # as it is written in the file
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def left_to_do(settings: Settings, account: Settings, *, is_window_open: bool) -> list[str]:
    """What no file can bring along. ``account`` has what the environment says of the account."""
    return [
        *_secrets(settings, account),
        *_database(settings),
        *_things_of_this_computer(settings),
        *(["open Quayside anew: it is open, and reads settings at its start"] * is_window_open),
    ]


def _secrets(settings: Settings, account: Settings) -> Iterator[str]:
    is_by_cookie = settings.api.internal == "cookie"
    try:
        has_secret = bool(found_secret(account, "client_secret")[0])
        has_cookie = not is_by_cookie or bool(found_secret(account, "session_cookie")[0])
    except SettingsError as error:
        # The import itself is done, and has to be told: this is one thing more to do.
        problem = problem_of(error)
        yield " ".join(filter(None, (problem.happened, problem.to_do)))
        return
    if not account.api.client_id:
        yield "no account is set (api.client_id)"
    elif not has_secret:
        yield (
            "no client secret is kept here: `quayside settings secret`, or QUAYSIDE_CLIENT_SECRET"
        )
    if not has_cookie:
        yield (
            "no session cookie is kept here: `quayside settings secret --cookie`, or"
            " QUAYSIDE_SESSION_COOKIE"
        )


def _database(settings: Settings) -> Iterator[str]:
    url = settings.database_url
    if url and url == without_password(url):
        yield "the database's password is not in database.url: ~/.pgpass has room for it"
    if url and settings.station.name == StationSettings().name:
        yield "each bench of a warehouse needs a name of its own: --name"


def _things_of_this_computer(settings: Settings) -> Iterator[str]:
    for printer in settings.printers.values():
        if printer.queue:
            yield f"the queue {printer.queue} must exist here (printers.{printer.name})"
    if settings.scale.port:
        yield f"the scale must be at {settings.scale.port} (scale.port)"
