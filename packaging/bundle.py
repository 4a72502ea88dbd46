"""Builds the bundle. Thin for now: PyInstaller in an environment of its own, then the folder."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def main() -> int:
    """Build ``dist/quayside``; the exit code."""
    done = subprocess.run(
        [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean",
         "--distpath", str(ROOT / "dist"), "--workpath", str(ROOT / "build"),
         str(ROOT / "packaging" / "quayside.spec")], check=False)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
