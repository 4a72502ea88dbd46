"""What SQLite gets of the migrations: its own files and the common ones, statement by statement."""

import hashlib
from typing import Any

import msgspec

from station.bench.state import Draft
from station.domain.container import Container
from station.domain.events import EVENT_TYPES
from station.domain.rates import Counts
from station.domain.shipment import Shipment
from station.domain.token import Token
from station.store.database import _statements
from station.store.migrating import MIGRATIONS, last_number, scripts


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


KEPT = (*EVENT_TYPES.values(), Shipment, Container, Draft, Counts, Token)


def test_whoever_changes_what_is_kept_adds_a_script() -> None:
    """An older program must refuse what it would read wrongly: the number tells it.

    Where this fails, add a script (a comment alone will do) and write both values anew.
    """
    _, components = msgspec.json.schema_components(KEPT)
    forms = msgspec.json.encode(_without_words(components), order="sorted")
    assert {kind: last_number(kind) for kind in ("sqlite", "postgres")} == {
        "sqlite": 8,
        "postgres": 9,
    }
    assert hashlib.sha256(forms).hexdigest()[:16] == "ec9b82d6e6dc5104"


def _without_words(part: Any) -> Any:
    """A form without its descriptions, which may be put better at any time."""
    if isinstance(part, dict):
        return {key: _without_words(each) for key, each in part.items() if key != "description"}
    return [_without_words(each) for each in part] if isinstance(part, list) else part
