"""What SQLite gets of the migrations: its own files and the common ones, statement by statement."""

from station.store.database import _statements
from station.store.migrating import MIGRATIONS, scripts


def test_each_dialect_has_the_journal_s_lock() -> None:
    (ours,) = [script for script in scripts("sqlite") if "append-only" in script.sql]
    assert len(_statements(ours.sql)) == 2
    assert all(statement.endswith("END;") for statement in _statements(ours.sql))


def test_a_file_of_one_dialect_is_not_the_other_s() -> None:
    only = {int(file.name[:4]) for file in MIGRATIONS.glob("*.sqlite.sql")}
    assert only
    assert not only & {script.number for script in scripts("postgres")}


def test_a_script_falls_into_its_statements() -> None:
    sql = "-- one; two\nCREATE TABLE a (b TEXT);\n\nCREATE TABLE c (d TEXT);\n"
    assert [each.split()[2] for each in _statements(sql)] == ["a", "c"]
