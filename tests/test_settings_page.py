"""docs/settings.md names every setting that there is, and none that there is not."""

import re
import tomllib
from dataclasses import fields
from pathlib import Path

from station.domain.address import PickupAddress
from station.domain.box import Box
from station.domain.printjob import DocumentKind
from station.domain.quote import QuoteRule
from station.environment import OVERRIDES
from station.settings import (
    ApiSettings,
    PrinterSettings,
    PrintingSettings,
    QuoteSettings,
    ScaleSettings,
    SoundSettings,
    StationSettings,
    SupportSettings,
    WindowSettings,
)
from station.settings_reader import settings_in
from station.settings_values import SECTIONS

PAGE = (Path(__file__).parents[1] / "docs" / "settings.md").read_text("utf-8")

TABLES: dict[str, tuple[type, ...]] = {
    "api": (ApiSettings,),
    "station": (StationSettings,),
    "window": (WindowSettings,),
    "support": (SupportSettings,),
    "sound": (SoundSettings,),
    "printers.NAME": (PrinterSettings,),
    "printing": (PrintingSettings,),
    "quotes": (QuoteSettings, QuoteRule),
    "boxes": (Box,),
    "scale": (ScaleSettings,),
    "pickup_address": (PickupAddress,),
}
RENAMED = {
    "printers.NAME.host": "printers.NAME.address",
    "printers.NAME.port": "printers.NAME.address",
    "boxes.is_default": "boxes.default",
    "sound.is_on": "sound.on",
}
"""What a person writes, where it is not what the program calls it."""
ELSEWHERE = {"printers.NAME.name"}
"""The name of the table itself."""


def there_are() -> set[str]:
    """Every setting, from the classes that hold them."""
    names = {
        f"{table}.{each.name}"
        for table, holders in TABLES.items()
        for holder in holders
        for each in fields(holder)
    }
    names = {RENAMED.get(name, name) for name in names} - ELSEWHERE
    routes = {f"routes.{kind.value}" for kind in DocumentKind} | {"routes.fallback.NAME"}
    return names | routes | {"database.url", "verification.items"}


def told() -> set[str]:
    """Every setting of the page's first table; a short name continues the table before it."""
    names: set[str] = set()
    for line in PAGE.partition("| key |")[2].partition("\n\n")[0].splitlines():
        cell = line.split("|")[1] if line.startswith("| `") else ""
        found = re.findall(r"`([\w.]+)`", cell)
        if "(" in cell:
            names |= {f"{found[0]}.{name}" for name in found[1:]}
            continue
        for name in found:
            first = found[0].rpartition(".")[0]
            names.add(name if "." in name else f"{first}.{name}")
    return names


def test_the_page_has_every_setting_and_no_other() -> None:
    assert there_are() - told() == set()
    assert told() - there_are() == set()


def test_its_example_is_a_file_that_can_be_read() -> None:
    example = PAGE.partition("```toml\n")[2].partition("```")[0]
    assert tomllib.loads(example)
    assert settings_in(Path("/home/packer/settings.toml"), example).unknown_keys == ()


def test_it_names_what_the_environment_overrides() -> None:
    for variable in OVERRIDES.values():
        assert f"`{variable}`" in PAGE


def test_every_setting_travels_to_other_benches() -> None:
    """Or is left out by a decision (``station.portable_settings``), never because it is new."""
    assert {name.partition(".")[0] for name in there_are()} == set(SECTIONS)
