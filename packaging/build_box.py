"""What the machine must have that builds a bundle. PyInstaller only warns where it is missing."""

import re
import shutil
import subprocess
import sys

from fault import BuildFault

LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
}
"""What Qt's libraries and its plug-ins are linked to, and the Debian package of each."""

PROGRAMS = {"readelf": "binutils", "strip": "binutils"}

_LISTED = re.compile(r"^\s+(\S+) \(", re.MULTILINE)


def check() -> None:
    """Raises BuildFault with the packages to install. Other systems bring what Qt needs."""
    if sys.platform != "linux":
        return
    listed = subprocess.run(
        ["ldconfig", "-p"],
        capture_output=True,
        text=True,
        check=True,
        env={"PATH": "/usr/sbin:/sbin:/usr/bin:/bin", "LC_ALL": "C"},
    )
    missing = packages_missing(listed.stdout, {name for name in PROGRAMS if shutil.which(name)})
    if missing:
        raise BuildFault(
            f"this machine lacks {', '.join(missing)}: `make setup` installs them as root"
        )


def packages_missing(listed: str, programs: set[str]) -> list[str]:
    """Debian packages, from what ``ldconfig -p`` prints and the programs that there are."""
    there = set(_LISTED.findall(listed))
    lacking = {package for library, package in LIBRARIES.items() if library not in there}
    lacking |= {package for name, package in PROGRAMS.items() if name not in programs}
    return sorted(lacking)
