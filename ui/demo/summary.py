"""What a morning came to: a row an order, and whether the marketplace's ledger says the same."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from station.domain.money import Money
from station.domain.shipment import Shipment

HEAD = ("order", "parcels", "carrier", "price", "tracking", "prints")


@dataclass(frozen=True, slots=True)
class Sent:
    """An order that the journal says was bought, or left with one's own carrier."""

    order_id: str
    reference: str
    parcels: int
    carrier: str
    price: str
    tracking: tuple[str, ...]
    labels: int
    prints: int
    is_picked_up: bool

    @classmethod
    def of(cls, shipment: Shipment) -> "Sent":
        """The row of a shipment."""
        own, quote = shipment.own_carrier, shipment.quote
        numbers = tuple(label.tracking_number for label in shipment.labels)
        return cls(
            shipment.order_id,
            shipment.reference,
            len(shipment.parcels),
            f"{own.provider} (own)" if own else quote.title if quote else "",
            _amount(quote.cost) if quote and not own else "",
            numbers or ((own.number or own.link,) if own else ()),
            len(shipment.labels),
            sum(job.is_out for job in shipment.prints_of_labels()),
            shipment.pickup is not None,
        )

    @property
    def cells(self) -> tuple[str, ...]:
        """The row of the table; of several tracking numbers the first."""
        first, more = self.tracking[:1], len(self.tracking) - 1
        number = "".join(first) + (f" and {more} more" if more > 0 else "")
        return (
            self.reference,
            str(self.parcels),
            self.carrier,
            self.price,
            number,
            str(self.prints),
        )


def _amount(cost: Money) -> str:
    return f"{cost.minor / 100:.2f} {cost.currency}"


def differences(
    sent: Sequence[Sent], done: Mapping[str, int], ledger: Mapping[str, Any]
) -> list[str]:
    """Where packer, journal and marketplace do not say the same; empty where all agree.

    ``done`` has the parcels that the packer sent, by reference.
    """
    found = [f"{ref}: sent at the bench, not in the journal" for ref in _missing(done, sent)]
    rows = ledger["orders"]
    for each in sent:
        found += _of_order(each, done.get(each.reference, 0), rows.get(each.order_id, {}))
    ours = {each.order_id for each in sent}
    found += [
        f"{row['reference']}: bought at the marketplace, not in the journal"
        for order_id, row in rows.items()
        if row["confirms"] and order_id not in ours
    ]
    found += [
        f"{ref}: its label was made {counts['created']} times"
        for ref, counts in ledger["zpl"].items()
        if counts["created"] != 1
    ]
    return found


def _missing(done: Mapping[str, int], sent: Sequence[Sent]) -> list[str]:
    journaled = {each.reference for each in sent}
    return [ref for ref in done if ref not in journaled]


def _of_order(each: Sent, packed: int, row: Mapping[str, int]) -> list[str]:
    """One order: what was carried out there against what we say."""
    facts = (
        ("parcels", each.parcels, packed, "the packer"),
        ("purchases", 1, row.get("confirms", 0), "the marketplace"),
        ("labels", each.labels, row.get("labels", 0), "the marketplace"),
        ("pickups", int(each.is_picked_up), row.get("pickups", 0), "the marketplace"),
    )
    return [
        f"{each.reference}: {ours} {what} in the journal, {theirs} by {whose}"
        for what, ours, theirs, whose in facts
        if ours != theirs
    ]


def table(rows: Sequence[Sequence[str]], head: Sequence[str] = HEAD) -> str:
    """A table in Markdown that is also straight in a terminal."""
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]

    def line(cells: Sequence[str]) -> str:
        padded = (cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
        return f"| {' | '.join(padded)} |"

    rule = f"|{'|'.join('-' * (width + 2) for width in widths)}|"
    return "\n".join([line(head), rule, *map(line, rows)])


def page(sent: Sequence[Sent], found: Sequence[str], seconds: float) -> str:
    """The morning as a page: its orders, and whether the marketplace says the same."""
    parcels, labels = sum(each.parcels for each in sent), sum(each.labels for each in sent)
    prints = sum(each.prints for each in sent)
    verdict = "The marketplace's own ledger says the same: nothing was bought twice."
    lines = [f"- {words}" for words in found]
    return "\n".join(
        [
            f"# A morning of {len(sent)} orders",
            "",
            table([each.cells for each in sent]),
            "",
            f"{parcels} parcels, {labels} labels, {prints} prints in {seconds:.0f} s.",
            "",
            *(
                ("The marketplace's own ledger says otherwise:", "", *lines)
                if found
                else (verdict,)
            ),
            "",
        ]
    )
