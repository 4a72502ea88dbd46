"""The journal's keeping on a real bench: it adds up after a day's work, and has its copies."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from station.domain.container import ZplService
from station.domain.errors import NotBackedUp
from station.domain.owncarrier import OwnCarrier
from station.domain.printjob import DocumentKind
from station.domain.shipment import State
from station.store.backups import Backups
from station.store.database import SqliteDatabase
from station.workflow.upkeep import Upkeep
from tests.fakes import FakeClock
from tests.support.bench import PARCEL, Bench, ship


async def a_day(bench: Bench) -> None:
    """Bought, printed, lost answers, own carrier, reset, held, a container, a document."""
    refs = bench.orders()
    async with bench.station() as station:
        await ship(station, *refs[:3], is_printed=True)
        await station.reset(refs[0], "OTHER", "wrong box")
        await station.hold(refs[4], "no box")
        await ship(station, refs[5], own_carrier=OwnCarrier("dhl", number="J1"))
        await station.zpl("O_ABC123_722-1", PARCEL, ZplService.COG, is_printed=True)
        await station.print_document(DocumentKind.COMMAND_SHEET, "codes", b"%PDF-1.4")
    bench.fault("cut@confirm")
    await bench.ship(refs[6], wait_s=0)


async def test_after_a_day_all_rows_are_what_the_events_add_up_to(bench: Bench) -> None:
    await a_day(bench)
    async with bench.station() as station:
        report = await station.upkeep.check()
        assert report.differences == []
        assert report.events > 30
        states = {shipment.state for shipment in await station.shipments()}
        assert {State.LABELLED, State.PACKING, State.HELD, State.BUYING, State.SHIPPED} <= states


async def test_without_its_rows_the_station_is_as_it_was(bench: Bench) -> None:
    await a_day(bench)
    async with bench.station() as station:
        before = await station.shipments()
        questions = await station.open_questions()
    with closing(sqlite3.connect(bench.settings.database_file, isolation_level=None)) as file:
        file.execute("DELETE FROM shipments")
        file.execute("DELETE FROM containers")
    async with bench.station() as station:
        assert await station.shipments() == []
        await station.upkeep.rebuild()
        assert sorted(await station.shipments(), key=str) == sorted(before, key=str)
        assert await station.open_questions() == questions
        assert (await station.container("O_ABC123_722-1")).label
    (copy,) = (bench.home / "backups").glob("before-rebuild-*.sqlite3")
    with closing(sqlite3.connect(copy)) as file:
        assert file.execute("SELECT COUNT(*) FROM shipments").fetchone() == (0,)


def copies(home: Path) -> list[str]:
    return sorted(file.name for file in (home / "backups").glob("*"))


async def test_each_day_has_its_copy(bench: Bench) -> None:
    async with bench.station() as station:
        today = station.today()
        for at in (0, 0, 1, 1, 2):
            bench.clock.ahead = timedelta(days=at)
            await station.upkeep.back_up()
        newest = await station.upkeep.newest_backup()
    days = [today + timedelta(days=at) for at in range(3)]
    assert copies(bench.home) == [f"{day}.sqlite3" for day in days]
    assert newest
    assert newest.day == days[-1]


async def test_a_clock_that_goes_back_makes_no_older_copy(bench: Bench) -> None:
    async with bench.station() as station:
        await station.upkeep.back_up()
        bench.clock.set_by = timedelta(days=-3)
        await station.upkeep.back_up()
        assert len(copies(bench.home)) == 1


async def test_a_failed_copy_is_told_once_a_day_and_tried_again(tmp_path: Path) -> None:
    database, clock = SqliteDatabase(tmp_path / "q.sqlite"), FakeClock()
    await database.open()
    (tmp_path / "backups").write_text("in the way")
    told: list[NotBackedUp] = []

    def report(error: NotBackedUp) -> None:
        told.append(error)
        if len(told) == 2:
            (tmp_path / "backups").unlink()

    class Watched(Upkeep):
        async def back_up(self) -> None:
            await super().back_up()
            self.stop()

    upkeep = Watched(database, clock, Backups(tmp_path / "q.sqlite"))
    await upkeep.run(report)
    await database.close()
    assert len(told) == 2
    assert len(clock.slept) > 20
    assert copies(tmp_path)


async def test_a_server_s_database_is_not_copied_here(tmp_path: Path) -> None:
    database = SqliteDatabase(tmp_path / "q.sqlite")
    await database.open()
    upkeep = Upkeep(database, FakeClock())
    await upkeep.back_up()
    assert not upkeep.has_backups
    assert await upkeep.newest_backup() is None
    assert (await upkeep.rebuild()).differences == []
    await database.close()
    assert copies(tmp_path) == []
