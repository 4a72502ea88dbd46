"""The languages that the window has, each in its own words."""

from ui.i18n import translate

OWN_NAMES = {"en": "English", "fr": "Français"}


def languages() -> tuple[tuple[str, str], ...]:
    """Settings value and name; empty is the system's language."""
    system = translate("Languages", "As the system")
    return (("", system), *OWN_NAMES.items())


def chosen(setting: str, system: str) -> str:
    """The language to speak: the settings' (``fr``, ``fr_FR``), else the system's, else English."""
    code = (setting or system).replace("-", "_").partition("_")[0].lower()
    return code if code in OWN_NAMES else "en"
