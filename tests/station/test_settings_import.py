"""Another bench's settings, taken in: what changes is told, and the rest stays as it was."""

import os
from datetime import date
from pathlib import Path

import pytest

from station.domain.errors import SettingsError, StorageError
from station.settings_import import Import, import_settings
from station.settings_reader import read_settings
from station.settings_values import Difference
from tests.support.disks import disk

DAY = date(2026, 3, 4)
OWN = """# Ada's bench
[station]
name = "Bench 7"   # by the door
colour = "red"

[printers.bench]
kind = "queue"
queue = "Zebra"
dpi = 300

[printers.own]
kind = "file"
folder = "/home/pack/out"

[routes]
label_pdf = "own"

[[boxes]]
name = "Small"
code = "BOXS"
length_cm = 20
width_cm = 20
height_cm = 10
# the brown ones
"""
OTHER = """[printers.bench]
kind = "tcp"
address = "192.0.2.7"

[routes]
label_pdf = "bench"

[quotes]
preferred = ["ups", "dpd"]

[[boxes]]
name = "Small"
code = "BOXS"
length_cm = 30
width_cm = 20
height_cm = 10
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "home" / "settings.toml"
    file.parent.mkdir()
    file.write_text(OWN, "utf-8")
    return file


@pytest.fixture
def source(tmp_path: Path) -> Path:
    source = tmp_path / "others.toml"
    source.write_text(OTHER, "utf-8")
    return source


def take(file: Path, source: Path, **more: object) -> Import:
    return import_settings(file, source, DAY, **more)  # type: ignore[arg-type]


def told(taken: Import) -> dict[str, tuple[object, object]]:
    return {each.key: (each.old, each.new) for each in taken.differences}


def test_what_changes_is_told_key_by_key(file: Path, source: Path) -> None:
    assert told(take(file, source)) == {
        "printers.bench.kind": ("queue", "tcp"),
        "printers.bench.queue": ("Zebra", None),
        "printers.bench.dpi": (300, None),
        "printers.bench.address": (None, "192.0.2.7"),
        "routes.label_pdf": ("own", "bench"),
        "quotes.preferred": (None, ["ups", "dpd"]),
        "boxes.BOXS.length_cm": (20, 30),
    }


def test_what_it_does_not_name_stays_as_it_was(file: Path, source: Path) -> None:
    taken = take(file, source)
    text = file.read_text("utf-8")
    for line in ("# Ada's bench", 'name = "Bench 7"   # by the door', 'colour = "red"'):
        assert line in text
    assert "# the brown ones" in text
    assert taken.settings == read_settings(file)
    assert taken.settings.printers["own"].folder == Path("/home/pack/out")
    assert taken.settings.printers["bench"].dpi == 203, "a printer comes as a whole"


def test_the_file_of_before_is_kept_each_time(file: Path, source: Path) -> None:
    first = take(file, source)
    assert first.former == file.with_name("settings.toml.before-import-2026-03-04")
    assert first.former.read_text("utf-8") == OWN
    between = file.read_bytes()
    second = take(file, source, name="Bench 8")
    assert second.former == file.with_name("settings.toml.before-import-2026-03-04-2")
    assert second.former.read_bytes() == between
    assert first.former.read_text("utf-8") == OWN
    assert take(file, source).former is None, "nothing changes, nothing is kept"


@pytest.mark.skipif(os.name != "posix", reason="rights of files are POSIX's")
def test_what_only_its_owner_may_read_is_kept_so(file: Path, source: Path) -> None:
    file.chmod(0o600)
    former = take(file, source).former
    assert former
    assert former.stat().st_mode & 0o777 == file.stat().st_mode & 0o777 == 0o600


def test_a_dry_run_writes_nothing(file: Path, source: Path) -> None:
    taken = take(file, source, is_dry_run=True, name="Bench 8")
    assert told(taken)["station.name"] == ("Bench 7", "Bench 8")
    assert taken.settings.station.name == "Bench 8"
    assert [each.name for each in file.parent.iterdir()] == ["settings.toml"]
    assert file.read_text("utf-8") == OWN


def test_a_bench_gets_its_name(file: Path, source: Path) -> None:
    source.write_text('[station]\nname = "Bench 1"\n')
    assert take(file, source).settings.station.name == "Bench 1"
    assert take(file, source, name="Bench 9").settings.station.name == "Bench 9"


def test_an_empty_folder_is_filled(tmp_path: Path, source: Path) -> None:
    file = tmp_path / "new" / "settings.toml"
    taken = take(file, source)
    assert taken.former is None
    assert read_settings(file) == taken.settings
    assert [each.name for each in file.parent.iterdir()] == ["settings.toml"]


def test_line_ends_and_the_mark_in_front_stay(file: Path, source: Path) -> None:
    file.write_bytes(("\ufeff" + OWN.replace("\n", "\r\n")).encode())
    taken = take(file, source)
    assert told(taken)["quotes.preferred"] == (None, ["ups", "dpd"])
    data = file.read_bytes().decode()
    assert data.startswith("\ufeff# Ada")
    assert data.count("\n") == data.count("\r\n")


def test_an_address_is_taken_whole_and_no_address_at_all(file: Path, source: Path) -> None:
    lines = "\n".join(
        f'{key} = "x"'
        for key in ("name", "contact_name", "street", "city", "postal_code", "phone_number")
    )
    source.write_text(f'[pickup_address]\n{lines}\ncountry_code = "FR"\n')
    address = take(file, source).settings.pickup_address
    assert address
    assert address.country_code == "FR"
    source.write_text('[pickup_address]\nname = ""\n')
    assert take(file, source).settings.pickup_address is None


def test_keys_that_mean_nothing_are_told_and_not_taken(file: Path, source: Path) -> None:
    source.write_text('[api]\nclient_secret = "hush"\nclient_id = "k322"\n[x]\ny = 1\n')
    taken = take(file, source)
    assert taken.ignored == ("x", "api.client_secret")
    assert told(taken) == {"api.client_id": (None, "k322")}
    assert "hush" not in file.read_text("utf-8")


def test_a_bench_keeps_its_password_for_the_same_database(file: Path, source: Path) -> None:
    own = "postgresql://u:hush@h/x?sslmode=require"
    file.write_text(f'[database]\nurl = "{own}"\n')
    source.write_text('[database]\nurl = "postgresql://u@h/x?sslmode=require"\n')
    assert take(file, source).differences == ()
    assert read_settings(file).database_url == own
    source.write_text('[database]\nurl = "postgresql://u:new@h/y"\n')
    taken = take(file, source)
    assert taken.differences == (
        Difference("database.url", "postgresql://u@h/x?sslmode=require", "postgresql://u@h/y"),
    )


def test_no_password_is_told(file: Path, source: Path) -> None:
    file.write_text(
        '[api]\nurl = "https://u:hush@a?token=hush"\n'
        '[printers.p]\nkind = "tcp"\naddress = "u:hush@192.0.2.7"\n'
    )
    source.write_text(
        '[api]\nurl = "https://b"\n[printers.p]\nkind = "tcp"\naddress = "192.0.2.8"\n'
    )
    assert told(take(file, source)) == {
        "api.url": ("https://…@a?…", "https://b"),
        "printers.p.address": ("192.0.2.7", "192.0.2.8"),
    }


@pytest.mark.parametrize(
    ("text", "line", "key"),
    [
        ('[quotes]\nrule = "dearest"\n', 2, "quotes.rule"),
        ('[routes]\nlabel_pdf = "ghost"\n', 2, "routes.label_pdf"),
        ("[api\n", 1, "syntax"),
    ],
)
def test_what_is_wrong_is_told_by_its_line_and_nothing_is_written(
    file: Path, source: Path, text: str, line: int, key: str
) -> None:
    source.write_text(text)
    with pytest.raises(SettingsError) as error:
        take(file, source)
    assert (error.value.place, error.value.line, error.value.key) == (str(source), line, key)
    assert [each.name for each in file.parent.iterdir()] == ["settings.toml"]
    assert file.read_text("utf-8") == OWN


def test_own_settings_that_cannot_be_used_are_mended_first(file: Path, source: Path) -> None:
    file.write_text('[quotes]\nrule = "dearest"\n')
    with pytest.raises(SettingsError) as error:
        take(file, source)
    assert error.value.place == str(file)
    assert file.read_text() == '[quotes]\nrule = "dearest"\n'


def test_what_is_no_text_or_not_there_is_told(file: Path, tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="No such file"):
        take(file, tmp_path / "ghost.toml")
    source = tmp_path / "bytes.toml"
    source.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError):
        take(file, source)


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, source: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError):
        take(tmp_path / "file" / "settings.toml", source)


def test_without_room_all_stays_as_it_was(tmp_path: Path, source: Path) -> None:
    with disk(tmp_path / "disk", megabytes=1) as small:
        file = small.place / "settings.toml"
        file.write_text(OWN, "utf-8")
        small.fill()
        with pytest.raises(StorageError, match="No space"):
            take(file, source)
        assert file.read_text("utf-8") == OWN
        assert {each.name for each in small.place.iterdir()} == {"settings.toml", "ballast"}
        small.free()
        assert take(file, source).former
