"""What is really in a bundle: its files, and the modules in its programs' archives."""

import json
import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
INNER = (
    "_internal/",
    "Contents/Frameworks/",
    "Contents/Resources/",
    "Contents/MacOS/",
    "Contents/",
)
"""Folders that PyInstaller puts around the rest; the last four are those of an .app."""

FOLDER = "LICENCES"


@dataclass(frozen=True, slots=True)
class Contents:
    """``files``: their places below ``_internal`` (a program's own: its name); ``modules``: dotted.

    ``stdlib``: the top-level names of Python's own library; ``python``: its version; ``licences``:
    where Python's own licence may lie on this machine.
    """

    files: tuple[str, ...]
    modules: tuple[str, ...]
    stdlib: frozenset[str]
    python: str
    licences: tuple[Path, ...]


def licences_folder(bundle: Path) -> Path:
    """Where the licences of a bundle lie: beside the program, in an .app among its resources."""
    inner = bundle / "Contents" / "Resources"
    return (inner if inner.is_dir() else bundle) / FOLDER


def read(bundle: Path, site_packages: Path) -> Contents:
    """Look into a bundle, with the PyInstaller that made it.

    Raises CalledProcessError where a program's archive cannot be read.
    """
    script = str(HERE / "archive_modules.py")
    command = [str(python_of(site_packages)), "-I", script, *map(str, programs(bundle))]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    facts = json.loads(done.stdout)
    return Contents(
        files=tuple(sorted(files(bundle))),
        modules=tuple(facts["modules"]),
        stdlib=frozenset(facts["stdlib"]),
        python=facts["version"],
        licences=tuple(map(Path, facts["licences"])),
    )


def files(bundle: Path) -> Iterator[str]:
    """Places of the files. Links are left out: what they lead to is a file of its own."""
    own = licences_folder(bundle)
    for folder, _, names in os.walk(bundle):
        if Path(folder).is_relative_to(own):
            continue
        for name in names:
            path = Path(folder, name)
            if not path.is_symlink():
                yield inner(path.relative_to(bundle).as_posix())


def inner(place: str) -> str:
    """A place without the folder that PyInstaller puts around the rest."""
    return next((place.removeprefix(each) for each in INNER if place.startswith(each)), place)


def programs(bundle: Path) -> list[Path]:
    """The programs that PyInstaller made, which carry the archives."""
    inside = bundle / "Contents" / "MacOS"
    folder = inside if inside.is_dir() else bundle
    return sorted(
        file
        for file in folder.glob("quayside*")
        if file.is_file() and (file.suffix == ".exe" or os.access(file, os.X_OK))
    )


def python_of(site_packages: Path) -> Path:
    """The interpreter of the environment that those site-packages belong to."""
    windows = site_packages.parents[1] / "Scripts" / "python.exe"
    return windows if windows.is_file() else site_packages.parents[2] / "bin" / "python"
