"""The languages that the window has, each in its own words."""

from ui.i18n import translate

OWN_NAMES = {"en": "English", "fr": "Français"}


def languages() -> tuple[tuple[str, str], ...]:
    """Settings value and name; empty is the system's language."""
    system = translate("Languages", "As the system")
    return (("", system), *OWN_NAMES.items())
