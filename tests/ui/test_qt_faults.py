"""Qt cannot open a window: words, what to install, and no traceback."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo, QMessageLogContext, QtMsgType

from tests.support.process import ROOT
from ui.problems import Exit
from ui.qt_faults import QtFaults, missing_library, package_of

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="libraries of Linux")
NO_PLUGIN = "This application failed to start because no Qt platform plugin could be initialized."


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libxcb-icccm.so.4", "libxcb-icccm4"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libEGL.so.1", "libegl1"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
    ],
)
def test_a_librarys_package_is_named(library: str, package: str) -> None:
    assert package_of(library) == package


@linux
def test_what_a_plugin_lacks_is_found(tmp_path: Path) -> None:
    """A copy of Qt's own plugin, far from the libraries that it looks for beside itself."""
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    alone = tmp_path / "platforms" / "libqxcb.so"
    alone.parent.mkdir()
    shutil.copy(plugins / "platforms" / "libqxcb.so", alone)
    done = subprocess.run(
        [sys.executable, "-c",
         "import sys; from pathlib import Path; from ui.qt_faults import missing_library;"
         "print(missing_library(Path(sys.argv[1])))", str(alone)],
        cwd=ROOT, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.stdout.startswith("lib"), done.stderr
    assert missing_library(tmp_path / "no.so") == ""
    (tmp_path / "text.so").write_text("no library")
    assert missing_library(tmp_path / "text.so") == ""


def test_the_last_word_of_qt_becomes_ours(tmp_path: Path) -> None:
    said: list[str] = []
    left: list[int] = []
    faults = QtFaults(left.append, said.append, tmp_path)
    faults.hear(QtMsgType.QtFatalMsg, QMessageLogContext(), NO_PLUGIN)
    assert left == [Exit.USAGE]
    assert "no display answers" in said[0]


def test_what_is_not_fatal_is_passed_on(
    capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    left: list[int] = []
    faults = QtFaults(left.append)
    faults.hear(QtMsgType.QtDebugMsg, QMessageLogContext(), "by the way")
    faults.hear(QtMsgType.QtWarningMsg, QMessageLogContext(), "a platform plugin is odd")
    assert capsys.readouterr().err == "by the way\na platform plugin is odd\n"
    assert [record.getMessage() for record in caplog.records] == ["Qt: a platform plugin is odd"]
    assert left == []


@linux
def test_a_window_without_a_display_ends_in_words(tmp_path: Path) -> None:
    environ = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
    done = subprocess.run(
        [sys.executable, "-m", "ui"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        env={**environ, "QUAYSIDE_HOME": str(tmp_path), "DISPLAY": ":7777",
             "QT_QPA_PLATFORM": "xcb"},
    )  # fmt: skip
    assert done.returncode == Exit.USAGE
    assert "The window cannot be opened" in done.stderr
    assert "Traceback" not in done.stderr
    (report,) = (tmp_path / "crashes").iterdir()
    assert str(report) in done.stderr
    assert ":7777" in report.read_text()
