"""How the viewer is dressed and wired: the look of the settings, the dialog for files."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from station.settings import Settings, StationSettings, WindowSettings
from ui import theme
from ui.i18n import translate
from ui.translator import speak
from ui.viewer.app import dress, read_settings
from ui.viewer.live import choose_files
from ui.viewer.screen import ViewerScreen


@pytest.fixture
def english(look: QApplication) -> Iterator[QApplication]:
    yield look
    speak(look, "en")


def test_it_looks_and_speaks_as_the_settings_say(english: QApplication, tmp_path: Path) -> None:
    settings = Settings(
        tmp_path, station=StationSettings(language="fr"), window=WindowSettings(theme="dark")
    )
    undress = dress(english, settings)
    assert theme.theme.is_dark
    assert translate("Preview", "Paper") == "Papier"
    undress()
    undress = dress(english, replace(settings, window=WindowSettings(theme="system")))
    assert not theme.theme.is_dark
    undress()


def test_files_are_chosen_beside_the_window(look: QApplication, qtbot: QtBot) -> None:
    screen = ViewerScreen()
    qtbot.addWidget(screen, before_close_func=lambda _: screen.let_go())
    chosen: list[Sequence[Path]] = []
    choose_files(screen, chosen.append)
    (dialog,) = screen.findChildren(QFileDialog)
    assert not dialog.isModal()
    dialog.filesSelected.emit(["/a.zpl", "/b.pdf"])
    assert chosen == [[Path("/a.zpl"), Path("/b.pdf")]]
    dialog.close()


def test_settings_that_cannot_be_read_are_left_to_the_first_file(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("[printers", "utf-8")
    environ = {"QUAYSIDE_HOME": str(tmp_path)}
    assert read_settings(environ) == Settings(tmp_path)
    assert not (tmp_path / "logs").exists()


def test_where_nothing_is_set_up_nothing_is_made(tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert read_settings({"QUAYSIDE_HOME": str(home)}).home == home
    assert not home.exists()
