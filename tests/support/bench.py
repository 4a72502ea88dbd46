"""A station on a sandbox, put together as the product does it, with a fast clock."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import httpx

from station.bootstrap import open_station
from station.domain.address import PickupAddress
from station.domain.parcel import Parcel
from station.sandbox.names import ISLAND_POSTAL_CODE
from station.sandbox.server import Sandbox
from station.settings import ApiSettings, Settings, StationSettings
from station.station import Outcome, Station
from station.workflow.runs import ShipPlan
from station.workflow.shipping import Purchase
from tests.support.clock import FastClock
from tests.support.printer import ScriptedPrinter

PARCEL = Parcel(30, 20, 15, 1250)
ADDRESS = PickupAddress("Atelier", "A. Packer", "1 rue des Lilas", "Rennes", "35000", "FR", "+3370")


@dataclass
class Bench:
    """A sandbox, a data folder that outlives stations, a printer and a clock."""

    sandbox: Sandbox
    home: Path
    printer: ScriptedPrinter = field(default_factory=ScriptedPrinter)
    clock: FastClock = field(default_factory=FastClock)
    internal: str = "bearer"
    database_url: str = ""
    name: str = "Bench 1"

    @property
    def settings(self) -> Settings:
        api = ApiSettings(self.sandbox.url, self.sandbox.client_id, internal=self.internal)
        return Settings(
            home=self.home,
            api=api,
            station=StationSettings(name=self.name),
            pickup_address=ADDRESS,
            database_url=self.database_url,
        )

    def settings_with(self, **changes: Any) -> Settings:
        """The settings with some of them changed."""
        return replace(self.settings, **changes)

    @asynccontextmanager
    async def station(self, cookie: str = "", **changes: Any) -> AsyncIterator[Station]:
        """One run of the program: opened and closed like a process."""
        station = await open_station(
            self.settings_with(**changes),
            printer=self.printer,
            clock=self.clock,
            client_secret=self.sandbox.client_secret,
            session_cookie=cookie,
        )
        try:
            yield station
        finally:
            await station.close()

    async def ship(self, *refs: str, **plan: Any) -> list[Outcome]:
        """One run that ships."""
        async with self.station() as station:
            return await ship(station, *refs, **plan)

    def orders(self, status: str = "brand_confirmed") -> list[str]:
        """References of the sandbox's orders of a status, without those no carrier goes to."""
        return [
            str(order.reference)
            for order in self.sandbox.state.all_orders()
            if order.status == status and order.shop.postal_code != ISLAND_POSTAL_CODE
        ]

    def order_id(self, ref: str) -> str:
        """The uuid behind a reference."""
        orders = self.sandbox.state.all_orders()
        return next(order.id for order in orders if str(order.reference) == ref)

    def ledger(self) -> dict[str, dict[str, int]]:
        """What really happened, by reference."""
        orders = self.control("GET", "/_sandbox/ledger")["orders"]
        return {str(row["reference"]): row for row in orders.values()}

    def fault(self, *faults: str) -> None:
        """Arm faults."""
        self.control("POST", "/_sandbox/faults", {"faults": list(faults)})

    def control(self, method: str, path: str, body: object = None) -> Any:
        """Talk to the sandbox's own routes."""
        # No TLS on loopback: reading the trust store would be most of the work.
        answer = httpx.request(method, self.sandbox.url + path, json=body, verify=False)
        answer.raise_for_status()
        return answer.json()


async def ship(
    station: Station,
    *refs: str,
    parcels: tuple[Parcel, ...] = (PARCEL,),
    is_printed: bool = False,
    wait_s: float = 60.0,
    **purchase: Any,
) -> list[Outcome]:
    plan = ShipPlan(Purchase(parcels, **purchase), is_printed, wait_s)
    return await station.ship(refs, plan, lambda outcome: None)
