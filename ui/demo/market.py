"""The demo's marketplace: its picking list, the hand of fate, and its own ledger.

Asked over HTTP, so that it does not matter whether it runs in this process.
"""

import asyncio
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.request import Request, urlopen

from station.sandbox.market import Market
from station.sandbox.names import ISLAND_POSTAL_CODE
from station.sandbox.options import SandboxOptions

TIMEOUT_S = 10.0


@dataclass(frozen=True, slots=True)
class PickingList:
    """References of the orders that wait, by what is special about them."""

    to_accept: tuple[str, ...]
    island: tuple[str, ...]
    """No carrier goes there: these leave with one's own."""
    plain: tuple[str, ...]
    container: str
    """A container of the fulfilment centre."""

    @classmethod
    def of(cls, options: SandboxOptions) -> "PickingList":
        """What a sandbox with these options has: the same seed gives the same orders."""
        to_accept: list[str] = []
        island: list[str] = []
        plain: list[str] = []
        market = Market(options)
        for order in market.all_orders():
            is_island = order.shop.postal_code == ISLAND_POSTAL_CODE
            if order.status == "ankor_confirmed" and not is_island:
                to_accept.append(str(order.reference))
            elif order.status == "brand_confirmed":
                (island if is_island else plain).append(str(order.reference))
        return cls(
            tuple(to_accept), tuple(island), tuple(plain), f"{market.fulfilment[0].reference}-1"
        )


@dataclass(frozen=True, slots=True)
class DemoMarket:
    """A sandbox; ``url`` gives where it is, as soon as it runs."""

    url: Callable[[], str]
    orders: PickingList

    async def arm(self, *faults: str) -> None:
        """Let these go wrong (station/sandbox/faults.py has the names)."""
        await self._ask("POST", "faults", {"faults": faults})

    async def disarm(self) -> None:
        """Let nothing go wrong any more."""
        await self._ask("DELETE", "faults")

    async def ledger(self) -> dict[str, Any]:
        """What was really carried out."""
        return await self._ask("GET", "ledger")

    async def _ask(
        self, method: str, what: str, body: dict[str, Sequence[str]] | None = None
    ) -> dict[str, Any]:
        data = None if body is None else json.dumps(body).encode()
        request = Request(f"{self.url()}/_sandbox/{what}", data, method=method)

        def ask() -> dict[str, Any]:
            with urlopen(request, timeout=TIMEOUT_S) as answer:
                found: dict[str, Any] = json.load(answer)
                return found

        return await asyncio.to_thread(ask)
