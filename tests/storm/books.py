"""What a dead station has written down, read from a copy: its own files stay as the kill left them.

Opening a journal after a crash mends it; that is for the next life of the core to do.
"""

import shutil
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from station.domain.container import Container
from station.domain.events import (
    EVENT_TYPES,
    AnyEvent,
    LabelsReceived,
    PrintAdvanced,
    ZplLabelReceived,
)
from station.domain.ids import ContainerRef, OrderId
from station.domain.label import Label
from station.domain.shipment import Shipment
from station.workflow.containers import apply_to_container
from station.workflow.machine import apply
from tests.storm.chores import Task

FILES = ("quayside.sqlite", "quayside.sqlite-wal")


@dataclass(frozen=True, slots=True)
class Book:
    """One order's or container's part of the journal: events, and the row that they add up to."""

    events: tuple[tuple[AnyEvent, str], ...]
    kept: Shipment | Container

    @property
    def kinds(self) -> Counter[str]:
        """How often each kind of event was written."""
        return Counter(type(event).__name__ for event, _at in self.events)

    @property
    def labels(self) -> tuple[Label, ...]:
        """All labels that ever came, void ones too."""
        found: list[Label] = []
        for event, _at in self.events:
            if isinstance(event, LabelsReceived):
                found.extend(event.labels)
            elif isinstance(event, ZplLabelReceived):
                found.append(event.label)
        return tuple(found)

    def words_for(self, label: Label) -> int:
        """How often a person gave a reason for one more copy of a label."""
        jobs = {
            event.job.id
            for event, _at in self.events
            if isinstance(event, PrintAdvanced)
            if event.job.sha256 == label.sha256 and event.job.reason
        }
        return len(jobs)

    def folded(self) -> Shipment | Container:
        """What the events add up to, as the machine says."""
        if isinstance(self.kept, Container):
            container = Container(self.kept.ref)
            for event, _at in self.events:
                container = apply_to_container(container, event)  # type: ignore[arg-type]
            return container
        shipment = Shipment(self.kept.order_id)
        for event, at in self.events:
            shipment = apply(shipment, event, at)  # type: ignore[arg-type]
        # The reference is no event: it is the name that people read.
        return replace(shipment, reference=self.kept.reference)


def read(home: Path, tasks: tuple[Task, ...]) -> dict[str, Book]:
    """The books of these orders and containers, by reference."""
    if not (home / FILES[0]).exists():
        return {task.ref: _empty(task) for task in tasks}
    with _copy(home) as journal:
        return {task.ref: _book(journal, task) for task in tasks}


def is_whole(home: Path) -> bool:
    """SQLite finds nothing wrong with the file."""
    with _copy(home) as journal:
        return bool(journal.execute("PRAGMA integrity_check").fetchone()[0] == "ok")


def _empty(task: Task) -> Book:
    ref = task.ref
    return Book((), Container(ContainerRef(ref)) if task.is_container else Shipment(OrderId(ref)))


def _book(journal: sqlite3.Connection, task: Task) -> Book:
    empty = _empty(task)
    if not journal.execute("SELECT 1 FROM sqlite_master WHERE name = 'events'").fetchone():
        return empty
    sql = "SELECT kind, data, at FROM events WHERE stream = ? ORDER BY version"
    rows = journal.execute(sql, (task.stream,)).fetchall()
    events = tuple(
        (msgspec.json.decode(data, type=EVENT_TYPES[kind]), at) for kind, data, at in rows
    )
    table = "containers WHERE ref" if task.is_container else "shipments WHERE order_id"
    row = journal.execute(f"SELECT data FROM {table} = ?", (task.ref,)).fetchone()
    kept = msgspec.json.decode(row[0], type=type(empty.kept)) if row else empty.kept
    return Book(events, kept)


@contextmanager
def _copy(home: Path) -> Iterator[sqlite3.Connection]:
    with tempfile.TemporaryDirectory(prefix="storm-copy-") as folder:
        for name in FILES:
            if (home / name).exists():
                shutil.copyfile(home / name, Path(folder) / name)
        with closing(sqlite3.connect(Path(folder) / FILES[0])) as journal:
            yield journal
