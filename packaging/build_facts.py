"""What is built, and when: the version, and what makes two builds of one commit alike."""

import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def steady(environ: Mapping[str, str]) -> dict[str, str]:
    """What makes two builds of one commit alike, where it is not set already."""
    wanted = {"PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": str(commit_time()), "LC_ALL": "C.UTF-8"}
    return {name: environ.get(name, value) for name, value in wanted.items()}


def commit_time() -> int:
    """When the commit was made that is built, in seconds since 1970; else the version file's."""
    command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    if shutil.which("git"):
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return int(done.stdout)
    return int((ROOT / "station" / "version.py").stat().st_mtime)


def version() -> str:
    """The version, from its one place."""
    sys.path.insert(0, str(ROOT))
    from station.version import __version__

    return __version__
