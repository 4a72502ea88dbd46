"""Money: whole minor units and a currency."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

SUSPICIOUSLY_SMALL_MINOR = 100
"""Below this a shipping price may be in whole euros, not cents (contract T6)."""


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in minor units (cents), ISO 4217 currency."""

    minor: int
    currency: str

    @classmethod
    def from_number(cls, amount: Decimal, currency: str) -> "Money":
        """Minor units from a JSON number that may have places (``12.5``), rounded half up."""
        return cls(int(amount.to_integral_value(rounding=ROUND_HALF_UP)), currency)

    @property
    def needs_a_look(self) -> bool:
        """True where the amount is so small that its unit is in doubt."""
        return 0 < self.minor < SUSPICIOUSLY_SMALL_MINOR

    def __str__(self) -> str:
        sign = "-" if self.minor < 0 else ""
        whole, part = divmod(abs(self.minor), 100)
        return f"{sign}{whole}.{part:02d} {self.currency}"
