"""What is read before the first paint agrees with what is read and checked after it."""

from pathlib import Path

import pytest

from station.environment import load_settings
from station.settings import Settings
from ui.first_look import FirstLook, first_look

WHOLE = """
[api]
client_id = "k322"
[station]
name = "Bench 9"
language = "fr"
slots = 12
[window]
theme = "dark"
scale = 125
"""


def look_at(home: Path, text: str, **environ: str) -> FirstLook:
    (home / "settings.toml").write_text(text, "utf-8")
    return first_look({"QUAYSIDE_HOME": str(home), **environ})


def checked(home: Path) -> FirstLook:
    settings = load_settings({"QUAYSIDE_HOME": str(home)})
    return FirstLook(
        settings.station.language,
        settings.window.theme,
        settings.window.scale,
        settings.station.name,
        settings.station.slots,
        bool(settings.api.client_id),
    )


@pytest.mark.parametrize("text", ["", WHOLE, "\ufeff" + WHOLE, '[window]\ntheme = "light"\n'])
def test_it_is_what_the_reader_of_settings_says(tmp_path: Path, text: str) -> None:
    assert look_at(tmp_path, text) == checked(tmp_path)


def test_every_value_is_read(tmp_path: Path) -> None:
    assert look_at(tmp_path, WHOLE) == FirstLook("fr", "dark", 125, "Bench 9", 12, True)


def test_a_fresh_folder_has_no_account_and_the_defaults(tmp_path: Path) -> None:
    seen = first_look({"QUAYSIDE_HOME": str(tmp_path / "none")})
    default = Settings(tmp_path)
    assert seen == FirstLook()
    assert (seen.station, seen.slots) == (default.station.name, default.station.slots)
    assert (seen.theme, seen.scale) == (default.window.theme, default.window.scale)
    assert not seen.has_account


def test_the_environment_names_an_account(tmp_path: Path) -> None:
    assert look_at(tmp_path, "", QUAYSIDE_CLIENT_ID="k322").has_account
    assert not look_at(tmp_path, "", QUAYSIDE_CLIENT_ID="").has_account


@pytest.mark.parametrize(
    "text",
    [
        '[window]\ntheme = "pink"\nscale = 110\n[station]\nslots = 0\nlanguage = "xx"\nname = 7\n',
        "[window]\ntheme = 1\nscale = true\n[station]\nslots = true\n",
        "[window]\ntheme = ['dark']\nscale = [100]\n[station]\nslots = 27\n[api]\nclient_id = 5\n",
        "window = 1\nstation = 'x'\napi = []\n",
    ],
)
def test_a_wrong_value_counts_as_none(tmp_path: Path, text: str) -> None:
    assert look_at(tmp_path, text) == FirstLook()


def test_a_file_that_cannot_be_read_shows_no_bench(tmp_path: Path) -> None:
    broken = "[station\n"
    assert look_at(tmp_path, broken, QUAYSIDE_CLIENT_ID="k322") == FirstLook()
    (tmp_path / "settings.toml").write_bytes(b"\xff\xfe")
    assert first_look({"QUAYSIDE_HOME": str(tmp_path)}) == FirstLook()
    (tmp_path / "settings.toml").unlink()
    (tmp_path / "settings.toml").mkdir()
    assert first_look({"QUAYSIDE_HOME": str(tmp_path)}) == FirstLook()
