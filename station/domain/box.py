"""A box: a named preset of outer size and empty weight."""

from dataclasses import dataclass

from station.domain.parcel import Parcel


@dataclass(frozen=True, slots=True)
class Box:
    """A carton that the bench has in stock; ``code`` is scanned as ``XX`` + code."""

    name: str
    code: str
    length_cm: int
    width_cm: int
    height_cm: int
    tare_g: int = 0
    is_default: bool = False

    def with_contents(self, contents_g: int) -> Parcel:
        """The parcel that this box makes with contents of that weight, in grams."""
        return Parcel(self.length_cm, self.width_cm, self.height_cm, self.tare_g + contents_g)
