"""What a Linux desktop and its devices need of the program, as files in their places."""

import gzip
import shutil
from datetime import UTC, datetime
from pathlib import Path

import app_icons
import elf_paths
import manual_page
from elf import elf_files

LINUX = Path(__file__).parent / "linux"
DESKTOP_FILES = ("quayside.desktop", "quayside-open.desktop")
UDEV_RULES = "70-quayside.rules"
METAINFO = "app.quayside.station.metainfo.xml"


def write_share(share: Path, version: str, when: int) -> None:
    """Write menu entries, file type, icons, metainfo and manual page under ``share`` (…/share).

    ``when`` is the build's time in Unix seconds; it stands in the manual page and the metainfo.
    """
    day = datetime.fromtimestamp(when, UTC).strftime("%Y-%m-%d")
    for name in DESKTOP_FILES:
        _put(share / "applications" / name, (LINUX / name).read_bytes())
    _put(share / "mime/packages/quayside.xml", (LINUX / "quayside-mime.xml").read_bytes())
    metainfo = (LINUX / METAINFO).read_text("utf-8")
    metainfo = metainfo.replace("@VERSION@", version).replace("@DATE@", day)
    _put(share / "metainfo" / METAINFO, metainfo.encode())
    page = manual_page.manual_page(version, day).encode()
    _put(share / "man/man1/quayside.1.gz", squeezed(page))
    app_icons.write_hicolor(share / "icons/hicolor")


def write_udev_rules(folder: Path) -> None:
    """Write the rules for scales and serial ports into ``folder`` (…/udev/rules.d)."""
    _put(folder / UDEV_RULES, (LINUX / UDEV_RULES).read_bytes())


def copy_bundle(bundle: Path, to: Path) -> None:
    """Copy PyInstaller's folder, links as links, readable by all and writable by its owner.

    No library in the copy is looked for in a folder of the machine that built it.
    """
    shutil.copytree(bundle, to, symlinks=True)
    for path in (to, *to.rglob("*")):
        if not path.is_symlink():
            is_program = path.is_dir() or (path.parent == to and path.stat().st_mode & 0o100)
            path.chmod(0o755 if is_program else 0o644)
    for file in elf_files(to):
        elf_paths.forget_foreign_paths(file)


def squeezed(data: bytes) -> bytes:
    """The data by gzip, the same bytes each time: without a name and a time."""
    return gzip.compress(data, compresslevel=9, mtime=0)


def _put(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
