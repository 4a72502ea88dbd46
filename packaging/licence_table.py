"""The tables of packaging/licences: components, where they are found, which licences may be."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from licence_terms import Terms

FOLDER = Path(__file__).parent / "licences"
COMPONENT_FILES = ("components.toml", "pillow.toml", "qt.toml")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a table says of one component. How its fields are meant stands in components.toml."""

    name: str
    use: str
    licence: str
    holders: str
    source: str = ""
    part_of: str = ""
    version: str = ""
    files: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()
    modules: tuple[str, ...] = ()
    packages: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()

    def owns(self, place: str) -> bool:
        """Whether a file of the bundle is this component's own."""
        return any(fnmatchcase(place, pattern) for pattern in self.files)

    def is_inside(self, place: str) -> bool:
        """Whether it is compiled into that file."""
        return any(fnmatchcase(place, pattern) for pattern in self.inside)

    def has_module(self, top: str) -> bool:
        """Whether a top-level module of the archive is its own."""
        return any(fnmatchcase(top, pattern) for pattern in self.modules)

    def is_package(self, name: str) -> bool:
        """Whether a Debian package is meant; t64 is the same library with longer times."""
        return any(fnmatchcase(name.removesuffix("t64"), pattern) for pattern in self.packages)


@dataclass(frozen=True, slots=True)
class Table:
    """All that is known. ``distributions`` by normalised names; ``texts``: the folder of texts."""

    components: tuple[Entry, ...]
    distributions: Mapping[str, Entry]
    systems: tuple[Entry, ...]
    terms: Terms
    texts: Path = field(default=FOLDER / "texts")


def load(folder: Path = FOLDER) -> Table:
    """Read the tables of a folder. A key that Entry does not know is a TypeError."""
    components = [
        _entry(row) for name in COMPONENT_FILES for row in _toml(folder / name)["component"]
    ]
    distributions = {
        name: _entry({"name": name, **row}) for name, row in _toml(folder / "python.toml").items()
    }
    systems = [_entry({"name": "", **row}) for row in _toml(folder / "system.toml")["system"]]
    allowed = _toml(folder / "allowed.toml")
    terms = Terms(allowed["allowed"], allowed["refused"])
    return Table(tuple(components), distributions, tuple(systems), terms, folder / "texts")


def _toml(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text("utf-8"))


def _entry(row: Mapping[str, Any]) -> Entry:
    values: dict[str, Any] = {
        key: tuple(it) if isinstance(it, list) else it for key, it in row.items()
    }
    return Entry(**values)
