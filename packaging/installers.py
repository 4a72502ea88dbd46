"""What people install, made from PyInstaller's folder with the tools of the system it is for.

    python packaging/installers.py BUNDLE DIST

    Linux     quayside_VERSION_ARCHITECTURE.deb, quayside-VERSION-linux-MACHINE.tar.gz
    Windows   quayside-VERSION-setup.exe
    macOS     quayside-VERSION-macos-MACHINE.dmg, from Quayside.app beside the folder

``make`` is what ``bundle.py`` calls. What a system needs is imported there: making the files of
Linux takes Qt (for the icons) and the command line (for its manual page).
"""

import os
import shutil
import sys
from pathlib import Path

import build_facts
import sums


def make(bundle_folder: Path, dist: Path, version: str) -> list[Path]:
    """Make this system's installers in ``dist``; the files that were made.

    Raises BuildFault and CalledProcessError.
    """
    dist.mkdir(parents=True, exist_ok=True)
    if sys.platform == "win32":
        from windows_setup import build_setup

        return [build_setup(dist, version)]
    if sys.platform == "darwin":
        from mac_image import build_image

        return [build_image(bundle_folder, dist, version)]
    return make_linux(bundle_folder, dist, version)


def make_linux(bundle_folder: Path, dist: Path, version: str) -> list[Path]:
    """Without dpkg (on Fedora, say) the archive alone is made, and that is told."""
    from deb import build_deb
    from portable import build_portable

    when = int(build_facts.steady(os.environ)["SOURCE_DATE_EPOCH"])
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
    made = make(Path(arguments[0]), dist, build_facts.version())
    for file in [*made, sums.write(made, dist)]:
        print(f"{file}  {file.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
