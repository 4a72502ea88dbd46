"""The one sentence: in its place in every kind, with room for long words."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import theme
from ui.faces import InstructionFace
from ui.widgets.drawn import metrics, wrapped
from ui.widgets.instruction import Instruction

FACE = InstructionFace("plain", "label", "Scan SEND to buy the label", "", "6 pieces, 2 parcels.")


def drawn(qtbot: QtBot, face: InstructionFace, height: int = 119) -> Instruction:
    made = Instruction()
    qtbot.addWidget(made)
    made.resize(1167, height)
    made.set_free_width(771)
    made.show_words(face)
    made.grab()
    return made


@pytest.mark.parametrize(
    ("kind", "ground"),
    [
        ("hero", "surface"),
        ("plain", "surface"),
        ("buy", "accent_soft"),
        ("stop", "stop"),
    ],
)
def test_each_kind_has_its_ground(look: QApplication, qtbot: QtBot, kind: str, ground: str) -> None:
    image = drawn(qtbot, replace(FACE, kind=kind)).grab().toImage()
    assert image.pixelColor(2, 2).name().upper() == theme.LIGHT[ground]


@pytest.mark.parametrize("kind", ["plain", "buy", "stop"])
def test_the_title_begins_at_the_same_place(look: QApplication, qtbot: QtBot, kind: str) -> None:
    face = InstructionFace(kind, "label", "HHH", "", "")
    image = drawn(qtbot, face).grab().toImage()
    row = image.height() // 2
    ground = image.pixelColor(105, row)
    first = next(x for x in range(104, 200) if image.pixelColor(x, row) != ground)
    assert first == pytest.approx(116 + 3, abs=3)


def test_everything_is_read_out(look: QApplication, qtbot: QtBot) -> None:
    made = drawn(qtbot, replace(FACE, order="Scan UNDO."))
    assert made.accessibleName() == "Scan SEND to buy the label Scan UNDO. 6 pieces, 2 parcels."


@pytest.mark.parametrize("height", [119, 103])
@pytest.mark.parametrize(
    "face",
    [
        FACE,
        replace(FACE, order="Put it back.", kind="stop"),
        replace(FACE, title="Scan SEND to buy the label for all the parcels"),
        replace(FACE, body="A long sentence that needs a second line. " * 2),
        replace(
            FACE,
            order="An order to act that is itself so long that it needs two lines, yes it does.",
        ),
    ],
)
def test_long_words_get_a_second_line(
    look: QApplication, qtbot: QtBot, face: InstructionFace, height: int
) -> None:
    made = drawn(qtbot, face, height)
    assert made.cut == []


def test_words_are_broken_between_words(look: QApplication) -> None:
    lines = wrapped("Scan the box of parcel 2", "instruction", 300)
    assert len(lines) == 2
    assert " ".join(lines) == "Scan the box of parcel 2"
    assert metrics("instruction").horizontalAdvance(lines[0]) <= 300
    assert wrapped("", "body", 10) == [""]
    assert wrapped("Unbreakable", "body", 5) == ["Unbreakable"]
