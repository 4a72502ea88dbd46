"""The command line as a person or a script meets it: words, JSON Lines, exit codes."""

import asyncio
import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from station.domain.parcel import Parcel
from station.version import __version__
from station.workflow.shipping import Purchase
from tests.emulators.printer_sink import refused_port
from tests.printing.samples import ZPL
from tests.support.bench import Bench
from tests.support.logs import log_of
from tests.support.process import ROOT, Program

PARCEL = "30x20x15@1.25kg"


def test_the_version_imports_nothing_heavy(quayside: Program) -> None:
    assert quayside("--version").out == f"quayside {__version__}\n"
    code = (
        "import sys; sys.argv = ['quayside', '--version']; from ui.__main__ import main; main();"
        "heavy = {'httpx', 'reportlab', 'PySide6', 'click', 'asyncio'} & set(sys.modules);"
        "sys.exit(f'imported: {heavy}' if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def test_every_command_has_help(quayside: Program) -> None:
    shown = quayside("--help").out
    for name in ("sandbox", "orders", "ship", "pickup", "zpl", "label", "print", "sheet", "doctor"):
        assert name in shown
        assert quayside(name, "--help").code == 0


def test_ship_prints_one_json_object_an_order(quayside: Program, bench: Bench) -> None:
    first, second = bench.orders()[:2]
    done = quayside("ship", first, second, "--parcel", PARCEL, "--print", "--json")
    assert done.code == 0, done.err
    rows = {row["reference"]: row for row in done.rows}
    assert set(rows) == {first, second}
    row = rows[first]
    assert row["order_id"] == bench.order_id(first)
    assert row["state"] == "labelled"
    assert set(row["quote"]) >= {"id", "carrier", "service", "cost_minor", "currency", "kind"}
    (label,) = row["labels"]
    (out,) = [job["receipt"] for job in row["prints"]]
    assert Path(out).read_bytes() == Path(label).read_bytes()
    assert row["tracking_numbers"][0]
    assert bench.ledger()[first]["confirms"] == 1


def test_what_an_earlier_run_left_open_is_settled_and_told(quayside: Program, bench: Bench) -> None:
    ref = bench.orders()[0]
    bench.fault("lost-confirm", "label-job-late=30")
    unknown = quayside("ship", ref, "--parcel", PARCEL, "--wait", "0", "--json")
    assert unknown.code == 4
    assert unknown.rows[0]["error"]["kind"] == "outcome_unknown"
    assert unknown.rows[0]["state"] == "buying"
    bench.control("POST", "/_sandbox/clock", {"advance_s": 60})
    settled = quayside("ship", ref, "--json")
    assert settled.code == 0, settled.err
    assert "settled" in settled.err
    assert settled.rows[0]["state"] == "labelled"
    assert bench.ledger()[ref]["confirms"] == 1


def test_two_processes_buy_one_order_once(quayside: Program, bench: Bench) -> None:
    """Both read the order before either buys: the journal lets only one of them begin."""
    ref = bench.orders()[0]
    bench.fault("slow=1@quotes:2")
    commands = [sys.executable, "-m", "ui", "ship", ref, "--parcel", PARCEL, "--json"]
    environ = {**os.environ, **quayside.environ, "QUAYSIDE_HOME": str(quayside.home)}
    runs = [
        subprocess.Popen(
            commands, cwd=ROOT, env=environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for _ in range(2)
    ]
    told = [run.communicate(timeout=60) for run in runs]
    # The second waits for the first's label, or says that another run has the order in hand.
    assert sorted(run.returncode for run in runs) in ([0, 0], [0, 1]), told
    assert bench.ledger()[ref]["confirms"] == 1


@pytest.mark.parametrize(
    ("parcels", "words"),
    [
        (["0x20x15@1kg"], "length is 0 cm"),
        (["30x20x15@-1kg"], "weighs -1 kg"),
        (["30x20x15@31kg"], "weighs 31 kg"),
        (["275x10x10@1kg"], "length is 275 cm"),
        (["200x60x60@1kg"], "girth"),
        ([PARCEL] * 21, "21 parcels"),
        (["big@1kg"], "not a size"),
        (["30x20x15"], "not a parcel"),
    ],
)
def test_parcels_that_make_no_sense_are_refused_at_once(
    quayside: Program, bench: Bench, parcels: list[str], words: str
) -> None:
    args = [part for parcel in parcels for part in ("--parcel", parcel)]
    done = quayside("ship", bench.orders()[0], *args)
    assert done.code == 2
    assert words in done.err
    assert "Traceback" not in done.err
    assert bench.ledger() == {}


def test_wrong_credentials_are_told_without_the_secret(quayside: Program, bench: Bench) -> None:
    done = quayside("orders", QUAYSIDE_CLIENT_SECRET="not-the-secret")
    assert done.code == 2
    assert "does not accept the account" in done.err
    log = log_of(quayside.home)
    assert "not-the-secret" not in done.err + log


def test_no_network_is_told_with_the_address(quayside: Program) -> None:
    nobody = f"127.0.0.1:{refused_port()}"
    done = quayside("orders", QUAYSIDE_API_URL=f"http://{nobody}")
    assert done.code == 3
    assert nobody in done.err
    assert "Traceback" not in done.err


def test_a_settings_error_names_file_line_and_key(quayside: Program) -> None:
    quayside.settings('[api]\ngeneration = "2024"\n')
    done = quayside("orders")
    assert done.code == 2
    assert "settings.toml, line 2" in done.err
    assert "api.generation" in done.err
    assert "auto | 2023 | 2026" in done.err


def test_plain_http_to_elsewhere_is_refused(quayside: Program) -> None:
    done = quayside("orders", QUAYSIDE_API_URL="http://shop.example")
    assert done.code == 2
    assert "https" in done.err


def test_a_data_folder_that_cannot_be_made_is_told(quayside: Program, tmp_path: Path) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("")
    done = quayside("journal", QUAYSIDE_HOME=str(blocker / "home"))
    assert done.code == 2
    assert str(blocker) in done.err
    assert "Traceback" not in done.err


def test_a_journal_that_is_no_database_is_told_and_kept(quayside: Program) -> None:
    file = quayside.home / "quayside.sqlite"
    text = b"this is no database, it is a text that somebody put here" * 50
    file.write_bytes(text)
    done = quayside("journal")
    assert done.code == 0
    assert "Nothing of it could be read" in done.err
    (kept,) = (quayside.home / "damaged").glob("*.sqlite")
    assert str(kept) in done.err
    assert kept.read_bytes() == text


def test_a_pickup_is_booked_once(quayside: Program, bench: Bench) -> None:
    ref = bench.orders()[0]
    quayside("ship", ref, "--parcel", PARCEL)
    done = quayside("pickup", ref, "--date", "2027-03-03", "--window", "11-17", "--json")
    assert done.code == 0, done.out
    assert done.rows[0]["pickup"]["date"] == "2027-03-03"
    again = quayside("pickup", ref, "--date", "2027-03-04", "--window", "11-17", "--json")
    assert again.rows[0]["pickup"]["date"] == "2027-03-03"
    assert bench.ledger()[ref]["pickups"] == 1


def test_a_weekend_is_refused_before_a_request(quayside: Program, bench: Bench) -> None:
    ref = bench.orders()[0]
    quayside("ship", ref, "--parcel", PARCEL)
    done = quayside("pickup", ref, "--date", "2027-03-06", "--window", "9-15")
    assert done.code == 2
    assert "Saturday" in done.err
    assert bench.ledger()[ref]["pickups"] == 0


def test_a_lost_pickup_is_settled_by_reading(quayside: Program, bench: Bench) -> None:
    ref = bench.orders()[0]
    quayside("ship", ref, "--parcel", PARCEL)
    bench.fault("lost-pickup")
    done = quayside("pickup", ref, "--date", "2027-03-03", "--window", "11-17")
    assert done.code == 0, done.err
    assert bench.ledger()[ref]["pickups"] == 1


def test_a_zpl_label_reaches_the_printer_unchanged(quayside: Program, bench: Bench) -> None:
    bench.fault("lost-zpl")
    args = ("zpl", "O_ABC123_722-1", "--parcel", PARCEL, "--print", "--json")
    done = quayside(*args)
    assert done.code == 0, done.out
    (row,) = done.rows
    stored = Path(row["labels"][0]).read_bytes()
    assert stored.lstrip().startswith(b"^XA")
    assert Path(row["prints"][0]["receipt"]).read_bytes() == stored
    zpl = bench.control("GET", "/_sandbox/ledger")["zpl"]
    assert zpl["O_ABC123_722-1"]["created"] == 1
    assert quayside(*args).code == 0
    assert len(list((quayside.home / "thermal").iterdir())) == 1


def test_a_reset_voids_the_label(quayside: Program, bench: Bench) -> None:
    ref = bench.orders()[0]
    quayside("ship", ref, "--parcel", PARCEL)
    bench.fault("lost-transition")
    done = quayside("reset", ref, "--type", "BRAND_PUT_WRONG_WEIGHT_DIMENSIONS", "--json")
    assert done.code == 0, done.out
    assert done.rows[0]["state"] == "packing"
    assert done.rows[0]["labels"] == []
    again = quayside("ship", ref, "--parcel", "30x20x15@2kg", "--json")
    assert again.rows[0]["state"] == "labelled"
    assert bench.ledger()[ref]["resets"] == 1


def test_a_printer_that_is_off_is_exit_5_and_the_label_is_kept(
    quayside: Program, bench: Bench
) -> None:
    settings = (quayside.home / "settings.toml").read_text()
    quayside.settings(
        settings.replace('label_pdf = "archive"', 'label_pdf = "off"')
        + '\n[printers.off]\nkind = "tcp"\nlanguage = "zpl"\n'
        + f'address = "127.0.0.1:{refused_port()}"\n'
    )
    ref = bench.orders()[0]
    done = quayside("ship", ref, "--parcel", PARCEL, "--print", "--json")
    assert done.code == 5
    assert done.rows[0]["error"]["kind"] == "print_failed"
    assert Path(done.rows[0]["labels"][0]).exists()
    quayside.settings(settings)
    again = quayside("ship", ref, "--print", "--json")
    assert again.code == 0, again.out
    assert bench.ledger()[ref]["confirms"] == 1


def test_labels_are_written_where_asked(quayside: Program, bench: Bench, tmp_path: Path) -> None:
    ref = bench.orders()[0]
    quayside("ship", ref, "--parcel", PARCEL)
    done = quayside("label", ref, "--out", str(tmp_path / "labels"))
    assert done.code == 0, done.err
    (file,) = (tmp_path / "labels").iterdir()
    assert file.read_bytes().startswith(b"%PDF-")


def test_the_journal_shows_the_intent_before_the_answer(quayside: Program, bench: Bench) -> None:
    ref = bench.orders()[0]
    quayside("ship", ref, "--parcel", PARCEL)
    events = [row["event"] for row in quayside("journal", ref, "--json").rows]
    assert events.index("PurchaseStarted") < events.index("PurchaseConfirmed")
    assert events[-1] == "LabelsReceived"


def test_doctor_finds_nothing_wrong_here(quayside: Program) -> None:
    done = quayside("doctor", "--json")
    assert [row["check"] for row in done.rows if not row["is_ok"]] == []
    assert done.code == 0


def test_doctor_tells_an_unknown_key_and_a_dead_printer(quayside: Program) -> None:
    quayside.settings(
        '[station]\nnmae = "x"\n[printers.off]\nkind = "tcp"\naddress = "127.0.0.1:9"\n'
    )
    words = {row["check"]: row["words"] for row in quayside("doctor", "--json").rows}
    assert "station.nmae" in words["settings"]
    assert "127.0.0.1" in words["printer off"]


def test_doctor_names_the_benches_of_a_warehouse(quayside: Program, warehouse_url: str) -> None:
    quayside.settings(f'[station]\nname = "Left"\n[database]\nurl = "{warehouse_url}"\n')
    words = {row["check"]: row["words"] for row in quayside("doctor", "--json").rows}
    assert words["database"] == f"{warehouse_url}: Left"
    assert "backup" not in words


def test_a_warehouse_that_is_away_is_told(quayside: Program) -> None:
    quayside.settings('[database]\nurl = "postgresql://ada:secret@127.0.0.1:1/quayside"\n')
    done = quayside("doctor")
    assert done.code == 1
    assert "127.0.0.1 cannot be reached" in done.err
    assert "secret" not in done.out + done.err


def test_a_full_disk_is_told_and_nothing_is_lost(quayside: Program, bench: Bench) -> None:
    """The journal's file may not grow: the purchase does not even begin."""
    ref = bench.orders()[0]
    quayside("orders")
    connection = sqlite3.connect(quayside.home / "quayside.sqlite")
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.close()
    assert pages
    code = (
        "import resource, sys;"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1, 1));"
        "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "from ui.cli import run; sys.exit(run(sys.argv[1:]))"
    )
    environ = {**os.environ, **quayside.environ, "QUAYSIDE_HOME": str(quayside.home)}
    for name in [name for name in environ if name.startswith("COVERAGE")]:
        del environ[name]  # its data file would be the first that cannot grow
    done = subprocess.run(
        [sys.executable, "-c", code, "ship", ref, "--parcel", PARCEL],
        cwd=ROOT, env=environ, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "Cannot use" in done.stderr
    assert "Traceback" not in done.stderr
    assert bench.ledger().get(ref, {}).get("confirms", 0) == 0


def test_the_access_token_is_shared_between_runs(quayside: Program, bench: Bench) -> None:
    for _ in range(3):
        assert quayside("orders").code == 0
    assert bench.control("GET", "/_sandbox/ledger")["tokens"] == 1


def test_sheets_are_pdfs_where_asked(quayside: Program, bench: Bench, tmp_path: Path) -> None:
    ref = bench.orders()[0]
    quayside("ship", ref, "--parcel", PARCEL)
    for args in (("commands",), ("handover",), ("packing-slip", ref)):
        done = quayside("sheet", *args, "--out", str(tmp_path / "sheets"), "--print")
        assert done.code == 0, done.err
    files = list((tmp_path / "sheets").iterdir())
    assert len(files) == 3
    assert all(file.read_bytes().startswith(b"%PDF-") for file in files)
    assert len(list((quayside.home / "out").iterdir())) == 3


def test_a_handover_of_nothing_is_told(quayside: Program) -> None:
    done = quayside("sheet", "handover")
    assert done.code == 2
    assert "nothing to hand over" in done.err


def test_a_file_is_printed(quayside: Program, bench: Bench, tmp_path: Path) -> None:
    ref = bench.orders()[0]
    quayside("ship", ref, "--parcel", PARCEL)
    quayside("label", ref, "--out", str(tmp_path))
    (file,) = tmp_path.glob("*.pdf")
    done = quayside("print", str(file), "--printer", "archive", "--json")
    assert done.code == 0, done.err
    assert Path(done.rows[0]["prints"][0]["receipt"]).read_bytes() == file.read_bytes()
    assert "sent on thermal" in quayside("print", str(file), "--printer", "thermal").out


def test_a_file_whose_name_is_no_text_is_printed(quayside: Program, tmp_path: Path) -> None:
    file = tmp_path / os.fsdecode(b"label\xff.zpl")
    file.write_bytes(ZPL)
    done = quayside("print", str(file), "--printer", "thermal")
    assert (done.code, "sent on thermal" in done.out) == (0, True), done.err
    assert not list((quayside.home / "crashes").glob("*Unicode*"))


def test_what_a_windows_driver_wrote_is_printed_as_it_is(quayside: Program, tmp_path: Path) -> None:
    file = tmp_path / "designer.prn"
    file.write_bytes(b"\x10CT~~CD,~CC^~CT~\r\n^XA^FO9,9^GB99,99,9^FS^XZ")
    done = quayside("print", str(file), "--printer", "thermal", "--json")
    assert done.code == 0, done.err
    assert Path(done.rows[0]["prints"][0]["receipt"]).read_bytes() == file.read_bytes()


@pytest.mark.parametrize(
    ("content", "printer", "code", "words"),
    [
        (b"a text", "archive", 2, "neither a PDF nor ZPL"),
        (b"", "archive", 2, "file is empty"),
        (b"CT~~CC+~CT~+XA+FO9,9+GB9,9+FS+XZ", "thermal", 5, "would not understand the next"),
        (b"^XA^FS^XZ", "nobody", 5, "nobody"),
        (None, "archive", 1, "Cannot use"),
    ],
)
def test_a_file_that_cannot_be_printed_is_told(
    quayside: Program, tmp_path: Path, content: bytes | None, printer: str, code: int, words: str
) -> None:
    file = tmp_path / "file"
    if content is not None:
        file.write_bytes(content)
    done = quayside("print", str(file), "--printer", printer)
    assert done.code == code, done.err
    assert words in done.err


def test_what_to_do_about_a_file_that_is_not_printed(
    quayside: Program, bench: Bench, tmp_path: Path
) -> None:
    file, gone = tmp_path / "held.zpl", tmp_path / "gone.zpl"
    file.write_bytes(b"~DGR:A.GRF,1,1,FF\n^XA^FO9,9^GB9,9^FS~JR^XZ")
    held = quayside("print", str(file), "--printer", "thermal")
    assert held.code == 5
    assert "~JR" in held.err
    assert "--anyway" in held.err
    assert "reprint" not in held.err
    assert "name and place" in quayside("print", str(gone), "--printer", "thermal").err
    drawn = quayside("render", str(file.with_suffix(".pdf")), "-o", str(tmp_path / "a.png"))
    assert "name and place" in drawn.err
    before = quayside("journal").out
    assert "nobody" in quayside("print", str(file), "--printer", "nobody").err
    assert quayside("journal").out == before


def test_a_container_is_printed_again_at_a_persons_word(quayside: Program, bench: Bench) -> None:
    ref = "O_ABC123_722-1"
    early = quayside("reprint", ref, "--reason", "it is torn", "--json")
    assert early.code == 1
    assert early.rows[0]["error"]["kind"] == "not_allowed_now"
    quayside("zpl", ref, "--parcel", PARCEL, "--print", "--json")
    done = quayside("reprint", ref, "--reason", "it is torn", "--json")
    assert done.code == 0, done.err
    first, second = [job["receipt"] for job in done.rows[0]["prints"]]
    assert Path(first).read_bytes() == Path(second).read_bytes()
    assert first != second


def test_a_reprint_is_counted(quayside: Program, bench: Bench) -> None:
    ref = bench.orders()[0]
    quayside("ship", ref, "--parcel", PARCEL, "--print")
    done = quayside("reprint", ref, "--reason", "it is torn", "--json")
    assert done.code == 0
    assert [job["copy"] for job in done.rows[0]["prints"]] == [1, 2]
    assert len(list((quayside.home / "out").iterdir())) == 2


def test_a_person_settles_what_no_reading_can(quayside: Program, bench: Bench) -> None:
    ref = bench.orders()[0]
    assert "Nothing is unfinished" in quayside("settle").out
    bench.fault("cut@confirm")
    assert quayside("ship", ref, "--parcel", PARCEL, "--wait", "0").code == 4
    left = quayside("settle")
    assert left.code == 4
    assert "still open" in left.err
    assert quayside("settle", ref, "--as", "not-bought").code == 2
    done = quayside("settle", ref, "--as", "not-bought", "--reason", "seen on the website")
    assert done.code == 0, done.err
    assert quayside("ship", ref, "--parcel", PARCEL).code == 0
    assert bench.ledger()[ref]["confirms"] == 1


def test_what_the_window_queued_is_listed_and_sent(quayside: Program, bench: Bench) -> None:
    ref = bench.orders()[0]

    async def queue() -> None:
        async with Bench(bench.sandbox, quayside.home).station() as station:
            await station.refresh_orders()
            await station.queue(ref, Purchase((Parcel(30, 20, 15, 1250),)), None)

    asyncio.run(queue())
    left = quayside("settle")
    assert left.code == 4
    assert f"{ref}: packing · waits for the network since " in left.out
    sent = quayside("settle", "--send-queued", "--json")
    assert [row["state"] for row in sent.rows] == ["awaiting labels"]
    assert bench.ledger()[ref]["confirms"] == 1


def test_an_order_that_changed_is_bought_after_a_person_has_seen_it(
    quayside: Program, bench: Bench
) -> None:
    ref = bench.orders()[0]
    assert quayside("quotes", ref, "--parcel", PARCEL).code == 0
    path = f"/_sandbox/orders/{bench.order_id(ref)}"
    bench.control("POST", path, {"address": {"street": "7 rue Neuve"}})
    stopped = quayside("ship", ref, "--parcel", PARCEL)
    assert stopped.code == 1
    assert "changed after it was packed" in stopped.err
    assert "now it is 7 rue Neuve" in stopped.err
    seen = quayside("settle", ref, "--as", "seen", "--reason", "the shop moved")
    assert seen.code == 0, seen.err
    assert quayside("ship", ref, "--parcel", PARCEL).code == 0
    assert bench.ledger()[ref]["confirms"] == 1


def test_words_for_people_where_no_json_is_asked_for(quayside: Program, bench: Bench) -> None:
    ref = bench.orders()[0]
    assert ref in quayside("orders").out
    quayside("ship", ref, "--parcel", PARCEL)
    journal = quayside("journal", ref).out
    assert "PurchaseConfirmed" in journal
    assert "ok " in quayside("doctor").out
    assert ref in quayside("label", ref, "--out", str(quayside.home / "x")).out


def test_a_refused_step_tells_the_state(quayside: Program, bench: Bench) -> None:
    ref = bench.orders()[0]
    done = quayside("reset", ref, "--type", "OTHER", "--reason", "x", "--json")
    assert done.code == 1
    assert done.rows[0]["error"]["kind"] == "not_allowed_now"
    bad = quayside("zpl", "nonsense", "--parcel", PARCEL, "--json")
    assert bad.code == 2
    assert bad.rows[0]["error"]["kind"] == "usage"


def test_quotes_are_listed_and_one_is_bought(quayside: Program, bench: Bench) -> None:
    ref = bench.orders()[0]
    assert "costs you" in quayside("quotes", ref, "--parcel", PARCEL).out
    (row,) = quayside("quotes", ref, "--parcel", PARCEL, "--json").rows
    wanted = row["quotes"][-1]["id"]
    done = quayside("ship", ref, "--quote", wanted, "--json")
    assert done.code == 0, done.out
    assert done.rows[0]["quote"]["id"] == wanted


def test_a_wrong_clock_is_told_and_stops_nothing(quayside: Program, bench: Bench) -> None:
    """The marketplace's day is three hours on: the token has ended there, and not here."""
    assert quayside("orders").code == 0
    bench.control("POST", "/_sandbox/clock", {"advance_s": 3 * 3600})
    done = quayside("ship", bench.orders()[0], "--parcel", PARCEL)
    assert done.code == 0, done.err
    clock = next(row for row in quayside("doctor", "--json").rows if row["check"] == "clock")
    assert not clock["is_ok"]
    assert "-10" in clock["words"]


def test_a_terminal_that_knows_no_accents_gets_every_row(quayside: Program, bench: Bench) -> None:
    done = quayside("orders", PYTHONIOENCODING="ascii")
    assert done.code == 0, done.err
    assert len(done.out.splitlines()) == 20
    rows = quayside("orders", "--json", PYTHONIOENCODING="ascii").rows
    assert any("Île" in row["retailer"] for row in rows)


def test_ctrl_c_stops_in_words_and_buys_nothing_twice(quayside: Program, bench: Bench) -> None:
    ref = bench.orders()[0]
    bench.fault("label-job-late=600")
    command = [sys.executable, "-m", "ui", "ship", ref, "--parcel", PARCEL]
    environ = {**os.environ, **quayside.environ, "QUAYSIDE_HOME": str(quayside.home)}
    run = subprocess.Popen(command, cwd=ROOT, env=environ, stderr=subprocess.PIPE, text=True)
    while bench.ledger().get(ref, {}).get("confirms", 0) == 0:
        assert run.poll() is None
    run.send_signal(signal.SIGINT)
    _, words = run.communicate(timeout=60)
    assert run.returncode == 4
    assert "settled on the next run" in words
    assert "Traceback" not in words
    bench.control("POST", "/_sandbox/clock", {"advance_s": 700})
    assert quayside("ship", ref).code == 0
    assert bench.ledger()[ref]["confirms"] == 1
