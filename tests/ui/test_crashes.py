"""The program really fails, in each way there is: words, a report, and a journal that is whole."""

import io
import logging
import os
import signal
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from station.crashes.report import reports_in
from station.domain.errors import UsageError
from tests.support.bench import Bench
from tests.support.process import ROOT, Program
from ui.crash_words import program_failed
from ui.crashes import Watch, end_in_order, show_lines, watch_writes
from ui.problems import Exit

CHILD = """
import asyncio, logging, os, sys, threading
from pathlib import Path
from ui.crashes import Watch
def fail(secret="Maud Sample"):
    raise ZeroDivisionError("in hand")
async def in_task():
    task = asyncio.get_running_loop().create_task(asyncio.sleep(0, fail), name="stray")
    await task
    stray = asyncio.get_running_loop().create_task(fails())
    await asyncio.sleep(0); await asyncio.sleep(0)
    del stray
    import gc; gc.collect()
async def fails():
    fail()
class Falls:
    def __del__(self):
        fail()
with Watch(sys.argv[1]):
    match sys.argv[2]:
        case "main": fail()
        case "import": import no_such_module
        case "thread":
            thread = threading.Thread(target=fail, name="beside"); thread.start(); thread.join()
        case "task": asyncio.run(in_task())
        case "del": Falls()
        case "ctrl-c": raise KeyboardInterrupt
        case "exit": sys.exit(3)
        case "now":
            from ui.crashes import end_in_order
            end_in_order(); os._exit(0)
print("went on")
"""


def run(home: Path, kind: str, how: str) -> "subprocess.CompletedProcess[str]":
    home.mkdir(exist_ok=True)
    return subprocess.run(
        [sys.executable, "-c", CHILD, kind, how],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "QUAYSIDE_HOME": str(home)},
    )


def reports(home: Path) -> list[Path]:
    return reports_in(home / "crashes")


def left(home: Path) -> list[Path]:
    return list((home / "crashes").glob("running-*"))


@pytest.mark.parametrize(
    ("how", "kind"), [("main", "ZeroDivisionError"), ("import", "ModuleNotFoundError")]
)
def test_the_command_line_says_it_in_three_lines(tmp_path: Path, how: str, kind: str) -> None:
    done = run(tmp_path, "command", how)
    assert done.returncode == Exit.BROKEN
    happened, saved, lies = done.stderr.splitlines()
    assert kind in happened
    assert "nothing is sent twice" in saved
    (report,) = reports(tmp_path)
    assert str(report) in lies
    assert "Traceback" not in done.stderr
    text = report.read_text()
    assert "Traceback" in text
    assert "Maud" not in text
    assert left(tmp_path) == []


@pytest.mark.parametrize("how", ["thread", "task", "del"])
def test_beside_the_main_line_it_is_reported_and_goes_on(tmp_path: Path, how: str) -> None:
    done = run(tmp_path, "command", how)
    assert (done.returncode, done.stdout, done.stderr) == (0, "went on\n", "")
    (report,) = reports(tmp_path)
    assert "in fail" in report.read_text()
    assert left(tmp_path) == []


@pytest.mark.parametrize(("how", "code"), [("exit", 3), ("ctrl-c", -signal.SIGINT), ("now", 0)])
def test_what_is_no_fault_leaves_nothing(tmp_path: Path, how: str, code: int) -> None:
    done = run(tmp_path, "window", how)
    assert done.returncode == code
    assert reports(tmp_path) == []
    assert left(tmp_path) == []


def test_a_window_that_failed_is_told_by_the_next(tmp_path: Path) -> None:
    done = run(tmp_path, "window", "import")
    assert done.returncode == Exit.BROKEN
    (marker,) = left(tmp_path)
    (report,) = reports(tmp_path)
    assert str(report) in marker.read_text()


def test_a_command_makes_no_folder_of_data(tmp_path: Path) -> None:
    program = Program(tmp_path / "nowhere", {})
    assert program("--help").code == 0
    assert not (tmp_path / "nowhere").exists()


def test_without_a_folder_it_says_so(tmp_path: Path) -> None:
    said: list[str] = []
    environ = {"QUAYSIDE_HOME": str(tmp_path / "nowhere")}
    with pytest.raises(SystemExit), Watch("command", environ, said.append):
        raise ValueError
    assert said == ["\n".join(program_failed("ValueError", None))]
    assert "No report" in said[0]


def test_an_error_with_words_is_no_fault_and_another_in_the_log_is(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    log = logging.getLogger("ui.test")
    with Watch("command", {"QUAYSIDE_HOME": str(tmp_path)}) as watch:
        log.error("with words", exc_info=UsageError("no"))
        log.error("without a trace")
        assert watch_writes("end", [("a", "b")])
        log.error("unforeseen", exc_info=ZeroDivisionError())
        with pytest.raises(ZeroDivisionError) as caught:
            _ = 1 // 0
        sys.excepthook(ZeroDivisionError, caught.value, caught.tb)
        name = threading.current_thread()
        args = threading.ExceptHookArgs((ValueError, ValueError("x"), None, name))
        threading.excepthook(args)
        assert watch.reports
    assert watch_writes("end", []) is None
    caplog.clear()
    names = sorted(file.name.split("-", 3)[3] for file in reports(tmp_path))
    assert names == [
        "ValueError.txt", "ZeroDivisionError-2.txt", "ZeroDivisionError.txt", "end.txt",
    ]  # fmt: skip


def test_the_end_at_once_ends_every_watch(tmp_path: Path) -> None:
    with Watch("window", {"QUAYSIDE_HOME": str(tmp_path)}):
        assert len(left(tmp_path)) == 1
        end_in_order()
        assert left(tmp_path) == []


def test_a_windowed_program_without_streams_says_nothing_and_does_not_fail() -> None:
    kept = sys.stderr
    said = io.StringIO()
    try:
        sys.stderr = said
        show_lines("words")
        sys.stderr = None  # type: ignore[assignment]
        show_lines("nobody hears this")
    finally:
        sys.stderr = kept
    assert said.getvalue() == "words\n"


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGABRT, signal.SIGSEGV])
def test_a_command_that_dies_at_work_leaves_a_whole_journal(
    quayside: Program, bench: Bench, number: int
) -> None:
    first, second = bench.orders()[:2]
    assert quayside("ship", first, "--parcel", "30x20x15@1kg").code == 0
    bench.fault("slow=20@confirm:1")
    environ = {**os.environ, **quayside.environ, "QUAYSIDE_HOME": str(quayside.home)}
    command = [sys.executable, "-m", "ui", "ship", second, "--parcel", "30x20x15@1kg"]
    with subprocess.Popen(
        command, cwd=ROOT, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as dying:
        while not begun(quayside.home, bench.order_id(second)):
            assert dying.poll() is None
        dying.send_signal(number)
        assert dying.wait(60) == -number
    with closing(sqlite3.connect(quayside.home / "quayside.sqlite")) as journal:
        assert journal.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert quayside("journal", "rebuild", "--check").code == 0
    (marker,) = left(quayside.home)
    has_stacks = "Fatal Python error" in marker.read_text()
    assert has_stacks == (number != signal.SIGKILL)


def begun(home: Path, order_id: str) -> bool:
    with closing(sqlite3.connect(home / "quayside.sqlite")) as journal:
        sql = "SELECT 1 FROM events WHERE kind = 'PurchaseStarted' AND stream = ?"
        return bool(journal.execute(sql, (f"order/{order_id}",)).fetchall())


REPORTS = """
import logging
from ui.crashes import Watch, _watches
log = logging.getLogger("station.test")
logging.raiseExceptions = False
with Watch("command"):
    log.error("%d in hand", "Maud", exc_info=ZeroDivisionError())
    class Broken:
        def of_error(self, error, doing):
            raise RuntimeError("the report's own")
    _watches[-1]._reports = Broken()
    log.error("in hand", exc_info=ZeroDivisionError())
print("went on")
"""


def test_a_fault_of_the_reports_own_stops_nothing(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", REPORTS],
        cwd=ROOT,
        env={**os.environ, "QUAYSIDE_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "went on\n"), done.stderr
    (report,) = reports_in(tmp_path / "crashes")
    assert "%d in hand" in report.read_text("utf-8")
