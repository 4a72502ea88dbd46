"""Where the bundle is that is measured, and how much room it takes."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.bench.process import ROOT

NAMED = "QUAYSIDE_BENCH_BUNDLE"
"""Names the folder of another bundle, such as one that is installed."""


def bundle_folder(environ: Mapping[str, str] = os.environ) -> Path | None:
    """The folder with the program in it; None where none was built."""
    folder = Path(environ.get(NAMED) or ROOT / "dist" / "quayside")
    return folder if program_in(folder).is_file() else None


def program_in(folder: Path) -> Path:
    """The program of a bundle."""
    return folder / ("quayside.exe" if sys.platform == "win32" else "quayside")


def size_mb(folder: Path) -> float:
    """What the files of a folder hold, in millions of bytes; links cost nothing."""
    files = (file for file in folder.rglob("*") if file.is_file() and not file.is_symlink())
    return sum(file.stat().st_size for file in files) / 1_000_000
