"""A sketch of a ZPL label: its words and boxes where the label puts them, barcodes as named tiles.

Not what the printer draws: fonts and bars are its own. It shows which label this is, and that
nothing lies off the paper.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen

from printing.labels.zpl.fields import Field, FieldKind, ZplLabel
from ui.screens.preview.view import shown

_TURNS = {"R": 90, "I": 180, "B": 270}
_SMALLEST, _USUAL = 8, 20
_BARS_WIDTH = 300
_PAPER, _INK, _TILE = QColor("#FFFFFF"), QColor("#000000"), QColor("#E3E7EC")
"""Paper is white and ink is black in both themes."""


def sketch_of(label: ZplLabel, width_px: int, length_px: int) -> QImage:
    """The label on paper of its own size, or of the printer's where it names none."""
    size = (label.width_px or width_px, label.length_px or length_px)
    image = QImage(*size, QImage.Format.Format_Grayscale8)
    image.fill(_PAPER)
    painter = QPainter(image)
    for field in label.fields:
        painter.save()
        _draw(painter, field)
        painter.restore()
    painter.end()
    return image


def _draw(painter: QPainter, field: Field) -> None:
    painter.translate(field.x, field.y)
    painter.setPen(QPen(_INK, 2))
    if field.kind is FieldKind.BOX:
        top = -field.height if field.is_baseline else 0
        painter.drawRect(QRectF(0, top, max(1, field.width), max(1, field.height)))
        return
    painter.rotate(_TURNS.get(field.turn, 0))
    if field.kind is FieldKind.BARCODE:
        _draw_tile(painter, field)
    elif field.kind is FieldKind.TEXT:
        _draw_text(painter, field)


def _draw_tile(painter: QPainter, field: Field) -> None:
    high = float(max(40, field.height))
    tile = QRectF(0, -high if field.is_baseline else 0, _BARS_WIDTH, high)
    painter.fillRect(tile, _TILE)
    painter.setFont(_face(_USUAL))
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(tile, int(flags), f"{field.code}\n{shown(field.text)}")


def _draw_text(painter: QPainter, field: Field) -> None:
    face = _face(max(_SMALLEST, field.height or _USUAL))
    painter.setFont(face)
    down = 0.0 if field.is_baseline else QFontMetricsF(face).ascent()
    # A field that is placed by its corner turns about it, and stays to the right and below.
    for line in field.text.split("\n"):
        painter.drawText(QPointF(0, down), line)
        down += QFontMetricsF(face).lineSpacing()


def _face(height: int) -> QFont:
    face = QFont(["Inter"])
    face.setPixelSize(max(_SMALLEST, round(height * 0.8)))
    return face
