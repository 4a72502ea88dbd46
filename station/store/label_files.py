"""Label bytes in the warehouse's database, so that any bench prints what another one bought."""

from station.store.database import Database, Statement


class LabelFiles:
    """Files by their SHA-256 (hexadecimal)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def save(self, sha256: str, file: str, data: bytes) -> None:
        """Keep a file; the same bytes are kept once. Raises StorageError."""
        sql = (
            "INSERT INTO label_files (sha256, file, data) VALUES (?, ?, ?)"
            " ON CONFLICT (sha256) DO NOTHING"
        )
        await self._database.write([Statement(sql, (sha256, file, data))])

    async def load(self, sha256: str) -> bytes | None:
        """The bytes; None where they never came here. Raises StorageError."""
        rows = await self._database.fetch(
            "SELECT data FROM label_files WHERE sha256 = ?", (sha256,)
        )
        return bytes(rows[0][0]) if rows else None
