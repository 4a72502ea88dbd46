"""A window that ended hard: the next one says what is known, once, and offers what helps."""

import os
import signal
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from station.crashes.report import reports_in
from tests.support.process import ROOT
from tests.support.window import LivingWindow
from tests.ui.test_app import PATIENCE_S, quayside, wait_until_open
from ui.problem_words.row import SAVE_SUPPORT, SHOW_FOLDER
from ui.support import SupportDesk

SLOT = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui.crashes import Watch
def slot():
    name = "Maud Sample"
    raise ZeroDivisionError
with Watch("window"):
    app = QApplication([])
    QTimer.singleShot(0, slot)
    QTimer.singleShot(50, app.quit)
    app.exec()
print("went on")
"""


@pytest.fixture
def anyio_backend(window_loop: tuple[str, dict[str, Any]]) -> tuple[str, dict[str, Any]]:
    return window_loop


def ended_by(home: Path, number: signal.Signals) -> None:
    """A real window on that folder, ended by a signal."""
    with quayside(home) as process:
        wait_until_open(home)
        process.send_signal(number)
        process.communicate(timeout=PATIENCE_S)
        assert process.returncode == -number
    with closing(sqlite3.connect(home / "quayside.sqlite")) as journal:
        assert journal.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@pytest.fixture
async def window(look: QApplication, tmp_path: Path) -> AsyncIterator[LivingWindow]:
    living = LivingWindow(look, tmp_path / "home", {})
    yield living
    if living.life:
        await living.end()


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize(
    ("number", "words"),
    [(signal.SIGKILL, "it noted no fault"), (signal.SIGSEGV, "A fault in the program ended it"),
     (signal.SIGABRT, "A fault in the program ended it")],
)  # fmt: skip
async def test_the_next_start_tells_it_once(
    window: LivingWindow, look: QApplication, number: signal.Signals, words: str
) -> None:
    ended_by(window.home, number)
    window.begin()
    await window.until(lambda: window.shell._notices.shown is not None)
    shown = window.shell._notices.shown
    assert shown
    assert "Quayside ended unexpectedly on" in shown.happened
    assert words in shown.saved
    (report,) = reports_in(window.home / "crashes")
    assert str(report) in shown.to_do
    assert shown.offers == (SHOW_FOLDER, SAVE_SUPPORT)
    await window.until_page("welcome")
    window.shell.put_notice_away()
    await window.end()
    again = LivingWindow(look, window.home, {})
    window.life = None
    again.begin()
    await again.until_page("welcome")
    await again.until(
        lambda: "look for an end that nobody announced" not in again.window.tasks.names
    )
    assert again.shell._notices.shown is None
    await again.end()


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_a_second_window_that_is_ended_is_no_end_to_tell(tmp_path: Path) -> None:
    with quayside(tmp_path) as first:
        wait_until_open(tmp_path)
        with quayside(tmp_path) as second:
            assert second.stderr
            while "Another Quayside window" not in second.stderr.readline():
                assert second.poll() is None
            second.terminate()
            assert second.wait(PATIENCE_S) == -signal.SIGTERM
        (left,) = (tmp_path / "crashes").glob("running-*.txt")
        assert left.name.endswith(f"-{first.pid}.txt")


async def test_the_notice_shows_the_folder_and_saves_a_file(
    window: LivingWindow, tmp_path: Path
) -> None:
    shown: list[Path] = []
    target = tmp_path / "Downloads"
    target.mkdir()

    def show(folder: Path) -> bool:
        shown.append(folder)
        return True

    window.begin()
    await window.until_page("welcome")
    desk = SupportDesk(window.window, show, lambda: target)
    desk.take(SHOW_FOLDER)
    assert shown == [window.home / "crashes"]
    desk.take(SAVE_SUPPORT)
    await window.until(lambda: window.shell._notices.shown is not None)
    notice = window.shell._notices.shown
    assert notice
    (file,) = target.iterdir()
    assert str(file) in notice.happened
    with zipfile.ZipFile(file) as packed:
        assert "README.txt" in packed.namelist()
        assert packed.read("problems.txt") == b"none\n"


async def test_without_downloads_it_is_saved_in_the_data_folder(
    window: LivingWindow, tmp_path: Path
) -> None:
    window.begin()
    await window.until_page("welcome")
    SupportDesk(window.window, target=lambda: tmp_path / "nowhere").save()
    await window.until(lambda: window.shell._notices.shown is not None)
    assert len(list(window.home.glob("quayside-support-*.zip"))) == 1


def test_a_slot_that_fails_is_reported_and_the_window_goes_on(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SLOT],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        env={**os.environ, "QUAYSIDE_HOME": str(tmp_path)},
    )
    assert (done.returncode, done.stdout) == (0, "went on\n")
    assert "Traceback" not in done.stderr
    (report,) = reports_in(tmp_path / "crashes")
    assert "in slot" in report.read_text()
    assert "Maud" not in report.read_text()


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="a shell of POSIX")
def test_a_window_without_any_stream_lives_and_ends_in_order(tmp_path: Path) -> None:
    """As a windowed program on Windows has it: ``sys.stdout`` and ``sys.stderr`` are None."""
    process = subprocess.Popen(
        ["sh", "-c", 'exec "$0" -m ui >&- 2>&-', sys.executable],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QUAYSIDE_HOME": str(tmp_path),
             "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"},
    )  # fmt: skip
    wait_until_open(tmp_path)
    process.send_signal(signal.SIGTERM)
    assert process.wait(PATIENCE_S) == 0
    assert list((tmp_path / "crashes").iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="a shell of POSIX")
def test_a_fault_without_any_stream_still_has_its_report(tmp_path: Path) -> None:
    code = "from ui.crashes import Watch\nwith Watch('window'):\n    raise ZeroDivisionError"
    done = subprocess.run(
        ["sh", "-c", 'exec "$0" -c "$1" >&- 2>&-', sys.executable, code],
        cwd=ROOT,
        timeout=PATIENCE_S,
        env={**os.environ, "QUAYSIDE_HOME": str(tmp_path)},
    )
    assert done.returncode == 6
    assert len(reports_in(tmp_path / "crashes")) == 1
