"""Data of a newer program, as a person meets them: refused in words, and the folder untouched."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from station.version import __version__
from tests.support.older import contents, newer, oldest
from tests.support.process import Program


@pytest.fixture
def upgraded(quayside: Program) -> Path:
    """A data folder that a newer program has worked with, since a copy of ours was made."""
    oldest(quayside.home)
    assert quayside("journal").code == 0
    file = quayside.home / "quayside.sqlite"
    newer(file, "UPDATE writers SET version = '9.3.0'", "PRAGMA user_version = 99")
    return file


@pytest.mark.parametrize("command", [("journal",), ("doctor",), ("settle",)])
def test_every_command_refuses_them_and_writes_nothing(
    quayside: Program, upgraded: Path, command: tuple[str, ...]
) -> None:
    before = contents(quayside.home)
    done = quayside(*command)
    assert done.code == 1
    assert contents(quayside.home) == before
    assert f"The data in {upgraded} were last used by Quayside 9.3.0" in done.err
    assert f"this is Quayside {__version__}. Nothing was changed." in done.err
    assert "Install Quayside 9.3.0 or newer on this computer." in done.err
    copies = quayside.home / "backups"
    assert f"put the copy {max(copies.iterdir(), key=lambda copy: copy.stat().st_mtime)}" in (
        done.err
    )
    assert done.out == ""


def test_programs_read_it_as_json(quayside: Program, upgraded: Path) -> None:
    del upgraded
    done = quayside("doctor", "--json")
    assert done.code == 1
    assert done.rows[0]["error"]["kind"] == "newer_data"


def test_they_are_not_moved_to_a_warehouse(quayside: Program, upgraded: Path) -> None:
    del upgraded
    before = contents(quayside.home)
    done = quayside("migrate", "--to", "postgresql://ada@127.0.0.1:1/x")
    assert done.code == 1
    assert "were last used by Quayside 9.3.0" in done.err
    assert contents(quayside.home) == before


def test_the_way_back_leads_back(quayside: Program, upgraded: Path) -> None:
    """What the words say, done."""
    (copy,) = (quayside.home / "backups").glob("before-schema-*")
    upgraded.replace(upgraded.with_name("put-aside"))
    copy.replace(upgraded)
    done = quayside("journal", "3434270005", "--json")
    assert done.code == 0, done.err
    assert done.rows[-1]["event"] == "PrintAdvanced"


def test_doctor_tells_who_wrote(quayside: Program) -> None:
    rows = {row["check"]: row for row in quayside("doctor", "--json").rows}
    with closing(sqlite3.connect(quayside.home / "quayside.sqlite")) as connection:
        (schema,) = connection.execute("PRAGMA user_version").fetchone()
    assert rows["data written by"]["words"] == f"Bench 1: {__version__} (schema {schema})"
    assert rows["data written by"]["is_ok"]
