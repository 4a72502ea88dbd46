"""The picture of a label: crisp when enlarged, whole when fitted, with its rulers."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.theme import theme
from ui.widgets.label_picture import FIT, LARGEST, Disc, LabelPicture, Mark, image_of

WIDE, HIGH = 800, 1200
CHECKER = (b"\xaa" * (WIDE // 8) + b"\x55" * (WIDE // 8)) * (HIGH // 2)
BLACK, WHITE = QColor("black").rgb(), QColor("white").rgb()


@pytest.fixture
def picture(look: QApplication, qtbot: QtBot) -> LabelPicture:
    made = LabelPicture()
    qtbot.addWidget(made)
    made.resize(488, 695)
    made.show_label(image_of(WIDE, HIGH, CHECKER), 8.0)
    made.show()
    return made


def test_a_set_bit_is_black() -> None:
    image = image_of(9, 1, b"\x80\x80")
    assert [image.pixel(x, 0) for x in (0, 1, 8)] == [BLACK, WHITE, BLACK]


def test_fitted_it_is_whole(picture: LabelPicture) -> None:
    label = picture.shown_rect()
    assert picture.zoom == FIT
    assert picture.viewport().rect().contains(label.toAlignedRect())
    assert label.height() / label.width() == pytest.approx(HIGH / WIDE)


@pytest.mark.parametrize("zoom", [1, 2])
def test_enlarged_a_dot_is_whole_pixels(picture: LabelPicture, zoom: int) -> None:
    picture.set_zoom(zoom)
    label = picture.shown_rect()
    assert label.width() == WIDE * zoom
    grabbed = picture.viewport().grab().toImage()
    start = label.topLeft().toPoint() + QPoint(40, 40)
    for dot in range(8):
        pixel = grabbed.pixel(start + QPoint(dot * zoom, 0))
        assert pixel == (BLACK if dot % 2 == 0 else WHITE)


def test_enlarged_it_can_be_scrolled_to_its_end(picture: LabelPicture) -> None:
    picture.set_zoom(1)
    picture.verticalScrollBar().setValue(picture.verticalScrollBar().maximum())
    assert picture.shown_rect().bottom() <= picture.viewport().height()
    picture.set_zoom(FIT)
    assert picture.verticalScrollBar().maximum() == 0


def test_zoom_has_ends_and_is_told_once(picture: LabelPicture, qtbot: QtBot) -> None:
    with qtbot.waitSignal(picture.zoomed) as told:
        picture.set_zoom(99)
    assert told.args == [LARGEST]
    with qtbot.assertNotEmitted(picture.zoomed):
        picture.set_zoom(99)


def test_marks_frame_what_they_name(picture: LabelPicture) -> None:
    mark = Mark(1, 200, 300, 600, 500)
    blank = image_of(WIDE, HIGH, bytes(len(CHECKER)))
    picture.show_label(blank, 8.0, (mark,))
    assert theme.color("good") in colours(picture)
    picture.show_label(blank, 8.0)
    assert theme.color("good") not in colours(picture)


def colours(picture: LabelPicture) -> list[QColor]:
    image = picture.viewport().grab().toImage()
    return [image.pixelColor(x, y) for x in range(0, 480, 2) for y in range(40, 400, 2)]


def test_without_a_label_it_is_an_empty_mat(look: QApplication, qtbot: QtBot) -> None:
    made = LabelPicture()
    qtbot.addWidget(made)
    made.resize(200, 200)
    assert made.grab().toImage().pixelColor(100, 100) == theme.color("sunken")
    assert made.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert made.accessibleName()


def test_a_disc_is_round_and_of_its_tone(look: QApplication, qtbot: QtBot) -> None:
    disc = Disc(7, "accent")
    qtbot.addWidget(disc)
    image = disc.grab().toImage()
    assert image.pixelColor(14, 3) == theme.color("accent")
    assert image.pixelColor(0, 0) != theme.color("accent")
