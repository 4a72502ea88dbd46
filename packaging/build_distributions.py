"""The Python distributions of the build environment: whose a file or a module is, and its texts."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path, PurePosixPath

LICENCE_NAME = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
COMPILED = (".so", ".pyd")


@dataclass(frozen=True, slots=True)
class Installed:
    """A distribution. ``licence``: the SPDX expression that it declares, empty where it has none.

    ``texts``: its licence files by their names inside the metadata folder.
    """

    name: str
    version: str
    licence: str
    texts: Mapping[str, Path]


@dataclass(frozen=True, slots=True)
class Environment:
    """What is installed, by normalised names; ``files`` and ``modules``: whose each is."""

    installed: Mapping[str, Installed]
    files: Mapping[str, str]
    modules: Mapping[str, str]

    def owner_of_module(self, module: str) -> str | None:
        """The distribution of a module; that of any module below, for a package without a file."""
        if module in self.modules:
            return self.modules[module]
        below = (name for each, name in self.modules.items() if each.startswith(f"{module}."))
        return next(below, None)


def normalised(name: str) -> str:
    """A distribution's name as it is compared (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def read(site_packages: Path) -> Environment:
    """Read the metadata of all that is installed in one folder."""
    installed, files, modules = {}, {}, {}
    for found in distributions(path=[str(site_packages)]):
        one = describe(found)
        installed[one.name] = one
        for place in _as_found(found):
            files[place] = one.name
            module = module_of(place)
            if module:
                modules[module] = one.name
    return Environment(installed, files, modules)


def describe(found: Distribution) -> Installed:
    """What a distribution says of itself."""
    texts = {}
    for place in _places(found):
        name = _licence_name(place)
        if name:
            texts[name] = Path(str(found.locate_file(place)))
    declared = found.metadata.get_all("License-Expression") or [""]
    return Installed(normalised(found.name), found.version, declared[0], texts)


def module_of(place: str) -> str | None:
    """The dotted name of the module in a file, None where it is none."""
    path = PurePosixPath(place)
    if path.suffix not in (".py", *COMPILED):
        return None
    stem = path.name.split(".")[0]
    parts = path.parts[:-1] if stem == "__init__" else (*path.parts[:-1], stem)
    return ".".join(parts) or None


def _places(found: Distribution) -> Iterator[str]:
    return (file.as_posix() for file in found.files or ())


def _as_found(found: Distribution) -> Iterator[str]:
    """Places as Python finds them: pywin32's .pth file makes ``win32/lib/x.py`` the module x."""
    places = list(_places(found))
    yield from places
    for root in _extra_roots(found, places):
        yield from (each.removeprefix(root) for each in places if each.startswith(root))


def _extra_roots(found: Distribution, places: Iterable[str]) -> Iterator[str]:
    """The folders that a distribution's own .pth files add to the path, each with a slash."""
    for place in places:
        if place.endswith(".pth") and "/" not in place:
            text = Path(str(found.locate_file(place))).read_text("utf-8")
            lines = [line.strip() for line in text.splitlines()]
            folders = (line for line in lines if line and not line.startswith(("#", "import ")))
            yield from (folder.replace("\\", "/") + "/" for folder in folders)


def _licence_name(place: str) -> str | None:
    """``BUILD_LICENSES/icu.txt`` for ``x.dist-info/licenses/BUILD_LICENSES/icu.txt``."""
    folder, _, inside = place.partition("/")
    if not folder.endswith(".dist-info"):
        return None
    listed = inside.removeprefix("licenses/")
    if listed != inside or LICENCE_NAME.match(inside):
        return listed
    return None
