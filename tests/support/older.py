"""Data folders as older programs left them, and as newer ones will."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from station.domain.ids import OrderId
from station.store.database import SqliteDatabase, Statement
from station.store.drafts import DraftStore
from station.store.migrating import last_number, scripts
from tests.fakes import NOON
from tests.support.damage import EventRow, closed_day

OLDEST = Path(__file__).parents[1] / "station" / "store" / "oldest"
NEWEST = last_number("sqlite")
COPY = f"before-schema-{NEWEST}.sqlite3"
EVENT = (
    "INSERT INTO events (stream, version, kind, data, at, station, actor, cause)"
    " VALUES (?, ?, ?, '{}', ?, 'Bench 1', '', 'test')"
)
TRACKED = "SELECT number, order_id FROM tracking ORDER BY number"
_OF_THEIR_TIME = frozenset({"leases", "writers"})
"""Tables that changed their form, or hold nothing of a packer's."""


async def left_by(file: Path, schema: int) -> None:
    """A working day in a file of that schema: what today's store writes, as far as it fits."""
    today = file.with_name("today")
    await closed_day(today)
    database = SqliteDatabase(today)
    await database.open()
    await DraftStore(database).save(OrderId("drafted"), "what was measured", NOON)
    await database.write(
        [Statement("INSERT INTO tokens VALUES ('host/id', 'a-token', ?)", (NOON.isoformat(),))]
    )
    await database.close()
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        for script in scripts("sqlite"):
            if script.number <= schema:
                connection.executescript(script.sql)
        connection.execute(f"PRAGMA user_version = {schema}")
        connection.execute("ATTACH ? AS today", (str(today),))
        for table in _tables(connection):
            columns = ", ".join(_columns(connection, table))
            sql = f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM today.{table}"
            connection.execute(sql)
    today.unlink()


def oldest(home: Path) -> Path:
    """The data folder of the program's first days; its journal's file."""
    file = home / "quayside.sqlite"
    home.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.executescript((OLDEST / "quayside.sql").read_text("utf-8"))
    shutil.copytree(OLDEST / "labels", home / "labels")
    return file


def oldest_settings(home: Path) -> Path:
    """A settings file of those days, with all that it could say then."""
    file = home / "settings.toml"
    shutil.copyfile(OLDEST / "settings.toml", file)
    return file


def newer(file: Path, *statements: str) -> None:
    """What a newer program does to a file that is there: another schema, or more in the old one."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        for statement in statements or (f"PRAGMA user_version = {NEWEST + 1}",):
            connection.execute(statement)


def rows(file: Path, sql: str) -> list[EventRow]:
    """What a file answers that nobody has open."""
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(sql).fetchall()


def contents(home: Path) -> dict[str, bytes]:
    """Every file of a folder with its bytes."""
    return {
        str(file.relative_to(home)): file.read_bytes()
        for file in sorted(home.rglob("*"))
        if file.is_file()
    }


def _tables(connection: sqlite3.Connection) -> list[str]:
    sql = "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    return [name for (name,) in connection.execute(sql) if name not in _OF_THEIR_TIME]


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f"PRAGMA main.table_info({table})")]
