"""How the bundle is built: its environment, the machine, the log, the sums."""

import hashlib
import plistlib
import subprocess
from pathlib import Path

import build_box
import build_environment
import build_facts
import build_log
import linked
import mac_info
import pytest
import size
import sums
import version_resource

from station.version import __version__

ROOT = Path(__file__).parents[2]
PYPROJECT = """
[project]
dependencies = ["httpx==1", "click"]
[project.optional-dependencies]
warehouse = ["asyncpg"]
bundle = ["pyinstaller"]
dev = ["pytest", "asyncpg"]
"""


def test_only_what_runs_and_the_builder_are_installed() -> None:
    wanted = ["asyncpg", "click", "httpx==1", "pyinstaller"]
    assert build_environment.requirements(PYPROJECT) == wanted


def test_no_development_tool_is_in_the_real_list() -> None:
    found = " ".join(build_environment.requirements((ROOT / "pyproject.toml").read_text("utf-8")))
    assert "pyinstaller" in found
    assert "asyncpg" in found
    assert "pytest" not in found
    assert "mypy" not in found


def test_the_environment_is_used_again_until_something_changes(tmp_path: Path) -> None:
    """One that is there is not made anew: nothing is installed, so no network is needed."""
    (tmp_path / "pyproject.toml").write_text(PYPROJECT)
    (tmp_path / "constraints.txt").write_text("httpx==1\n")
    folder = tmp_path / "env"
    python = build_environment.python_of(folder)
    python.parent.mkdir(parents=True)
    python.touch()
    before = build_environment.fingerprint(tmp_path)
    (folder / ".made-of").write_text(before)
    assert build_environment.ready(tmp_path, folder) == python
    (tmp_path / "constraints.txt").write_text("httpx==2\n")
    assert build_environment.fingerprint(tmp_path) != before


def test_missing_packages_of_the_machine_are_named() -> None:
    listed = "\n".join(
        f"\t{name} (libc6,x86-64) => /usr/lib/{name}"
        for name in build_box.LIBRARIES
        if "xcb-icccm" not in name
    )
    assert build_box.packages_missing(listed, {"readelf", "strip"}) == ["libxcb-icccm4"]
    assert build_box.packages_missing(listed, {"strip"}) == ["binutils", "libxcb-icccm4"]


def test_setting_up_installs_what_the_build_asks_for() -> None:
    script = (ROOT / "packaging" / "setup.sh").read_text("utf-8")
    for library, package in build_box.LIBRARIES.items():
        assert f"{package}:{library}" in script
    for package in build_box.PROGRAMS.values():
        assert package in script


LOG = """\
12 INFO: Analyzing entry
13 WARNING: Library shell32 required via ctypes not found
14 WARNING: Library not found: could not resolve 'libgtk-3.so.0', dependency of '/x/libqgtk3.so'.
15 WARNING: Library not found: could not resolve 'libxcb-icccm.so.4', dependency of '/x/libqxcb.so'.
16 ERROR: Hidden import 'win32print' not found
17 WARNING: The numpy.array_api submodule is still experimental.
"""


def test_a_library_that_is_not_resolved_stops_the_build() -> None:
    found = build_log.unexplained(LOG)
    assert [line.split()[0] for line in found] == ["15", "16"]
    assert build_log.unexplained(LOG, {}) == [*LOG.splitlines()[1:5]]


def test_sums_are_read_by_sha256sum(tmp_path: Path) -> None:
    for name in ("b.deb", "a.tar.gz"):
        (tmp_path / name).write_text(name)
    file = sums.write([tmp_path / "b.deb", tmp_path / "a.tar.gz"], tmp_path)
    assert file.read_text().splitlines() == [
        f"{hashlib.sha256(name.encode()).hexdigest()}  {name}" for name in ("a.tar.gz", "b.deb")
    ]
    done = subprocess.run(["sha256sum", "--check", file.name], cwd=tmp_path, check=False)
    assert done.returncode == 0


def test_a_folders_size_counts_no_link(tmp_path: Path) -> None:
    (tmp_path / "one").write_bytes(b"x" * 5000)
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "two").write_bytes(b"x" * 300)
    (tmp_path / "link").symlink_to("one")
    found = size.of(tmp_path)
    assert (found.files, found.apparent) == (2, 5300)
    assert found.on_disk >= 5300
    assert str(found).startswith("2 files, 0.0 MB")


def test_the_libraries_that_a_file_names() -> None:
    told = (
        " 0x0000000000000001 (NEEDED)   Shared library: [libz.so.1]\n"
        " 0x000000000000000e (SONAME)   Library soname: [libown.so]\n"
        " 0x0000000000000001 (NEEDED)   Shared library: [libc.so.6]\n"
    )
    assert linked.names_in(told) == ["libz.so.1", "libc.so.6"]


@pytest.mark.parametrize(
    ("version", "numbers"),
    [("0.1.0", "(0, 1, 0, 0)"), ("1.2.3.4.5", "(1, 2, 3, 4)"), ("2.0rc1", "(2, 0, 0, 0)")],
)
def test_windows_reads_four_numbers(version: str, numbers: str) -> None:
    text = version_resource.text(version)
    assert f"filevers={numbers}" in text
    assert f'StringStruct("ProductVersion", "{version}")' in text
    compile(text, "version", "eval")


def test_macos_reads_the_version_and_the_labels() -> None:
    info = plistlib.loads(plistlib.dumps(mac_info.info_plist("1.2.3")))
    assert info["CFBundleShortVersionString"] == info["CFBundleVersion"] == "1.2.3"
    (kind,) = info["CFBundleDocumentTypes"]
    (declared,) = info["UTImportedTypeDeclarations"]
    assert kind["LSItemContentTypes"] == [declared["UTTypeIdentifier"]]
    assert kind["CFBundleTypeExtensions"] == ["zpl"]


def test_two_builds_are_told_the_same_unless_somebody_says_otherwise() -> None:
    assert build_facts.steady({}) == build_facts.steady({})
    assert int(build_facts.steady({})["SOURCE_DATE_EPOCH"]) > 1_700_000_000
    assert build_facts.steady({"SOURCE_DATE_EPOCH": "5"})["SOURCE_DATE_EPOCH"] == "5"


def test_the_version_has_one_place() -> None:
    assert build_facts.version() == __version__
