"""The Linux distribution's packages that shared libraries of the bundle were taken from."""

import re
import subprocess
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

FOLDERS = ("usr/lib", "usr/lib/*-linux-gnu*")
"""Where a system keeps its shared libraries; /lib leads there since Debian 12."""

COMMON = re.compile(rb"/usr/share/common-licenses/([A-Za-z0-9][A-Za-z0-9.+-]*[A-Za-z0-9+])")

Run = Callable[[Sequence[str]], str]
"""Runs a command and returns its output; empty where there is no such command."""


@dataclass(frozen=True, slots=True)
class Package:
    """A binary package and the source package that it was built from."""

    name: str
    version: str
    source: str
    source_version: str


def run(command: Sequence[str]) -> str:
    """What a command prints. dpkg's exit code says only that it does not know some of the names."""
    try:
        done = subprocess.run(command, capture_output=True, check=False, text=True)
    except FileNotFoundError:
        return ""
    return done.stdout


@dataclass(frozen=True, slots=True)
class Dpkg:
    """Debian's packages, and those of systems made from it; elsewhere it knows none."""

    run: Run = run
    root: Path = Path("/")

    def owners(self, names: Iterable[str]) -> dict[str, Package]:
        """Whose the libraries of these file names are, as they lie in the system's folders."""
        wanted = [path for name in sorted(names) for path in self._places(name)]
        if not wanted:
            return {}
        found = dict(_searched(self.run(["dpkg-query", "--search", *wanted])))
        packages = self._packages(sorted(set(found.values())))
        return {file: packages[name] for file, name in found.items() if name in packages}

    def copyright_file(self, package: Package) -> Path:
        """The package's licence; every package has one there (Debian policy 12.5)."""
        return self.root / "usr/share/doc" / package.name / "copyright"

    def common(self, text: bytes) -> dict[str, Path]:
        """The licences that a copyright file only names, because each Debian system has them.

        Some files write GPL-2.0 for the system's GPL-2.
        """
        folder = self.root / "usr/share/common-licenses"
        named = {name.decode() for name in COMMON.findall(text)}
        names = sorted(named | {name.removesuffix(".0") for name in named})
        return {name: folder / name for name in names if (folder / name).is_file()}

    def system(self) -> str:
        """The system's name and version."""
        file = self.root / "etc/os-release"
        text = file.read_text("utf-8") if file.is_file() else ""
        found = re.search(r'^PRETTY_NAME="?([^"\n]*)', text, re.MULTILINE)
        return found.group(1) if found else "this system"

    def _places(self, name: str) -> Iterator[str]:
        """Paths of a library as packages may name them: many still say /lib for /usr/lib."""
        for folder in FOLDERS:
            for file in self.root.glob(f"{folder}/{name}"):
                place = file.relative_to(self.root / "usr").as_posix()
                yield from (f"/usr/{place}", f"/{place}")

    def _packages(self, names: Sequence[str]) -> Mapping[str, Package]:
        if not names:
            return {}
        wanted = "${Package} ${Version} ${source:Package} ${source:Version}\n"
        out = self.run(["dpkg-query", "--show", f"--showformat={wanted}", *names])
        return {row.split()[0]: Package(*row.split()) for row in out.splitlines()}


def _searched(out: str) -> Iterator[tuple[str, str]]:
    """File name and package of each line ``package:amd64: /usr/lib/x86_64-linux-gnu/libz.so.1``."""
    for line in out.splitlines():
        owners, _, path = line.partition(": ")
        if path and not line.startswith("diversion "):
            yield Path(path).name, owners.split(",")[0].split(":")[0]
