"""An environment for the build alone, so that no development tool can slip into the bundle.

It has what runs (pyproject.toml's dependencies with those of a warehouse) and PyInstaller, at the
versions of constraints.txt, and is used again while neither changes. Quayside itself is not
installed in it: the bundle takes the source beside this folder.
"""

import hashlib
import shutil
import subprocess
import sys
import tomllib
import venv
from pathlib import Path

from fault import BuildFault

EXTRAS = ("warehouse", "bundle")
_STAMP = ".made-of"


def ready(root: Path, folder: Path) -> Path:
    """The environment's Python; made anew where it is not there or of something else.

    Raises BuildFault where a package cannot be installed.
    """
    stamp, made_of = folder / _STAMP, fingerprint(root)
    python = python_of(folder)
    if stamp.is_file() and stamp.read_text("utf-8") == made_of and python.is_file():
        return python
    shutil.rmtree(folder, ignore_errors=True)
    venv.create(folder, with_pip=True)
    command = [
        *(str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"),
        *("--constraint", str(root / "constraints.txt")),
        *requirements((root / "pyproject.toml").read_text("utf-8")),
    ]
    if subprocess.run(command, cwd=root, check=False).returncode:
        raise BuildFault("what the bundle is made of could not be installed: see pip's words above")
    stamp.write_text(made_of, "utf-8")
    return python


def requirements(pyproject: str) -> list[str]:
    """What is installed, as pip takes it, from the text of pyproject.toml; each once, sorted."""
    project = tomllib.loads(pyproject)["project"]
    extras = project["optional-dependencies"]
    return sorted({*project["dependencies"], *(one for extra in EXTRAS for one in extras[extra])})


def fingerprint(root: Path) -> str:
    """Changes with what the environment is made of, and with the Python that makes it."""
    digest = hashlib.sha256(sys.version.encode())
    for name in ("pyproject.toml", "constraints.txt"):
        digest.update((root / name).read_bytes())
    return digest.hexdigest()


def python_of(folder: Path) -> Path:
    """Where an environment keeps its Python."""
    if sys.platform == "win32":
        return folder / "Scripts" / "python.exe"
    return folder / "bin" / "python"


def site_packages(folder: Path) -> Path:
    """Where an environment keeps its packages."""
    if sys.platform == "win32":
        return folder / "Lib" / "site-packages"
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    return folder / "lib" / version / "site-packages"
