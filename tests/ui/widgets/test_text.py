"""Text keeps its role, follows the look and is cut where it must be."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import theme
from ui.widgets.text import ElidedLabel, baseline_row, label


def test_a_label_uses_the_bundled_faces(look: QApplication, qtbot: QtBot) -> None:
    small, big = label("Sum 10", "body"), label("Sum 10", "instruction")
    qtbot.addWidget(small)
    qtbot.addWidget(big)
    assert QFontInfo(small.font()).family() == "Inter"
    assert QFontInfo(big.font()).family() == "Inter Display"


def test_figures_of_one_width(look: QApplication, qtbot: QtBot) -> None:
    # The Display faces have a narrower 1 even so: big numbers reserve the width of an 8.
    made = label("", "body")
    qtbot.addWidget(made)
    metrics = made.fontMetrics()
    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("8888")


def test_a_label_grows_with_the_type_size(look: QApplication, qtbot: QtBot) -> None:
    made = label("Scan the next piece", "instruction")
    qtbot.addWidget(made)
    before = made.sizeHint().width()
    theme.apply(look, is_dark=True, scale=1.5)
    assert made.sizeHint().width() > 1.4 * before


def test_a_label_is_never_markup(look: QApplication, qtbot: QtBot) -> None:
    made = label("<b>Smith & Sons</b>", "body")
    qtbot.addWidget(made)
    assert made.textFormat() == Qt.TextFormat.PlainText


def test_a_tone_is_a_colour_token(look: QApplication, qtbot: QtBot) -> None:
    made = label("Failed", "body", "bad_ink")
    qtbot.addWidget(made)
    made.ensurePolished()
    assert made.palette().windowText().color().name().upper() == theme.LIGHT["bad_ink"]


def test_what_does_not_fit_is_in_the_tool_tip(look: QApplication, qtbot: QtBot) -> None:
    made = ElidedLabel("A retailer with a very long name", "body")
    qtbot.addWidget(made)
    made.resize(60, 24)
    made.show()
    assert made.is_elided
    assert made.toolTip() == "A retailer with a very long name"
    made.setText("Short")
    assert not made.is_elided
    assert made.toolTip() == ""


def test_two_sizes_share_a_baseline(look: QApplication, qtbot: QtBot) -> None:
    big, small = label("Orders", "instruction"), label("40", "body")
    row = baseline_row(big, small)
    qtbot.addWidget(row)
    row.resize(400, 60)
    row.show()

    def baseline(each: object) -> int:
        inner = each.contentsRect()  # type: ignore[attr-defined]
        bottom = each.mapTo(row, inner.bottomLeft()).y()  # type: ignore[attr-defined]
        return int(bottom - each.fontMetrics().descent())  # type: ignore[attr-defined]

    assert abs(baseline(big) - baseline(small)) <= 1
