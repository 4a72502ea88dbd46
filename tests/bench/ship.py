"""``quayside ship`` against the peer: A B A B, each run on a fresh sandbox of the same seed."""

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.market import LABEL_DELAY_S, Market, Wanted, market, shippable
from tests.bench.process import ROOT, Run, measure

PARCEL = "30x20x15@1.25kg"
PEER = str(ROOT / "tests" / "bench" / "peer.py")
FEW, MANY = 10, 50
ROUNDS = 7

Runner = Callable[[Market, Path, Sequence[Wanted]], Run]


@dataclass(frozen=True)
class Shipped:
    """One run: its times and its HTTP calls."""

    run: Run
    requests: int


def product(place: Market, home: Path, orders: Sequence[Wanted]) -> Run:
    """The program itself, with orders by their references."""
    return ship(place, home, [order.reference for order in orders])


def ship(place: Market, home: Path, refs: Sequence[str]) -> Run:
    """The program itself; its data folder may have a token already."""
    environ = {
        "QUAYSIDE_HOME": str(home),
        "QUAYSIDE_API_URL": place.url,
        "QUAYSIDE_CLIENT_ID": place.client_id,
        "QUAYSIDE_CLIENT_SECRET": place.client_secret,
    }
    return measure(["-m", "ui", "ship", "--json", "--parcel", PARCEL, *refs], environ)


def peer(place: Market, home: Path, orders: Sequence[Wanted], *options: str) -> Run:
    """The straight script."""
    refs = [order.reference for order in orders]
    access = (place.url, place.client_id, place.client_secret)
    return measure([PEER, *options, *access, str(home / "labels"), *refs])


def durable_peer(place: Market, home: Path, orders: Sequence[Wanted]) -> Run:
    """The straight script that keeps what it bought."""
    return peer(place, home, orders, "--durable")


def shipped(runner: Runner, count: int, label_delay_s: float = LABEL_DELAY_S) -> Shipped:
    """One run on a sandbox of its own. Stops the benchmark where not each order has its label."""
    with market(label_delay_s) as place, tempfile.TemporaryDirectory() as home:
        run = runner(place, Path(home), shippable(count))
        ledger = place.ledger()
        labels = len(list(Path(home).glob("labels/**/*.pdf")))
    bought = ledger["totals"]["confirms"]
    assert bought == labels == count, f"{bought} bought, {labels} labels, {count} orders"
    return Shipped(run, sum(ledger["requests"].values()))


@dataclass(frozen=True)
class Series:
    """One runner's rounds with few and with many orders."""

    few: list[Shipped]
    many: list[Shipped]

    def whole(self, of: Callable[[Run], float]) -> list[float]:
        """Each round with many orders, from the process's start to its end."""
        return [of(shipped.run) for shipped in self.many]

    def an_order(self, of: Callable[[Run], float]) -> list[float]:
        """Each round's slope between few and many: what one more order costs."""
        pairs = zip(self.few, self.many, strict=True)
        return [(of(many.run) - of(few.run)) / (MANY - FEW) for few, many in pairs]


@dataclass(frozen=True)
class Contest:
    """All runs of the product and its peers, round by round."""

    product: Series
    peer: Series
    durable: Series
    product_at_once: list[Shipped]
    peer_at_once: list[Shipped]


def contest() -> Contest:
    """All rounds; product and peers take turns in each."""
    runners: dict[str, Runner] = {"peer": peer, "product": product, "durable": durable_peer}
    found: dict[str, Series] = {name: Series([], []) for name in runners}
    at_once: dict[str, list[Shipped]] = {"peer": [], "product": []}
    for _ in range(ROUNDS):
        for name, runner in runners.items():
            found[name].few.append(shipped(runner, FEW))
        for name, runner in runners.items():
            found[name].many.append(shipped(runner, MANY))
        for name, rounds in at_once.items():
            rounds.append(shipped(runners[name], MANY, 0.0))
    return Contest(**found, product_at_once=at_once["product"], peer_at_once=at_once["peer"])
