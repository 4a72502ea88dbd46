"""A database of the test's own: SQLite in its folder, and one on a real PostgreSQL server."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from station.store.database import SqliteDatabase
from station.store.postgres import PostgresDatabase


@pytest.fixture
def sqlite_file(tmp_path: Path) -> Path:
    return tmp_path / "quayside.sqlite"


@pytest.fixture(params=["sqlite", "postgres"])
def place(request: pytest.FixtureRequest) -> str:
    """Where ``database`` is: a file's path, or an address."""
    fixture = "sqlite_file" if request.param == "sqlite" else "warehouse_url"
    return str(request.getfixturevalue(fixture))


def database_at(place: str) -> SqliteDatabase | PostgresDatabase:
    is_address = place.startswith("postgresql:")
    return PostgresDatabase(place) if is_address else SqliteDatabase(Path(place))


@pytest.fixture
async def database(place: str) -> AsyncIterator[SqliteDatabase | PostgresDatabase]:
    database = database_at(place)
    await database.open()
    yield database
    await database.close()


@pytest.fixture
async def other(
    place: str, database: SqliteDatabase | PostgresDatabase
) -> AsyncIterator[SqliteDatabase | PostgresDatabase]:
    """The same database, as another process has it open."""
    other = database_at(place)
    await other.open()
    yield other
    await other.close()
