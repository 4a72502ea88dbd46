"""What a station wrote down, read from its folder by another process while it is at work."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.support.wait import until


@dataclass(frozen=True)
class Records:
    """The journal of a data folder; nothing is written."""

    home: Path

    def events(self, order_id: str, kind: str = "") -> list[dict[str, Any]]:
        """The data of an order's events, oldest first; of one kind where it is named."""
        return [data for found, data in self._rows(order_id) if kind in ("", found)]

    def wait(self, order_id: str, kind: str, times: int = 1) -> dict[str, Any]:
        """The last of an order's events of a kind, once there are so many."""
        return until(
            lambda: self.events(order_id, kind)[times - 1 :], f"{times} {kind} of {order_id}"
        )[-1]

    def wait_priced(self, order_id: str, parcels: int, weight_g: int = 0) -> int:
        """How many quotes there are, once they are for so many parcels, the last of that weight."""

        def priced() -> int:
            measured = quotes = last_g = 0
            for kind, data in self._rows(order_id):
                if kind == "ParcelsMeasured":
                    measured, quotes = len(data["parcels"]), 0
                    last_g = data["parcels"][-1]["weight_g"]
                elif kind == "QuotesOffered":
                    quotes = len(data["quotes"])
            return quotes if measured == parcels and weight_g in (0, last_g) else 0

        return until(priced, f"quotes for {parcels} parcels of {order_id}")

    def wait_drafted(self, order_id: str) -> str:
        """What a packer measured and has not bought yet, once it is kept."""

        def draft() -> str:
            with self._open() as journal:
                sql = "SELECT data FROM drafts WHERE order_id = ?"
                rows = journal.execute(sql, (order_id,)).fetchall()
            return str(rows[0][0]) if rows else ""

        return until(draft, f"a draft of {order_id}")

    def prints(self, order_id: str, state: str) -> list[dict[str, Any]]:
        """The print jobs of an order that came to a state."""
        jobs = [event["job"] for event in self.events(order_id, "PrintAdvanced")]
        return [job for job in jobs if job["state"] == state]

    def state(self, order_id: str) -> str:
        """What the shipment is in; empty where the journal has none."""
        with self._open() as journal:
            sql = "SELECT state FROM shipments WHERE order_id = ?"
            rows = journal.execute(sql, (order_id,)).fetchall()
        return str(rows[0][0]) if rows else ""

    def tracking_numbers(self, order_id: str) -> list[str]:
        """Of the labels on file, parcel by parcel."""
        labels = self.events(order_id, "LabelsReceived")[-1]["labels"]
        ordered = sorted(labels, key=lambda label: label["parcel_index"])
        return [label["tracking_number"] for label in ordered]

    def _rows(self, order_id: str) -> list[tuple[str, dict[str, Any]]]:
        with self._open() as journal:
            sql = "SELECT kind, data FROM events WHERE stream = ? ORDER BY version"
            rows = journal.execute(sql, (f"order/{order_id}",)).fetchall()
        return [(kind, json.loads(data)) for kind, data in rows]

    def intact(self) -> bool:
        """The file is whole, as SQLite itself sees it."""
        with self._open() as journal:
            return bool(journal.execute("PRAGMA integrity_check").fetchone()[0] == "ok")

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        # The bench can be scanned at before its journal is there.
        until(self._is_there, "the journal")
        with closing(sqlite3.connect(self._place, uri=True)) as journal:
            yield journal

    @property
    def _place(self) -> str:
        return f"file:{self.home / 'quayside.sqlite'}?mode=ro"

    def _is_there(self) -> bool:
        if not (self.home / "quayside.sqlite").exists():
            return False
        with closing(sqlite3.connect(self._place, uri=True)) as journal:
            sql = "SELECT 1 FROM sqlite_master WHERE name = 'events'"
            return journal.execute(sql).fetchone() is not None
