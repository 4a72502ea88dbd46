"""``quayside licences``: in a bundle its notices, from source NOTICES.md."""

from pathlib import Path

import pytest

from ui.cli import run
from ui.commands.licences import notices

ROOT = Path(__file__).parents[2]


def put(file: Path) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("who wrote it")
    return file


def test_from_source_the_project_s_own_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["licences"]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"{ROOT / 'NOTICES.md'}\n\n# Notices\n")
    assert "Roboto" in out


def test_in_a_bundle_they_lie_beside_the_program(tmp_path: Path) -> None:
    resource = tmp_path / "_internal/resources/__init__.pyc"
    file = put(tmp_path / "LICENCES/NOTICES.txt")
    put(tmp_path / "_internal/NOTICES.md")
    assert notices(tmp_path / "quayside", resource, is_frozen=True) == file


def test_a_link_to_the_program_leads_to_its_folder(tmp_path: Path) -> None:
    file = put(tmp_path / "opt/LICENCES/NOTICES.txt")
    put(tmp_path / "opt/quayside")
    (tmp_path / "quayside").symlink_to(tmp_path / "opt/quayside")
    assert notices(tmp_path / "quayside", tmp_path / "x/y.pyc", is_frozen=True) == file


def test_in_an_app_they_lie_among_its_resources(tmp_path: Path) -> None:
    file = put(tmp_path / "Contents/Resources/LICENCES/NOTICES.txt")
    program = tmp_path / "Contents/MacOS/quayside"
    assert notices(program, tmp_path / "x/y.pyc", is_frozen=True) == file


def test_where_there_are_none_nothing_is_found(tmp_path: Path) -> None:
    resource = tmp_path / "site-packages/resources/__init__.py"
    assert notices(tmp_path / "quayside", resource, is_frozen=True) is None
    assert notices(tmp_path / "python", resource, is_frozen=False) is None
