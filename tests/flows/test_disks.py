"""A disk that is full or read-only: each ends in words, and nothing is bought without a record."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from station.domain.errors import StorageError
from station.domain.shipment import State
from station.sandbox.server import Sandbox
from station.store.wal import wal_of
from tests.support.bench import Bench, ship
from tests.support.disks import Disk, disk, unwritable
from ui.problems import Front, problem_of

FULL, READ_ONLY = "the disk is full", "it may not be written to"


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Disk]:
    with disk(tmp_path / "small", 48) as made:
        yield made


@pytest.fixture
def on_small(sandbox: Sandbox, small: Disk) -> Bench:
    """A bench with its data folder on the small disk."""
    return Bench(sandbox, small.place / "home")


@pytest.fixture
def apart(on_small: Bench, tmp_path: Path) -> Bench:
    """The same, with its labels on another disk, so that only the journal has no room."""
    on_small.home.mkdir()
    (tmp_path / "labels").mkdir()
    (on_small.home / "labels").symlink_to(tmp_path / "labels")
    return on_small


def words(error: object) -> str:
    assert isinstance(error, StorageError), error
    return problem_of(error, front=Front.WINDOW).happened


def confirms(bench: Bench) -> int:
    return sum(row["confirms"] for row in bench.ledger().values())


def is_sound(bench: Bench) -> bool:
    with closing(sqlite3.connect(bench.settings.database_file)) as connection:
        return bool(connection.execute("PRAGMA integrity_check").fetchone() == ("ok",))


async def test_no_room_for_a_label_is_told_before_anything_is_bought(
    on_small: Bench, small: Disk
) -> None:
    ref = on_small.orders()[0]
    async with on_small.station() as station:
        small.fill(leave=5_000_000)
        (outcome,) = await ship(station, ref)
    assert "kB are free" in words(outcome.error)
    assert confirms(on_small) == 0


async def test_no_room_for_the_journal_and_nothing_is_bought(apart: Bench, small: Disk) -> None:
    first, second = apart.orders()[:2]
    async with apart.station() as station:
        await ship(station, first)
        small.fill()
        (outcome,) = await ship(station, second)
        assert FULL in words(outcome.error)
        assert outcome.shipment.state is State.WAITING
        assert confirms(apart) == 1
        small.free()
        (outcome,) = await ship(station, second)
        assert outcome.error is None
        assert (await station.upkeep.check()).differences == []
    assert confirms(apart) == 2
    assert is_sound(apart)


async def test_the_disk_runs_full_after_the_purchase_and_the_label_comes_later(
    on_small: Bench, small: Disk
) -> None:
    ref = on_small.orders()[0]
    on_small.fault("label-job-late=20")
    async with on_small.station() as station:
        (outcome,) = await ship(station, ref, wait_s=0)
        assert outcome.shipment.state is State.AWAITING_LABELS
        on_small.control("POST", "/_sandbox/clock", {"advance_s": 60})
        small.fill()
        (outcome,) = await ship(station, ref, is_printed=True)
        assert FULL in words(outcome.error)
        assert outcome.shipment.state is State.AWAITING_LABELS
        assert on_small.printer.paper == []
        small.free()
        (outcome,) = await ship(station, ref, is_printed=True)
    assert outcome.error is None
    assert outcome.shipment.state is State.LABELLED
    assert len(on_small.printer.paper) == 1
    assert confirms(on_small) == 1


async def test_a_start_on_a_full_disk_says_so_or_works(on_small: Bench, small: Disk) -> None:
    ref = on_small.orders()[0]
    await on_small.ship(ref)
    small.fill()
    with pytest.raises(StorageError) as refused:
        async with on_small.station():
            pass
    assert FULL in words(refused.value)
    small.free()
    async with on_small.station() as station:
        assert (await station.shipment(ref)).state is State.LABELLED
        assert (await station.upkeep.check()).differences == []
    assert not (on_small.home / "damaged").exists()


async def test_a_copy_on_a_full_disk_is_told_and_leaves_nothing(
    on_small: Bench, small: Disk
) -> None:
    async with on_small.station() as station:
        small.fill()
        with pytest.raises(StorageError) as refused:
            await station.upkeep.back_up()
        assert "copy of the journal was not made" in words(refused.value)
        assert FULL in words(refused.value)
        assert not any(file.is_file() for file in (on_small.home / "backups").glob(".*"))


async def test_a_disk_that_is_read_only_is_refused_at_the_start(
    on_small: Bench, small: Disk
) -> None:
    await on_small.ship(on_small.orders()[0])
    small.make_read_only()
    with pytest.raises(StorageError) as refused:
        async with on_small.station():
            pass
    assert READ_ONLY in words(refused.value)
    small.make_writable()
    assert is_sound(on_small)
    assert not (on_small.home / "damaged").exists()


async def test_a_journal_that_cannot_be_written_any_more_buys_nothing(
    bench: Bench,
) -> None:
    """It turned read-only while the station works: what is open is not written either."""
    first, second = bench.orders()[:2]
    async with bench.station() as station:
        await ship(station, first)
        with unwritable(wal_of(bench.settings.database_file)):
            (outcome,) = await ship(station, second)
            assert "the disk reports an error" in words(outcome.error)
            assert (await station.shipment(second)).state is State.WAITING
        assert confirms(bench) == 1
        (outcome,) = await ship(station, second)
        assert outcome.error is None
        assert (await station.upkeep.check()).differences == []
    assert confirms(bench) == 2
    assert is_sound(bench)


async def test_no_room_while_a_damaged_journal_is_carried_over(
    on_small: Bench, small: Disk
) -> None:
    """It stays where it is, and is read at the next start."""
    await on_small.ship(on_small.orders()[0])
    file = on_small.settings.database_file
    _damage(file)
    small.fill()
    with pytest.raises(StorageError) as refused:
        async with on_small.station():
            pass
    assert FULL in words(refused.value)
    small.free()
    async with on_small.station() as station:
        assert station.upkeep.carried
        assert (await station.shipments())[0].state is State.LABELLED


def _damage(file: Path) -> None:
    with file.open("rb+") as stream:
        stream.write(b"\xa5" * 100)


async def test_a_label_folder_of_its_own_that_is_full(sandbox: Sandbox, tmp_path: Path) -> None:
    bench = Bench(sandbox, tmp_path / "home")
    bench.home.mkdir()
    with disk(tmp_path / "labels", 30) as labels:
        (bench.home / "labels").symlink_to(labels.place)
        labels.fill()
        (outcome,) = await bench.ship(bench.orders()[0])
        assert "kB are free" in words(outcome.error)
    assert confirms(bench) == 0
