"""EAN-13 and EAN-8 as bars: what the receiver's till reads.

The pattern of each digit is that of ISO/IEC 15420: seven modules, bars and spaces in turn.
"""

from itertools import groupby

from reportlab.platypus import Flowable

from station.domain.barcode import is_gtin

_ODD = ("0001101", "0011001", "0010011", "0111101", "0100011",
        "0110001", "0101111", "0111011", "0110111", "0001011")  # fmt: skip
_RIGHT = tuple(code.translate({48: "1", 49: "0"}) for code in _ODD)
_EVEN = tuple(code[::-1] for code in _RIGHT)
_FIRST_DIGIT = ("OOOOOO", "OOEOEE", "OOEEOE", "OOEEEO", "OEOOEE",
                "OEEOOE", "OEEEOO", "OEOEOE", "OEOEEO", "OEEOEO")  # fmt: skip
_EAN_13, _EAN_8, _UPC, _GTIN_14 = 13, 8, 12, 14


class Ean(Flowable):  # type: ignore[misc]  # reportlab has no types
    """Bars of ``module`` points, without the white beside them: whoever places it leaves it."""

    def __init__(self, modules: str, module: float, height: float) -> None:
        super().__init__()
        self._modules, self._module = modules, module
        self.width, self.height = module * len(modules), height

    def wrap(self, *_available: float) -> tuple[float, float]:
        """As reportlab asks: the size in points."""
        return (self.width, self.height)

    def draw(self) -> None:
        """As reportlab asks: draw at the origin."""
        self.canv.setFillGray(0)
        bars = self.canv.beginPath()
        at = 0
        for colour, run in groupby(self._modules):
            modules = len(list(run))
            if colour == "1":
                bars.rect(at * self._module, 0, modules * self._module, self.height)
            at += modules
        self.canv.drawPath(bars, stroke=0, fill=1)


def ean_modules(gtin: str) -> str:
    """The modules from the first guard to the last, ``1`` is black.

    Empty where it is no EAN: another length, or a check digit that is wrong.
    """
    digits = _as_ean(gtin)
    if len(digits) == _EAN_8:
        left = "".join(_ODD[int(digit)] for digit in digits[:4])
        right = digits[4:]
    elif len(digits) == _EAN_13:
        kinds = _FIRST_DIGIT[int(digits[0])]
        left = "".join(
            (_ODD if kind == "O" else _EVEN)[int(digit)]
            for kind, digit in zip(kinds, digits[1:7], strict=True)
        )
        right = digits[7:]
    else:
        return ""
    return f"101{left}01010{''.join(_RIGHT[int(digit)] for digit in right)}101"


def _as_ean(gtin: str) -> str:
    """UPC-A and a GTIN-14 of a single piece are EAN-13 with another number of zeros before it."""
    if not gtin.isascii() or not is_gtin(gtin):
        return ""
    if len(gtin) == _UPC:
        return "0" + gtin
    if len(gtin) == _GTIN_14 and gtin.startswith("0"):
        return gtin[1:]
    return gtin
