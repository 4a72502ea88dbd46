"""Progress: a line that fills, a ring that turns only where it is seen."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import theme
from ui.widgets.progress import ProgressBar, ProgressLine, Ring


def test_the_part_is_kept_within_bounds(look: QApplication, qtbot: QtBot) -> None:
    bar = ProgressBar(name="Packed today")
    qtbot.addWidget(bar)
    for done, total, part in ((5, 7, 5 / 7), (9, 7, 1.0), (-1, 7, 0.0), (0, 0, 0.0)):
        bar.set_progress(done, total)
        assert bar.part == part
    bar.set_progress(1, 2)
    assert bar.accessibleDescription() == "50%"


def test_complete_is_good_and_the_way_is_accent(look: QApplication, qtbot: QtBot) -> None:
    bar = ProgressBar(8)
    qtbot.addWidget(bar)
    bar.resize(100, bar.sizeHint().height())
    for done, token in ((1, "accent"), (2, "good")):
        bar.set_progress(done, 2)
        assert bar.grab().toImage().pixelColor(20, 4).name().upper() == theme.LIGHT[token]


def test_the_ring_turns_only_while_it_is_shown(look: QApplication, qtbot: QtBot) -> None:
    ring = Ring(name="Looking for printers")
    qtbot.addWidget(ring)
    assert not ring.is_turning
    ring.show()
    assert ring.is_turning
    before = ring.grab().toImage()
    qtbot.waitUntil(lambda: ring.grab().toImage() != before, timeout=2000)
    ring.hide()
    assert not ring.is_turning


def test_words_stand_above_the_line(look: QApplication, qtbot: QtBot) -> None:
    line = ProgressLine()
    qtbot.addWidget(line)
    line.set_progress("Booking, order 5 of 7", 5, 7)
    assert line.bar.accessibleName() == "Booking, order 5 of 7"
    assert line.bar.part == 5 / 7
