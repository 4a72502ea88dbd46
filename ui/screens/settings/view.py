"""The sections at the left: their names, which one is open, and where something is not saved."""

from collections.abc import Collection
from dataclasses import dataclass

from ui.i18n import translate

SECTIONS = ("account", "station", "printers", "boxes", "quotes", "address")


@dataclass(frozen=True, slots=True)
class SectionItem:
    """A section; ``is_unsaved``: a mark says that something typed in it waits."""

    name: str
    word: str
    is_open: bool
    is_unsaved: bool


def present(open_section: str, unsaved: Collection[str]) -> tuple[SectionItem, ...]:
    """The list of sections."""
    words = {
        "account": translate("Settings", "Account"),
        "station": translate("Settings", "Station"),
        "printers": translate("Settings", "Printers"),
        "boxes": translate("Settings", "Boxes"),
        "quotes": translate("Settings", "Prices"),
        "address": translate("SettingsList", "Pickup address"),
    }
    return tuple(
        SectionItem(name, words[name], name == open_section, name in unsaved) for name in SECTIONS
    )
