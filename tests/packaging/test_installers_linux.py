"""The Debian package and the portable archive, made from a tiny bundle and read back."""

import os
import re
import shutil
import signal
import subprocess
import tarfile
from pathlib import Path

import deb
import elf
import linux_files
import portable
import pytest

WHEN = 1_790_000_000
VERSION = "7.8.9"
needs_dpkg = pytest.mark.skipif(
    not (shutil.which("dpkg-deb") and shutil.which("dpkg-shlibdeps") and shutil.which("readelf")),
    reason="needs dpkg-dev and binutils",
)


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A program that is one (the system's own ``true``), a file and a link beside it."""
    folder = tmp_path / "built" / "quayside"
    inner = folder / "_internal"
    inner.mkdir(parents=True)
    shutil.copy(shutil.which("true") or "/bin/true", folder / "quayside")
    (folder / "quayside").chmod(0o700)
    (inner / "data.txt").write_text("data")
    (inner / "data.txt").chmod(0o600)
    (inner / "link.txt").symlink_to("data.txt")
    return folder


def told(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@needs_dpkg
def test_a_package_is_what_its_control_file_says(bundle: Path, tmp_path: Path) -> None:
    made = deb.build_deb(bundle, tmp_path, VERSION, WHEN)
    architecture = told("dpkg", "--print-architecture").strip()
    assert made.name == f"quayside_{VERSION}_{architecture}.deb"

    fields = dict(
        line.split(": ", 1)
        for line in told("dpkg-deb", "-f", str(made)).splitlines()
        if not line.startswith(" ")
    )
    assert (fields["Package"], fields["Version"]) == ("quayside", VERSION)
    assert fields["Architecture"] == architecture
    depends = fields["Depends"].split(", ")
    assert any(each.startswith("libc6 (>= ") for each in depends)
    assert {"ca-certificates", "xkb-data"} <= set(depends)
    assert "cups-client" in fields["Recommends"]

    out = tmp_path / "out"
    told("dpkg-deb", "-x", str(made), str(out))
    size = sum(-(-file.lstat().st_size // 1024) for file in out.rglob("*") if file.is_file())
    assert abs(int(fields["Installed-Size"]) - size) <= 4


@needs_dpkg
def test_a_package_has_everything_in_its_place(bundle: Path, tmp_path: Path) -> None:
    made = deb.build_deb(bundle, tmp_path, VERSION, WHEN)
    rows = [line.split(None, 5) for line in told("dpkg-deb", "-c", str(made)).splitlines()]
    modes = {row[5].split(" -> ")[0].removeprefix("."): row[0] for row in rows}
    links = dict(row[5].removeprefix(".").split(" -> ") for row in rows if " -> " in row[5])

    assert {row[1] for row in rows} == {"root/root"}
    assert links["/usr/bin/quayside"] == "/opt/quayside/quayside"
    assert links["/opt/quayside/_internal/link.txt"] == "data.txt"
    assert modes["/opt/quayside/quayside"] == "-rwxr-xr-x"
    assert modes["/opt/quayside/_internal/data.txt"] == "-rw-r--r--"
    for file in (
        "/usr/lib/udev/rules.d/70-quayside.rules",
        "/usr/share/applications/quayside.desktop",
        "/usr/share/applications/quayside-open.desktop",
        "/usr/share/doc/quayside/changelog.gz",
        "/usr/share/doc/quayside/copyright",
        "/usr/share/icons/hicolor/16x16/apps/quayside.png",
        "/usr/share/icons/hicolor/scalable/apps/quayside.svg",
        "/usr/share/man/man1/quayside.1.gz",
        "/usr/share/metainfo/app.quayside.station.metainfo.xml",
        "/usr/share/mime/packages/quayside.xml",
    ):
        assert modes[file] == "-rw-r--r--", file


@needs_dpkg
def test_a_package_knows_the_sums_of_its_files(bundle: Path, tmp_path: Path) -> None:
    made = deb.build_deb(bundle, tmp_path, VERSION, WHEN)
    out = tmp_path / "out"
    told("dpkg-deb", "-R", str(made), str(out))
    checked = told("sh", "-c", f"cd {out} && md5sum --check DEBIAN/md5sums")
    assert "opt/quayside/quayside: OK" in checked
    for script in deb.MAINTAINER_SCRIPTS:
        assert os.access(out / "DEBIAN" / script, os.X_OK)


def test_a_program_of_another_folder_is_not_told_to_end(tmp_path: Path) -> None:
    """The script that ends open windows knows them by the file that they run."""
    script = tmp_path / "prerm"
    program, other = tmp_path / "quayside", tmp_path / "elsewhere" / "quayside"
    other.parent.mkdir()
    for place in (program, other):
        shutil.copy(shutil.which("sleep") or "/bin/sleep", place)
    text = (linux_files.LINUX / "prerm").read_text("utf-8")
    assert "\nprogram=/opt/quayside/quayside\n" in text
    script.write_text(text.replace("program=/opt/quayside/quayside", f"program='{program}'"))
    ours = subprocess.Popen([program, "600"])
    theirs = subprocess.Popen([other, "600"])
    try:
        told("sh", str(script), "failed-upgrade", VERSION)
        assert ours.poll() is None
        told("sh", str(script), "upgrade", VERSION)
        assert ours.wait(10) == -signal.SIGTERM
        assert theirs.poll() is None
    finally:
        for process in (ours, theirs):
            process.kill()
            process.wait()


@needs_dpkg
def test_the_same_bundle_and_time_make_the_same_bytes(bundle: Path, tmp_path: Path) -> None:
    made = []
    for name in ("one", "other"):
        dist = tmp_path / name
        dist.mkdir()
        made.append(deb.build_deb(bundle, dist, VERSION, WHEN).read_bytes())
        made.append(portable.build_portable(bundle, dist, VERSION, WHEN).read_bytes())
        (bundle / "_internal/data.txt").touch()  # a later time of a file changes nothing
    assert made[0] == made[2]
    assert made[1] == made[3]


@needs_dpkg
def test_an_archive_is_one_folder_of_roots(bundle: Path, tmp_path: Path) -> None:
    made = portable.build_portable(bundle, tmp_path, VERSION, WHEN)
    assert made.name.startswith(f"quayside-{VERSION}-linux-")
    with tarfile.open(made) as archive:
        entries = {entry.name: entry for entry in archive}
        top = made.name.removesuffix(".tar.gz")
        readme = archive.extractfile(f"{top}/README.txt")
        assert readme
        words = readme.read().decode()
    assert list(entries) == sorted(entries, key=lambda name: name.split("/"))
    assert {name.split("/")[0] for name in entries} == {top}
    assert {(each.uid, each.gid, each.mtime) for each in entries.values()} == {(0, 0, WHEN)}
    assert entries[f"{top}/quayside"].mode == 0o755
    assert entries[f"{top}/install-desktop.sh"].mode == 0o755
    assert entries[f"{top}/_internal/data.txt"].mode == 0o644
    assert entries[f"{top}/_internal/link.txt"].linkname == "data.txt"
    assert f"{top}/share/udev/70-quayside.rules" in entries
    assert f"Quayside {VERSION}" in words
    assert "@" not in words
    assert "glibc 2." in words


def test_a_second_name_of_a_file_is_a_file_in_the_archive(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first.write_text("the same")
    second.hardlink_to(first)
    with tarfile.open(tmp_path / "a.tar", "w") as archive:
        portable.add(archive, first, "first", WHEN)
        portable.add(archive, second, "second", WHEN)
    with tarfile.open(tmp_path / "a.tar") as archive:
        again = archive.extractfile("second")
        assert again
        assert again.read() == b"the same"
        assert archive.getmember("second").isreg()


def test_the_oldest_release_of_each_distribution_is_named() -> None:
    assert elf.Links((), (2, 34)).releases() == ("Debian 12", "Ubuntu 22.04", "RHEL 9")
    assert elf.Links((), (2, 41)).releases() == ("Debian 13",)
    assert elf.Links((), (9, 0)).releases() == ()


def test_the_readme_says_what_the_files_need() -> None:
    words = portable.readme_text(VERSION, elf.Links(("libEGL.so.1", "libGL.so.1"), (2, 35)))
    assert "glibc 2.35 or newer (Debian 12, Ubuntu 22.04, RHEL 10" in words
    assert "        libEGL.so.1\n        libGL.so.1\n" in words


def test_the_changelog_has_the_form_that_dpkg_reads() -> None:
    lines = deb.changelog(VERSION, WHEN).decode().splitlines()
    assert lines[0] == f"quayside ({VERSION}) stable; urgency=medium"
    assert lines[-1] == f" -- {deb.MAINTAINER}  Mon, 21 Sep 2026 14:13:20 +0000"


def test_the_licence_in_the_copyright_file_is_the_projects() -> None:
    licence = (Path(__file__).parents[2] / "LICENSE").read_text("utf-8").split("\n\n", 2)[2]
    stated = (linux_files.LINUX / "copyright").read_text("utf-8").partition("License: Expat\n\n")[2]
    assert " ".join(licence.split()) in " ".join(stated.replace("\n .\n", "\n").split())


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="needs desktop-file-utils")
def test_the_menu_entry_of_a_folder_starts_what_lies_in_it(bundle: Path, tmp_path: Path) -> None:
    folder = tmp_path / r'a "place" with 100 % of $signs & bars| and \ too'
    linux_files.copy_bundle(bundle, folder)
    linux_files.write_share(folder / "share", VERSION, WHEN)
    script = folder / "install-desktop.sh"
    shutil.copy(linux_files.LINUX / "install-desktop.sh", script)
    environ = {"HOME": str(tmp_path), "PATH": os.environ["PATH"], "XDG_DATA_HOME": ""}
    data = tmp_path / ".local/share"

    subprocess.run(["sh", str(script)], env=environ, check=True, capture_output=True)
    for name in linux_files.DESKTOP_FILES:
        told("desktop-file-validate", str(data / "applications" / name))
    text = (data / "applications/quayside.desktop").read_text("utf-8")
    command = next(line for line in text.splitlines() if line.startswith("Exec=")).partition("=")[2]
    assert unquoted(command) == f"{folder}/quayside"
    assert (data / "icons/hicolor/48x48/apps/quayside.png").is_file()

    subprocess.run(["sh", str(script), "--remove"], env=environ, check=True, capture_output=True)
    assert not [file for file in data.rglob("*quayside*") if file.is_file()]
    assert (folder / "quayside").is_file()


def test_the_menu_entry_by_a_link_to_the_script(bundle: Path, tmp_path: Path) -> None:
    folder = tmp_path / "unpacked"
    linux_files.copy_bundle(bundle, folder)
    linux_files.write_share(folder / "share", VERSION, WHEN)
    shutil.copy(linux_files.LINUX / "install-desktop.sh", folder / "install-desktop.sh")
    link = tmp_path / "install"
    link.symlink_to(folder / "install-desktop.sh")
    home = tmp_path / "home"
    environ = {"HOME": str(home), "PATH": os.environ["PATH"], "XDG_DATA_HOME": "here"}
    for argument in ("--remove", ""):  # nothing is there yet, which is nothing to be told
        command = ["sh", str(link), *filter(None, [argument])]
        done = subprocess.run(command, env=environ, cwd=tmp_path, capture_output=True, check=True)
        assert done.stderr == b""
    entry = (home / ".local/share/applications/quayside.desktop").read_text("utf-8")
    assert f'Exec="{folder}/quayside"' in entry
    assert not (tmp_path / "here").exists()


def unquoted(command: str) -> str:
    """As a desktop reads it: the escapes of a string, then those of a quoted argument, then %%."""
    assert re.fullmatch(r'"([^\\]|\\\\)*"', command), "a string knows doubled backslashes alone"
    inside = command[1:-1].replace("\\\\", "\\")
    assert not re.search(r'(?<!\\)["`$]', inside)
    return re.sub(r"\\(.)", r"\1", inside).replace("%%", "%")
