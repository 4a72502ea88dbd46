"""The settings file: every key lands, and every slip is named by file, line and key."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.address import PickupAddress
from station.domain.box import Box
from station.domain.errors import SettingsError
from station.domain.evidence import Evidence
from station.domain.label import LabelFormat
from station.domain.printjob import DocumentKind
from station.domain.quote import QuoteRule
from station.settings import (
    ApiSettings,
    PrinterSettings,
    PrintingSettings,
    QuoteSettings,
    ScaleSettings,
    Settings,
    SoundSettings,
    StationSettings,
    WindowSettings,
)
from station.settings_reader import BOX_CODE, read_settings
from tests.support.older import oldest_settings

SAMPLE = """\
[api]
url = "https://www.ankorstore.com"        # or the public sandbox, or http://127.0.0.1:PORT
client_id = "k322…"                       # the secret: OS keyring, or QUAYSIDE_CLIENT_SECRET
generation = "auto"                       # auto | 2023 | 2026
internal = "off"                          # off | bearer | cookie : the /api/internal/v1 groups

[station]
name = "Bench 3"
language = "fr"                           # follows the system if absent
slots = 6

[database]
url = ""                                  # "" = SQLite in this folder

[printers.bench]
kind = "tcp"                              # tcp | queue | file
address = "192.0.2.10:9100"
language = "zpl"                          # zpl | epl | pdf | driver
dpi = 203
width_mm = 102
length_mm = 152

[printers.office]
kind = "queue"
queue = "HP_LaserJet"
language = "driver"

[printers.archive]
kind = "file"
folder = "out"                            # one file per document
language = "pdf"

[routes]                                  # document kind -> printer
label_pdf = "bench"
label_zpl = "bench"
packing_slip = "office"
handover_sheet = "office"
command_sheet = "office"
[routes.fallback]
bench = "bench2"

[quotes]
rule = "cheapest"                         # cheapest | fastest | preferred
preferred = ["ups", "dpd"]                # carrier codes, best first
must_allow = ""                           # "" | pickup | drop-off
buy_by_itself = false
grace_s = 2.5
label_format = "default"                  # default | full_page

[[boxes]]
name = "Small"
code = "BOXS"                             # scanned as XXBOXS
length_cm = 30
width_cm = 20
height_cm = 15
tare_g = 120
default = true

[verification]
items = "offer"                           # off | offer | require

[scale]
kind = "none"                             # none | hid | serial
port = ""
protocol = ""                             # toledo8217 | nci | mtsics

[pickup_address]
name = "Atelier du Quai"
contact_name = "A. Packer"
street = "1 rue des Lilas"
city = "Rennes"
postal_code = "35000"
country_code = "FR"
phone_number = "+33700000000"
"""


def read(folder: Path, text: str) -> Settings:
    file = folder / "settings.toml"
    file.write_text(text, "utf-8")
    return read_settings(file)


def refused(folder: Path, text: str) -> SettingsError:
    with pytest.raises(SettingsError) as error:
        read(folder, text)
    assert error.value.place == str(folder / "settings.toml")
    return error.value


def test_the_whole_sample(tmp_path: Path) -> None:
    assert read(tmp_path, SAMPLE) == Settings(
        home=tmp_path,
        api=ApiSettings("https://www.ankorstore.com", "k322…", "auto", "off"),
        station=StationSettings("Bench 3", "fr", 6),
        database_url="",
        printers={
            "bench": PrinterSettings(
                "bench", "tcp", "zpl", host="192.0.2.10", port=9100, dpi=203, width_mm=102.0,
                length_mm=152.0,
            ),
            "office": PrinterSettings("office", "queue", "driver", queue="HP_LaserJet"),
            "archive": PrinterSettings("archive", "file", "pdf", folder=tmp_path / "out"),
        },
        routes={
            DocumentKind.LABEL_PDF: "bench",
            DocumentKind.LABEL_ZPL: "bench",
            DocumentKind.PACKING_SLIP: "office",
            DocumentKind.HANDOVER_SHEET: "office",
            DocumentKind.COMMAND_SHEET: "office",
        },
        fallback={"bench": "bench2"},
        quotes=QuoteSettings(
            QuoteRule("cheapest", ("ups", "dpd"), ""), False, 2.5, LabelFormat.DEFAULT, 600.0
        ),
        boxes=(Box("Small", "BOXS", 30, 20, 15, 120, True),),
        item_verification="offer",
        scale=ScaleSettings("none", "", ""),
        pickup_address=PickupAddress(
            "Atelier du Quai", "A. Packer", "1 rue des Lilas", "Rennes", "35000", "FR",
            "+33700000000",
        ),
        unknown_keys=(),
        warnings=("routes.fallback.bench: no printer named 'bench2'",),
    )  # fmt: skip


def test_every_key_away_from_its_default(tmp_path: Path) -> None:
    settings = read(
        tmp_path,
        """\
[api]
url = "http://127.0.0.1:8000/"
generation = "2026"
internal = "cookie"
[station]
slots = 26
[database]
url = "postgresql://user@host/quayside"
[printers.one]
kind = "tcp"
address = "[2001:db8::1]:6101"
dpi = 300
width_mm = 57.5
length_mm = 32
[printers.two]
kind = "tcp"
address = "label.example"
[printers.three]
kind = "file"
folder = "/srv/out"
[routes.fallback]
one = "two"
[quotes]
rule = "preferred"
must_allow = "drop-off"
buy_by_itself = true
grace_s = 0
label_format = "full_page"
label_time_s = 30
[[boxes]]
name = "A"
code = "boxb"
length_cm = 1
width_cm = 1
height_cm = 274
[verification]
items = "require"
[scale]
kind = "serial"
port = "/dev/ttyUSB0"
protocol = "nci"
""",
    )
    assert settings.api == ApiSettings("http://127.0.0.1:8000", "", "2026", "cookie")
    assert settings.station.slots == 26
    assert settings.database_url == "postgresql://user@host/quayside"
    one, two, three = settings.printers.values()
    assert (one.host, one.port, one.dpi) == ("2001:db8::1", 6101, 300)
    assert (one.width_mm, one.length_mm) == (57.5, 32.0)
    assert (two.host, two.port) == ("label.example", 9100)
    assert three.folder == Path("/srv/out")
    assert settings.warnings == ()
    assert settings.quotes == QuoteSettings(
        QuoteRule("preferred", (), "drop-off"), True, 0.0, LabelFormat.FULL_PAGE, 30.0
    )
    assert settings.boxes == (Box("A", "BOXB", 1, 1, 274),)
    assert settings.item_verification == "require"
    assert settings.scale == ScaleSettings("serial", "/dev/ttyUSB0", "nci")


@pytest.mark.parametrize("text", ["", "\n", "# only a comment\n", "[api]\n"])
def test_an_empty_file_is_a_working_station(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text) == Settings(tmp_path)


def test_no_file_is_an_empty_file(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "settings.toml") == Settings(tmp_path)


def test_a_file_from_the_editor_of_windows(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_bytes(b'\xef\xbb\xbf[station]\r\nname = "A"\r\n')
    assert read_settings(tmp_path / "settings.toml").station.name == "A"


def test_where_things_are_kept(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    folders = (settings.database_file, settings.label_folder, settings.log_folder)
    assert folders == (tmp_path / "quayside.sqlite", tmp_path / "labels", tmp_path / "logs")


BOX = """\
[[boxes]]
name = "Small"
code = "BOXS"
length_cm = 30
width_cm = 20
height_cm = 15
"""

ERRORS = [
    ("syntax", "[api]\nurl = \n", 2, "syntax"),
    ("syntax at the end", "[api]\nurl = [1,\n", 2, "syntax"),
    ("a key twice", '[api]\nurl = "http://127.0.0.1"\nurl = ""\n', 3, "syntax"),
    ("wrong type", "[api]\n\nurl = 5\n", 3, "api.url"),
    ("no such word", '[api]\nclient_id = "x"\ngeneration = "2024"\n', 3, "api.generation"),
    ("http to elsewhere", '[api]\nurl = "http://www.ankorstore.com"\n', 2, "api.url"),
    ("not an address", '[api]\nurl = "www.ankorstore.com"\n', 2, "api.url"),
    ("half an address", '[api]\nurl = "https://"\n', 2, "api.url"),
    ("brackets", '[api]\nurl = "https://[x"\n', 2, "api.url"),
    ("no port", '[api]\nurl = "https://www.ankorstore.com:abc"\n', 2, "api.url"),
    ("too small", "[station]\nslots = 0\n", 2, "station.slots"),
    ("too large", "[station]\nslots = 27\n", 2, "station.slots"),
    ("bool for int", "[station]\nslots = true\n", 2, "station.slots"),
    ("float for int", "[station]\nslots = 6.0\n", 2, "station.slots"),
    ("bool for number", "[quotes]\ngrace_s = true\n", 2, "quotes.grace_s"),
    ("text for number", '[quotes]\ngrace_s = "2"\n', 2, "quotes.grace_s"),
    ("not a number", "[quotes]\ngrace_s = nan\n", 2, "quotes.grace_s"),
    ("number too large", "[quotes]\ngrace_s = 60.1\n", 2, "quotes.grace_s"),
    ("text for bool", '[quotes]\nbuy_by_itself = "no"\n', 2, "quotes.buy_by_itself"),
    ("int for bool", "[quotes]\nbuy_by_itself = 0\n", 2, "quotes.buy_by_itself"),
    ("text for list", '[quotes]\npreferred = "ups"\n', 2, "quotes.preferred"),
    ("list of numbers", "[quotes]\npreferred = [1]\n", 2, "quotes.preferred"),
    ("language", '[station]\nlanguage = "eo"\n', 2, "station.language"),
    ("database", '[database]\nurl = "mysql://x"\n', 2, "database.url"),
    ("database without slashes", '[database]\nurl = "postgresql:x"\n', 2, "database.url"),
    ("database without a host", '[database]\nurl = "postgresql://"\n', 2, "database.url"),
    ("a port in words", '[database]\nurl = "postgresql://h:abc/x"\n', 2, "database.url"),
    ("verification", '[verification]\nitems = "maybe"\n', 2, "verification.items"),
    ("scale", '[scale]\nkind = "none"\nprotocol = "x"\n', 3, "scale.protocol"),
    ("label format", '[quotes]\nlabel_format = "a4"\n', 2, "quotes.label_format"),
    ("printer kind", '[printers.x]\nkind = "usb"\n', 2, "printers.x.kind"),
    ("printer without kind", "\n[printers.x]\ndpi = 203\n", 2, "printers.x.kind"),
    ("printer without address", '[printers.x]\nkind = "tcp"\n', 1, "printers.x.address"),
    ("printer port", '[printers.x]\nkind = "tcp"\naddress = "h:99999"\n', 3, "printers.x.address"),
    ("printer host", '[printers.x]\nkind = "tcp"\naddress = ":9100"\n', 3, "printers.x.address"),
    ("printer without queue", '[printers.x]\nkind = "queue"\n', 1, "printers.x.queue"),
    ("printer folder", '[printers.x]\nkind = "file"\nfolder = " "\n', 3, "printers.x.folder"),
    (
        "the second printer's dpi",
        '[printers.a]\nkind = "file"\nfolder = "o"\ndpi = 203\n'
        '[printers.b]\nkind = "file"\nfolder = "o"\ndpi = 20\n',
        8,
        "printers.b.dpi",
    ),
    ("route", '[routes]\nlabel_pdf = "ghost"\n', 2, "routes.label_pdf"),
    ("fallback", "[routes.fallback]\nbench = 1\n", 2, "routes.fallback.bench"),
    ("fallback is no table", '[routes]\nfallback = "x"\n', 2, "routes.fallback"),
    ("box code", BOX.replace("BOXS", "SMALL"), 3, "boxes[0].code"),
    ("box code with a letter of another keyboard", BOX.replace("BOXS", "BOXA"), 3, "boxes[0].code"),
    ("box without name", BOX.replace('"Small"', '""'), 2, "boxes[0].name"),
    ("box too long", BOX.replace("30", "275"), 4, "boxes[0].length_cm"),
    ("box without height", BOX.replace("height_cm = 15\n", ""), 1, "boxes[0].height_cm"),
    ("the second box", BOX + BOX.replace("20", "0"), 11, "boxes[1].width_cm"),
    ("two boxes with one code", BOX + "\n" + BOX, 10, "boxes[1].code"),
    ("boxes as a number", "boxes = 3\n", 1, "boxes"),
    ("api as a number", "api = 3\n", 1, "api"),
    ("boxes as one table", "[api]\n\n[boxes]\nname = 'x'\n", 3, "boxes"),
    ("printers as an array", "[[printers]]\nkind = 'tcp'\n", 1, "printers"),
    ("a printer as a number", "[printers]\nbench = 5\n", 2, "printers.bench"),
    ("address without country", '[pickup_address]\nname = "x"\n', 1, "pickup_address.country_code"),
    ("country", '[pickup_address]\ncountry_code = "France"\n', 2, "pickup_address.country_code"),
    ("half an address", '[pickup_address]\ncountry_code = "FR"\n', 1, "pickup_address.name"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "line", "key"), [row[1:] for row in ERRORS], ids=[row[0] for row in ERRORS]
)
def test_an_error_names_line_and_key(tmp_path: Path, text: str, line: int, key: str) -> None:
    error = refused(tmp_path, text)
    assert (error.line, error.key) == (line, key)
    assert error.found
    assert error.allowed


def test_an_error_says_what_was_found_and_what_is_allowed(tmp_path: Path) -> None:
    error = refused(tmp_path, '[api]\ngeneration = "2024"\n')
    assert (error.found, error.allowed) == ("'2024'", "auto | 2023 | 2026")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('[api]\nurl = "http://ada:hush@shop.example/x"\n', "'http://…@shop.example/x'"),
        ('[api]\nurl = "ftp://hush@shop.example"\n', "'ftp://…@shop.example'"),
        ('[api]\nurl = ["http://ada:hu/sh@shop.example"]\n', "['http://…@shop.example']"),
        ('[printers.x]\nkind = "tcp"\naddress = "ada:hush@h:port"\n', "'…@h:port'"),
    ],
)
def test_a_password_in_an_address_is_not_quoted(tmp_path: Path, text: str, found: str) -> None:
    assert refused(tmp_path, text).found == found


def test_what_is_missing_is_found_as_nothing(tmp_path: Path) -> None:
    assert refused(tmp_path, '[printers.x]\nkind = "queue"\n').found == "nothing"


def test_the_known_printers_are_named(tmp_path: Path) -> None:
    text = '[printers.a]\nkind = "file"\nfolder = "o"\n[routes]\nlabel_pdf = "b"\n'
    assert refused(tmp_path, text).allowed == "a"


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_bytes(b"\xff\xfe[api]")
    with pytest.raises(SettingsError) as error:
        read_settings(tmp_path / "settings.toml")
    assert (error.value.line, error.value.key) == (None, "file")
    assert error.value.found == "not UTF-8 text"


@pytest.mark.parametrize("text", [f"a = {'[' * 5000}", f"a = {'1' * 5000}\n"])
def test_what_no_end_is_in_sight_of_is_no_toml(tmp_path: Path, text: str) -> None:
    assert refused(tmp_path, text).key == "syntax"


def test_the_folder_of_somebody_who_is_not_here_is_refused(tmp_path: Path) -> None:
    text = '[printers.x]\nkind = "file"\nfolder = "~nobody-here/out"\n'
    error = refused(tmp_path, text)
    assert (error.line, error.key) == (3, "printers.x.folder")
    assert error.found == "'~nobody-here/out'"


def test_a_folder_in_the_file_s_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").mkdir()
    with pytest.raises(SettingsError) as error:
        read_settings(tmp_path / "settings.toml")
    assert error.value.key == "file"
    assert "[Errno" not in error.value.found


def test_unknown_keys_are_kept_by_name(tmp_path: Path) -> None:
    text = (
        'colour = "red"\n[api]\nproxy = "x"\n[future]\na = 1\n[routes]\nposter = "x"\n'
        '[printers.p]\nkind = "file"\nfolder = "o"\ntray = 2\n[[boxes]]\nname = "A"\n'
        'code = "BOXB"\n'
        "length_cm = 1\nwidth_cm = 1\nheight_cm = 1\nsticker = true\n"
    )
    assert set(read(tmp_path, text).unknown_keys) == {
        "colour",
        "future",
        "api.proxy",
        "routes.poster",
        "printers.p.tray",
        "boxes[0].sticker",
    }


@pytest.mark.parametrize(
    ("spares", "count"),
    [('a = "b"', 0), ('a = "ghost"', 1), ('ghost = "a"', 1), ('a = "b"\nb = "a"', 0)],
)
def test_a_spare_printer_that_is_not_there_is_told_and_stops_nothing(
    tmp_path: Path, spares: str, count: int
) -> None:
    printers = "".join(f'[printers.{n}]\nkind = "file"\nfolder = "o"\n' for n in "ab")
    assert len(read(tmp_path, f"{printers}[routes.fallback]\n{spares}\n").warnings) == count


@given(st.from_regex(BOX_CODE, fullmatch=True))
def test_box_codes_lie_on_the_same_keys_everywhere(code: str) -> None:
    assert not set(code[3:]) & set("AMQWYZ0123456789")


def test_sounds(tmp_path: Path) -> None:
    assert read(tmp_path, "").sound == SoundSettings(is_on=True, volume=70)
    text = "[sound]\non = false\nvolume = 0\n"
    assert read(tmp_path, text).sound == SoundSettings(is_on=False, volume=0)
    for slip, key, allowed in (
        ("on = 1", "sound.on", "true or false"),
        ("volume = 101", "sound.volume", "a whole number from 0 to 100"),
        ("volume = -1", "sound.volume", "a whole number from 0 to 100"),
        ('volume = "loud"', "sound.volume", "a whole number from 0 to 100"),
    ):
        error = refused(tmp_path, f"[sound]\n{slip}\n")
        assert (error.key, error.line, error.allowed) == (key, 2, allowed)


def test_the_window_s_look(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    assert read_settings(file).window == WindowSettings("system", 100)
    file.write_text('[window]\ntheme = "dark"\nscale = 150\n')
    assert read_settings(file).window == WindowSettings("dark", 150)
    for text, allowed in (("scale = 110", "100 | 125 | 150"), ("scale = true", "100 | 125 | 150")):
        file.write_text(f"[window]\n{text}\n")
        with pytest.raises(SettingsError) as error:
            read_settings(file)
        assert (error.value.key, error.value.allowed) == ("window.scale", allowed)


def test_printing_has_limits(tmp_path: Path) -> None:
    assert read(tmp_path, "").printing == PrintingSettings(900.0, 90)
    text = "[printing]\ntime_to_live_s = 60\nkeep_days = 0\n"
    assert read(tmp_path, text).printing == PrintingSettings(60.0, 0)
    for key, value in (("time_to_live_s", "9"), ("keep_days", "-1"), ("keep_days", "3651")):
        assert refused(tmp_path, f"[printing]\n{key} = {value}\n").key == f"printing.{key}"


@pytest.mark.parametrize("word", Evidence)
def test_what_a_printer_can_prove(tmp_path: Path, word: Evidence) -> None:
    text = f'[printers.bench]\nkind = "tcp"\naddress = "192.0.2.10"\nevidence = "{word}"\n'
    assert read(tmp_path, text).printers["bench"].evidence is word


def test_a_printer_that_nobody_asked_proves_nothing_yet(tmp_path: Path) -> None:
    text = '[printers.bench]\nkind = "tcp"\naddress = "192.0.2.10"\n'
    assert read(tmp_path, text).printers["bench"].evidence is None
    assert refused(tmp_path, text + 'evidence = "much"\n').key == "printers.bench.evidence"


def test_settings_of_the_first_days_are_read_as_they_stand(tmp_path: Path) -> None:
    found = read_settings(oldest_settings(tmp_path))
    assert (found.unknown_keys, found.warnings) == ((), ())
    assert found.printers["bench"].host == "192.0.2.10"
    assert found.fallback == {"bench": "office"}
    assert [box.code for box in found.boxes] == ["BOXS"]
    assert found.quotes.rule.preferred == ("ups", "dpd")
    assert found.pickup_address
