"""What is wrong with the settings, their file or that of the secrets."""

from collections.abc import Callable

from station.domain import errors as core
from station.settings_reader import NO_RIGHT, NO_TEXT, RIGHTS, WHOLE_FILE
from ui.causes import cause
from ui.i18n import translate


def happened(error: core.SettingsError) -> str:
    """Where it is, and what was found there."""
    where = error.place
    if error.line:
        where = translate("Problems", "{file}, line {line}").format(file=where, line=error.line)
    if error.key == WHOLE_FILE:
        why = _NOT_READ.get(error.found)
        return translate("Problems", "{where} cannot be read: {why}.").format(
            where=where, why=why() if why else cause(error.found)
        )
    if error.key == RIGHTS:
        return translate("Problems", "{where} holds secrets, and others may read it.").format(
            where=where
        )
    if error.found == "nothing":
        return translate("Problems", "{where}: {key} is missing.").format(
            where=where, key=error.key
        )
    return translate("Problems", "{where}: {key} is {found}.").format(
        where=where, key=error.key, found=error.found
    )


def allowed(error: core.SettingsError) -> str:
    """What may stand there, or what mends it."""
    if error.key == RIGHTS:
        return _to_its_owner(error)
    return translate("Problems", "Allowed: {allowed}.").format(allowed=error.allowed)


def correct(error: core.SettingsError) -> str:
    """The same in the window, which has a page for it."""
    if error.key == RIGHTS:
        return _to_its_owner(error)
    text = translate("Problems", "Correct it in Settings. Allowed: {allowed}.")
    return text.format(allowed=error.allowed)


def _to_its_owner(error: core.SettingsError) -> str:
    text = translate("Problems", "Leave it to its owner alone: {command}")
    return text.format(command=error.allowed)


_NOT_READ: dict[str, Callable[[], str]] = {
    NO_TEXT: lambda: translate("Problems", "it is no UTF-8 text"),
    NO_RIGHT: lambda: translate("Problems", "you have no right to read it"),
}
