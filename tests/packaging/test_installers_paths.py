"""Search paths of libraries, taken out of real ones: those that Qt's wheel brings."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import elf_paths
import linux_files
import PySide6
import pytest

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("readelf"), reason="reads Linux's libraries"
)
ORIGIN, FOREIGN = b"$ORIGIN", b"/foreig"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library with a path of the bundle."""
    found = next((Path(PySide6.__file__).parent / "Qt" / "lib").glob("libQt6Svg.so.6*"))
    return Path(shutil.copy(found, tmp_path / "libone.so"))


def tags(file: Path) -> list[str]:
    told = subprocess.run(["readelf", "-dW", file], capture_output=True, text=True, check=True)
    assert not told.stderr
    return [re.sub(r"\[.*|0x\w+", "", row) for row in told.stdout.splitlines() if "(" in row]


def test_a_path_of_the_bundle_stays(library: Path) -> None:
    before = library.read_bytes()
    assert elf_paths.search_paths(library) == ["$ORIGIN"]
    assert not elf_paths.forget_foreign_paths(library)
    assert library.read_bytes() == before


def test_a_path_of_the_builder_goes_and_nothing_else(library: Path) -> None:
    before = tags(library)
    data = library.read_bytes()
    assert data.count(ORIGIN + b"\0") == 1
    library.write_bytes(data.replace(ORIGIN + b"\0", FOREIGN + b"\0"))
    assert elf_paths.search_paths(library) == [FOREIGN.decode()]

    assert elf_paths.forget_foreign_paths(library)
    assert elf_paths.search_paths(library) == []
    assert not elf_paths.forget_foreign_paths(library)
    assert tags(library) == [row for row in before if "RUNPATH" not in row and "RPATH" not in row]


def test_what_is_no_library_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "picture.png"
    file.write_bytes(b"\x89PNG")
    assert elf_paths.search_paths(file) == []
    assert not elf_paths.forget_foreign_paths(file)
    assert file.read_bytes() == b"\x89PNG"


def test_a_copied_bundle_knows_no_folder_of_its_builder(library: Path, tmp_path: Path) -> None:
    bundle = library.parent / "bundle"
    bundle.mkdir()
    foreign = library.read_bytes().replace(ORIGIN + b"\0", FOREIGN + b"\0")
    (bundle / "libone.so").write_bytes(foreign)
    linux_files.copy_bundle(bundle, tmp_path / "copy")
    assert elf_paths.search_paths(tmp_path / "copy" / "libone.so") == []
    assert elf_paths.search_paths(bundle / "libone.so") == [FOREIGN.decode()]
