"""Look and language follow the settings, and the frame is built anew only for a change."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from station.settings import Settings, StationSettings
from ui.appearance import Appearance
from ui.i18n import translate
from ui.shell import Shell
from ui.translator import speak


@pytest.fixture
def shell(look: QApplication, qtbot: QtBot) -> Iterator[Shell]:
    locale = QLocale()
    made = Shell()
    qtbot.addWidget(made)
    yield made
    made.let_go()
    speak(look, "en")
    QLocale.setDefault(locale)


def settings(language: str) -> Settings:
    return Settings(home=Path(), station=StationSettings("Bench", language))


def test_another_language_is_another_frame(look: QApplication, shell: Shell) -> None:
    appearance = Appearance(look, shell, "en")
    before = shell._frame
    appearance.follow(settings("en"))
    assert shell._frame is before
    appearance.follow(settings("fr"))
    assert shell._frame is not before
    assert translate("Rail", "Orders") == "Commandes"
    french = shell._frame
    appearance.follow(settings("fr"))
    assert shell._frame is french
