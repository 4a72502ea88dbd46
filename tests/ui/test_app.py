"""``quayside`` without a command: a process with a window, its first paint, and its exit codes."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.emulators.printer_sink import refused_port
from tests.support.logs import log_of
from tests.support.process import ROOT
from ui.display import has_display
from ui.instance import LOCK, InstanceLock

PATIENCE_S = 30


@contextmanager
def quayside(home: Path, **environ: str) -> Iterator["subprocess.Popen[str]"]:
    process = subprocess.Popen(
        [sys.executable, "-m", "ui"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
            "QUAYSIDE_HOME": str(home),
            **environ,
        },
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()


def wait_until_open(home: Path) -> None:
    """The journal is there as soon as the station is open."""
    end = time.monotonic() + PATIENCE_S
    while not (home / "quayside.sqlite").exists():
        assert time.monotonic() < end
        time.sleep(0.02)


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_it_ends_in_order_when_it_is_told_to(tmp_path: Path, number: int) -> None:
    with quayside(tmp_path) as process:
        wait_until_open(tmp_path)
        process.send_signal(number)
        out, err = process.communicate(timeout=PATIENCE_S)
    assert process.returncode == 0
    assert (out, [line for line in err.splitlines() if "does not support" not in line]) == ("", [])
    assert not (tmp_path / LOCK).exists()
    log = log_of(tmp_path)
    assert "told to end" in log


@pytest.mark.slow
def test_a_second_window_says_so_on_stderr(tmp_path: Path) -> None:
    lock = InstanceLock(tmp_path)
    assert lock.take()
    with quayside(tmp_path) as process:
        assert process.stderr
        lines = iter(process.stderr.readline, "")
        line = next(line for line in lines if "does not support" not in line)
    assert str(tmp_path) in line
    assert "Go on in that window" in line
    lock.release()


def test_without_a_display_it_says_so(tmp_path: Path) -> None:
    environ = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    done = subprocess.run(
        [sys.executable, "-m", "ui"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        env=environ | {"QUAYSIDE_HOME": str(tmp_path)},
    )
    if sys.platform.startswith("linux"):
        assert done.returncode == 2
        assert "no display" in done.stderr
        assert "--help" in done.stderr


@pytest.mark.parametrize(
    ("environ", "platform", "has"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_a_display_is_looked_for_where_it_is_told_by_the_environment(
    environ: dict[str, str], platform: str, has: bool
) -> None:
    assert has_display(environ, platform) is has


HEAVY = ("httpx", "reportlab", "pypdfium2", "PIL", "keyring", "tomlkit", "zxingcpp", "starlette")


def test_what_takes_time_to_import_comes_after_the_first_paint() -> None:
    """What the empty window needs, and nothing of the station behind it."""
    code = f"import sys, ui.app; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE_S
    )
    assert done.stdout.strip() == "[]", done.stderr


def test_the_command_line_needs_no_qt() -> None:
    code = "import sys, ui.cli; print([n for n in sys.modules if n.startswith('PySide6')])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE_S
    )
    assert done.stdout.strip() == "[]", done.stderr


def test_the_window_imports_nothing_of_the_command_line() -> None:
    names = ("ui.cli", "click", "rich", "httpx")
    code = (
        "import builtins, gc, sys; plain = builtins.__import__;"
        "from ui.__main__ import prepare_imports; prepare_imports(); import ui.app;"
        "print(builtins.__import__ is plain, gc.isenabled(),"
        f" [name for name in {names!r} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE_S
    )
    assert done.stdout.strip() == "True False []", done.stderr


PAGES = """
import os
from PySide6.QtCore import QTimer
from ui.app import run_window
from ui.shell import Shell

class Telling(Shell):
    def show_page(self, page, name):
        super().show_page(page, name)
        print(name, type(page).__name__, flush=True)
        if type(page).__name__ in ("BenchPage", "WelcomePage"):
            QTimer.singleShot(0, self.close_asked.emit)

run_window(os.environ, make_shell=Telling)
"""


def pages_of(home: Path, **environ: str) -> list[str]:
    """The pages of a window that is closed as soon as its station is open, in their order."""
    done = subprocess.run(
        [sys.executable, "-c", PAGES],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
            "QUAYSIDE_HOME": str(home),
            **environ,
        },
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split("\n")


@pytest.mark.slow
def test_with_an_account_the_bench_is_painted_first(tmp_path: Path) -> None:
    account = {"QUAYSIDE_CLIENT_ID": "k322", "QUAYSIDE_CLIENT_SECRET": "s"}
    nowhere = {"QUAYSIDE_API_URL": f"http://127.0.0.1:{refused_port()}"}
    first, second, *_ = pages_of(tmp_path, **account, **nowhere)
    assert (first, second) == ("bench WaitingBench", "bench BenchPage")
    log = log_of(tmp_path)
    assert "ready to scan " in log


@pytest.mark.slow
def test_without_one_no_bench_is_seen(tmp_path: Path) -> None:
    first, *rest = pages_of(tmp_path)
    assert first == "welcome WelcomePage"
    assert not [page for page in rest if page.startswith("bench")]
    log = log_of(tmp_path)
    assert "the station is open" in log
    assert "ready to scan " not in log
