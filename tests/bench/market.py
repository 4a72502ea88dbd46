"""A sandbox as a process of its own, ended by its pid; and which orders it has for a seed."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import httpx

from station.sandbox.market import Market as Contents
from station.sandbox.names import ISLAND_POSTAL_CODE
from station.sandbox.options import SandboxOptions
from tests.bench.process import ROOT, environment

SEED = 1
ORDERS = 100
LABEL_DELAY_S = 2.0
END_S = 10.0


@dataclass(frozen=True)
class Market:
    """Where it is and who may come in."""

    url: str
    client_id: str
    client_secret: str

    def ledger(self) -> dict[str, Any]:
        """What really happened. Asking for it is not counted."""
        answer = httpx.get(self.url + "/_sandbox/ledger")
        answer.raise_for_status()
        ledger: dict[str, Any] = answer.json()
        return ledger


@dataclass(frozen=True)
class Wanted:
    """An order to ship."""

    reference: str
    id: str


def shippable(count: int) -> list[Wanted]:
    """The newest orders that may be shipped: the same in every sandbox of the seed."""
    contents = Contents(SandboxOptions(seed=SEED, orders=ORDERS))
    found = [
        Wanted(str(order.reference), order.id)
        for order in contents.all_orders()
        if order.status == "brand_confirmed" and order.shop.postal_code != ISLAND_POSTAL_CODE
    ]
    assert len(found) >= count, f"only {len(found)} orders can be shipped"
    return found[:count]


@contextmanager
def market(label_delay_s: float = LABEL_DELAY_S) -> Iterator[Market]:
    """A fresh sandbox for as long as the block lasts."""
    args = ["sandbox", "--seed", str(SEED), "--orders", str(ORDERS)]
    with subprocess.Popen(
        [sys.executable, "-m", "ui", *args, "--label-delay", str(label_delay_s)],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        env=environment({}),
    ) as process:
        try:
            assert process.stdout
            line = json.loads(process.stdout.readline())
            yield Market(line["url"], line["client_id"], line["client_secret"])
        finally:
            os.kill(process.pid, signal.SIGTERM)
            process.wait(END_S)
