"""Ledger, journal, label files and paper side by side: what may never be, and what must be."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from station.domain.shipment import Shipment, State
from tests.storm.books import Book
from tests.storm.chores import Task


class Wrong(StrEnum):
    """What a storm looks for; none of it may be found."""

    DOUBLE_CONFIRM = "double confirms"
    DOUBLE_PICKUP = "double pickups"
    UNKNOWN = "bought orders unknown to the station"
    LOST_LABEL = "labels lost"
    SECOND_PRINT = "silent second prints"
    NOT_PRINTED = "labels on no paper at the end"
    UNFINISHED = "orders that did not come to their end"
    JOURNAL = "journals that do not add up"


class WrongAmongBenches(StrEnum):
    """What a storm over a warehouse looks for besides."""

    TWO_HANDS = "orders in two hands at once"
    TOO_MANY = "requests or tokens over the limit"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, with the facts."""

    what: Wrong | WrongAmongBenches
    facts: str


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that is known of one task at one moment."""

    task: Task
    row: Mapping[str, int]
    book: Book
    tray: Counter[str]

    @property
    def starts(self) -> tuple[int, int, int]:
        """Purchases, pickups and transitions that the journal says may have left."""
        kinds = self.book.kinds
        return (
            kinds["PurchaseStarted"] + kinds["OwnCarrierStarted"],
            kinds["PickupStarted"],
            kinds["AcceptStarted"] + kinds["ResetStarted"],
        )


def scene(task: Task, ledger: Mapping[str, Any], book: Book, tray: Counter[str]) -> Scene:
    """One task's part of everything."""
    rows = ledger["zpl" if task.is_container else "orders"]
    return Scene(task, Counter(rows.get(task.ref, {})), book, tray)


def always(scene: Scene) -> Iterator[Finding]:
    """What holds at any instant, also right after a kill."""
    row, task = scene.row, scene.task
    # Labels that were taken back, by us or at the marketplace, leave room for others.
    times = 1 + row["resets"] + scene.book.kinds["LabelsVoided"]
    if row["confirms"] > times or row["confirms_refused"] or row["created"] > 1:
        yield Finding(Wrong.DOUBLE_CONFIRM, f"{task}: {dict(row)}")
    if row["pickups"] > times:
        yield Finding(Wrong.DOUBLE_PICKUP, f"{task}: {dict(row)}")
    done = (row["confirms"], row["pickups"], row["transitions"])
    if any(left > began for left, began in zip(done, scene.starts, strict=True)):
        yield Finding(Wrong.UNKNOWN, f"{task}: {dict(row)}, journal {dict(scene.book.kinds)}")
    if row["created"] and not scene.book.kinds["ZplLabelStarted"]:
        yield Finding(Wrong.UNKNOWN, f"{task}: a ZPL label that the journal does not know")
    for label in scene.book.labels:
        copies = scene.tray[label.sha256]
        if copies > 1 + scene.book.words_for(label):
            yield Finding(Wrong.SECOND_PRINT, f"{task}: {label.file} lies there {copies} times")
    if scene.book.folded() != scene.book.kept:
        yield Finding(Wrong.JOURNAL, f"{task}: {scene.book.folded()} is kept as {scene.book.kept}")


def known(scene: Scene, folder: Path) -> Iterator[Finding]:
    """What holds once nothing is open any more: all is known, and each label is on file."""
    row, task, kinds = scene.row, scene.task, scene.book.kinds
    bought = kinds["PurchaseConfirmed"] + kinds["OwnCarrierConfirmed"]
    if (row["confirms"], row["pickups"]) != (bought, kinds["PickupBooked"]):
        yield Finding(Wrong.UNKNOWN, f"{task}: {dict(row)}, journal {dict(kinds)}")
    for label in scene.book.labels:
        file = folder / label.file
        if not file.exists() or hashlib.sha256(file.read_bytes()).hexdigest() != label.sha256:
            yield Finding(Wrong.LOST_LABEL, f"{task}: {file} is not what was bought")


def at_the_end(scene: Scene, folder: Path) -> Iterator[Finding]:
    """What holds once the last life has come to its end."""
    yield from known(scene, folder)
    row, task = scene.row, scene.task
    made = row["created"] if task.is_container else row["labels"]
    if made != len(scene.book.labels):
        yield Finding(Wrong.LOST_LABEL, f"{task}: {made} made, {len(scene.book.labels)} kept")
    for label in scene.book.labels:
        if scene.tray[label.sha256] < _copies(task):
            copies = scene.tray[label.sha256]
            yield Finding(Wrong.NOT_PRINTED, f"{task}: {label.file} lies there {copies} times")
    if not _is_finished(scene):
        yield Finding(Wrong.UNFINISHED, f"{task}: {scene.book.kept}")


def as_sold(scene: Scene, given_out: Callable[[str], set[str]]) -> Iterator[Finding]:
    """The valid labels are byte for byte those that the marketplace gives out."""
    kept = scene.book.kept
    if isinstance(kept, Shipment) and kept.labels:
        hashes = {label.sha256 for label in kept.labels}
        if hashes != given_out(kept.order_id):
            yield Finding(Wrong.LOST_LABEL, f"{scene.task}: the labels on file are others")


def _copies(task: Task) -> int:
    """How often a label of this task is wanted on paper at least.

    Who asks for all labels once more, after a kill in the middle of that, gets those that lack.
    """
    return 2 if "reprint" in task.steps else 1


def _is_finished(scene: Scene) -> bool:
    kept = scene.book.kept
    if not isinstance(kept, Shipment):
        return kept.label is not None and not kept.is_open
    end = State.SHIPPED if "own" in scene.task.steps else State.LABELLED
    has_pickup = bool(kept.pickup) or "pickup" not in scene.task.steps
    return kept.state is end and not kept.intent and not kept.conflict and has_pickup
