"""The demo's folder: what an earlier demo left goes, nobody else's file ever does."""

from pathlib import Path

import pytest

from station.domain.errors import StorageError, UsageError
from ui.demo.run import emptied, environ_of
from ui.instance import InstanceLock
from ui.sounds.players import is_off


def test_a_new_folder_is_made(tmp_path: Path) -> None:
    home = emptied(tmp_path / "demo-output")
    assert home.is_dir()
    assert list(home.iterdir()) == []


def test_what_an_earlier_demo_left_goes(tmp_path: Path) -> None:
    emptied(tmp_path)
    (tmp_path / "summary.md").write_text("old")
    emptied(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["home"]


def test_somebody_elses_files_stay(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(UsageError, match="something else"):
        emptied(tmp_path)
    assert (tmp_path / "thesis.txt").read_text() == "mine"


def test_a_demo_that_runs_is_left_alone(tmp_path: Path) -> None:
    other = InstanceLock(emptied(tmp_path))
    assert other.take()
    with pytest.raises(UsageError, match="another demo"):
        emptied(tmp_path)
    other.release()


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError):
        emptied(tmp_path / "file" / "demo-output")


def test_a_demo_that_nobody_packs_is_silent(tmp_path: Path) -> None:
    assert is_off(environ_of(tmp_path, {}, is_scripted=True))
    assert is_off(environ_of(tmp_path, {"QUAYSIDE_SOUND": "off"}, is_scripted=False))
    assert not is_off(environ_of(tmp_path, {}, is_scripted=False))
