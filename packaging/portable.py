"""The portable archive of Linux: a folder that runs where it is unpacked, without root."""

import gzip
import io
import platform
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory

import elf
import linux_files

LINUX = linux_files.LINUX


def build_portable(bundle: Path, dist: Path, version: str, when: int) -> Path:
    """Make ``quayside-VERSION-linux-MACHINE.tar.gz`` in ``dist`` from PyInstaller's folder.

    ``when`` is the build's time in Unix seconds: the same bundle and time make the same bytes.
    """
    name = f"quayside-{version}-linux-{platform.machine()}"
    out = dist / f"{name}.tar.gz"
    with TemporaryDirectory(prefix="quayside-portable-") as scratch:
        root = Path(scratch, name)
        write_tree(root, bundle, version, when)
        with (
            out.open("wb") as file,
            gzip.GzipFile("", "wb", compresslevel=6, fileobj=file, mtime=when) as stream,
            tarfile.open(fileobj=stream, mode="w", format=tarfile.GNU_FORMAT) as archive,
        ):
            for path in (root, *sorted(root.rglob("*"))):
                add(archive, path, path.relative_to(root.parent).as_posix(), when)
    return out


def write_tree(root: Path, bundle: Path, version: str, when: int) -> None:
    """Lay out the archive's folder."""
    linux_files.copy_bundle(bundle, root)
    linux_files.write_share(root / "share", version, when)
    linux_files.write_udev_rules(root / "share/udev")
    readme = readme_text(version, elf.links(bundle))
    (root / "README.txt").write_text(readme, "utf-8")
    script = root / "install-desktop.sh"
    script.write_bytes((LINUX / "install-desktop.sh").read_bytes())
    script.chmod(0o755)


def readme_text(version: str, needs: elf.Links) -> str:
    """What the archive says of itself, with what its own files need of a system."""
    marks = {
        "@VERSION@": version,
        "@GLIBC@": ".".join(map(str, needs.glibc)),
        "@RELEASES@": ", ".join(needs.releases()),
        "@LIBRARIES@": "\n".join(f"        {name}" for name in needs.from_outside),
    }
    text = (LINUX / "README.txt").read_text("utf-8")
    for mark, words in marks.items():
        text = text.replace(mark, words)
    return text


def add(archive: tarfile.TarFile, path: Path, name: str, when: int) -> None:
    """Add one file, folder or link: owned by root, at the build's time, modes 755 and 644."""
    entry = archive.gettarinfo(path, name)
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mtime = when
    if entry.islnk():  # two names of one file: the second is a file as well
        entry.type, entry.linkname, entry.size = tarfile.REGTYPE, "", path.stat().st_size
    if entry.isfile():
        entry.mode = 0o755 if entry.mode & 0o100 else 0o644
        archive.addfile(entry, io.BytesIO(path.read_bytes()))
    else:
        entry.mode = 0o777 if entry.issym() else 0o755
        archive.addfile(entry)
