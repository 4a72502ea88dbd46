"""The process tells how long it runs, and once when its bench could be scanned at."""

import logging
import re
import subprocess
import sys
import time

import pytest

from tests.support.process import ROOT
from ui.started import Readiness, since_start_s

READY = re.compile(r"ready to scan (\d+\.\d{3}) s after the start, at (\d{13}) ms")


def test_the_time_is_counted_from_the_start_of_the_process() -> None:
    code = "import ui.started; print(ui.started.since_start_s())"
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=30
    )
    outside_s = time.monotonic() - began
    assert 0 < float(done.stdout) <= outside_s + 0.02  # the kernel counts hundredths
    assert since_start_s() > float(done.stdout)  # this process runs for longer


def test_the_log_tells_when_the_bench_was_there(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    ready, before_ms = Readiness(), time.time_ns() // 1_000_000
    ready.bench_is_there()
    after_ms = time.time_ns() // 1_000_000
    ready.bench_is_there()
    ready.station_is_open("bench")
    opened, told = caplog.messages
    assert opened.startswith("the station is open")
    found = READY.fullmatch(told)
    assert found
    assert before_ms <= int(found[2]) <= after_ms


def test_a_bench_that_comes_with_the_station_is_told_too(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    Readiness().station_is_open("bench")
    assert READY.fullmatch(caplog.messages[-1])


def test_another_page_is_no_bench(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    ready = Readiness()
    ready.bench_is_there()
    ready.station_is_open("unfinished")
    assert [READY.fullmatch(each) for each in caplog.messages] == [None]


def test_it_is_told_once(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    ready = Readiness()
    ready.station_is_open("bench")
    ready.station_is_open("bench")
    assert len(caplog.messages) == 2
