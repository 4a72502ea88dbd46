"""The account: client id, secret (typed, never shown), address, fulfilment labels."""

from collections.abc import Mapping

from station.environment import SecretPlace
from station.settings import PRODUCTION_URL, Settings
from station.settings_writer import SettingsChange, SetValue
from ui.i18n import translate
from ui.screens.settings.checks import api_url, needed
from ui.screens.settings.forms import Form, Group, Kind, Row, Values, only_changed


def account_form(locked: Mapping[str, str], secret_at: SecretPlace | None) -> Form:
    """The section. ``locked`` says why a field is locked, ``secret_at`` where the secret is."""

    def groups(values: Values, settings: Settings) -> tuple[Group, ...]:
        del values, settings
        return _groups(locked, secret_at)

    return Form(translate("Settings", "Account"), groups, _values, _changes)


def secret_words(place: SecretPlace | None) -> str:
    """Where the secret is, so that nobody has to look for it."""
    match place:
        case SecretPlace.KEYRING:
            return translate("Settings", "Kept in this computer’s key store.")
        case SecretPlace.FILE:
            return translate("Settings", "Kept in secrets.toml, which only you can read.")
        case SecretPlace.ENVIRONMENT:
            return translate("Settings", "Comes from the environment.")
    return translate("Settings", "None is kept yet.")


def locks(variables: Mapping[str, str], *, is_sandbox: bool) -> dict[str, str]:
    """Why fields cannot be changed here, by setting; ``variables`` are the environment's."""
    if is_sandbox:
        words = translate("Settings", "The sandbox has an account of its own.")
        return dict.fromkeys(("api.url", "api.client_id", "client_secret"), words)
    words = translate("Settings", "Set by {variable} in the environment, so not changed here.")
    return {key: words.format(variable=variable) for key, variable in variables.items()}


def _values(settings: Settings) -> Values:
    return {
        "client_id": settings.api.client_id,
        "secret": "",
        "url": settings.api.url,
        "internal": settings.api.internal,
    }


def _groups(locked: Mapping[str, str], secret_at: SecretPlace | None) -> tuple[Group, ...]:
    marketplace = (
        Row(
            "client_id",
            translate("Settings", "Client ID"),
            Kind.CODE,
            check=needed(translate("Settings", "From your account, under Integrations.")),
            width=560,
            lock=locked.get("api.client_id", ""),
        ),
        Row(
            "secret",
            translate("Settings", "New client secret"),
            Kind.SECRET,
            hint=f"{secret_words(secret_at)} {translate('Settings', 'Empty keeps it.')}"
            if secret_at
            else secret_words(secret_at),
            is_optional=True,
            width=560,
            lock=locked.get("client_secret", ""),
        ),
        Row(
            "url",
            translate("Settings", "Address of the marketplace"),
            hint=PRODUCTION_URL,
            check=api_url,
            width=560,
            lock=locked.get("api.url", ""),
        ),
    )
    fulfilment = (
        Row(
            "internal",
            translate("Settings", "Labels for the fulfilment centre"),
            Kind.CHOICE,
            options=(
                ("off", translate("Settings", "Not used")),
                ("bearer", translate("Settings", "With this account")),
                ("cookie", translate("Settings", "With a session cookie")),
            ),
        ),
    )
    return (
        Group(translate("Settings", "Marketplace"), marketplace),
        Group(translate("Settings", "Fulfilment"), fulfilment),
    )


def _changes(values: Values, settings: Settings) -> list[SettingsChange]:
    """What is not the account itself: that is tried and kept by ``ui.connect``."""
    changes: dict[str, SettingsChange] = {
        "internal": SetValue(("api", "internal"), values["internal"])
    }
    return only_changed(values, _values(settings), changes)
