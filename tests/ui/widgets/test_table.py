"""The table: virtual rows, one chosen, everything by keyboard, columns that are remembered."""

from collections.abc import Sequence
from typing import overload

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.focus import show_focused
from ui import theme
from ui.widgets.rows_model import Cell, Column, RowsModel
from ui.widgets.table import Table

COLUMNS = (
    Column("due", "Due", has_icon=True),
    Column("ref", "Order", "code"),
    Column("pieces", "Pieces", "number", width=80),
    Column("status", "Status", "chip", can_sort=False),
)


class Many(Sequence[int]):
    """So many rows that nobody may touch them all; it counts what is read."""

    def __init__(self, count: int) -> None:
        self._count, self.read = count, set[int]()

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, at: int) -> int: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[int]: ...
    def __getitem__(self, at: int | slice) -> int | Sequence[int]:
        assert isinstance(at, int)
        self.read.add(at)
        return at


def cells(row: int) -> tuple[Cell, ...]:
    status = Cell("Labelled", chip="good", icon="check") if row % 2 else Cell("To pack")
    return (Cell("16:00", icon="clock" if row == 0 else ""), Cell(f"R{row}"), Cell("3"), status)


@pytest.fixture
def table(look: QApplication, qtbot: QtBot) -> Table:
    made = Table(RowsModel(COLUMNS, cells), "Orders")
    qtbot.addWidget(made)
    made.resize(800, 400)
    made.set_rows(range(100))
    show_focused(qtbot, made, made)
    return made


def test_of_100_000_rows_only_what_is_seen_is_read(look: QApplication, qtbot: QtBot) -> None:
    rows = Many(100_000)
    made = Table(RowsModel(COLUMNS, cells), "Orders")
    qtbot.addWidget(made)
    made.resize(800, 400)
    made.set_rows(rows)
    with qtbot.waitExposed(made):
        made.show()
    made.choose(99_999)
    made.grab()
    assert 99_999 in rows.read
    assert len(rows.read) < 200


def test_keys_move_and_return_opens(table: Table, qtbot: QtBot) -> None:
    opened: list[int] = []
    table.opened.connect(opened.append)
    assert table.current_row == 0
    for key, row in (
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_End, 99),
        (Qt.Key.Key_Up, 98),
        (Qt.Key.Key_Home, 0),
    ):
        qtbot.keyClick(table, key)
        assert table.current_row == row
    qtbot.keyClick(table, Qt.Key.Key_PageDown)
    assert table.current_row > 5
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened == [table.current_row]


def test_letters_do_not_search(table: Table, qtbot: QtBot) -> None:
    qtbot.keyClicks(table, "R7")
    assert table.current_row == 0


def test_the_chosen_row_is_found_by_its_key(table: Table) -> None:
    table.choose(5)
    table.set_rows(range(3, 60))
    assert table.current_row == 2
    table.set_rows(range(10, 60))
    assert table.current_row == -1


def test_a_row_that_is_chosen_is_told_once(table: Table) -> None:
    told: list[int] = []
    table.chosen.connect(told.append)
    table.choose(4)
    table.choose(4)
    assert told == [4]


def test_a_double_click_opens(table: Table, qtbot: QtBot) -> None:
    place = table.visualRect(table.model().index(2, 1)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(table.opened, timeout=1000) as told:
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [2]


def test_the_head_asks_for_sorting_where_it_can(table: Table) -> None:
    asked: list[tuple[str, bool]] = []
    model = table.model()
    assert isinstance(model, RowsModel)
    model.sort_asked.connect(lambda key, is_down: asked.append((key, is_down)))
    table.horizontalHeader().setSortIndicator(1, Qt.SortOrder.DescendingOrder)
    table.horizontalHeader().setSortIndicator(3, Qt.SortOrder.AscendingOrder)
    assert asked == [("ref", True)]


def test_showing_the_arrow_asks_nothing(table: Table) -> None:
    asked: list[str] = []
    model = table.model()
    assert isinstance(model, RowsModel)
    model.sort_asked.connect(lambda key, _: asked.append(key))
    table.show_sort("pieces", is_descending=True)
    assert table.horizontalHeader().sortIndicatorSection() == 2
    assert asked == []


def test_columns_are_remembered(table: Table, qtbot: QtBot) -> None:
    table.setColumnWidth(1, 222)
    table.horizontalHeader().moveSection(0, 1)
    state = table.columns_state()
    other = Table(RowsModel(COLUMNS, cells), "Orders")
    qtbot.addWidget(other)
    assert other.restore_columns(state)
    assert other.columnWidth(1) == 222
    assert other.horizontalHeader().visualIndex(0) == 1


@pytest.mark.parametrize(
    "state", ["", "bm8=", "due,ref,pieces,status:bm8=", "due,ref,pieces,status:é"]
)
def test_a_broken_state_leaves_the_columns(table: Table, state: str) -> None:
    assert not table.restore_columns(state)
    assert table.columnWidth(2) == 80


def test_a_state_of_another_table_leaves_the_columns(table: Table, qtbot: QtBot) -> None:
    other = Table(RowsModel(COLUMNS[:2], cells), "Short")
    qtbot.addWidget(other)
    assert not table.restore_columns(other.columns_state())
    assert table.columnWidth(2) == 80


def test_heights_follow_the_type_size(table: Table, look: QApplication) -> None:
    assert table.rowHeight(0) == table.horizontalHeader().height() == 36
    theme.apply(look, is_dark=False, scale=1.5)
    assert table.rowHeight(0) == table.horizontalHeader().height() == 54


def test_the_chosen_row_is_soft_with_a_focus_line(table: Table) -> None:
    table.choose(1)
    image = table.viewport().grab().toImage()
    top = table.rowViewportPosition(1)
    assert image.pixelColor(300, top).name().upper() == theme.LIGHT["accent"]
    assert image.pixelColor(5, top + 10).name().upper() == theme.LIGHT["accent_soft"]
    assert image.pixelColor(300, top - 1).name().upper() == theme.LIGHT["hairline"]


def test_cells_have_words_for_everybody(table: Table) -> None:
    model = table.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.data(model.index(1, 3), role) == "Labelled"
    assert Cell("Lille", lead="FR").spoken == "FR Lille"
    assert table.accessibleName() == "Orders"
