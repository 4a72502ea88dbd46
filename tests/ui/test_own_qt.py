"""Our Qt is found in whatever folder somebody has put us."""

import os
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QLibraryInfo

from tests.support.process import ROOT
from ui.own_qt import folder_of

SITE = Path(PySide6.__file__).parents[1]
OPEN = (
    "import sys; sys.path.insert(0, sys.argv[1]); from ui.own_qt import find_plugins;"
    "find_plugins(); from PySide6.QtGui import QGuiApplication;"
    "print(QGuiApplication([]).platformName())"
)


def test_it_is_where_qt_says() -> None:
    said = QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)
    assert folder_of("plugins").samefile(said)
    assert folder_of("translations").is_dir()


@pytest.mark.skipif(os.name == "nt", reason="links are not everybody's there")
@pytest.mark.parametrize("name", ["Dupont, fils", "a;b", 'the "new" one', "é $x 50%"])
def test_it_is_found_under_any_name(tmp_path: Path, name: str) -> None:
    place = tmp_path / name
    place.mkdir()
    for package in ("PySide6", "shiboken6"):
        (place / package).symlink_to(SITE / package)
    done = subprocess.run(
        [sys.executable, "-c", OPEN, str(place)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("offscreen\n", "")
