"""Connect an account: tried at the marketplace first, and only then kept.

The welcome page and the settings do the same here; both show what is wrong at the field that can
mend it.
"""

import asyncio
from dataclasses import dataclass, replace

from station.account import api_address, check_account
from station.api import errors as api
from station.domain.errors import QuaysideError, SettingsError
from station.environment import SecretPlace, found_secret, keep_secret
from station.ports import Clock
from station.settings import PRODUCTION_URL, Settings
from station.settings_writer import SettingsChange, SetValue, write_settings
from ui.i18n import translate
from ui.problems import problem_of

NOT_AN_API = frozenset({301, 302, 303, 307, 308, 404, 405, 410})
"""What a host answers that is no marketplace."""


@dataclass(frozen=True, slots=True)
class Account:
    """What a person typed; blanks around are no part of it. It is never shown or logged."""

    client_id: str
    secret: str
    url: str = PRODUCTION_URL

    @classmethod
    def typed(cls, client_id: str, secret: str, url: str) -> "Account":
        """From fields, with what comes along when a code is copied from a page taken off."""
        return cls("".join(client_id.split()), "".join(secret.split()), url.strip())

    def __repr__(self) -> str:
        return f"Account({self.client_id!r} at {self.url!r})"


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """Words for one field: ``client_id``, ``secret`` or ``url``; empty where it is none of them."""

    field: str
    words: str


def slip_in(account: Account) -> FieldProblem | None:
    """What can be seen without asking anybody."""
    if not account.client_id:
        return FieldProblem("client_id", translate("Connect", "Type or paste the client ID."))
    if not account.secret:
        return FieldProblem("secret", translate("Connect", "Type or paste the client secret."))
    try:
        api_address(account.url)
    except SettingsError as error:
        return problem_at(error, account)
    return None


def problem_at(error: QuaysideError, account: Account) -> FieldProblem:
    """The words for a failed try, at the field that mends it."""
    match error:
        case SettingsError(key="api.url"):
            words = translate("Connect", "This is no address. Allowed: {allowed}.")
            return FieldProblem("url", words.format(allowed=error.allowed))
        case api.BadCredentials(status=status) if status in NOT_AN_API:
            return FieldProblem("url", _no_marketplace(account))
        case api.BadCredentials():
            words = translate(
                "Connect", "The marketplace does not accept this ID and secret. Copy both again."
            )
            return FieldProblem("secret", words)
        case api.NotFound() | api.BadAnswer():
            return FieldProblem("url", _no_marketplace(account))
        case api.CannotReach():
            words = translate(
                "Connect", "Cannot reach {host}: {why}. Check the network, try again."
            )
            return FieldProblem("", words.format(host=error.host, why=error.why))
    problem = problem_of(error)
    return FieldProblem("", f"{problem.happened} {problem.to_do}")


def _no_marketplace(account: Account) -> str:
    words = translate("Connect", "There is no marketplace at {url}. Check the address.")
    return words.format(url=account.url)


async def connect(settings: Settings, account: Account, clock: Clock) -> SecretPlace:
    """Try the account, then keep it: the secret where it is safe, the rest in settings.toml.

    Raises what ``check_account``, ``keep_secret`` and ``write_settings`` raise; nothing is kept of
    an account that does not work.
    """
    await check_account(account.url, account.client_id, account.secret, clock)
    url = api_address(account.url)
    theirs = replace(settings, api=replace(settings.api, client_id=account.client_id))
    kept, place = await asyncio.to_thread(found_secret, theirs, "client_secret")
    if place is None or kept != account.secret:
        place = await asyncio.to_thread(keep_secret, theirs, "client_secret", account.secret)
    # What is as it was may come from the environment: it is no business of the file then.
    changes: list[SettingsChange] = []
    if account.client_id != settings.api.client_id:
        changes.append(SetValue(("api", "client_id"), account.client_id))
    if url != settings.api.url:
        changes.append(SetValue(("api", "url"), None if url == PRODUCTION_URL else url))
    await asyncio.to_thread(write_settings, settings.home / "settings.toml", changes)
    return place
