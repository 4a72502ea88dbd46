"""Builds what is installed at a packing bench: the folder ``dist/quayside`` and all made from it.

    environment ─▶ PyInstaller (quayside.spec) ─▶ licences ─▶ installers ─▶ sums

Run as ``python packaging/bundle.py``, by any Python that Quayside knows. Exit code 1 with words
where something is missing.
"""

import importlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import build_box
import build_environment
import build_log
import size
import sums
from fault import BuildFault

ROOT = Path(__file__).resolve().parents[1]
DIST, WORK = ROOT / "dist", ROOT / "build"
ENVIRONMENT = ROOT / ".venv-bundle"
LOG = WORK / "pyinstaller.log"
NAME = "quayside"


def main() -> int:
    """Build everything; the exit code."""
    began = time.monotonic()
    try:
        made = build()
    except BuildFault as fault:
        print(f"no bundle: {fault}", file=sys.stderr)
        return 1
    print(f"built in {time.monotonic() - began:.0f} s")
    print(f"dist/{NAME}: {size.of(DIST / NAME)}")
    for file in made:
        print(f"dist/{file.name}: {file.stat().st_size / 1_000_000:.1f} MB")
    return 0


def build() -> list[Path]:
    """The bundle and the files made from it, with their sums. Raises BuildFault."""
    build_box.check()
    python = build_environment.ready(ROOT, ENVIRONMENT)
    shutil.rmtree(DIST, ignore_errors=True)
    os.environ.update(steady(os.environ))
    freeze(python)
    if has("licences"):
        packages = build_environment.site_packages(ENVIRONMENT)
        importlib.import_module("licences").write(DIST / NAME, packages)
    made: list[Path] = []
    if has("installers"):
        made += importlib.import_module("installers").make(DIST / NAME, DIST, version())
        made.append(sums.write(made, DIST))
    return made


def freeze(python: Path) -> None:
    """Let PyInstaller make the folder. Raises BuildFault, also for what it would only warn of."""
    WORK.mkdir(exist_ok=True)
    command = [
        *(str(python), "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "INFO"),
        *("--distpath", str(DIST), "--workpath", str(WORK), str(ROOT / "packaging/quayside.spec")),
    ]
    # A cache of its own: another build on this machine empties the one that they would share.
    environ = {**os.environ, "PYINSTALLER_CONFIG_DIR": str(WORK / "cache")}
    with LOG.open("w", encoding="utf-8") as log:
        done = subprocess.run(command, cwd=ROOT, stdout=log, stderr=log, env=environ, check=False)
    text = LOG.read_text("utf-8", "replace")
    if done.returncode:
        raise BuildFault("\n".join([f"PyInstaller failed: {LOG}", *text.splitlines()[-8:]]))
    complaints = build_log.unexplained(text)
    if complaints:
        raise BuildFault("\n".join(["PyInstaller did not find everything:", *complaints]))


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


def has(module: str) -> bool:
    """Whether there is a script of that name beside this one."""
    return importlib.util.find_spec(module) is not None


if __name__ == "__main__":
    sys.exit(main())
