"""The Debian package: the bundle, what the desktop needs, and what has to be installed with it.

The bundle lies in ``/opt/quayside``: FHS (3.13) has ``/opt`` for vendors' add-on packages, each in
a folder of its own, and this one is whole in itself; Debian's own packages, which share libraries
and are built from source, have ``/usr/lib``. Only what the system looks for in its own places is
elsewhere: the command, menu entries, icons, the file type, the manual page, the udev rules.
"""

import hashlib
import os
import subprocess
from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import linux_files
from shared_libraries import packages_needed

LINUX = linux_files.LINUX
CHANGELOG = Path(__file__).parents[1] / "CHANGELOG.md"
MAINTAINER = "The Quayside authors <noreply@quayside.invalid>"
HOME = Path("opt/quayside")
DOCS = Path("usr/share/doc/quayside")

BESIDE_LIBRARIES = {
    "ca-certificates": "whom to trust: the marketplace is reached by TLS",
    "xkb-data": "libxkbcommon of the bundle reads the keyboards' layouts",
}
"""What is needed at run time and no library tells, each with its reason."""
RECOMMENDS = (
    "cups-client",  # prints to queues by `lp`
    "gnome-keyring | kwalletmanager",  # keeps the account's secret
    "pipewire-bin | pulseaudio-utils | alsa-utils",  # sounds
    "tzdata",
    "udev",
    "xdg-utils",  # opens documents
)
SUGGESTS = ("cups", "postgresql")
MAINTAINER_SCRIPTS = ("prerm", "postinst")

DESCRIPTION = """\
Description: shipping station for brands that sell on Ankorstore
 A packer scans an order, its box and its weight; Quayside fetches the carriers'
 quotes, buys the one that the shop's rule prefers, waits for the label and
 prints it (PDF, or ZPL on a thermal printer), and books the pickups. It works
 by scanner alone, and by keyboard alone.
 .
 Nothing is bought or printed twice: what is about to be spent is in a journal
 before a request leaves. Several benches can share one PostgreSQL database.
 .
 This package brings Python and Qt with it, in /opt/quayside. Removing it, or
 purging it, leaves the users' data where it is: ~/.local/share/Quayside.
"""


def build_deb(bundle: Path, dist: Path, version: str, when: int) -> Path:
    """Make ``quayside_VERSION_ARCHITECTURE.deb`` in ``dist`` from PyInstaller's folder.

    ``when`` is the build's time in Unix seconds: the same bundle and time make the same file.
    Raises BuildFault, and CalledProcessError where dpkg-deb fails.
    """
    architecture = _asked("dpkg", "--print-architecture")
    out = dist / f"quayside_{version}_{architecture}.deb"
    with TemporaryDirectory(prefix="quayside-deb-") as scratch:
        root = Path(scratch)
        root.chmod(0o755)
        (root / "DEBIAN").mkdir()
        write_tree(root, bundle, version, when)
        depends = [*packages_needed(root, root / HOME), *BESIDE_LIBRARIES]
        write_control(root, version, architecture, sorted(depends))
        subprocess.run(
            ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(out)],
            env={**os.environ, "SOURCE_DATE_EPOCH": str(when)},
            stdout=subprocess.DEVNULL,
            check=True,
        )
    return out


def write_tree(root: Path, bundle: Path, version: str, when: int) -> None:
    """Lay out under ``root`` what will be installed."""
    linux_files.copy_bundle(bundle, root / HOME)
    command = root / "usr/bin/quayside"
    command.parent.mkdir(parents=True)
    command.symlink_to("/" / HOME / "quayside")  # PyInstaller follows it to the bundle
    linux_files.write_share(root / "usr/share", version, when)
    linux_files.write_udev_rules(root / "usr/lib/udev/rules.d")
    docs = root / DOCS
    docs.mkdir(parents=True)
    docs.joinpath("copyright").write_bytes((LINUX / "copyright").read_bytes())
    docs.joinpath("changelog.gz").write_bytes(linux_files.squeezed(changelog(version, when)))
    docs.joinpath("NEWS.md.gz").write_bytes(linux_files.squeezed(CHANGELOG.read_bytes()))
    overrides = root / "usr/share/lintian/overrides/quayside"
    overrides.parent.mkdir(parents=True)
    overrides.write_bytes((LINUX / "lintian-overrides").read_bytes())


def write_control(root: Path, version: str, architecture: str, depends: Sequence[str]) -> None:
    """Write the package's DEBIAN folder: control, sums, and what dpkg runs."""
    debian = root / "DEBIAN"
    files = sorted(
        path
        for path in root.rglob("*")
        if path.is_file() and not path.is_symlink() and debian not in path.parents
    )
    size_kib = sum(-(-path.stat().st_size // 1024) for path in files)
    debian.joinpath("control").write_text(
        control(version, architecture, size_kib, depends), "utf-8"
    )
    sums = (f"{_md5(path)}  {path.relative_to(root)}\n" for path in files)
    debian.joinpath("md5sums").write_text("".join(sums), "utf-8")
    for name in MAINTAINER_SCRIPTS:
        script = debian / name
        script.write_bytes((LINUX / name).read_bytes())
        script.chmod(0o755)


def control(version: str, architecture: str, size_kib: int, depends: Sequence[str]) -> str:
    """The control file."""
    return (
        f"Package: quayside\nVersion: {version}\nArchitecture: {architecture}\n"
        f"Maintainer: {MAINTAINER}\nInstalled-Size: {size_kib}\n"
        f"Depends: {', '.join(depends)}\nRecommends: {', '.join(RECOMMENDS)}\n"
        f"Suggests: {', '.join(SUGGESTS)}\nSection: misc\nPriority: optional\n{DESCRIPTION}"
    )


def changelog(version: str, when: int) -> bytes:
    """Debian's changelog: one entry, for what is new is told by the program's own."""
    day = format_datetime(datetime.fromtimestamp(when, UTC))
    return (
        f"quayside ({version}) stable; urgency=medium\n\n"
        "  * What is new is told in NEWS.md.gz, beside this file.\n\n"
        f" -- {MAINTAINER}  {day}\n"
    ).encode()


def _md5(file: Path) -> str:
    """What dpkg checks installed files by; against damage, not against people."""
    return hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()


def _asked(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
