"""``quayside migrate`` as a person meets it: a table in words, the lines to write, no password."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from station.domain.shipment import State
from station.settings_reader import read_settings
from tests.support.bench import Bench
from tests.support.process import Program
from ui.instance import InstanceLock

PARCEL = "30x20x15@1.25kg"


def with_password(url: str) -> str:
    """The server trusts everybody, whatever they say."""
    return url.replace("quayside@", "quayside:top-secret@")


@pytest.fixture
def shipped(quayside: Program, bench: Bench) -> str:
    """An order that the single station has bought and printed."""
    ref = bench.orders()[0]
    done = quayside("ship", ref, "--parcel", PARCEL, "--print")
    assert done.code == 0, done.err
    return ref


def test_a_station_moves_and_goes_on(
    quayside: Program, bench: Bench, shipped: str, warehouse_url: str
) -> None:
    done = quayside("migrate", "--to", with_password(warehouse_url), "--use")
    assert done.code == 0, done.err
    assert "events" in done.out
    assert "the same" in done.out
    assert f'url = "{warehouse_url}"' in done.out
    assert "top-secret" not in done.out + done.err
    assert "~/.pgpass" in done.out
    file = quayside.home / "settings.toml"
    assert read_settings(file).database_url == with_password(warehouse_url)
    assert file.stat().st_mode & 0o077 == 0
    again = quayside("reprint", shipped, "--reason", "torn", "--json")
    assert again.code == 0, again.err
    assert again.rows[0]["state"] == State.LABELLED.value
    ref = bench.orders()[1]
    assert quayside("ship", ref, "--parcel", PARCEL).code == 0
    assert {bench.ledger()[each]["confirms"] for each in (shipped, ref)} == {1}


@pytest.mark.usefixtures("shipped")
def test_what_to_write_is_said_and_nothing_is_written(
    quayside: Program, warehouse_url: str
) -> None:
    before = (quayside.home / "settings.toml").read_text("utf-8")
    done = quayside("migrate", "--to", warehouse_url)
    assert done.code == 0, done.err
    assert f'[database]\nurl = "{warehouse_url}"' in done.out
    assert "password" not in done.out
    assert (quayside.home / "settings.toml").read_text("utf-8") == before
    again = quayside("migrate", "--to", warehouse_url)
    assert again.code == 1
    assert "is in use already" in again.err
    assert "Nothing was moved." in again.err


def test_programs_read_it_as_json(quayside: Program, shipped: str, warehouse_url: str) -> None:
    found = quayside("journal", shipped, "--json").rows
    (label,) = [row["data"]["labels"][0] for row in found if row["event"] == "LabelsReceived"]
    file = quayside.home / "labels" / label["file"]
    file.unlink()
    refused = quayside("migrate", "--to", warehouse_url, "--json")
    assert refused.code == 1
    assert refused.rows[-1]["error"]["kind"] == "labels_damaged"
    assert str(file) in refused.rows[-1]["error"]["message"]
    done = quayside("migrate", "--to", warehouse_url, "--without-damaged-labels", "--json")
    assert done.code == 0, done.err
    *tables, last = done.rows
    assert {"table", "rows", "sha256"} == set(tables[0])
    assert last == {
        "moved_to": warehouse_url,
        "is_used": False,
        "open_requests": 0,
        "left_out": [str(file)],
    }


def test_labels_left_behind_and_open_requests_are_told(
    quayside: Program, bench: Bench, shipped: str, warehouse_url: str
) -> None:
    bench.fault("lost-confirm", "label-job-late=600")
    unknown = quayside("ship", bench.orders()[1], "--parcel", PARCEL, "--wait", "0")
    assert unknown.code == 4
    for file in (quayside.home / "labels").rglob("*.pdf"):
        file.unlink()
    done = quayside("migrate", "--to", warehouse_url, "--without-damaged-labels")
    assert done.code == 0, done.err
    assert "left behind: " in done.err
    assert "1 requests are open" in done.out


@pytest.fixture
def window(quayside: Program) -> Iterator[Path]:
    """A window that has the data folder open."""
    lock = InstanceLock(quayside.home)
    assert lock.take()
    yield quayside.home
    lock.release()


def test_a_window_that_is_open_comes_first(
    quayside: Program, window: Path, warehouse_url: str
) -> None:
    done = quayside("migrate", "--to", warehouse_url)
    assert done.code == 1
    assert str(window) in done.err
    assert "Close it" in done.err


@pytest.mark.parametrize("url", ["mysql://ada:top-secret@host/x", "warehouse"])
def test_another_kind_of_database_is_refused(quayside: Program, url: str) -> None:
    done = quayside("migrate", "--to", url)
    assert done.code == 2
    assert "postgresql://USER@HOST/DATABASE" in done.err
    assert "top-secret" not in done.err


def test_a_bench_of_a_warehouse_has_nothing_to_move(quayside: Program) -> None:
    file = quayside.home / "settings.toml"
    known = f"{file.read_text('utf-8')}\n[database]\nurl = {json.dumps('postgresql://a:b@h/x')}\n"
    quayside.settings(known)
    done = quayside("migrate", "--to", "postgresql://a:b@h/y")
    assert done.code == 2
    assert "postgresql://a@h/x already" in done.err


def test_a_server_that_is_not_there(quayside: Program, shipped: str) -> None:
    del shipped
    done = quayside("migrate", "--to", "postgresql://ada:top-secret@127.0.0.1:1/x")
    assert done.code == 1
    assert "cannot be reached" in done.err
    assert "top-secret" not in done.err
