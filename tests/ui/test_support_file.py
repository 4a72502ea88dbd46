"""The support file after a morning at the sandbox: all that helps is in it, and nobody's name."""

import json
import re
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from station.sandbox.names import SHOPS
from station.sandbox.server import Sandbox
from tests.support.bench import Bench
from tests.support.logs import log_of
from tests.support.process import Program

PARCEL = "30x20x15@1.25kg"
LINK = "https://carrier.example/follow/ZQ77-4711?key=s1gn"
OURS = ("Atelier du Quai", "A. Packer", "1 rue des Lilas", "Rennes", "35000", "+33700000000")
"""The pickup address of the tests' settings."""


def shipped(quayside: Program, bench: Bench) -> list[str]:
    """A morning: bought, printed, by own carrier, reset, with answers that never came."""
    refs = bench.orders()
    assert quayside("orders").code == 0
    assert quayside("ship", *refs[:3], "--parcel", PARCEL, "--print").code == 0
    bench.fault("lost-confirm", "label-job-late=30")
    assert quayside("ship", refs[3], "--parcel", PARCEL, "--wait", "0").code == 4
    own = ("--own-carrier", "Jean's van", LINK)
    quayside("ship", refs[4], "--parcel", PARCEL, *own)
    quayside("reset", refs[0], "--type", "OTHER", "--reason", "Maud Sample asked for it")
    quayside("pickup", refs[1])
    quayside("ship", refs[5], "--parcel", PARCEL, QUAYSIDE_LOG_LEVEL="debug")
    return refs[:6]


def personal(sandbox: Sandbox, home: Path) -> Iterator[str]:
    """Every value that belongs to a person, an order's way or a secret."""
    for row in SHOPS:
        store, organisation, first, last, street, city, code, _, phone = row
        yield from (each for each in (store, organisation, street, city, code, phone) if each)
        yield from (first, last, f"{first} {last}")
    yield from OURS
    yield from (LINK, "ZQ77-4711", "s1gn", "Jean", sandbox.client_id, sandbox.client_secret)
    with closing(sqlite3.connect(home / "quayside.sqlite")) as journal:
        for table, column in (("tracking", "number"), ("tokens", "access_token")):
            yield from (row[0] for row in journal.execute(f"SELECT {column} FROM {table}"))


def unpacked(file: Path) -> dict[str, str]:
    with zipfile.ZipFile(file) as packed:
        assert packed.testzip() is None
        return {name: packed.read(name).decode() for name in packed.namelist()}


def found_in(texts: dict[str, str], values: Iterator[str]) -> list[tuple[str, str]]:
    """Which value stands in which text: long ones anywhere, short ones as a word of their own."""
    found = []
    for value in values:
        mark = re.escape(value)
        flags = re.IGNORECASE if len(value) > 6 else 0
        pattern = re.compile(mark if len(value) > 8 else rf"(?<!\w){mark}(?!\w)", flags)
        found += [(value, name) for name, text in texts.items() if pattern.search(text)]
        found += [(value, name) for name in texts if value in name]
    return found


def test_a_morning_is_in_it_and_nobodys_name(
    quayside: Program, bench: Bench, sandbox: Sandbox, tmp_path: Path
) -> None:
    refs = shipped(quayside, bench)
    log = {"log": log_of(quayside.home)}
    assert "DEBUG" in log["log"]
    assert found_in(log, personal(sandbox, quayside.home)) == [], "the log itself, in detail"
    _write_what_should_never_be_there(quayside.home)
    file = tmp_path / "support.zip"
    done = quayside("doctor", "--bundle", str(file))
    assert done.code == 0, done.err
    texts = unpacked(file)
    values = list(personal(sandbox, quayside.home))
    assert len(values) > 100
    assert found_in({"journal": (quayside.home / "quayside.sqlite").read_bytes().decode("latin1")},
                    iter([sandbox.client_id, LINK]))  # fmt: skip
    assert found_in(texts, iter(values)) == []

    assert texts["problems.txt"] == "none\n"
    rows = [json.loads(line) for line in texts["journal.jsonl"].splitlines()]
    of_third = [row for row in rows if row["stream"] == f"order/{bench.order_id(refs[2])}"]
    names = [row["event"] for row in of_third]
    assert names[:3] == ["PackingStarted", "ParcelsMeasured", "QuoteChosen"]
    measured = of_third[1]["data"]
    assert measured["parcels"] == [
        {"length_cm": 30, "width_cm": 20, "height_cm": 15, "weight_g": 1250}
    ]
    assert measured["ship_to"]["name"].startswith("name-")
    assert measured["ship_to"]["country_code"]
    bought = next(row for row in of_third if row["event"] == "PurchaseStarted")
    assert bought["data"]["quote"]["cost"]["minor"] > 0
    work = json.loads(texts["work.json"])
    assert [row["reference"] for row in work["open_requests"]] == [refs[3]]
    assert work["prints"]["of_the_last_500_orders"]
    settings = json.loads(texts["settings.json"])
    assert settings["pickup_address"]["country_code"] == "FR"
    assert settings["api"]["client_id"] == "quay…"
    assert {row["check"] for row in json.loads(texts["findings.json"])} >= {"settings", "account"}
    assert json.loads(texts["database.json"])["quick_check"] == ["ok"]
    assert refs[3] in "".join(text for name, text in texts.items() if name.startswith("logs/"))
    assert any(name.startswith("crashes/") for name in texts)
    for word in ("names", "secrets", "labels"):
        assert word in done.out
    assert "journal.jsonl" in done.out


def _write_what_should_never_be_there(home: Path) -> None:
    """As a library, an answer or a fault might: whole addresses, in every spelling."""
    lines = []
    for row in SHOPS:
        store, organisation, first, last, street, city, code, country, phone = row
        address = {"name": f"{first} {last}", "street": street, "city": f"{code} {city}"}
        lines += [json.dumps(address), json.dumps(address, ensure_ascii=False), repr(address)]
        lines += [f"{store} / {organisation}: {street.upper()}, {code} {city.upper()} {country}"]
        lines += [f"call {phone} or write to {first}@shops.example; Dear {last}!"]
    head = "2026-11-28T10:00:00.000+00:00 ERROR 7 station.api.client "
    text = "".join(f"{head}422: {line}\n" for line in lines)
    (home / "logs" / "quayside-2026-11-28-99.log").write_text(text, "utf-8")
    (home / "crashes").mkdir(exist_ok=True)
    (home / "crashes" / "20261128-100000-window-KeyError.txt").write_text(text, "utf-8")
    (home / "Élodie Modèle.txt").write_text("a note")


def test_one_order_is_followed_by_reference_and_by_number(
    quayside: Program, bench: Bench, tmp_path: Path
) -> None:
    first, second = bench.orders()[:2]
    assert quayside("ship", first, second, "--parcel", PARCEL).code == 0
    with closing(sqlite3.connect(quayside.home / "quayside.sqlite")) as journal:
        ((number,),) = journal.execute(
            "SELECT number FROM tracking WHERE order_id = ?", (bench.order_id(first),)
        )
    for at, ref in enumerate((first, bench.order_id(first), number)):
        file = tmp_path / f"{at}.zip"
        assert quayside("doctor", "--bundle", str(file), "--order", ref, "--offline").code == 0
        rows = [json.loads(row) for row in unpacked(file)["journal.jsonl"].splitlines()]
        assert {row["stream"] for row in rows} == {f"order/{bench.order_id(first)}"}
        assert len(rows) > 5


def test_a_file_that_is_there_stays_unless_it_is_said(quayside: Program, tmp_path: Path) -> None:
    file = tmp_path / "support.zip"
    file.write_text("somebody's")
    done = quayside("doctor", "--bundle", str(file), "--offline")
    assert (done.code, file.read_text()) == (2, "somebody's")
    assert "--replace" in done.err
    done = quayside("doctor", "--bundle", str(file), "--offline", "--replace", "--json")
    assert done.code == 0
    assert done.rows[0]["texts"].keys() == unpacked(file).keys()
    nowhere = quayside("doctor", "--bundle", str(tmp_path / "no" / "s.zip"), "--offline")
    assert nowhere.code == 1
    assert "no" in nowhere.err
    assert "Traceback" not in nowhere.err
    assert sorted(each.name for each in tmp_path.iterdir() if each.is_file()) == ["support.zip"]


def test_a_name_that_no_folder_takes_is_told_in_words(quayside: Program, tmp_path: Path) -> None:
    done = quayside("doctor", "--bundle", str(tmp_path / f"{'a' * 300}.zip"), "--offline")
    assert done.code == 1
    assert "too long" in done.err
    assert not list((quayside.home / "crashes").glob("[0-9]*"))


@pytest.mark.parametrize("broken", ["settings", "journal", "no journal", "secrets", "network"])
def test_it_is_written_where_nothing_else_works(
    quayside: Program, bench: Bench, sandbox: Sandbox, tmp_path: Path, broken: str
) -> None:
    quayside("ship", bench.orders()[0], "--parcel", PARCEL)
    values = list(personal(sandbox, quayside.home))
    _write_what_should_never_be_there(quayside.home)
    environ: dict[str, str] = {}
    options = ["--offline"]
    match broken:
        case "settings":
            quayside.settings('[api]\ngeneration = "Maud Sample"\n')
        case "journal":
            file = quayside.home / "quayside.sqlite"
            file.write_bytes(file.read_bytes()[:100] + b"\xff" * 20_000)
        case "no journal":
            (quayside.home / "quayside.sqlite").unlink()
        case "secrets":
            (quayside.home / "secrets.toml").write_text(f'client_secret = "{sandbox.client_secret}')
            (quayside.home / "secrets.toml").chmod(0o600)
            environ, options = {"QUAYSIDE_CLIENT_SECRET": ""}, []
        case "network":
            environ, options = {"QUAYSIDE_API_URL": "http://127.0.0.1:1"}, []
    file = tmp_path / "support.zip"
    done = quayside("doctor", "--bundle", str(file), *options, **environ)
    assert done.code == 0, done.err
    texts = unpacked(file)
    assert found_in(texts, iter(values)) == []
    if broken == "network":
        assert texts["problems.txt"] == "none\n"
        findings = {row["check"]: row for row in json.loads(texts["findings.json"])}
        assert not findings["account"]["is_ok"]
    else:
        assert texts["problems.txt"] != "none\n"
        (log,) = [text for name, text in texts.items() if name.endswith("-99.log")]
        assert "ERROR 7 station.api.client 422: " in log
    assert "versions.json" in texts


def test_a_warehouse_is_read_without_its_password(
    quayside: Program, warehouse_url: str, tmp_path: Path
) -> None:
    quayside.settings(f'[database]\nurl = "{warehouse_url}"\n')
    assert quayside("orders").code == 0
    file = tmp_path / "support.zip"
    done = quayside("doctor", "--bundle", str(file))
    assert done.code == 0, done.err
    texts = unpacked(file)
    assert texts["problems.txt"] == "none\n"
    rows: dict[str, Any] = json.loads(texts["database.json"])["rows"]
    assert rows["orders"] > 0
    assert warehouse_url not in "".join(texts.values())


def test_a_warehouse_that_is_away_is_told(quayside: Program, tmp_path: Path) -> None:
    quayside.settings('[database]\nurl = "postgresql://packer:pa55word@127.0.0.1:1/quayside"\n')
    file = tmp_path / "support.zip"
    assert quayside("doctor", "--bundle", str(file), "--offline").code == 0
    texts = unpacked(file)
    assert "journal.jsonl: StorageError" in texts["problems.txt"]
    assert "pa55word" not in "".join(texts.values())
