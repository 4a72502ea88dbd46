"""Answers: the code on the screen is read by a real decoder, in both looks and at every size."""

import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui import theme
from ui.widgets.answer import Answer
from ui.widgets.code_tile import modules_of, tile_width


def read(widget: QWidget) -> list[str]:
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    width, height, stride = image.width(), image.height(), image.bytesPerLine()
    data = bytes(image.constBits())
    rows = b"".join(data[row * stride : row * stride + width] for row in range(height))
    view = memoryview(rows).cast("B", (height, width))
    return [found.text for found in zxingcpp.read_barcodes(view)]


@pytest.mark.parametrize("is_dark", [False, True])
@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
@pytest.mark.parametrize("code", ["XXPRINTED", "XXNOPRINT", "XXREPRINT", "XXPRICEB"])
def test_the_code_decodes(
    look: QApplication, qtbot: QtBot, code: str, scale: float, is_dark: bool
) -> None:
    theme.apply(look, is_dark=is_dark, scale=scale)
    answer = Answer("Yes, it is on the box", code)
    qtbot.addWidget(answer)
    answer.resize(theme.theme.px(424), answer.sizeHint().height())
    assert read(answer) == [code]


def test_bars_are_whole_pixels(look: QApplication, qtbot: QtBot) -> None:
    answer = Answer("No label came out", "XXNOPRINT")
    qtbot.addWidget(answer)
    answer.resize(424, 56)
    image = answer.grab().toImage()
    left = 424 - 8 - tile_width("XXNOPRINT", 1) + 12
    middle = [
        image.pixelColor(left + at, 28).lightness() for at in range(len(modules_of("XXNOPRINT")))
    ]
    assert middle == [0 if black else 255 for black in modules_of("XXNOPRINT")]


def test_return_is_left_to_the_window_and_space_answers(look: QApplication, qtbot: QtBot) -> None:
    answer = Answer("No label came out", key="Alt+2")
    qtbot.addWidget(answer)
    given: list[bool] = []
    answer.clicked.connect(lambda: given.append(True))
    qtbot.keyClick(answer, Qt.Key.Key_Return)
    assert given == []
    qtbot.keyClick(answer, Qt.Key.Key_Space)
    assert given == [True]
    assert answer.accessibleName() == "No label came out"
    assert not answer.grab().isNull()


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_words_always_fit(look: QApplication, qtbot: QtBot, scale: float) -> None:
    theme.apply(look, is_dark=False, scale=scale)
    short, long = Answer("Yes", "XXPRINTED"), Answer("Ja, es klebt auf dem Karton", "XXPRINTED")
    for answer in (short, long):
        qtbot.addWidget(answer)
    assert long.sizeHint().width() > short.sizeHint().width()
    assert long.minimumSizeHint() == long.sizeHint()
