"""A button is pressed by a click or Space, never by Return."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.focus import show_focused
from ui import theme
from ui.widgets.button import Button

KINDS = ("plain", "main", "quiet", "harm")


@pytest.mark.parametrize("kind", KINDS)
def test_no_button_is_a_default(look: QApplication, qtbot: QtBot, kind: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = Button("Test print", kind)
    button.setParent(window)
    assert not button.autoDefault()
    assert not button.isDefault()


def test_return_never_presses(look: QApplication, qtbot: QtBot) -> None:
    button = Button("Buy & print", "main", key="F9")
    qtbot.addWidget(button)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        qtbot.keyClick(button, key)
    assert pressed == []
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert len(pressed) == 1


def test_heights_are_targets(look: QApplication, qtbot: QtBot) -> None:
    for kind in KINDS:
        button = Button("Go", kind)
        qtbot.addWidget(button)
        assert button.sizeHint().height() == (56 if kind == "main" else 48)


def test_icon_and_cap_take_their_place(look: QApplication, qtbot: QtBot) -> None:
    plain, rich = Button("Export"), Button("Export", icon="download", key="Ctrl+E")
    qtbot.addWidget(plain)
    qtbot.addWidget(rich)
    assert rich.sizeHint().width() > plain.sizeHint().width() + 22 + 26


def test_the_word_is_what_is_read_out(look: QApplication, qtbot: QtBot) -> None:
    button = Button("Stop")
    qtbot.addWidget(button)
    button.setText("Stop after this one")
    assert button.accessibleName() == "Stop after this one"


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_looks_different_when_off(look: QApplication, qtbot: QtBot, kind: str) -> None:
    button = Button("Go", kind)
    qtbot.addWidget(button)
    on = button.grab().toImage()
    button.setEnabled(False)
    assert button.grab().toImage() != on


def test_main_is_filled_with_accent_in_both_themes(look: QApplication, qtbot: QtBot) -> None:
    button = Button("Go", "main")
    qtbot.addWidget(button)
    for is_dark, tokens in ((False, theme.LIGHT), (True, theme.DARK)):
        theme.apply(look, is_dark=is_dark)
        image = button.grab().toImage()
        assert image.pixelColor(image.width() // 2, 6).name().upper() == tokens["accent"]


def test_focus_draws_a_ring_at_the_edge(look: QApplication, qtbot: QtBot) -> None:
    button = Button("Test print")
    qtbot.addWidget(button)
    show_focused(qtbot, button, button)
    image = button.grab().toImage()
    assert image.pixelColor(image.width() // 2, 1).name().upper() == theme.LIGHT["accent"]
