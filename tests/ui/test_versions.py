"""Data of a newer program, and older benches, in words: versions, what to install, the way back."""

from dataclasses import replace
from datetime import datetime

import pytest

from station.domain.errors import NewerData, OlderBenches
from station.domain.wayback import WayBack
from ui.formats import clock_time, day
from ui.problems import Exit, Front, Severity, problem_of

FILE = "/home/pack/quayside.sqlite"
AT = "2026-03-04T11:00:00+00:00"
COPY = WayBack("/home/pack/backups/before-schema-9.sqlite3", AT, 41)


def newer(used_by: str = "0.3.0", **more: object) -> NewerData:
    return NewerData(FILE, "0.1.0", used_by, **more)  # type: ignore[arg-type]


def test_both_versions_are_named() -> None:
    told = problem_of(newer())
    assert told.happened == (
        f"The data in {FILE} were last used by Quayside 0.3.0; this is Quayside 0.1.0."
        " Nothing was changed."
    )
    assert told.to_do == "Install Quayside 0.3.0 or newer on this computer."
    assert (told.exit, told.severity) == (Exit.REFUSED, Severity.STOP)


@pytest.mark.parametrize("front", Front)
def test_the_way_back_is_told_with_its_price(front: Front) -> None:
    told = problem_of(newer(way_back=COPY), front=front)
    last = datetime.fromisoformat(AT).astimezone()
    assert told.to_do == (
        "Install Quayside 0.3.0 or newer on this computer."
        f" To stay with this one, move {FILE} away and put the copy {COPY.file} in its place."
        f" The 41 steps after {clock_time(last)} on {day(last.date())} would be missing."
    )


def test_the_log_of_the_newer_file_goes_with_it() -> None:
    told = problem_of(newer(way_back=replace(COPY, log=f"{FILE}-wal")))
    assert (
        f"move {FILE} away, and {FILE}-wal with it, and put the copy {COPY.file} in the place of"
        " the first. The 41 steps" in told.to_do
    )


@pytest.mark.parametrize(
    ("way_back", "words"),
    [
        (replace(COPY, lacks=0), "It has the same steps."),
        (replace(COPY, until=""), "There is no step in it yet."),
        (replace(COPY, lacks=1), "The 1 step after "),
        (replace(COPY, lacks=None), "What came after "),
    ],
)
def test_what_the_copy_lacks(way_back: WayBack, words: str) -> None:
    assert words in problem_of(newer(way_back=way_back)).to_do


def test_a_version_that_is_not_known() -> None:
    told = problem_of(newer(""))
    assert "are of a newer Quayside than this one (0.1.0)" in told.happened
    assert told.to_do == "Install the newest Quayside on this computer."


def test_steps_that_are_not_known_are_named() -> None:
    told = problem_of(newer("0.1.0", kinds=("Levitated", "Teleported")))
    assert "does not know: Levitated; Teleported. Nothing was changed." in told.happened
    assert told.to_do == "Install the newest Quayside on this computer."


def test_older_benches_are_named() -> None:
    told = problem_of(OlderBenches("postgresql://h/x", ["Bench 1", "Bench 2"], "0.3.0"))
    assert "older ones still work with it: Bench 1; Bench 2. Nothing was changed." in (
        told.happened
    )
    assert "start this one first" in told.to_do
    assert told.exit is Exit.REFUSED
