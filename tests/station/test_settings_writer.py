"""Changes in the settings file: they land, everything else stays, and nothing bad ever lands."""

import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from station.domain.address import PickupAddress
from station.domain.box import Box
from station.domain.errors import SettingsError, StorageError
from station.domain.evidence import Evidence
from station.settings import PrinterSettings, WindowSettings
from station.settings_reader import read_settings
from station.settings_writer import (
    RemovePrinter,
    SetBoxes,
    SetPickupAddress,
    SetPrinter,
    SettingsChange,
    SetValue,
    write_settings,
)

BY_HAND = """\
# This bench is the one at the gate.
[api]   # the account
client_id = 'k3'   # asked for in May
later = true

[printers.bench]  # near the door
kind = "tcp"
address = "192.0.2.10"   # static
language = "zpl"
width_mm = 102.0

# who prints what
[routes]
label_pdf = "bench"
packing_slip = "bench"
[routes.fallback]
bench = "other"
other = "bench"

[[boxes]]
# the one for candles
name = "Small"
code = "boxs"
length_cm = 30
width_cm = 20
height_cm = 15
colour = "brown"

[[boxes]]
name = "Large"
code = "BOXL"
length_cm = 60
width_cm = 40
height_cm = 30
default = true

# prices
[quotes]
grace_s = 3
"""
SMALL = Box("Small", "BOXS", 30, 20, 15)
LARGE = Box("Large", "BOXL", 60, 40, 30, is_default=True)
OFFICE = PrinterSettings("my office", "queue", "driver", queue="HP_LaserJet")
ADDRESS = PickupAddress("Atelier", "A. Packer", "1 rue", "Rennes", "35000", "FR", "+3370")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "settings.toml"
    made.write_text(BY_HAND, "utf-8")
    return made


def changed(file: Path, *changes: SettingsChange) -> str:
    settings = write_settings(file, changes)
    assert read_settings(file) == settings
    return file.read_text("utf-8")


def lines_that_differ(before: str, after: str) -> list[str]:
    old = before.splitlines()
    return [line for line in after.splitlines() if line not in old]


def test_one_value_changes_one_line(file: Path) -> None:
    after = changed(file, SetValue(("api", "client_id"), "new"))
    assert lines_that_differ(BY_HAND, after) == ['client_id = "new"   # asked for in May']
    assert len(after.splitlines()) == len(BY_HAND.splitlines())


def test_what_is_so_already_changes_not_a_byte(file: Path) -> None:
    printer = PrinterSettings("bench", "tcp", "zpl", host="192.0.2.10")
    before = file.stat().st_mtime_ns
    after = changed(
        file,
        SetValue(("api", "client_id"), "k3"),
        SetValue(("quotes", "grace_s"), 3.0),
        SetPrinter(printer),
        SetBoxes((SMALL, LARGE)),
        SetValue(("quotes", "rule"), None),
    )
    assert after == BY_HAND
    assert file.stat().st_mtime_ns == before


def test_a_missing_file_is_made_with_its_folder(tmp_path: Path) -> None:
    file = tmp_path / "new" / "settings.toml"
    after = changed(file, SetValue(("window", "scale"), 125), SetValue(("window", "theme"), "dark"))
    assert after == '[window]\nscale = 125\ntheme = "dark"\n'
    assert read_settings(file).window == WindowSettings("dark", 125)


def test_a_new_key_stands_before_the_comment_of_the_next_table(file: Path) -> None:
    printer = PrinterSettings("bench", "tcp", "zpl", host="192.0.2.10", dpi=300)
    after = changed(file, SetPrinter(printer), SetPrinter(OFFICE))
    assert "width_mm = 102.0\ndpi = 300\n" in after
    assert '[printers."my office"]\nkind = "queue"\nqueue = "HP_LaserJet"\n' in after
    assert "\n\n# who prints what\n[routes]\n" in after
    assert after.index("my office") < after.index("# who prints what")


def test_a_printer_that_becomes_a_queue_loses_its_address(file: Path) -> None:
    after = changed(file, SetPrinter(replace(OFFICE, name="bench")))
    assert "address" not in after
    assert read_settings(file).printers["bench"].queue == "HP_LaserJet"


def test_what_a_printer_proves_is_written_changed_and_taken_out(file: Path) -> None:
    printer = PrinterSettings("bench", "tcp", "zpl", host="192.0.2.10")
    after = changed(file, SetPrinter(replace(printer, evidence=Evidence.PROVES)))
    assert lines_that_differ(BY_HAND, after) == ['evidence = "proves"']
    changed(file, SetPrinter(replace(printer, evidence=Evidence.SILENT)))
    assert read_settings(file).printers["bench"].evidence is Evidence.SILENT
    assert "evidence" not in changed(file, SetPrinter(printer))


def test_a_port_and_brackets_are_written_where_they_are_needed(file: Path) -> None:
    other = PrinterSettings("six", "tcp", "zpl", host="fe80::1", port=9101)
    folder = PrinterSettings("archive", "file", "pdf", folder=Path("/tmp/out"))
    after = changed(file, SetPrinter(other), SetPrinter(folder))
    assert 'address = "[fe80::1]:9101"' in after
    assert 'folder = "/tmp/out"' in after
    assert read_settings(file).printers["six"] == other


def test_how_graphics_are_packed_stays_as_it_was_written(file: Path) -> None:
    clone = PrinterSettings("clone", "tcp", "zpl", host="192.0.2.10", packing="acs")
    changed(file, SetPrinter(clone))
    assert read_settings(file).printers["clone"].packing == "acs"
    changed(file, SetPrinter(replace(clone, packing="z64", dpi=300)))
    kept = read_settings(file).printers["clone"]
    assert (kept.packing, kept.dpi) == ("acs", 300)


def test_a_printer_goes_with_its_routes_and_the_comments_stay(file: Path) -> None:
    changed(file, SetPrinter(OFFICE), SetValue(("routes", "packing_slip"), "my office"))
    after = changed(file, RemovePrinter("bench"))
    settings = read_settings(file)
    assert set(settings.printers) == {"my office"}
    assert list(settings.routes.values()) == ["my office"]
    assert settings.fallback == {}
    assert "# who prints what" in after
    changed(file, RemovePrinter("my office"), RemovePrinter("nobody"))
    assert read_settings(file).printers == {}
    assert "# who prints what" in file.read_text("utf-8")


def test_boxes_are_moved_with_their_comments_and_unknown_keys(file: Path) -> None:
    box = Box("Tall", "BOXT", 20, 20, 90, 300)
    after = changed(file, SetBoxes((replace(LARGE, is_default=False), box, SMALL)))
    assert read_settings(file).boxes == (replace(LARGE, is_default=False), box, SMALL)
    assert "[[boxes]]\n# the one for candles\nname" in after
    assert 'colour = "brown"' in after
    assert after.index("BOXL") < after.index("BOXT") < after.index("boxs")
    assert "\n\n# prices\n[quotes]" in after
    assert "\n\n\n" not in after


def test_no_boxes_at_all_and_then_some(file: Path) -> None:
    after = changed(file, SetBoxes(()))
    assert "boxes" not in after
    assert "# prices\n[quotes]" in after
    changed(file, SetBoxes((LARGE,)))
    assert read_settings(file).boxes == (LARGE,)


def test_an_address_as_a_whole(file: Path) -> None:
    changed(file, SetPickupAddress(ADDRESS))
    assert read_settings(file).pickup_address == ADDRESS
    assert "pickup_address" not in changed(file, SetPickupAddress(None))


@pytest.mark.parametrize(
    "text",
    [
        'boxes = [{name="Small", code="BOXS", length_cm=1, width_cm=2, height_cm=3}] # in a line\n'
        'printers = {bench = {kind="tcp", address="h", later=1}} # one line\n',
        'printers.bench.kind = "tcp" # dotted\nprinters.bench.address = "h"\n'
        'printers.bench.later = 1\n\n[quotes]\nrule="cheapest" # kept\n',
        "[quotes]\nrule = 'cheapest' # kept\n[printers]\n[printers.bench]\nkind = 'tcp'\n"
        "address = 'h'\nlater = 1 # kept\n[api]\nclient_id=''",
    ],
    ids=["inline", "dotted", "no line end"],
)
def test_every_way_to_write_a_table(file: Path, text: str) -> None:
    file.write_text(text, "utf-8")
    bench = PrinterSettings("bench", "queue", "zpl", queue="Zebra")
    after = changed(
        file,
        SetPrinter(bench),
        SetPrinter(OFFICE),
        SetValue(("routes", "label_pdf"), "my office"),
        SetValue(("routes", "fallback", "bench"), "my office"),
        SetBoxes((replace(SMALL, is_default=True), replace(LARGE, is_default=False))),
    )
    settings = read_settings(file)
    assert settings.printers == {"bench": bench, "my office": OFFICE}
    assert [box.code for box in settings.boxes] == ["BOXS", "BOXL"]
    assert "later" in after
    assert after.count("#") == text.count("#")
    write_settings(file, [RemovePrinter("bench")])
    assert set(read_settings(file).printers) == {"my office"}


def test_line_ends_of_windows_and_the_mark_in_front_stay(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbf" + BY_HAND.replace("\n", "\r\n").encode())
    write_settings(file, [SetValue(("api", "client_id"), "new"), SetPickupAddress(ADDRESS)])
    written = file.read_bytes()
    assert written.startswith(b"\xef\xbb\xbf#")
    assert written.count(b"\n") == written.count(b"\r\n") > BY_HAND.count("\n")
    assert read_settings(file).pickup_address == ADDRESS


@pytest.mark.parametrize(
    ("change", "key"),
    [
        (SetValue(("window", "scale"), 110), "window.scale"),
        (SetValue(("window", "scale"), True), "window.scale"),
        (SetValue(("window", "theme"), "pink"), "window.theme"),
        (SetValue(("sound", "volume"), 101), "sound.volume"),
        (SetValue(("api", "url"), "http://example.com"), "api.url"),
        (SetValue(("routes", "label_pdf"), "nobody"), "routes.label_pdf"),
        (SetBoxes((SMALL, SMALL)), "boxes[1].code"),
        (SetBoxes((replace(SMALL, code="BOXA"),)), "boxes[0].code"),
        (SetPrinter(PrinterSettings("bench", "tcp", "zpl")), "printers.bench.address"),
        (SetPickupAddress(replace(ADDRESS, country_code="France")), "pickup_address.country_code"),
    ],
)
def test_what_cannot_be_used_never_lands(file: Path, change: SettingsChange, key: str) -> None:
    with pytest.raises(SettingsError) as error:
        write_settings(file, [SetValue(("api", "client_id"), "new"), change])
    assert error.value.key == key
    assert file.read_text("utf-8") == BY_HAND
    assert [found.name for found in file.parent.iterdir()] == ["settings.toml"]


@pytest.mark.parametrize("content", [b"[api\n", b"[window]\nscale = 7\n", b"\xff\xfe"])
def test_a_file_that_is_wrong_already_is_told_and_left_alone(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    with pytest.raises(SettingsError) as error:
        write_settings(file, [SetValue(("api", "client_id"), "new")])
    assert error.value.place == str(file)
    assert file.read_bytes() == content


@pytest.mark.skipif(os.name != "posix", reason="rights of files are POSIX's")
class TestFiles:
    def test_the_rights_of_the_file_stay(self, file: Path) -> None:
        file.chmod(0o600)
        changed(file, SetValue(("api", "client_id"), "new"))
        assert stat.S_IMODE(file.stat().st_mode) == 0o600

    def test_a_link_is_followed(self, file: Path, tmp_path: Path) -> None:
        kept = tmp_path / "elsewhere.toml"
        file.rename(kept)
        file.symlink_to(kept)
        changed(file, SetValue(("api", "client_id"), "new"))
        assert file.is_symlink()
        assert 'client_id = "new"' in kept.read_text("utf-8")

    @pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may write anywhere")
    def test_a_folder_that_cannot_be_written_is_told(self, file: Path) -> None:
        file.parent.chmod(0o500)
        try:
            with pytest.raises(StorageError) as error:
                write_settings(file, [SetValue(("api", "client_id"), "new")])
        finally:
            file.parent.chmod(0o700)
        assert error.value.what == str(file)
        assert error.value.why == "Permission denied"
        assert file.read_text("utf-8") == BY_HAND

    def test_a_folder_that_is_a_file_is_told(self, tmp_path: Path) -> None:
        (tmp_path / "home").write_text("")
        with pytest.raises(StorageError):
            write_settings(tmp_path / "home" / "settings.toml", [SetValue(("a", "b"), 1)])

    def test_a_file_that_is_a_folder_is_told(self, tmp_path: Path) -> None:
        (tmp_path / "settings.toml").mkdir()
        with pytest.raises(StorageError):
            write_settings(tmp_path / "settings.toml", [SetValue(("a", "b"), 1)])


@pytest.mark.parametrize(
    "by_hand",
    [
        'printers.bench.kind = "tcp"\nprinters.bench.address = "192.0.2.10"  # static\n'
        'routes.label_pdf = "bench"\nquotes = {rule = "fastest"}\n',
        'routes = {label_pdf = "bench"}\nprinters.bench = {kind = "tcp", address = "192.0.2.10"}\n'
        'quotes.rule = "fastest"\n',
    ],
)
def test_dotted_keys_get_no_heading_among_them(file: Path, by_hand: str) -> None:
    file.write_text(by_hand, "utf-8")
    fallback = SetValue(("routes", "fallback", "bench"), "my office")
    after = changed(file, SetPrinter(OFFICE), fallback)
    settings = read_settings(file)
    assert set(settings.printers) == {"bench", "my office"}
    assert settings.routes == {"label_pdf": "bench"}
    assert settings.fallback == {"bench": "my office"}
    assert settings.quotes.rule.rule == "fastest"
    assert settings.unknown_keys == ()
    assert all(line in after for line in by_hand.splitlines() if "routes = {" not in line)
