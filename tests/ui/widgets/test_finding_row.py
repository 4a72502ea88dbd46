"""The list beside the picture: its forms, its heights, and how one goes through it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.label_faces import FACT, FINDING, HEADING, FindingFace
from ui.widgets.finding_row import FindingList, FindingRow

CODE = FindingFace(FINDING, "1Z999", "Code 128, 40 × 20 mm", "Reads as it should", "good", 1)
REFUSED = FindingFace(FINDING, "~JR", "At byte 3", "it resets the printer", "bad", icon="stop")
LINES = (
    FindingFace(HEADING, "Why it is held back"),
    REFUSED,
    FindingFace(HEADING, "Read back"),
    CODE,
    FindingFace(HEADING, "Paper"),
    *(FindingFace(FACT, f"Fact {number}", "words") for number in range(20)),
)


@pytest.fixture
def findings(look: QApplication, qtbot: QtBot) -> FindingList:
    made = FindingList("What was read")
    qtbot.addWidget(made)
    made.resize(420, 300)
    made.show_findings(LINES)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_only_findings_can_be_chosen(findings: FindingList) -> None:
    assert [row.is_choosable for row in findings.rows[:5]] == [False, True, False, True, False]


def test_a_screen_reader_says_all_of_it(findings: FindingList) -> None:
    assert findings.rows[1].accessibleName() == "~JR, At byte 3, it resets the printer"
    assert findings.rows[3].accessibleName().startswith("1, 1Z999, Code 128")
    assert findings.rows[3].toolTip() == "1Z999"


def test_words_get_the_lines_that_they_need(look: QApplication, qtbot: QtBot) -> None:
    row = FindingRow()
    qtbot.addWidget(row)
    row.show_finding(CODE)
    short = row.height_at(400)
    row.show_finding(FindingFace(FINDING, "1Z999", CODE.detail, "many words " * 12, "bad", 1))
    assert row.height_at(400) > short
    row.resize(400, row.height_at(400))
    row.grab()
    assert row.cut == []


@pytest.mark.parametrize("face", [*LINES[:4], LINES[5], FindingFace(FINDING, "", "", "words")])
def test_every_form_is_drawn(look: QApplication, qtbot: QtBot, face: FindingFace) -> None:
    row = FindingRow()
    qtbot.addWidget(row)
    row.resize(400, 80)
    empty = row.grab().toImage()
    row.show_finding(face)
    assert row.face == face
    assert row.grab().toImage() != empty
    assert row.cut == []


def test_the_chosen_one_is_seen(findings: FindingList) -> None:
    before = findings.rows[3].grab().toImage()
    findings.set_current(3)
    assert findings.rows[3].grab().toImage() != before
    findings.set_current(-1)
    assert findings.rows[3].grab().toImage() == before


def test_arrows_go_from_finding_to_finding(findings: FindingList) -> None:
    reached: list[int] = []
    findings.reached.connect(reached.append)
    QTest.keyClick(findings.rows[1], Qt.Key.Key_Down)
    assert findings.rows[3].hasFocus()
    QTest.keyClick(findings.rows[3], Qt.Key.Key_Up)
    assert reached == [3, 1]


def test_behind_the_last_and_before_the_first_it_scrolls(findings: FindingList) -> None:
    bar = findings.verticalScrollBar()
    assert bar.maximum() > 0
    findings.rows[3].setFocus()
    QTest.keyClick(findings.rows[3], Qt.Key.Key_Down)
    assert bar.value() == bar.maximum()
    findings.rows[1].setFocus()
    QTest.keyClick(findings.rows[1], Qt.Key.Key_Up)
    assert bar.value() == 0
    QTest.keyClick(findings.rows[1], Qt.Key.Key_X)
    assert findings.rows[1].hasFocus()


def test_space_and_clicks_choose(findings: FindingList) -> None:
    chosen: list[int] = []
    findings.chosen.connect(chosen.append)
    QTest.keyClick(findings.rows[1], Qt.Key.Key_Space)
    QTest.mouseClick(findings.rows[3], Qt.MouseButton.LeftButton)
    assert chosen == [1, 3]
