"""The viewer's window by itself: marks, drops, the strip, words, and how it closes."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.keyboard import lay_out, name_of
from tests.support.viewer_states import STATES
from ui.shortcuts import Act
from ui.viewer.screen import ViewerScreen
from ui.viewer.view import present

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def screen(look: QApplication, qtbot: QtBot) -> ViewerScreen:
    made = ViewerScreen()
    qtbot.addWidget(made, before_close_func=lambda _: made.let_go())
    with qtbot.waitExposed(made):
        made.show()
    return made


def show(screen: ViewerScreen, name: str) -> None:
    screen.render_view(present(STATES[name]()))
    lay_out(screen)


def test_a_line_and_its_mark_are_chosen_together(screen: ViewerScreen) -> None:
    show(screen, "fine")
    first = next(at for at, row in enumerate(screen.findings.rows) if row.face.number == 1)
    screen.findings.chosen.emit(first)
    assert current(screen) == [first]
    screen.findings.reached.emit(first + 1)
    assert current(screen) == [first + 1]
    screen.stage.marked.emit(3)
    assert current(screen) == [first + 2]


def current(screen: ViewerScreen) -> list[int]:
    """The lines that are shown as the chosen one."""
    return [at for at, row in enumerate(screen.findings.rows) if row._is_current]


def test_files_of_this_computer_may_be_dropped(screen: ViewerScreen, tmp_path: Path) -> None:
    dropped: list[list[Path]] = []
    screen.dropped.connect(dropped.append)
    web, files = QMimeData(), QMimeData()
    web.setUrls([QUrl("https://example.org/label.pdf")])
    names = [tmp_path / "a b.zpl", tmp_path / "c.pdf"]
    files.setUrls([QUrl.fromLocalFile(str(name)) for name in names])
    for data, is_welcome in ((web, False), (files, True)):
        entered = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, LEFT, NONE)
        entered.ignore()
        screen.dragEnterEvent(entered)
        assert entered.isAccepted() is is_welcome
        screen.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, LEFT, NONE))
    assert dropped == [names]


def test_every_control_has_a_name(screen: ViewerScreen) -> None:
    show(screen, "several files")
    stops = [
        each
        for each in screen.findChildren(QWidget)
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert stops
    assert [type(each).__name__ for each in stops if not name_of(each)] == []


def test_caps_and_the_notice(screen: ViewerScreen, qtbot: QtBot) -> None:
    pressed: list[Act] = []
    screen.act_pressed.connect(pressed.append)
    screen.strip.pressed.emit(Act.OPEN_FILE)
    assert pressed == [Act.OPEN_FILE]
    screen.tell("It is gone.", "")
    assert screen.notice.isVisible()
    screen.notice.button.click()
    assert not screen.notice.isVisible()


def test_no_button_is_a_default(screen: ViewerScreen) -> None:
    show(screen, "refused, asked")
    assert not screen.panel.button.isDefault()
    assert not screen.panel.button.autoDefault()
    assert screen.panel.question.answer is not None
    assert not screen.panel.button.isVisible()


def test_whoever_closes_it_is_asked_for_it(screen: ViewerScreen) -> None:
    asked: list[bool] = []
    screen.close_asked.connect(lambda: asked.append(True))
    screen.close()
    assert (asked, screen.isVisible()) == ([True], True)
    screen.let_go()
    assert not screen.isVisible()
