"""The label stock in a printer, measured in millimetres and in dots of its head."""

from dataclasses import dataclass

MM_PER_INCH = 25.4

# Heads are sold by rounded names: the "203 dpi" ones have 8 dots to the millimetre, which is 203.2.
_TRUE_DPI = {203: 203.2}


def true_dpi(nominal_dpi: int) -> float:
    """Dots per inch of the head that is sold under this name."""
    return _TRUE_DPI.get(nominal_dpi, float(nominal_dpi))


@dataclass(frozen=True, slots=True)
class Stock:
    """One label: its size in millimetres and the dpi (as sold) of the head that prints on it."""

    width_mm: float
    length_mm: float
    dpi: int = 203

    @property
    def width_px(self) -> int:
        """Dots across the label."""
        return round(self.width_mm * true_dpi(self.dpi) / MM_PER_INCH)

    @property
    def height_px(self) -> int:
        """Dots along the label."""
        return round(self.length_mm * true_dpi(self.dpi) / MM_PER_INCH)

    def mm(self, dots: int) -> int:
        """Whole millimetres of that many dots, for a person to read."""
        return round(dots * MM_PER_INCH / true_dpi(self.dpi))

    def exact_mm(self, dots: int) -> float:
        """Millimetres of that many dots to the hundredth, for a program to read."""
        return round(dots * MM_PER_INCH / true_dpi(self.dpi), 2)
