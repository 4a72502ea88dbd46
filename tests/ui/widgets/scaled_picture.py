"""A label's picture on a screen of another scale: which pixels its dots really get.

Run by itself, with QT_SCALE_FACTOR set: writes the widths of the black and white runs in one row
of the picture, in the screen's own pixels, for each place in the window and each size.
"""

import json
import os
import sys
from itertools import groupby

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget

from printing.labels.bitmap import Bitmap
from printing.labels.zpl.drawing import Box
from ui import theme
from ui.widgets.label_picture import LabelPicture

STRIPES = Bitmap(800, 1200, b"\xaa" * 100 * 1200)
DOTS = 30


def runs(picture: LabelPicture, window: QWidget, zoom: float) -> list[int]:
    """The runs of equal pixels from the label's left edge on, without the last."""
    picture.set_zoom(zoom)
    picture.horizontalScrollBar().setValue(0)
    image, ratio = window.grab().toImage(), window.devicePixelRatioF()
    label = picture.shown_rect()
    corner = picture.viewport().mapTo(window, QPoint())
    start = round((corner.x() + label.left()) * ratio)
    row = image.height() // 3
    colours = [
        image.pixel(x, row) for x in range(start, start + round(DOTS * zoom)) if image.valid(x, row)
    ]
    assert set(colours) == {QColor("black").rgb(), QColor("white").rgb()}
    return [len(list(same)) for _, same in groupby(colours)]


def main() -> None:
    """Write the runs as JSON."""
    app = QApplication([])
    theme.apply(app, is_dark=False, scale=1.0)
    window = QWidget()
    window.resize(900, 900)
    picture = LabelPicture(window)
    picture.resize(488, 695)
    picture.show_label(STRIPES, Box(0, 0, 800, 1200), 8.0)
    window.show()
    found = {}
    for left in (0, 1, 3):
        picture.move(left, left)
        for zoom in (1.0, 2.0, 3.0):
            found[f"{left} px, {zoom:g}"] = runs(picture, window, zoom)
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main()
