"""What really happened, counted where it happens: the tests' proof that nothing is bought twice."""

from collections import Counter, defaultdict

from station.sandbox.model import Json, Order

COUNTS = (
    "quotes", "custom", "confirms", "own_carrier_confirms", "confirms_refused", "labels",
    "downloads", "pickups", "transitions", "resets",
)  # fmt: skip


class Ledger:
    """Counts per order, per container, per route. ``confirms`` holds both kinds of purchase."""

    def __init__(self) -> None:
        self._orders: dict[str, Counter[str]] = defaultdict(Counter)
        self._references: dict[str, int | str] = {}
        self._zpl: dict[str, Counter[str]] = defaultdict(Counter)
        self.requests: Counter[str] = Counter()
        self.elsewhere: Counter[str] = Counter()
        self.tokens = 0
        self.too_many = 0

    def count(self, order: Order, *names: str, times: int = 1) -> None:
        """Something was carried out for an order."""
        self._references[order.id] = order.reference
        for name in names:
            self._orders[order.id][name] += times

    def count_zpl(self, container: str, *, repeated: bool) -> None:
        """A ZPL label was made, or given out once more."""
        self._zpl[container]["repeated" if repeated else "created"] += 1

    def of(self, order_id: str) -> dict[str, int]:
        """One order's counts, zeros included."""
        return {name: self._orders[order_id][name] for name in COUNTS}

    def document(self) -> Json:
        """The whole ledger."""
        orders = {
            key: {"reference": self._references[key], **self.of(key)} for key in self._references
        }
        return {
            "orders": orders,
            "zpl": {
                key: {"created": count["created"], "repeated": count["repeated"]}
                for key, count in self._zpl.items()
            },
            "requests": dict(self.requests),
            "elsewhere": {
                name: self.elsewhere[name] for name in ("requests", "with_authorization")
            },
            "tokens": self.tokens,
            "too_many": self.too_many,
            "totals": {name: sum(row[name] for row in orders.values()) for name in COUNTS},
        }
