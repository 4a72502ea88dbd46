"""The installer of Windows, made by Inno Setup's compiler from ``windows/quayside.iss``."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from fault import BuildFault

SCRIPT = Path(__file__).parent / "windows" / "quayside.iss"
COMPILER = "ISCC.exe"
FOLDERS = ("Inno Setup 6", "Inno Setup 7")


def build_setup(dist: Path, version: str) -> Path:
    """Make ``quayside-VERSION-setup.exe`` in ``dist`` from the bundle that lies there.

    ``QUAYSIDE_SIGN`` signs it. Raises BuildFault without Inno Setup, CalledProcessError where it
    fails.
    """
    command = command_line(compiler(os.environ), version, os.environ.get("QUAYSIDE_SIGN", ""))
    subprocess.run(command, check=True)
    return dist / f"quayside-{version}-setup.exe"


def command_line(program: str, version: str, sign: str) -> list[str]:
    """How the compiler is called; ``sign`` is a command with $f for the file, or empty."""
    signing = [f"/Squayside={sign}", "/DSIGN=quayside"] if sign else []
    return [program, f"/DVERSION={version}", *signing, str(SCRIPT)]


def compiler(environ: Mapping[str, str]) -> str:
    """Where the compiler is: on the path, or where its own installer puts it. Raises BuildFault."""
    found = shutil.which(COMPILER, path=environ.get("PATH", ""))
    if found:
        return found
    for variable in ("ProgramFiles(x86)", "ProgramFiles", "LOCALAPPDATA"):
        parent = Path(environ.get(variable, ""))
        for folder in FOLDERS:
            for place in (parent / folder, parent / "Programs" / folder):
                if environ.get(variable) and (place / COMPILER).is_file():
                    return str(place / COMPILER)
    raise BuildFault(f"{COMPILER} of Inno Setup 6.3 or newer is not here: install it")
