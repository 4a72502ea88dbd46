"""Tab follows the layouts, whatever was built when; what cannot be used is passed over."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.support.focus import show_focused
from ui.widgets.tab_order import move_focus


class Box(QWidget):
    """Two fields beside each other, the right one built first; below an area with two."""

    def __init__(self) -> None:
        super().__init__()
        self.right, self.left = QLineEdit(self), QLineEdit(self)
        self.inside = [QLineEdit() for _ in range(30)]
        row, column, rows = QHBoxLayout(), QVBoxLayout(self), QVBoxLayout()
        row.addWidget(self.left)
        row.addWidget(self.right)
        self.area, content = QScrollArea(), QWidget()
        content.setLayout(rows)
        for each in self.inside:
            rows.addWidget(each)
        self.area.setWidget(content)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addLayout(row)
        column.addWidget(self.area)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)


def test_it_goes_as_one_reads(look: QApplication, qtbot: QtBot) -> None:
    box = Box()
    qtbot.addWidget(box)
    show_focused(qtbot, box, box.left)
    move_focus(box, is_next=True)
    assert box.right.hasFocus()
    move_focus(box, is_next=True)
    assert box.inside[0].hasFocus()
    move_focus(box, is_next=False)
    move_focus(box, is_next=False)
    assert box.left.hasFocus()


def test_it_goes_round_and_scrolls_there(look: QApplication, qtbot: QtBot) -> None:
    box = Box()
    qtbot.addWidget(box)
    box.resize(300, 200)
    show_focused(qtbot, box, box.left)
    move_focus(box, is_next=False)
    last = box.inside[-1]
    assert last.hasFocus()
    assert (
        box.area.viewport().rect().contains(last.mapTo(box.area.viewport(), last.rect().center()))
    )
    move_focus(box, is_next=True)
    assert box.left.hasFocus()


def test_what_is_hidden_or_off_is_passed_over(look: QApplication, qtbot: QtBot) -> None:
    box = Box()
    qtbot.addWidget(box)
    show_focused(qtbot, box, box.left)
    box.right.setEnabled(False)
    box.inside[0].hide()
    move_focus(box, is_next=True)
    assert box.inside[1].hasFocus()


def test_from_a_screen_as_a_whole_it_goes_into_it(look: QApplication, qtbot: QtBot) -> None:
    box = Box()
    qtbot.addWidget(box)
    show_focused(qtbot, box, box)
    move_focus(box, is_next=True)
    assert box.left.hasFocus()
    box.setFocus()
    move_focus(box, is_next=False)
    assert box.inside[-1].hasFocus()


def test_without_a_stop_nothing_moves(look: QApplication, qtbot: QtBot) -> None:
    empty = QWidget()
    qtbot.addWidget(empty)
    empty.show()
    assert not move_focus(empty, is_next=True)
