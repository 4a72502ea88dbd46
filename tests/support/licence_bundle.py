"""A small bundle for the licences: a folder, a build environment and a system, made of files."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import build_distributions
import bundle_contents
import licence_table
from bundle_contents import Contents
from licence_build import Build
from system_packages import Dpkg

LIBRARIES = "usr/lib/x86_64-linux-gnu"
INFO = "{name}-1.0.dist-info"
METADATA = "Metadata-Version: 2.4\nName: {name}\nVersion: 1.0\nLicense-Expression: {licence}\n"


@dataclass
class MadeBundle:
    """Everything below one temporary folder. ``modules``: those in the program's archive."""

    folder: Path
    modules: list[str] = field(default_factory=lambda: ["json", "ui.cli", "pyimod02_importers"])
    packages: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.bundle = self.folder / "quayside"
        self.site_packages = self.folder / "site-packages"
        self.root = self.folder / "root"
        self.pythons = self.folder / "LICENSE.txt"
        self.pythons.write_text("Python's own")
        self.distribution("pyinstaller", "", {}, text_name="COPYING.txt")
        for place in ("quayside", "_internal/base_library.zip"):
            self.file(place)

    def file(self, place: str, text: str = "\x7fELF") -> Path:
        """Put a file into the bundle."""
        return _put(self.bundle / place, text)

    def distribution(
        self, name: str, licence: str, files: Mapping[str, str], *, text_name: str = "LICENSE"
    ) -> None:
        """Install one; with no ``text_name`` it brings no licence text."""
        info = INFO.format(name=name)
        metadata = METADATA.format(name=name, licence=licence)
        if not licence:
            metadata = metadata.replace("License-Expression: \n", "")
        places = {**files, f"{info}/METADATA": metadata, f"{info}/RECORD": ""}
        if text_name:
            places[f"{info}/licenses/{text_name}"] = f"the licence of {name}"
        places[f"{info}/RECORD"] = "".join(f"{place},,\n" for place in places)
        for place, text in places.items():
            _put(self.site_packages / place, text)

    def system_library(self, name: str, package: str, copyright_text: str) -> None:
        """Put a library into the system and into the bundle, where PyInstaller copied it."""
        _put(self.root / LIBRARIES / name, "\x7fELF")
        _put(self.root / "usr/share/doc" / package / "copyright", copyright_text)
        self.packages[name] = package
        self.file(f"_internal/{name}")

    def common_licence(self, name: str) -> None:
        """A licence that each system of that kind has."""
        _put(self.root / "usr/share/common-licenses" / name, f"the text of {name}")

    def build(self) -> Build:
        """What licences.write would find out of it, with the project's own tables."""
        contents = Contents(
            files=tuple(sorted(bundle_contents.files(self.bundle))),
            modules=tuple(self.modules),
            stdlib=frozenset({"json", "_ssl"}),
            python="3.11.7",
            licences=(self.pythons,),
        )
        environment = build_distributions.read(self.site_packages)
        system = Dpkg(self._dpkg, self.root)
        return Build("1.0", contents, environment, licence_table.load(), system)

    def _dpkg(self, command: Sequence[str]) -> str:
        """What dpkg-query prints: the real one's words for packages of our making."""
        if command[1] == "--show":
            return "".join(f"{name} 2.0-1 {name}-source 2.0-1\n" for name in command[3:])
        owners = {f"/{LIBRARIES}/{name}": package for name, package in self.packages.items()}
        asked = [place for place in command[2:] if place in owners]
        return "".join(f"{owners[place]}:amd64: {place}\n" for place in asked)


def _put(file: Path, text: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return file
