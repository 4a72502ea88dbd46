"""What a whole bundle is linked to outside of itself, and which releases of Linux have that."""

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from linked import names_in

MAGIC = b"\x7fELF"
GLIBC_PARTS = tuple(f"lib{part}." for part in ("c", "m", "dl", "pthread", "resolv", "rt", "util"))
LOADER = "ld-linux"

HAVE_GLIBC = (
    ("Debian 11", (2, 31)),
    ("Debian 12", (2, 36)),
    ("Debian 13", (2, 41)),
    ("Ubuntu 20.04", (2, 31)),
    ("Ubuntu 22.04", (2, 35)),
    ("Ubuntu 24.04", (2, 39)),
    ("RHEL 8", (2, 28)),
    ("RHEL 9", (2, 34)),
    ("RHEL 10", (2, 39)),
)
"""Releases in use, and the version of glibc that each is made of."""


@dataclass(frozen=True, slots=True)
class Links:
    """``from_outside``: libraries that the bundle does not bring, glibc's own left out.

    ``glibc`` is the least version that has all functions that are called.
    """

    from_outside: tuple[str, ...]
    glibc: tuple[int, int]

    def releases(self) -> tuple[str, ...]:
        """The oldest release of each distribution whose glibc is new enough."""
        found: dict[str, str] = {}
        for release, version in HAVE_GLIBC:
            if version >= self.glibc:
                found.setdefault(release.split()[0], release)
        return tuple(found.values())


def links(bundle: Path) -> Links:
    """What all programs and libraries in a folder need together. Raises CalledProcessError."""
    files = list(elf_files(bundle))
    told = subprocess.run(
        ["readelf", "-dVW", *map(str, files)], capture_output=True, text=True, check=True
    ).stdout
    own = {file.name for file in bundle.rglob("*.so*")}
    outside = sorted(set(names_in(told)) - own)
    outside = [name for name in outside if not name.startswith((*GLIBC_PARTS, LOADER))]
    versions = {
        (int(major), int(minor)) for major, minor in re.findall(r"Name: GLIBC_(\d+)\.(\d+)", told)
    }
    return Links(tuple(outside), max(versions, default=(2, 0)))


def elf_files(folder: Path) -> Iterator[Path]:
    """Programs and libraries below a folder, by their first bytes; links are not followed."""
    for file in sorted(folder.rglob("*")):
        if file.is_file() and not file.is_symlink():
            with file.open("rb") as stream:
                if stream.read(len(MAGIC)) == MAGIC:
                    yield file
