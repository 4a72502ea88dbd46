"""The libraries that a file names itself; not those that they name in turn."""

import importlib
import re
import subprocess
import sys
from pathlib import Path

_NEEDED = re.compile(r"\(NEEDED\).*\[(?P<name>[^\]]+)\]")


def names(file: str) -> list[str]:
    """The names of the libraries that a program or library is linked to.

    On Linux by binutils, which must be there for stripping anyway: PyInstaller's own look goes
    through the loader, and takes a library's libraries for its own. Elsewhere by PyInstaller.
    """
    if sys.platform != "linux":
        bindepend = importlib.import_module("PyInstaller.depend.bindepend")
        return [Path(name).name for name, _ in bindepend.get_imports(file)]
    done = subprocess.run(["readelf", "-d", file], capture_output=True, text=True, check=True)
    return names_in(done.stdout)


def names_in(dynamic: str) -> list[str]:
    """From what ``readelf -d`` prints."""
    return [found["name"] for found in _NEEDED.finditer(dynamic)]
