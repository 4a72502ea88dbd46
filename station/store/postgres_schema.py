"""The schema of a warehouse's database: refused where it is newer, else brought up to date.

A bench of before and a bench of after cannot work side by side, for each would read the other's
rows wrongly. So nothing is changed while other benches are at work, and those that wake up later
with the older program are refused by the database itself (``0009_one_schema``).
"""

from typing import Any

from station.domain.errors import NewerData, OlderBenches
from station.store.leases import BENCH, SILENCE_S
from station.store.migrating import last_number, scripts
from station.store.newer_data import KINDS, unknown_of
from station.store.writers import LAST_WRITER
from station.version import __version__

MIGRATION_LOCK = 7_195_101
"""Any number, as long as every version of the station uses the same."""
OTHER_SCHEMA = "QS001"
"""What the database answers to an event of a program that knows another schema."""
SETTING = "quayside.schema"
"""By which a connection says what its program knows."""
_BENCHES_SINCE = 6
"""The first schema in which benches say that they are at work."""

_AT_WORK = (
    "SELECT station FROM leases WHERE key LIKE $1"
    " AND beat_at >= EXTRACT(EPOCH FROM clock_timestamp()) - $2 ORDER BY station"
)


async def migrate(connection: Any, place: str) -> None:
    """Run the scripts that this database has not seen; one station at a time.

    ``connection`` is in a transaction. Raises NewerData and OlderBenches, and then nothing was
    changed.
    """
    await connection.execute("SELECT pg_advisory_xact_lock($1)", MIGRATION_LOCK)
    version, known = await _version(connection), last_number("postgres")
    if version:
        await _require_known(connection, place, is_newer=version > known)
    if _BENCHES_SINCE <= version < known:
        await _require_alone(connection, place)
    await connection.execute("CREATE TABLE IF NOT EXISTS schema_version (number BIGINT)")
    for script in scripts("postgres"):
        if script.number > version:
            await connection.execute(script.sql)
            await connection.execute("INSERT INTO schema_version VALUES ($1)", script.number)


async def _version(connection: Any) -> int:
    """The number of the last script that was run; 0 in an empty database."""
    if not await _has(connection, "schema_version"):
        return 0
    return await connection.fetchval("SELECT MAX(number) FROM schema_version") or 0


async def _require_known(connection: Any, place: str, *, is_newer: bool) -> None:
    kinds = () if is_newer else unknown_of(map(tuple, await connection.fetch(KINDS)))
    if is_newer or kinds:
        has_writers = await _has(connection, "writers")
        used_by = await connection.fetchval(LAST_WRITER) if has_writers else ""
        raise NewerData(place, __version__, used_by or "", kinds=kinds)


async def _require_alone(connection: Any, place: str) -> None:
    """A bench that ended in order counts as one at work until its silence is long enough."""
    rows = await connection.fetch(_AT_WORK, f"{BENCH}%", SILENCE_S)
    if rows:
        raise OlderBenches(place, [station for (station,) in rows], __version__)


async def _has(connection: Any, table: str) -> bool:
    return await connection.fetchval("SELECT to_regclass($1)::TEXT", table) is not None
