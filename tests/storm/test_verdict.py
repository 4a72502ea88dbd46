"""The judge of a storm sees what it is there to see: each wrong, made by hand."""

import hashlib
from collections import Counter
from dataclasses import replace
from pathlib import Path

from station.domain.container import Container
from station.domain.events import (
    AnyEvent,
    LabelsReceived,
    PackingStarted,
    PrintAdvanced,
    PurchaseConfirmed,
    PurchaseStarted,
    ZplLabelStarted,
)
from station.domain.ids import ContainerRef, OrderId, PrintJobId, QuoteId
from station.domain.label import Label, LabelFormat
from station.domain.money import Money
from station.domain.parcel import Parcel
from station.domain.printjob import DocumentKind, PrintJob
from station.domain.quote import Quote
from station.domain.shipment import Shipment
from tests.storm.books import Book
from tests.storm.chores import Task
from tests.storm.verdict import Scene, Wrong, always, as_sold, at_the_end

AT = "2026-03-04T12:00:00+00:00"
PARCEL = Parcel(30, 20, 15, 1250)
PAGE = b"%PDF-1.4 a label"
HASH = hashlib.sha256(PAGE).hexdigest()
LABEL = Label(0, "SBX1", "2026-03-04/1.pdf", HASH, len(PAGE))
QUOTE = Quote(QuoteId("q"), "ups", "11", "UPS Standard", Money(1000, "EUR"))
TASK = Task("order-1", "ship", (PARCEL,))
BOUGHT: tuple[AnyEvent, ...] = (
    PackingStarted(),
    PurchaseStarted(QUOTE, "hash", 1, LabelFormat.DEFAULT),
    PurchaseConfirmed("answer"),
    LabelsReceived((LABEL,)),
)


def book(*events: AnyEvent) -> Book:
    written = tuple((event, AT) for event in events)
    empty = Shipment(OrderId(TASK.ref))
    return replace(Book(written, empty), kept=Book(written, empty).folded())


def scene(*events: AnyEvent, copies: int = 1, **row: int) -> Scene:
    return Scene(TASK, Counter(row), book(*events), Counter({HASH: copies}))


def whats(scene: Scene) -> set[Wrong]:
    return {finding.what for finding in always(scene)}


def last(scene: Scene, home: Path) -> set[Wrong]:
    return {finding.what for finding in at_the_end(scene, home / "labels")}


def keep(home: Path, data: bytes = PAGE) -> Path:
    file = home / "labels" / LABEL.file
    file.parent.mkdir(parents=True)
    file.write_bytes(data)
    return home


def test_a_whole_order_is_as_it_should_be(tmp_path: Path) -> None:
    found = scene(*BOUGHT, confirms=1, labels=1)
    assert whats(found) == set()
    assert last(found, keep(tmp_path)) == set()
    assert list(as_sold(found, lambda _order: {HASH})) == []


def test_a_second_purchase_is_seen() -> None:
    assert Wrong.DOUBLE_CONFIRM in whats(scene(*BOUGHT, confirms=2))
    assert Wrong.DOUBLE_CONFIRM in whats(scene(*BOUGHT, confirms=1, confirms_refused=1))
    after_reset = scene(*BOUGHT, confirms=2, resets=1, transitions=0)
    assert Wrong.DOUBLE_CONFIRM not in whats(after_reset)


def test_a_second_van_is_seen() -> None:
    assert Wrong.DOUBLE_PICKUP in whats(scene(*BOUGHT, confirms=1, pickups=2))


def test_what_left_before_it_was_written_down_is_seen() -> None:
    assert whats(scene(PackingStarted(), confirms=1)) == {Wrong.UNKNOWN}
    assert whats(scene(*BOUGHT, confirms=1, pickups=1)) == {Wrong.UNKNOWN}
    assert whats(scene(*BOUGHT, confirms=1, transitions=1)) == {Wrong.UNKNOWN}


def test_a_container_label_that_nobody_wrote_down_is_seen() -> None:
    task = Task("O_A_1-1", "zpl", (PARCEL,))
    empty = Container(ContainerRef(task.ref))
    assert whats(Scene(task, Counter(created=1), Book((), empty), Counter())) == {Wrong.UNKNOWN}
    events: tuple[tuple[AnyEvent, str], ...] = ((ZplLabelStarted(PARCEL, "AKS_PAR_AKS"), AT),)
    known = replace(Book(events, empty), kept=Book(events, empty).folded())
    assert whats(Scene(task, Counter(created=1), known, Counter())) == set()


def test_a_second_copy_is_seen_where_nobody_asked_for_it() -> None:
    found = scene(*BOUGHT, copies=2, confirms=1)
    assert whats(found) == {Wrong.SECOND_PRINT}
    kind = DocumentKind.LABEL_PDF
    job = PrintJob(PrintJobId("1"), kind, "bench", "1", HASH, 0, copy_number=2, reason="torn")
    asked = scene(*BOUGHT, PrintAdvanced(job), copies=2, confirms=1)
    assert whats(asked) == set()


def test_a_row_that_its_events_do_not_add_up_to_is_seen() -> None:
    found = scene(*BOUGHT, confirms=1)
    assert isinstance(found.book.kept, Shipment)
    other = replace(found.book, kept=replace(found.book.kept, attempt=7))
    assert whats(replace(found, book=other)) == {Wrong.JOURNAL}


def test_a_purchase_that_is_not_known_at_the_end_is_seen(tmp_path: Path) -> None:
    assert Wrong.UNKNOWN in last(scene(*BOUGHT[:2], confirms=1), tmp_path)
    assert Wrong.UNKNOWN in last(scene(*BOUGHT, confirms=0, labels=1), keep(tmp_path))


def test_a_lost_label_is_seen(tmp_path: Path) -> None:
    found = scene(*BOUGHT, confirms=1, labels=1)
    assert last(found, tmp_path) == {Wrong.LOST_LABEL}
    assert last(found, keep(tmp_path, b"other bytes")) == {Wrong.LOST_LABEL}
    assert Wrong.LOST_LABEL in last(scene(*BOUGHT[:3], confirms=1, labels=1), tmp_path)
    assert [one.what for one in as_sold(found, lambda _order: {"other"})] == [Wrong.LOST_LABEL]


def test_a_label_that_never_came_out_is_seen(tmp_path: Path) -> None:
    found = scene(*BOUGHT, copies=0, confirms=1, labels=1)
    assert last(found, keep(tmp_path)) == {Wrong.NOT_PRINTED}


def test_an_order_that_stays_open_is_seen(tmp_path: Path) -> None:
    assert Wrong.UNFINISHED in last(scene(*BOUGHT[:2]), tmp_path)
