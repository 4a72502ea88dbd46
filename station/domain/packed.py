"""What a parcel was packed for: address and items as they were read, and whether they changed.

The marketplace may change both after the packer has measured (contract T31). What was not known
then, because the order was packed without a link, is not compared.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from station.domain.address import Address
from station.domain.folding import item_key
from station.domain.order import Order, OrderLine

NONE = "–"
"""In the place of items that are only gone, or only new."""


@dataclass(frozen=True, slots=True)
class PackedLine:
    """An item and how many pieces of it. ``code`` is its GTIN or SKU, empty where it has none."""

    name: str
    pieces: int
    code: str = ""

    @property
    def key(self) -> tuple[str, int]:
        """What makes two lines the same for a packer: a new spelling of the name does not."""
        return (item_key(self.code) if self.code else self.name, self.pieces)

    def __str__(self) -> str:
        return f"{self.pieces} × {self.name or self.code}"


@dataclass(frozen=True, slots=True)
class OrderChange:
    """Both versions of what changed; the pair that did not is empty or None."""

    ship_to_was: Address | None = None
    ship_to: Address | None = None
    lines_were: tuple[PackedLine, ...] = ()
    lines: tuple[PackedLine, ...] = ()

    @property
    def is_of_address(self) -> bool:
        """The address is another one."""
        return self.ship_to is not None

    @property
    def is_of_lines(self) -> bool:
        """The items, or their numbers, are others."""
        return self.lines_were != self.lines

    @property
    def before(self) -> tuple[str, str]:
        """What of address and items is gone, as lines of text; empty where that did not change."""
        return (
            _without(self.ship_to_was, self.ship_to),
            _listed(line for line in self.lines_were if line not in self.lines),
        )

    @property
    def after(self) -> tuple[str, str]:
        """What of address and items is new."""
        return (
            _without(self.ship_to, self.ship_to_was),
            _listed(line for line in self.lines if line not in self.lines_were),
        )

    def __str__(self) -> str:
        """Both versions of what differs; ``ui/causes.py`` knows the pattern."""
        (was, were), (now, are) = self.before, self.after
        parts = []
        if self.is_of_address:
            parts.append(f"address was {was}, is {now}")
        if self.is_of_lines:
            parts.append(f"items were {were or NONE}, are {are or NONE}")
        return " and ".join(parts)


def packed_lines(lines: Sequence[OrderLine]) -> tuple[PackedLine, ...]:
    """An order's lines as they are kept with the measuring."""
    return tuple(PackedLine(line.name, line.pieces, line.gtin or line.sku) for line in lines)


def change_between(
    ship_to: Address | None, lines: Sequence[PackedLine], order: Order
) -> OrderChange | None:
    """What this reading has otherwise than it was packed for; None where it is the same.

    Only a single order's answer tells both; a list's leaves them out and proves nothing.
    """
    if not order.shipping:
        return None
    now, now_lines = order.shipping.ship_to, packed_lines(order.lines)
    is_moved = ship_to is not None and not _is_same_address(ship_to, now)
    is_other = bool(lines and now_lines) and _keys(lines) != _keys(now_lines)
    if not is_moved and not is_other:
        return None
    return OrderChange(
        ship_to if is_moved else None,
        now if is_moved else None,
        tuple(lines) if is_other else (),
        now_lines if is_other else (),
    )


def _is_same_address(was: Address, now: Address) -> bool:
    """A whole address is compared whole; of a part of one, only what was known."""
    if not now.lines():
        return True  # the marketplace told none this time: that is no other address
    if was.street:
        return was == now
    names = ("name", "organisation", "postal_code", "city", "country_code")
    return all(getattr(was, name) in ("", getattr(now, name)) for name in names)


def _keys(lines: Sequence[PackedLine]) -> list[tuple[str, int]]:
    return sorted(line.key for line in lines)


def _without(address: Address | None, other: Address | None) -> str:
    """The lines that the other has not; the whole where it has them all."""
    if not address or not other:
        return ""
    lines = [line for line in address.lines() if line not in other.lines()]
    return ", ".join(lines or address.lines())


def _listed(lines: Iterable[PackedLine]) -> str:
    return ", ".join(map(str, lines))
