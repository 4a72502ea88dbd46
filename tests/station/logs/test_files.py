"""Several processes write logs into one folder: no line is lost or torn, and no file grows on."""

import logging
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from station.logs.files import KEEP_S, LogFiles, files_in
from station.logs.level import Wish, write_wish
from station.logs.log import Log, last_entries, level_of
from station.settings import Settings, SupportSettings
from tests.fakes import NOON, FakeClock
from tests.support.process import ROOT

WRITER = """
import logging, sys
from pathlib import Path
from station.logs.files import LogFiles
files = LogFiles(Path(sys.argv[1]), file_bytes=20_000, sum_bytes=10**9)
log = logging.getLogger("station.test"); log.propagate = False; log.setLevel("DEBUG")
log.addHandler(files)
print("ready", flush=True); sys.stdin.readline()
for number in range(int(sys.argv[3])):
    log.info("%s says %d %s", sys.argv[2], number, "x" * (number % 300) + ".")
files.close()
"""
LINES = 400


def line(text: str, at: float | None = None) -> logging.LogRecord:
    made = logging.LogRecord("station.test", logging.INFO, "", 0, text, None, None)
    if at is not None:
        made.created = at
    return made


@pytest.fixture
def written(tmp_path: Path) -> Iterator[LogFiles]:
    files = LogFiles(tmp_path, file_bytes=200, sum_bytes=1000)
    yield files
    files.close()


def names(folder: Path) -> list[str]:
    return sorted(file.name for file, *_ in files_in(folder))


def test_processes_that_write_at_once_lose_and_tear_no_line(tmp_path: Path) -> None:
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path), name, str(LINES)],
            cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )
        for name in ("window", "command", "other")
    ]  # fmt: skip
    for writer in writers:
        assert writer.stdout
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        assert writer.stdin
        writer.stdin.write("\n")
        writer.stdin.flush()
    for writer in writers:
        writer.communicate(timeout=60)
        assert writer.returncode == 0
    lines = [row for file, *_ in files_in(tmp_path) for row in file.read_text().splitlines()]
    heard = {name: set[int]() for name in ("window", "command", "other")}
    for row in lines:
        found = re.fullmatch(r"\S+ INFO \d+ station\.test (\w+) says (\d+) (x*)\.", row)
        assert found, f"torn: {row!r}"
        assert len(found[3]) == int(found[2]) % 300
        heard[found[1]].add(int(found[2]))
    assert heard == {name: set(range(LINES)) for name in heard}
    assert len(lines) == 3 * LINES
    assert {name.split("-")[4].split(".")[0] for name in names(tmp_path)} == {"1", "2", "3"}


def test_a_command_after_the_other_goes_on_in_the_same_file(tmp_path: Path) -> None:
    for text in ("first", "second"):
        files = LogFiles(tmp_path)
        files.emit(line(text))
        files.close()
    ((file, *_),) = files_in(tmp_path)
    assert [row.split()[-1] for row in file.read_text().splitlines()] == ["first", "second"]


def test_a_killed_process_leaves_its_slot(tmp_path: Path) -> None:
    command = [sys.executable, "-c", WRITER, str(tmp_path), "killed", "1"]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as writer:
        assert writer.stdout
        writer.stdout.readline()
        second = LogFiles(tmp_path)
        second.emit(line("beside"))
        second.close()
        writer.kill()
    third = LogFiles(tmp_path)
    third.emit(line("after"))
    third.close()
    assert [name[-6:] for name in names(tmp_path)] == ["-1.log", "-2.log"]


@pytest.mark.skipif(os.name == "nt", reason="rights of POSIX")
def test_only_its_owner_reads_it(tmp_path: Path) -> None:
    folder = tmp_path / "logs"
    files = LogFiles(folder)
    files.emit(line("x"))
    files.close()
    assert folder.stat().st_mode & 0o777 == 0o700
    assert files_in(folder)[0][0].stat().st_mode & 0o777 == 0o600


def test_a_full_file_is_followed_and_the_sum_is_bounded(tmp_path: Path, written: LogFiles) -> None:
    old = tmp_path / "quayside.log.3"  # of a version that named them otherwise
    old.write_text("x" * 900)
    os.utime(old, (1, 1))
    for number in range(40):
        written.emit(line(f"line {number}"))
    assert not old.exists()
    assert sum(size for _, size, _ in files_in(tmp_path)) <= 1000 + 2 * 200
    rest = "".join(file.read_text() for file, *_ in reversed(files_in(tmp_path)))
    assert "line 39\n" in rest
    assert "line 0\n" not in rest


def test_a_day_has_its_own_file_and_a_month_is_kept(tmp_path: Path, written: LogFiles) -> None:
    noon = NOON.timestamp()
    written.emit(line("a", noon))
    (first,) = [file for file, *_ in files_in(tmp_path)]
    written.emit(line("b", noon + 86400))
    assert len(names(tmp_path)) == 2
    os.utime(first, (1, first.stat().st_mtime - KEEP_S - 1))
    written.emit(line("c", noon + 2 * 86400))
    assert first not in [file for file, *_ in files_in(tmp_path)]


def test_what_another_process_writes_stays(tmp_path: Path) -> None:
    own, other = (LogFiles(tmp_path, file_bytes=200, sum_bytes=1000) for _ in range(2))
    other.emit(line("y" * 900))
    (file,) = [file for file, *_ in files_in(tmp_path)]
    os.utime(file, (1, 1))
    for number in range(20):
        own.emit(line(f"line {number}"))
    assert file.exists()
    other.close()
    for number in range(5):
        own.emit(line(f"more {number}"))
    own.close()
    assert not file.exists()


def test_a_line_that_cannot_be_written_costs_no_more_than_itself(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "logs"
    files = LogFiles(folder)
    files.emit(logging.LogRecord("station", logging.INFO, "", 0, "%d", ("no number",), None))
    files.emit(line("half a surrogate \ud800"))
    files.close()
    capsys.readouterr()  # logging tells the developer on stderr; a started log does not
    assert "surrogate \\ud800" in files_in(folder)[0][0].read_text()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("")
    with pytest.raises(OSError, match="logs"):
        LogFiles(tmp_path / "logs")


def test_the_log_hears_ours_in_detail_and_others_from_warnings_on(tmp_path: Path) -> None:
    clock = FakeClock()
    opened = Log(tmp_path, "info", clock)
    ours, httpx = logging.getLogger("station.api"), logging.getLogger("httpx")
    ours.debug("too much")
    ours.info("asked")
    write_wish(tmp_path, Wish("debug", clock.now().replace(hour=23)))
    clock.turn(10)
    ours.debug("in detail")
    httpx.info("GET https://example.test/?code=1")
    logging.getLogger("httpcore").debug("send_request_headers.started")
    httpx.warning("Authorization: Bearer abcdefgh")
    opened.set_level("error")
    write_wish(tmp_path, None)
    clock.turn(10)
    ours.info("after")
    opened.close()
    ours.warning("closed")
    said = [entry.split(" ", 3)[3] for entry in last_entries(tmp_path, 99)]
    assert said == [
        "station.api asked", "station.api in detail", "httpx Authorization: ***",
    ]  # fmt: skip


def test_the_last_entries_are_those_of_a_process_with_their_traces(tmp_path: Path) -> None:
    (tmp_path / "quayside-2026-11-27-1.log").write_text(
        "2026-11-27T10:00:00.000+00:00 INFO 7 ui old\n"
    )
    (tmp_path / "quayside-2026-11-28-1.log").write_text(
        "the end of a line that was cut\n"
        "2026-11-28T10:00:00.000+00:00 INFO 7 ui one\n"
        "2026-11-28T10:00:01.000+00:00 ERROR 8 ui two\nTraceback\n  File\n"
        "2026-11-28T10:00:02.000+00:00 INFO 7 ui three\n"
    )
    os.utime(tmp_path / "quayside-2026-11-27-1.log", (1, 1))
    last = [entry.split(" ", 4)[4] for entry in last_entries(tmp_path, 2)]
    assert last == ["two\nTraceback\n  File", "three"]
    assert [entry[-3:] for entry in last_entries(tmp_path, 9, pid=7)] == ["old", "one", "ree"]
    assert last_entries(tmp_path / "nowhere", 3) == []


def test_the_usual_level_is_the_environments_or_the_settings(tmp_path: Path) -> None:
    settings = Settings(tmp_path, support=SupportSettings("warning"))
    assert level_of(settings, {}) == "warning"
    assert level_of(settings, {"QUAYSIDE_LOG_LEVEL": "DEBUG"}) == "debug"
    assert level_of(settings, {"QUAYSIDE_LOG_LEVEL": "loud"}) == "warning"


@pytest.mark.skipif(sys.platform == "win32", reason="nobody removes an open file there")
@pytest.mark.parametrize("gone", ["file", "folder", "folder with another after it"])
def test_a_log_that_is_removed_goes_on_in_a_new_file(tmp_path: Path, gone: str) -> None:
    folder = tmp_path / "logs"
    files = LogFiles(folder)
    others = []
    files.handle(line("before"))
    if gone == "file":
        (file,) = folder.glob("quayside*")
        file.unlink()
    else:
        shutil.rmtree(folder)
    if gone.endswith("it"):
        others = [LogFiles(folder)]
        others[0].handle(line("of another"))
    files.handle(line("after"))
    files.handle(line("and on"))
    texts = [file.read_text() for file, *_ in files_in(folder)]
    assert [text.count("after") + text.count("and on") for text in texts if "of" not in text] == [2]
    assert len(texts) == 1 + len(others)
    files.close()
    assert len(list(folder.glob("*.lock"))) == len(others)
    for other in others:
        other.close()


def test_a_data_folder_that_is_removed_is_not_made_anew(tmp_path: Path) -> None:
    files = LogFiles(tmp_path / "home" / "logs")
    files.handle(line("before"))
    if sys.platform != "win32":
        shutil.rmtree(tmp_path / "home")
        files.handle(line("after"))
        assert not (tmp_path / "home").exists()
    files.close()
