"""The whole label after its elements are drawn: upside down, mirrored, or with doubled dots."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from printing.labels.bitmap import bitmap_of
from printing.labels.zpl.canvas import Canvas
from printing.labels.zpl.drawing import Box, DrawnCode, DrawnLabel, DrawnText
from printing.labels.zpl.elements import Format

Move = Callable[[Box], Box]
_OPPOSITE = {"N": "I", "R": "B", "I": "N", "B": "R"}


def finished(
    made: Format, canvas: Canvas, codes: Sequence[DrawnCode], texts: Sequence[DrawnText]
) -> DrawnLabel:
    """The label as it comes out, with the places of its codes and texts on it."""
    label = DrawnLabel(canvas.bitmap(), tuple(codes), tuple(texts), made.copies)
    if not (made.is_doubled or made.is_mirrored or made.is_inverted):
        return label
    from PIL.Image import Transpose

    image = label.bitmap.to_image()
    width, height = image.size
    if made.is_doubled:
        image = image.crop((0, 0, -(-width // 2), -(-height // 2)))
        image = image.resize((image.width * 2, image.height * 2)).crop((0, 0, width, height))
        label = _moved(label, _doubled)
    if made.is_mirrored:
        image = image.transpose(Transpose.FLIP_LEFT_RIGHT)
        label = _moved(label, lambda box: _mirrored(box, width))
    if made.is_inverted:
        image = image.transpose(Transpose.ROTATE_180)
        label = _turned(_moved(label, lambda box: _inverted(box, width, height)))
    return replace(label, bitmap=bitmap_of(image))


def _moved(label: DrawnLabel, move: Move) -> DrawnLabel:
    return replace(
        label,
        codes=tuple(replace(code, box=move(code.box)) for code in label.codes),
        texts=tuple(replace(text, box=move(text.box)) for text in label.texts),
    )


def _turned(label: DrawnLabel) -> DrawnLabel:
    return replace(
        label,
        codes=tuple(replace(code, turn=_OPPOSITE[code.turn]) for code in label.codes),
        texts=tuple(replace(text, turn=_OPPOSITE[text.turn]) for text in label.texts),
    )


def _doubled(box: Box) -> Box:
    return Box(box.left * 2, box.top * 2, box.right * 2, box.bottom * 2)


def _mirrored(box: Box, width: int) -> Box:
    return Box(width - box.right, box.top, width - box.left, box.bottom)


def _inverted(box: Box, width: int, height: int) -> Box:
    return Box(width - box.right, height - box.bottom, width - box.left, height - box.top)
