"""What people install, made from PyInstaller's folder: on Linux a Debian package and an archive.

    python packaging/installers.py BUNDLE DIST

``make`` is what ``bundle.py`` calls. The installers of Windows and macOS need their systems' own
tools and are made by ``windows/build.ps1`` and ``macos/build.sh``.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from deb import build_deb
from portable import build_portable

from station.version import __version__

ROOT = Path(__file__).parents[1]


def make(bundle_folder: Path, dist: Path, version: str) -> list[Path]:
    """Make this system's installers in ``dist``; the files that were made.

    Where there is no dpkg (on Fedora, say) the archive alone is made, and that is told. Raises
    LibrariesUnknown and CalledProcessError.
    """
    if sys.platform != "linux":
        return []
    dist.mkdir(parents=True, exist_ok=True)
    when = build_time(os.environ)
    made = [build_portable(bundle_folder, dist, version, when)]
    if shutil.which("dpkg-deb") and shutil.which("dpkg-shlibdeps"):
        made.append(build_deb(bundle_folder, dist, version, when))
    else:
        print("no .deb: dpkg-deb and dpkg-shlibdeps (package dpkg-dev) are not here")
    return made


def build_time(environ: Mapping[str, str]) -> int:
    """What stands as the time in all that is made, in Unix seconds: the same sources, the same.

    ``SOURCE_DATE_EPOCH``, or the commit's time, or, without a repository, the version file's.
    """
    given = environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    done = subprocess.run(
        ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode == 0 and done.stdout.strip():
        return int(done.stdout)
    return int((ROOT / "station" / "version.py").stat().st_mtime)


def sums(files: Iterable[Path]) -> str:
    """SHA-256 sums in the form that ``sha256sum --check`` reads, by name."""
    lines = []
    for file in sorted(files, key=lambda each: each.name):
        with file.open("rb") as stream:
            lines.append(f"{hashlib.file_digest(stream, 'sha256').hexdigest()}  {file.name}\n")
    return "".join(lines)


def main(arguments: list[str]) -> int:
    """Make them from a folder that is there; write their sums beside them."""
    if len(arguments) != 2:
        print(__doc__)
        return 2
    dist = Path(arguments[1])
    made = make(Path(arguments[0]), dist, __version__)
    (dist / "SHA256SUMS").write_text(sums(made), "utf-8")
    for file in made:
        print(f"{file}  {file.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
