"""Ring, weight, pace and own carrier: small, and true."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.faces import BlankFace, ChipFace, PaceFace, WeightFace
from ui.widgets.grace_ring import GraceRing
from ui.widgets.own_carrier_form import OwnCarrierForm
from ui.widgets.pace_line import PaceLine
from ui.widgets.weight import Weight


@pytest.mark.parametrize(
    ("left_s", "seconds"), [(2.5, 3), (2.0, 2), (1.01, 2), (0.4, 1), (0.0, 0), (-1.0, 0)]
)
def test_the_ring_counts_begun_seconds(
    look: QApplication, qtbot: QtBot, left_s: float, seconds: int
) -> None:
    ring = GraceRing()
    qtbot.addWidget(ring)
    ring.show_left(left_s, 2.5)
    ring.resize(ring.sizeHint())
    ring.grab()
    assert ring.seconds == seconds
    assert ring.accessibleName() == f"{seconds} s"
    assert 0 <= ring.part <= 1
    assert ring.cut == []


def test_the_ring_empties_clockwise_from_the_top(look: QApplication, qtbot: QtBot) -> None:
    ring = GraceRing()
    qtbot.addWidget(ring)
    ring.resize(72, 72)
    ring.show_left(1.25, 2.5)
    image = ring.grab().toImage()
    right, left = image.pixelColor(68, 36), image.pixelColor(3, 36)
    assert right != left
    ring.show_left(2.5, 2.5)
    assert ring.grab().toImage().pixelColor(68, 36) == left


def test_the_end_is_a_check(look: QApplication, qtbot: QtBot) -> None:
    ring = GraceRing()
    qtbot.addWidget(ring)
    ring.resize(72, 72)
    ring.show_left(0.01, 2.5)
    before = ring.grab().toImage()
    ring.show_left(0.0, 2.5)
    assert ring.grab().toImage() != before


@pytest.mark.parametrize(
    "face",
    [
        WeightFace("Weight", "4.62", "kg", "As typed."),
        WeightFace("Weight", "0.00", "kg", "Type the weight: 1.25kg", is_known=False),
        WeightFace("On the scale", "11.08", "kg", "", chip=ChipFace("Moving", "warn", "refresh")),
        WeightFace("Weight", "31.000", "kg", "Carriers take 1 g to 30 kg.", is_off=True),
    ],
)
def test_the_weight_is_never_cut(look: QApplication, qtbot: QtBot, face: WeightFace) -> None:
    weight = Weight()
    qtbot.addWidget(weight)
    weight.show_weight(face)
    weight.resize(weight.sizeHint())
    weight.grab()
    assert weight.cut == []
    assert face.digits in weight.accessibleName()


def test_the_pace_has_a_bar_only_with_a_plan(look: QApplication, qtbot: QtBot) -> None:
    pace = PaceLine()
    qtbot.addWidget(pace)
    pace.resize(1167, 92)
    pace.show_pace(PaceFace("40", "packed today"))
    without = pace.grab().toImage()
    pace.show_pace(PaceFace("40", "packed today", "", 0.5))
    assert pace.grab().toImage() != without
    assert pace.cut == []
    assert pace.accessibleName() == "40 packed today"


def test_own_carrier_shows_what_is_filled(look: QApplication, qtbot: QtBot) -> None:
    form = OwnCarrierForm()
    qtbot.addWidget(form)
    form.show_blanks(
        (BlankFace("Carrier", "DHL", "done"), BlankFace("Tracking number or link", "", "now"))
    )
    form.resize(329, form.sizeHint().height())
    form.grab()
    assert form.height() == 120
    assert form.cut == []
    assert "Carrier: DHL" in form.accessibleName()
