"""``quayside journal rebuild``, the words about a damaged journal, and the copies, as a process."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.bench import Bench
from tests.support.damage import overwrite
from tests.support.process import Program

PARCEL = "30x20x15@1.25kg"


@pytest.fixture
def shipped(quayside: Program, bench: Bench) -> str:
    ref = bench.orders()[0]
    assert quayside("ship", ref, "--parcel", PARCEL, "--print").code == 0
    return ref


def change(quayside: Program, *statements: str) -> None:
    with closing(sqlite3.connect(quayside.home / "quayside.sqlite", isolation_level=None)) as file:
        for statement in statements:
            file.execute(statement)


def copies(quayside: Program) -> list[Path]:
    return sorted((quayside.home / "backups").iterdir())


def test_a_journal_that_adds_up(quayside: Program, shipped: str) -> None:
    done = quayside("journal", "rebuild", "--check")
    assert done.code == 0, done.err
    assert "all agree" in done.out
    assert shipped in quayside("journal", shipped, "--json").out
    assert "PurchaseConfirmed" in quayside("journal", "--last", "20").out


def test_a_row_that_was_changed_is_told_and_mended(quayside: Program, shipped: str) -> None:
    change(quayside, "UPDATE shipments SET state = 'waiting'", "DELETE FROM tracking")
    told = quayside("journal", "rebuild", "--check")
    assert told.code == 1
    assert f"{shipped}: shipment state is waiting, the events say labelled" in told.out
    mended = quayside("journal", "rebuild", "--json")
    assert mended.code == 0, mended.err
    assert {(row["row"], row["is_mended"]) for row in mended.rows} == {
        ("shipment", True),
        ("tracking", True),
    }
    assert quayside("journal", "rebuild", "--check").code == 0
    assert any(file.name.startswith("before-rebuild-") for file in copies(quayside))


def test_steps_that_are_missing_or_strange_are_told(quayside: Program, shipped: str) -> None:
    change(
        quayside,
        "DROP TRIGGER events_are_not_changed",
        "DROP TRIGGER events_are_not_deleted",
        "DELETE FROM events WHERE version IN (2, 3)",
        "UPDATE events SET kind = 'PurchaseStarted', data = '[]' WHERE version = 4",
        "UPDATE events SET kind = 'Released', data = '{}' WHERE version = 5",
        "UPDATE shipments SET data = '{'",
    )
    told = quayside("journal", "rebuild")
    assert told.code == 1
    assert "steps 2 to 3 are missing" in told.out
    assert "step 4 (PurchaseStarted) cannot be read by this version" in told.out
    assert "shipment row cannot be read" in told.out
    shown = quayside("journal", shipped)
    assert shown.code == 0
    assert "Traceback" not in told.err + shown.err


def test_the_first_command_of_a_day_makes_its_copy(quayside: Program, shipped: str) -> None:
    (copy,) = copies(quayside)
    assert copy.suffix == ".sqlite3"
    assert f"of {copy.stem}" in quayside("doctor").out
    assert copies(quayside) == [copy]


def test_a_copy_that_cannot_be_made_is_told_and_stops_nothing(
    quayside: Program, bench: Bench
) -> None:
    quayside.home.mkdir(parents=True, exist_ok=True)
    (quayside.home / "backups").write_text("in the way")
    done = quayside("orders")
    assert done.code == 0
    assert "copy of the journal was not made" in done.err
    assert quayside("doctor").code != 0


def test_a_damaged_journal_is_told_once(quayside: Program, shipped: str) -> None:
    overwrite(quayside.home / "quayside.sqlite", 0, 100)
    told = quayside("journal", shipped)
    assert told.code == 0
    assert "journal's file was damaged" in told.err
    assert "events could be read" in told.err
    (kept,) = (quayside.home / "damaged").glob("*.sqlite")
    assert str(kept) in told.err
    again = quayside("doctor")
    assert "damaged" not in again.err
    assert "1 damaged kept" in again.out
    assert quayside("journal", "rebuild", "--check").code == 0
