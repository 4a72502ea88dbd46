"""PySide's support in Python, compiled beside it: it is what this shiboken really imports."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import shiboken6
from fault import BuildFault
from shiboken_support import compiled

IMPORT = "import shiboken6, shibokensupport; print(shibokensupport.__path__)"
PACKAGE = Path(shiboken6.__file__).parent


def test_a_program_imports_it_from_there(tmp_path: Path) -> None:
    shutil.copytree(PACKAGE, tmp_path / "bundle" / "shiboken6")
    for source, place in compiled(PACKAGE, tmp_path / "work"):
        folder = tmp_path / "bundle" / place
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, folder)
    told = subprocess.run(
        [sys.executable, "-c", IMPORT],
        env={"PYTHONPATH": str(tmp_path / "bundle")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert str(tmp_path / "bundle" / "shiboken6" / "files.dir") in told.stdout
    assert not list((tmp_path / "bundle").rglob("files.dir/**/*.py"))


def test_the_package_itself_is_left_alone(tmp_path: Path) -> None:
    before = sorted(PACKAGE.rglob("*"))
    assert compiled(PACKAGE, tmp_path)
    assert sorted(PACKAGE.rglob("*")) == before


def test_a_shiboken_that_writes_none_is_told(tmp_path: Path) -> None:
    package = tmp_path / "other" / "shiboken6"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    with pytest.raises(BuildFault, match=r"writes no files\.dir"):
        compiled(package, tmp_path / "work")
