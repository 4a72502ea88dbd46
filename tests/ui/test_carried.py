"""A damaged journal in words: how much was read, what is missing, what to look at."""

from dataclasses import replace
from pathlib import Path

import pytest

from station.store.salvage import Salvage
from station.workflow.opening import Carried
from ui.problem_words.carried import carried_over
from ui.problems import Severity

AT = "2026-03-04T11:00:00+00:00"
COPY = Path("/home/pack/backups/2026-03-03.sqlite3")
WHOLE = Carried("malformed", Path("/home/pack/damaged/x.sqlite"), Salvage(1204, last_at=AT))


def of(carried: Carried, **changes: object) -> Carried:
    return replace(carried, salvage=replace(carried.salvage, **changes))  # type: ignore[arg-type]


def test_all_of_it_was_read() -> None:
    told = carried_over(WHOLE)
    assert told.happened == "The journal's file was damaged. 1204 events could be read."
    assert told.saved == "The damaged file is kept: /home/pack/damaged/x.sqlite."
    assert "may be missing" in told.to_do
    assert told.severity is Severity.STOP


def test_some_came_from_a_copy_and_some_are_missing() -> None:
    told = carried_over(of(WHOLE, events=1, from_copy=12, copy=COPY, missing=3))
    assert told.happened == (
        "The journal's file was damaged. 1 event could be read."
        " 12 more came from the copy 2026-03-03.sqlite3. 3 events got lost."
    )


def test_nothing_could_be_read() -> None:
    told = carried_over(of(WHOLE, events=0, last_at=""))
    assert told.happened.endswith("Nothing of it could be read, and it has no copy.")
    assert told.to_do == "Look at each order on the website before you buy for it."


@pytest.mark.parametrize(("count", "more"), [(1, ""), (5, ""), (7, "2 more")])
def test_the_orders_to_look_at_are_named(count: int, more: str) -> None:
    told = carried_over(replace(WHOLE, to_check=tuple(f"R{at}" for at in range(count))))
    assert "R0" in told.to_do
    assert more in told.to_do
    assert ("R5" in told.to_do) is False
