"""HTTP calls of one one-parcel order, counted by the sandbox that answers them."""

import tempfile
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from tests.bench.market import market, shippable
from tests.bench.ship import ship


@dataclass(frozen=True)
class Calls:
    """How many calls an order took, and what the station knew before."""

    how: str
    count: int


def calls() -> list[Calls]:
    """One order after another, on two fresh sandboxes with empty data folders."""
    first, second, third, fourth = shippable(4)
    (new,) = _counted(first.reference)
    by_id, unseen, seen, cached = _counted(first.id, second.reference, third.reference, fourth.id)
    return [
        Calls("by reference", unseen),
        Calls("by reference, listed before", seen),
        Calls("by reference, and a new token", new),
        Calls("by id", cached),
        Calls("by id, and a new token", by_id),
    ]


def _counted(*refs: str) -> list[int]:
    """The calls of each, run after run."""
    totals = [0]
    with market() as place, tempfile.TemporaryDirectory() as home:
        for ref in refs:
            ship(place, Path(home), [ref])
            totals.append(sum(place.ledger()["requests"].values()))
    return [after - before for before, after in pairwise(totals)]
