"""What people install, made from PyInstaller's folder: on Linux a Debian package and an archive.

    python packaging/installers.py BUNDLE DIST

``make`` is what ``bundle.py`` calls. The installers of Windows and macOS need their systems' own
tools and are made by ``windows/build.ps1`` and ``macos/build.sh``.
"""

import os
import shutil
import sys
from pathlib import Path

import bundle
import sums
from deb import build_deb
from portable import build_portable

from station.version import __version__


def make(bundle_folder: Path, dist: Path, version: str) -> list[Path]:
    """Make this system's installers in ``dist``; the files that were made.

    Where there is no dpkg (on Fedora, say) the archive alone is made, and that is told. Raises
    BuildFault and CalledProcessError.
    """
    if sys.platform != "linux":
        return []
    dist.mkdir(parents=True, exist_ok=True)
    when = int(bundle.steady(os.environ)["SOURCE_DATE_EPOCH"])
    made = [build_portable(bundle_folder, dist, version, when)]
    if shutil.which("dpkg-deb") and shutil.which("dpkg-shlibdeps"):
        made.append(build_deb(bundle_folder, dist, version, when))
    else:
        print("no .deb: dpkg-deb and dpkg-shlibdeps (package dpkg-dev) are not here")
    return made


def main(arguments: list[str]) -> int:
    """Make them from a folder that is there; write their sums beside them."""
    if len(arguments) != 2:
        print(__doc__)
        return 2
    dist = Path(arguments[1])
    made = make(Path(arguments[0]), dist, __version__)
    for file in [*made, sums.write(made, dist)]:
        print(f"{file}  {file.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
