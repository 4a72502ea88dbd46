"""A database in a folder of the test's own."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from station.store.database import SqliteDatabase


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[SqliteDatabase]:
    database = SqliteDatabase(tmp_path / "quayside.sqlite")
    await database.open()
    yield database
    await database.close()
