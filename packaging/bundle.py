"""Builds what is installed at a packing bench: the folder ``dist/quayside`` and all made from it.

    environment ─▶ PyInstaller (quayside.spec) ─▶ licences ─▶ installers ─▶ sums

Run as ``python packaging/bundle.py``, by any Python that Quayside knows. Exit code 1 with words
where something is missing.
"""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import build_box
import build_environment
import build_facts
import build_log
import installers
import licences
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
    os.environ.update(build_facts.steady(os.environ))
    freeze(python)
    licences.write(DIST / NAME, build_environment.site_packages(ENVIRONMENT))
    made = installers.make(DIST / NAME, DIST, build_facts.version())
    return [*made, sums.write(made, DIST)]


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


if __name__ == "__main__":
    sys.exit(main())
