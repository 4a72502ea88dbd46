"""``quayside log-level``: more is told for a while, by everything that runs on the folder."""

import logging
import time
from datetime import timedelta
from pathlib import Path

import pytest

from station.domain.errors import UsageError
from station.logs.log import last_entries
from station.settings import Settings, SupportSettings
from tests.support.logs import log_of
from tests.support.process import Program
from ui.commands.log_level import span_of
from ui.log_of_window import LogOfWindow


@pytest.mark.parametrize(
    ("text", "span"),
    [("30m", timedelta(minutes=30)), ("2h", timedelta(hours=2)), ("7d", timedelta(days=7))],
)
def test_times_are_read(text: str, span: timedelta) -> None:
    assert span_of(text) == span


@pytest.mark.parametrize("text", ["", "0m", "8d", "30", "-5m", "1.5h", "99999h"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(UsageError):
        span_of(text)


def test_it_shows_changes_and_takes_back(quayside: Program) -> None:
    assert quayside("log-level", "--json").rows[0]["level"] == "info"
    changed = quayside("log-level", "debug", "--for", "30m", "--json").rows[0]
    assert (changed["level"], changed["usual"]) == ("debug", "info")
    assert "until" in quayside("log-level").out
    assert quayside("orders").code == 0
    log = log_of(quayside.home)
    assert "DEBUG" in log
    assert "/api/" in log
    for secret in (*quayside.environ.values(), "Bearer"):
        if not secret.startswith("http"):
            assert secret not in log
    assert quayside("log-level", "usual").out.startswith("info. ")
    assert quayside("log-level", "debug", "--for", "9d").code == 2
    assert quayside("log-level", "loud").code == 2


def test_the_level_for_good_is_in_the_settings(quayside: Program) -> None:
    quayside.settings('[support]\nlog_level = "error"\n')
    assert quayside("log-level", "--json").rows[0]["level"] == "error"
    quayside.settings('[support]\nlog_level = "loud"\n')
    done = quayside("log-level")
    assert (done.code, "debug | info | warning | error" in done.err) == (2, True)


def test_a_folder_that_takes_nothing_is_told(quayside: Program) -> None:
    (quayside.home / "logs").write_text("")
    assert quayside("log-level", "debug").code == 1


def test_the_windows_log_follows_its_settings(tmp_path: Path) -> None:
    follower, log = LogOfWindow(), logging.getLogger("ui.test")
    loud, quiet = (Settings(tmp_path, support=SupportSettings(each)) for each in ("info", "error"))
    began = time.monotonic()
    for settings, text in ((loud, "one"), (quiet, "two"), (loud, "three")):
        follower.follow(settings)
        log.info(text)
    assert follower._log
    follower._log.close()
    assert [entry.split()[-1] for entry in last_entries(tmp_path / "logs", 9)] == ["one", "three"]
    assert time.monotonic() - began < 5


def test_a_window_without_a_log_goes_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "logs").write_text("")
    follower = LogOfWindow()
    follower.follow(Settings(tmp_path))
    follower.follow(Settings(tmp_path))
    assert capsys.readouterr().err.startswith("No log is written: ")
