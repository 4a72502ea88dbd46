"""Labels side by side: as large as they can be, drawn when seen, chosen by keys and clicks."""

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from printing.grey import Grey
from ui.label_faces import LabelFace
from ui.theme import theme
from ui.widgets.label_grid import KEPT, LabelGrid

PICTURE = Grey(400, 600, bytes(400 * 600))


def faces(count: int) -> list[LabelFace]:
    detail = "40 × 30 × 20 cm, 8.4 kg"
    return [
        LabelFace(f"{at} of {count}", detail, "good_ink", "check", "Checked", PICTURE)
        for at in range(1, count + 1)
    ]


@pytest.fixture
def grid(look: QApplication, qtbot: QtBot) -> LabelGrid:
    made = LabelGrid()
    qtbot.addWidget(made)
    made.resize(700, 690)
    made.show_labels(faces(3), 0)
    made.show()
    return made


def whole(grid: LabelGrid) -> QRectF:
    return QRectF(grid.viewport().rect())


class TestPlaces:
    @pytest.mark.parametrize("count", [1, 2, 3, 4, 6])
    @pytest.mark.parametrize("size", [(700, 690), (1320, 960)])
    def test_few_are_all_in_view(self, grid: LabelGrid, count: int, size: tuple[int, int]) -> None:
        grid.resize(*size)
        grid.show_labels(faces(count), 0)
        places = [grid.place_of(at) for at in range(count)]
        assert all(whole(grid).contains(place) for place in places)
        assert not any(
            one.intersects(other) for one in places for other in places if one is not other
        )

    def test_a_larger_window_shows_them_larger(self, grid: LabelGrid) -> None:
        small = grid.place_of(0).width()
        grid.resize(1320, 960)
        assert grid.place_of(0).width() > small * 1.5

    def test_twenty_are_scrolled_in_their_usual_width(self, grid: LabelGrid) -> None:
        grid.show_labels(faces(20), 0)
        assert grid.columns == 3
        assert grid.place_of(0).width() >= theme.px(200)
        assert grid.verticalScrollBar().maximum() > 0
        assert len(grid.in_view()) <= 9

    def test_twenty_fit_a_large_window(self, grid: LabelGrid) -> None:
        grid.resize(1320, 960)
        grid.show_labels(faces(20), 0)
        assert grid.verticalScrollBar().maximum() == 0
        assert grid.in_view() == list(range(20))

    def test_long_labels_have_longer_places(self, grid: LabelGrid) -> None:
        before = grid.place_of(0)
        long = LabelFace("1 of 3", picture=Grey(200, 800, bytes(160_000)))
        grid.show_labels([long, *faces(3)[1:]], 0)
        now = grid.place_of(0)
        assert now.height() / now.width() > before.height() / before.width()


class TestLaziness:
    def test_only_what_is_in_view_is_made(self, grid: LabelGrid) -> None:
        grid.show_labels(faces(20), 0)
        grid.grab()
        assert set(grid._pictures) == set(grid.in_view())

    def test_pictures_are_made_once(self, grid: LabelGrid) -> None:
        grid.grab()
        before = {at: kept[2].cacheKey() for at, kept in grid._pictures.items()}
        grid.grab()
        assert {at: kept[2].cacheKey() for at, kept in grid._pictures.items()} == before
        grid.resize(900, 900)
        grid.grab()
        assert all(grid._pictures[at][2].cacheKey() != key for at, key in before.items())

    def test_those_of_long_ago_are_dropped(self, grid: LabelGrid) -> None:
        grid.show_labels(faces(90), 0)
        for at in range(90):
            grid.set_current(at)
            grid.grab()
        assert len(grid._pictures) == KEPT
        assert 0 not in grid._pictures


class TestChoosing:
    def test_arrows_go_through_the_rows(self, grid: LabelGrid) -> None:
        told: list[int] = []
        grid.chosen.connect(told.append)
        grid.show_labels(faces(20), 4)
        for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End):
            QTest.keyClick(grid, key)
        assert told == [1, 7, 0, 19]
        grid.set_current(0)
        QTest.keyClick(grid, Qt.Key.Key_Up)
        QTest.keyClick(grid, Qt.Key.Key_X)
        assert len(told) == 4

    def test_a_click_chooses_and_two_open(self, grid: LabelGrid, qtbot: QtBot) -> None:
        at = grid.place_of(2).center().toPoint()
        left = Qt.MouseButton.LeftButton
        with qtbot.waitSignal(grid.chosen) as chosen:
            QTest.mouseClick(grid.viewport(), left, pos=at)
        with qtbot.waitSignal(grid.opened) as opened:
            QTest.mouseDClick(grid.viewport(), left, pos=at)
        assert chosen.args == opened.args == [2]
        with qtbot.assertNotEmitted(grid.chosen), qtbot.assertNotEmitted(grid.opened):
            QTest.mouseClick(grid.viewport(), left, pos=QPoint(2, 2))
            QTest.mouseDClick(grid.viewport(), left, pos=QPoint(2, 2))

    def test_the_chosen_one_is_brought_into_view(self, grid: LabelGrid) -> None:
        grid.show_labels(faces(20), 0)
        grid.set_current(19)
        assert whole(grid).contains(grid.place_of(19))
        grid.set_current(0)
        assert whole(grid).contains(grid.place_of(0))

    def test_the_chosen_one_is_seen_and_said(self, grid: LabelGrid) -> None:
        before = grid.grab().toImage()
        grid.set_current(1)
        assert grid.current == 1
        assert grid.grab().toImage() != before
        assert grid.accessibleDescription() == "2 of 3, 40 × 30 × 20 cm, 8.4 kg, Checked"


def test_what_is_not_drawn_has_words(grid: LabelGrid) -> None:
    def shown(face: LabelFace) -> object:
        grid.show_labels([face, *faces(3)[1:]], 0)
        return grid.grab().toImage()

    waiting, failed = LabelFace("1 of 3"), LabelFace("1 of 3", problem="the PDF is encrypted")
    assert shown(waiting) != shown(failed)
    assert "the PDF is encrypted" in grid.accessibleDescription()


def test_without_labels_it_is_an_empty_mat(look: QApplication, qtbot: QtBot) -> None:
    made = LabelGrid()
    qtbot.addWidget(made)
    made.resize(300, 300)
    assert made.grab().toImage().pixelColor(150, 150) == theme.color("sunken")
