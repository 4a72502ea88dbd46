"""The picture of a label: crisp when enlarged, whole when fitted, moved by hand and by keys."""

import json
import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from printing.labels.bitmap import Bitmap
from printing.labels.zpl.drawing import Box
from ui.theme import LIGHT, theme
from ui.widgets.label_mark import Mark
from ui.widgets.label_picture import FIT, LARGEST, LabelPicture
from ui.widgets.rulers import LEFT, TOP

WIDE, HIGH = 800, 1200
CHECKER = Bitmap(WIDE, HIGH, (b"\xaa" * (WIDE // 8) + b"\x55" * (WIDE // 8)) * (HIGH // 2))
WHITE_LABEL = Bitmap(WIDE, HIGH, bytes(WIDE // 8 * HIGH))
PAPER = Box(0, 0, WIDE, HIGH)
BLACK, WHITE = QColor("black").rgb(), QColor("white").rgb()


@pytest.fixture
def picture(look: QApplication, qtbot: QtBot) -> LabelPicture:
    made = LabelPicture()
    qtbot.addWidget(made)
    made.resize(488, 695)
    made.show_label(CHECKER, PAPER, 8.0)
    made.show()
    return made


def grabbed(picture: LabelPicture) -> QImage:
    return picture.viewport().grab().toImage()


def colours(picture: LabelPicture) -> set[str]:
    image = grabbed(picture)
    across, down = range(0, image.width(), 2), range(0, image.height(), 2)
    return {image.pixelColor(x, y).name().upper() for x in across for y in down}


def notch(picture: LabelPicture, angle: int, at: QPointF) -> None:
    nothing = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        at,
        picture.viewport().mapToGlobal(at),
        QPoint(),
        QPoint(0, angle),
        *nothing,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(picture.viewport(), event)


def dot_at(picture: LabelPicture, at: QPointF) -> tuple[float, float]:
    """Which dot lies below a place of the viewport."""
    label = picture.shown_rect()
    return (
        (at.x() - label.left()) * WIDE / label.width(),
        (at.y() - label.top()) * HIGH / label.height(),
    )


class TestSizes:
    def test_fitted_it_is_whole(self, picture: LabelPicture) -> None:
        label = picture.shown_rect()
        assert picture.zoom == FIT
        assert picture.viewport().rect().contains(label.toAlignedRect())
        assert label.height() / label.width() == pytest.approx(HIGH / WIDE)

    def test_fitted_it_is_averaged_without_stripes(self, picture: LabelPicture) -> None:
        label, image = picture.shown_rect().toAlignedRect(), grabbed(picture)
        rows = range(label.top() + 20, label.bottom() - 20, 7)
        greys = {image.pixelColor(label.center().x(), y).lightness() for y in rows}
        assert all(90 < grey < 165 for grey in greys)

    @pytest.mark.parametrize("zoom", [1, 2, 3, 8])
    def test_enlarged_a_dot_is_whole_pixels(self, picture: LabelPicture, zoom: int) -> None:
        picture.set_zoom(zoom)
        picture.horizontalScrollBar().setValue(0)
        picture.verticalScrollBar().setValue(0)
        label = picture.shown_rect()
        assert label.width() == WIDE * zoom
        image, start = grabbed(picture), label.topLeft().toPoint()
        for x in range(40 * zoom):
            for y in range(0, 20 * zoom, zoom):
                is_black = (x // zoom + y // zoom) % 2 == 0
                assert image.pixel(start + QPoint(x, y)) == (BLACK if is_black else WHITE)

    def test_a_small_label_fits_in_whole_pixels(self, picture: LabelPicture) -> None:
        picture.show_label(Bitmap(96, 96, b"\xaa" * 12 * 96), Box(0, 0, 96, 96), 8.0)
        assert picture.shown_rect().width() == 96 * 4

    def test_halved_four_dots_are_one_pixel(self, picture: LabelPicture) -> None:
        large = Bitmap(2400, 3600, b"\xaa" * 300 * 3600)
        picture.show_label(large, Box(0, 0, 2400, 3600), 600 / 25.4)
        picture.set_zoom(0.5)
        picture.horizontalScrollBar().setValue(301)
        label, image = picture.shown_rect(), grabbed(picture)
        assert label.width() == 1200
        middle = picture.viewport().rect().center()
        greys = {image.pixelColor(middle + QPoint(x, 0)).lightness() for x in range(60)}
        assert all(abs(grey - 128) <= 1 for grey in greys)

    def test_zoom_has_ends_and_is_told_once(self, picture: LabelPicture, qtbot: QtBot) -> None:
        with qtbot.waitSignal(picture.zoomed) as told:
            picture.set_zoom(99)
        assert told.args == [LARGEST]
        with qtbot.assertNotEmitted(picture.zoomed):
            picture.set_zoom(99)
        assert not picture.zoom_by(1)

    def test_steps_lead_from_whole_to_the_largest_and_back(self, picture: LabelPicture) -> None:
        seen = [picture.zoom]
        while picture.zoom_by(1):
            seen.append(picture.zoom)
        assert seen == [FIT, 1, 2, 3, 4, 6, LARGEST]
        while picture.zoom_by(-1):
            seen.append(picture.zoom)
        assert seen[-1] == FIT

    def test_only_what_is_seen_is_made(self, picture: LabelPicture) -> None:
        picture.set_zoom(LARGEST)
        grabbed(picture)
        pixels = picture._dots._pixels
        assert pixels.width() <= picture.viewport().width() + 2 * LARGEST
        assert pixels.height() <= picture.viewport().height() + 2 * LARGEST


class TestMoving:
    def test_it_can_be_scrolled_to_its_end(self, picture: LabelPicture) -> None:
        picture.set_zoom(1)
        picture.verticalScrollBar().setValue(picture.verticalScrollBar().maximum())
        assert picture.shown_rect().bottom() <= picture.viewport().height()
        picture.set_zoom(FIT)
        assert picture.verticalScrollBar().maximum() == 0

    def test_a_notch_of_the_wheel_zooms_about_the_pointer(self, picture: LabelPicture) -> None:
        at = QPointF(300, 400)
        picture.set_zoom(1)
        before = dot_at(picture, at)
        notch(picture, 60, at)
        assert picture.zoom == 1
        notch(picture, 60, at)
        assert picture.zoom == 2
        assert dot_at(picture, at) == pytest.approx(before, abs=1)
        notch(picture, -240, at)
        assert picture.zoom == FIT

    def test_a_drag_moves_the_label(self, picture: LabelPicture) -> None:
        picture.set_zoom(2)
        picture.verticalScrollBar().setValue(500)
        before = picture.shown_rect().topLeft()
        place, left = picture.viewport(), Qt.MouseButton.LeftButton
        QTest.mousePress(place, left, pos=QPoint(200, 400))
        QTest.mouseMove(place, QPoint(150, 340))
        QTest.mouseRelease(place, left, pos=QPoint(150, 340))
        assert picture.shown_rect().topLeft() == before - QPointF(50, 60)
        QTest.mouseMove(place, QPoint(10, 10))
        assert picture.shown_rect().topLeft() == before - QPointF(50, 60)

    def test_arrow_keys_move_it_while_there_is_more(self, picture: LabelPicture) -> None:
        picture.setFocus()
        QTest.keyClick(picture, Qt.Key.Key_Down)
        assert picture.verticalScrollBar().value() == 0
        picture.set_zoom(2)
        before = picture.shown_rect().topLeft()
        QTest.keyClick(picture, Qt.Key.Key_Down)
        QTest.keyClick(picture, Qt.Key.Key_Right)
        moved = before - picture.shown_rect().topLeft()
        assert (moved.x(), moved.y()) == (theme.px(48), theme.px(48))


class TestMarks:
    MARK = Mark(1, Box(200, 300, 600, 500))

    def test_marks_frame_what_they_name(self, picture: LabelPicture) -> None:
        picture.show_label(WHITE_LABEL, PAPER, 8.0, (self.MARK,))
        assert LIGHT["good"] in colours(picture)
        picture.show_label(WHITE_LABEL, PAPER, 8.0)
        assert LIGHT["good"] not in colours(picture)

    def test_a_click_chooses_the_mark_below(self, picture: LabelPicture, qtbot: QtBot) -> None:
        picture.show_label(WHITE_LABEL, PAPER, 8.0, (self.MARK,))
        label = picture.shown_rect()
        scale = label.width() / WIDE
        at = (label.topLeft() + QPointF(400 * scale, 400 * scale)).toPoint()
        plain = grabbed(picture)
        with qtbot.waitSignal(picture.mark_chosen) as told:
            QTest.mouseClick(picture.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert told.args == [1]
        assert grabbed(picture) != plain
        with qtbot.assertNotEmitted(picture.mark_chosen):
            QTest.mouseClick(
                picture.viewport(), Qt.MouseButton.LeftButton, pos=label.center().toPoint()
            )
            QTest.mouseClick(picture.viewport(), Qt.MouseButton.RightButton, pos=at)

    def test_a_chosen_mark_is_brought_into_view(self, picture: LabelPicture) -> None:
        far = Mark(2, Box(700, 1100, 760, 1160), "bad")
        picture.show_label(WHITE_LABEL, PAPER, 8.0, (self.MARK, far))
        picture.set_zoom(2)
        picture.choose_mark(2)
        label = picture.shown_rect()
        place = QRectF(label.left() + 1400, label.top() + 2200, 120, 120)
        assert QRectF(picture.viewport().rect()).contains(place)

    def test_keys_zoom_about_the_chosen_mark(self, picture: LabelPicture) -> None:
        picture.show_label(WHITE_LABEL, PAPER, 8.0, (self.MARK,))
        picture.choose_mark(1)
        picture.zoom_by(1)
        picture.zoom_by(1)
        label = picture.shown_rect()
        middle = label.topLeft() + QPointF(400, 400) * 2
        assert QRectF(picture.viewport().rect()).contains(middle)


class TestPaper:
    def test_what_lies_outside_is_tinted(self, picture: LabelPicture) -> None:
        assert LIGHT["bad"] not in colours(picture)
        picture.show_label(WHITE_LABEL, Box(0, 0, 600, HIGH), 8.0)
        label, image = picture.shown_rect(), grabbed(picture)
        y = int(label.center().y())
        inside, outside = (int(label.left() + label.width() * part) for part in (0.5, 0.9))
        assert image.pixel(inside, y) == WHITE
        assert image.pixel(outside, y) != WHITE
        edge = int(label.left() + label.width() * 0.75)
        near = {image.pixelColor(edge + x, y).name().upper() for x in range(-3, 4)}
        assert LIGHT["bad"] in near

    def test_without_a_label_it_is_an_empty_mat(self, look: QApplication, qtbot: QtBot) -> None:
        made = LabelPicture()
        qtbot.addWidget(made)
        made.resize(200, 200)
        assert made.grab().toImage().pixelColor(100, 100) == theme.color("sunken")
        assert made.focusPolicy() == Qt.FocusPolicy.StrongFocus
        assert made.accessibleName()

    def test_rulers_begin_at_the_paper(self, picture: LabelPicture) -> None:
        picture.show_label(WHITE_LABEL, Box(80, 160, WIDE, HIGH), 8.0)
        picture.set_zoom(1)
        picture.horizontalScrollBar().setValue(0)
        picture.verticalScrollBar().setValue(0)
        label, image = picture.shown_rect(), grabbed(picture)
        muted, row = theme.color("muted"), theme.px(TOP) - theme.px(6) - theme.px(14)
        tens = [x for x in range(image.width()) if image.pixelColor(x, row) == muted]
        zero = round(label.left()) + 80
        assert zero in tens
        assert {(x - zero) % 80 for x in tens} == {0}
        column = theme.px(LEFT) - theme.px(6) - theme.px(14)
        down = [y for y in range(image.height()) if image.pixelColor(column, y) == muted]
        assert round(label.top()) + 160 in down


@pytest.mark.parametrize("factor", ["1.25", "1.5", "2"])
def test_on_any_screen_a_dot_is_whole_pixels_of_it(factor: str) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "tests.ui.widgets.scaled_picture"],
        env={**os.environ, "QT_SCALE_FACTOR": factor},
        capture_output=True,
        check=True,
        timeout=60,
    )
    found = json.loads(run.stdout)
    assert len(found) == 9
    for name, runs in found.items():
        assert set(runs) == {int(name.rpartition(" ")[2])}, name
