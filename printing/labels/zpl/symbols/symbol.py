"""What a barcode command asks for, and the barcode that comes of it."""

from dataclasses import dataclass

from printing.labels.bitmap import Bitmap


@dataclass(frozen=True, slots=True)
class CodeRequest:
    """A ``^B`` command with its field data.

    ``command`` is its name without the caret (``BC``), ``parameters`` as they came, the
    orientation included where the command has one. ``data`` is the field data with its escapes
    resolved and its letters decoded. ``module_px``, ratio and ``height_px`` are those of ``^BY``.
    """

    command: str
    parameters: tuple[str, ...]
    data: str
    module_px: int = 2
    ratio: float = 3.0
    height_px: int = 10


@dataclass(frozen=True, slots=True)
class HumanLine:
    """Text for people at a barcode, centred on ``centre_px`` from the bars' left end."""

    text: str
    centre_px: float
    is_above: bool = False


@dataclass(frozen=True, slots=True)
class Symbol:
    """A barcode upright in dots, without a quiet zone; ``text`` is what a scanner sends."""

    symbology: str
    text: str
    dots: Bitmap
    human: tuple[HumanLine, ...] = ()


class NotEncodable(ValueError):
    """The data is outside of what the symbology can hold; ``str()`` says why in words."""
