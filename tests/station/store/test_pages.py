"""Reading a SQLite file without SQLite: what is whole is read as SQLite reads it."""

import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from station.store.pages import PageFile
from station.store.wal import is_damaged, wal_of

ROWS = [
    (None, 0, 1, -1, 127, 128, 2**15, 2**23, 2**31, 2**47, 2**62, -(2**63)),
    (None, 1.5, "", "é–🚚", b"\x00\xff", b"", "x" * 3000, "y" * 4062, "z" * 20_000, 2, 3, "end"),
]
COLUMNS = ", ".join(f"c{at}" for at in range(12))


@pytest.fixture(params=[512, 4096, 65536])
def page_size(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture
def file(tmp_path: Path, page_size: int) -> Path:
    file = tmp_path / "any.sqlite"
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA page_size = {page_size}")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(f"CREATE TABLE t ({COLUMNS})")
        for at in range(50):
            marks = ", ".join("?" * 12)
            for number, row in enumerate(ROWS):
                sql = f"INSERT INTO t (rowid, {COLUMNS}) VALUES (?, {marks})"
                connection.execute(sql, (at * 2 + number - 3, *row))
    return file


def found(file: Path) -> dict[int, tuple[object, ...]]:
    records = PageFile(file).records()
    return {rowid: tuple(values) for rowid, values in records if len(values) == 12}


def as_sqlite(file: Path) -> dict[int, tuple[object, ...]]:
    with closing(sqlite3.connect(file)) as connection:
        rows = connection.execute(f"SELECT rowid, {COLUMNS} FROM t").fetchall()
    return {row[0]: tuple(row[1:]) for row in rows}


def test_every_row_is_read_as_sqlite_reads_it(file: Path, page_size: int) -> None:
    assert PageFile(file).page_size == page_size
    assert found(file) == as_sqlite(file)


def test_rows_of_the_log_count_as_well(file: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite"
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute(f"INSERT INTO t (rowid, c0, c8) VALUES (900, 'new', '{'n' * 9000}')")
        shutil.copyfile(file, copy)
        shutil.copyfile(wal_of(file), wal_of(copy))
        wanted = as_sqlite(file)
    rows = found(copy)
    assert rows == wanted
    assert 900 in rows
    assert not is_damaged(wal_of(copy))


def test_nothing_is_read_of_nothing(tmp_path: Path) -> None:
    assert list(PageFile(tmp_path / "none").records()) == []
    (tmp_path / "short").write_bytes(b"\x0d")
    assert list(PageFile(tmp_path / "short").records()) == []


@pytest.mark.parametrize("seed", range(20))
def test_whatever_is_damaged_the_rest_is_read(file: Path, page_size: int, seed: int) -> None:
    """Damage in some pages takes no row from the others, whatever it looks like."""
    dice, truth = random.Random(seed), found(file)
    damaged, blank = bytearray(file.read_bytes()), bytearray(file.read_bytes())
    pages = len(damaged) // page_size
    for page in dice.sample(range(1, pages), dice.randint(1, max(1, pages // 3))):
        start = page * page_size + dice.randrange(page_size)
        length = dice.randint(1, (page + 1) * page_size - start)
        damaged[start : start + length] = dice.randbytes(length)
        blank[page * page_size : (page + 1) * page_size] = bytes(page_size)
    file.write_bytes(blank)
    rest = {rowid: row for rowid, row in found(file).items() if truth.get(rowid) == row}
    file.write_bytes(damaged)
    records = [(rowid, tuple(values)) for rowid, values in PageFile(file).records()]
    assert [one for one in rest.items() if one not in records] == []
    assert len(rest) > 10 or page_size > 4096


def test_a_chain_of_pages_that_bites_its_tail_ends(file: Path, page_size: int) -> None:
    data = bytearray(file.read_bytes())
    for page in range(2, len(data) // page_size):
        at = page * page_size
        if data[at] not in (0x0D, 0x05, 0x0A, 0x02):
            data[at : at + 4] = (page + 1).to_bytes(4, "big")
    file.write_bytes(data)
    assert found(file) is not None


class TestTheLog:
    @pytest.fixture
    def log(self, tmp_path: Path) -> Path:
        """Twenty transactions, each a few frames."""
        file, copy = tmp_path / "a.sqlite", tmp_path / "b.sqlite"
        with closing(sqlite3.connect(file, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("CREATE TABLE t (a TEXT)")
            for at in range(20):
                connection.execute("INSERT INTO t VALUES (?)", (f"{at}" * 500,))
            shutil.copyfile(wal_of(file), wal_of(copy))
        return wal_of(copy)

    def change(self, log: Path, at: int, data: bytes) -> None:
        content = bytearray(log.read_bytes())
        at = at if at >= 0 else len(content) + at
        content[at : at + len(data)] = data
        log.write_bytes(content)

    def test_a_whole_one(self, log: Path) -> None:
        assert not is_damaged(log)

    def test_none_and_an_empty_one(self, tmp_path: Path, log: Path) -> None:
        assert not is_damaged(tmp_path / "none-wal")
        log.write_bytes(b"")
        assert not is_damaged(log)

    @pytest.mark.parametrize("cut", [1, 24, 4000, 4119, 4120, 10_000])
    def test_one_that_ends_early_is_torn(self, log: Path, cut: int) -> None:
        log.write_bytes(log.read_bytes()[:-cut])
        assert not is_damaged(log)

    def test_a_wrong_last_frame_is_torn(self, log: Path) -> None:
        self.change(log, -100, b"\xa5" * 50)
        assert not is_damaged(log)

    @pytest.mark.parametrize("at", [0, 5, 16, 24, 31])
    def test_a_header_that_is_wrong(self, log: Path, at: int) -> None:
        self.change(log, at, bytes([log.read_bytes()[at] ^ 0xA5]))  # salts are random: it may be A5
        assert is_damaged(log)

    @pytest.mark.parametrize("at", [32 + 9, 32 + 17, 32 + 24 + 100, 20_000])
    def test_a_wrong_frame_with_finished_ones_behind_it(self, log: Path, at: int) -> None:
        self.change(log, at, b"\xa5\x5a\xa5")
        assert is_damaged(log)

    def test_frames_of_an_older_generation_are_no_damage(self, tmp_path: Path) -> None:
        """A log is used again from its start; behind the new frames the old ones are left."""
        file, copy = tmp_path / "c.sqlite", tmp_path / "d.sqlite"
        with closing(sqlite3.connect(file, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("CREATE TABLE t (a TEXT)")
            for at in range(20):
                connection.execute("INSERT INTO t VALUES (?)", (f"{at}" * 500,))
            connection.execute("PRAGMA wal_checkpoint(RESTART)")
            connection.execute("INSERT INTO t VALUES ('new')")
            shutil.copyfile(wal_of(file), wal_of(copy))
        assert wal_of(copy).stat().st_size > 20 * 4096
        assert not is_damaged(wal_of(copy))
