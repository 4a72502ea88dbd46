"""Tries a built bundle on a machine without Python, and says what it found.

    python packaging/smoke_test.py BUNDLE_FOLDER_OR_PROGRAM [--report FILE]

Exit code 1 with the words of the first fault. Works for what a package installed as well:
``smoke_test.py /usr/bin/quayside``.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import smoke_steps
from smoke_bare import Bare
from smoke_process import SmokeFault

ROOT = Path(__file__).resolve().parents[1]


def main(args: Sequence[str]) -> int:
    """Try it; the exit code."""
    parser = argparse.ArgumentParser(description="Try a built bundle on a machine without Python.")
    parser.add_argument("bundle", type=Path, help="its folder, or its program")
    parser.add_argument("--report", type=Path, help="a file that gets the same lines")
    asked = parser.parse_args(args)
    lines: list[str] = []

    def tell(line: str) -> None:
        print(line, flush=True)
        lines.append(line)

    with tempfile.TemporaryDirectory(prefix="quayside-smoke-") as folder:
        bare = Bare.around(program_of(asked.bundle.absolute()), Path(folder), ROOT)
        tell(f"{bare.program.name} of {bare.bundle.name}, {bare.words}")
        is_fine = steps(smoke_steps.Ground(bare, Path(folder), version()), tell)
    if asked.report:
        asked.report.write_text("\n".join([*lines, ""]), "utf-8")
    return 0 if is_fine else 1


def steps(ground: smoke_steps.Ground, tell: "smoke_steps.Tell") -> bool:
    """All steps up to the first fault; whether there was none."""
    for name, step in smoke_steps.STEPS:
        began = time.monotonic()
        try:
            words = step(ground)
        except SmokeFault as fault:
            tell(f"NO  {name:<14} {time.monotonic() - began:6.1f} s  {fault}")
            return False
        tell(f"ok  {name:<14} {time.monotonic() - began:6.1f} s  {words}")
    return True


def program_of(place: Path) -> Path:
    """The program of a bundle's folder, or the program itself."""
    if not place.is_dir():
        return place
    return place / ("quayside.exe" if sys.platform == "win32" else "quayside")


def version() -> str:
    """The version, from its one place."""
    sys.path.insert(0, str(ROOT))
    from station.version import __version__

    return __version__


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
