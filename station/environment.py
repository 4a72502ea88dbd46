"""Where a station finds its folder, its settings and its secrets.

``QUAYSIDE_HOME`` moves the folder; ``QUAYSIDE_API_URL`` and ``QUAYSIDE_CLIENT_ID`` override the
file; the client secret comes from ``QUAYSIDE_CLIENT_SECRET``, a ``secrets.toml`` that only its
owner can read, or the system's keyring, in that order.
"""

import logging
import os
import shlex
import stat
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from pathlib import Path

from station.domain.errors import SettingsError, StorageError
from station.home import home_folder as home_folder
from station.settings import Settings
from station.settings_reader import RIGHTS, check_url, quoted, read_settings

KEYRING_SERVICE = "quayside"
OVERRIDES = {
    "api.url": "QUAYSIDE_API_URL",
    "api.client_id": "QUAYSIDE_CLIENT_ID",
    "client_secret": "QUAYSIDE_CLIENT_SECRET",
}
"""What the environment can override, and by which variable."""

log = logging.getLogger(__name__)


class SecretPlace(StrEnum):
    """Where a secret is, in the order in which they are asked."""

    ENVIRONMENT = "environment"
    FILE = "file"
    KEYRING = "keyring"


def load_settings(environ: Mapping[str, str] = os.environ) -> Settings:
    """The settings file of the data folder, with the environment's overrides.

    Raises SettingsError that names the file's line or the variable.
    """
    settings = read_settings(home_folder(environ) / "settings.toml")
    api = settings.api
    url = environ.get("QUAYSIDE_API_URL")
    if url:

        def refuse(allowed: str) -> None:
            raise SettingsError("environment", None, "QUAYSIDE_API_URL", quoted(url), allowed)

        api = replace(api, url=check_url(url, refuse))
    client_id = environ.get("QUAYSIDE_CLIENT_ID")
    if client_id:
        api = replace(api, client_id=client_id)
    return replace(settings, api=api)


def secret(settings: Settings, name: str, environ: Mapping[str, str] = os.environ) -> str:
    """A secret of the account: ``client_secret`` or ``session_cookie``; empty where there is none.

    Raises SettingsError where ``secrets.toml`` is readable by others or broken.
    """
    return found_secret(settings, name, environ)[0]


def found_secret(
    settings: Settings, name: str, environ: Mapping[str, str] = os.environ
) -> tuple[str, SecretPlace | None]:
    """A secret and where it was found; empty and None where there is none.

    Raises what ``secret`` raises.
    """
    named = environ.get(f"QUAYSIDE_{name.upper()}")
    if named:
        return named, SecretPlace.ENVIRONMENT
    kept = _from_file(settings.home / "secrets.toml", name)
    if kept:
        return kept, SecretPlace.FILE
    kept = _from_keyring(settings, name)
    return kept, SecretPlace.KEYRING if kept else None


def overridden(environ: Mapping[str, str] = os.environ) -> dict[str, str]:
    """What the environment decides just now (``api.url`` …), and the variable's name for each."""
    return {key: variable for key, variable in OVERRIDES.items() if environ.get(variable)}


def keep_secret(settings: Settings, name: str, value: str) -> SecretPlace:
    """Keep a secret of the account: in the system's keyring, else in a file for its owner only.

    Blocks, for as long as the system asks its user to unlock: call it in a thread. Raises
    StorageError where the file cannot be written, SettingsError where it is there and broken.
    """
    file = settings.home / "secrets.toml"
    if _into_keyring(settings, name, value):
        # The file is read before the keyring: an older secret there would win.
        if file.exists():
            _into_file(file, name, None)
        return SecretPlace.KEYRING
    _into_file(file, name, value)
    return SecretPlace.FILE


def _into_keyring(settings: Settings, name: str, value: str) -> bool:
    """True where the keyring has it now; some take everything and keep nothing."""
    import keyring
    import keyring.errors

    entry = f"{settings.api.client_id}/{name}"
    try:
        keyring.set_password(KEYRING_SERVICE, entry, value)
        return keyring.get_password(KEYRING_SERVICE, entry) == value
    except keyring.errors.KeyringError as error:
        log.info("no system keyring here: %s", type(error).__name__)
        return False


def _into_file(file: Path, name: str, value: str | None) -> None:
    """Set or remove one secret; the others and the comments stay."""
    import tomlkit

    from station.atomic import replace_text
    from station.toml_text import drop, put

    _from_file(file, name)  # raises where it is broken, and never quotes it
    try:
        before = file.read_text("utf-8-sig") if file.exists() else ""
        document = tomlkit.parse(before)
        if value is None:
            drop(document, name)
        else:
            put(document, name, value)
        if document.as_string() != before:
            replace_text(file, document.as_string(), mode=0o600)
    except OSError as error:
        raise StorageError(str(file), error.strerror or type(error).__name__) from None


def _from_file(file: Path, name: str) -> str:
    try:
        if os.name == "posix" and stat.S_IMODE(file.stat().st_mode) & 0o077:
            raise SettingsError(
                str(file), None, RIGHTS, "readable by others", f"chmod 600 {shlex.quote(str(file))}"
            )
        values = tomllib.loads(file.read_text("utf-8-sig"))
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        # The error's own text may quote the line, and the line is the secret.
        kind = type(error).__name__
        raise SettingsError(str(file), None, name, kind, f'{name} = "…"') from None
    value = values.get(name, "")
    return value if isinstance(value, str) else ""


def _from_keyring(settings: Settings, name: str) -> str:
    if not settings.api.client_id:
        return ""
    import keyring
    import keyring.errors

    try:
        return keyring.get_password(KEYRING_SERVICE, f"{settings.api.client_id}/{name}") or ""
    except keyring.errors.KeyringError as error:
        log.info("no system keyring here: %s", type(error).__name__)
        return ""
