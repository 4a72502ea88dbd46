"""A data folder with many orders, written by the store's own code.

python -m tests.bench.window.seeding COUNT ORDER_ID…

The orders named are read from the marketplace, as the station does by itself; the others are what
years leave behind: shipped, found by their references like any other.
"""

import asyncio
import os
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta

from printing.spooler import build_spooler
from station.bootstrap import open_station
from station.clock import SystemClock
from station.domain.address import Address
from station.domain.ids import OrderId
from station.domain.order import Order, OrderLine, Retailer, Shipping
from station.environment import load_settings, secret
from station.store.database import SqliteDatabase
from station.store.orders import OrderIndex

AT_ONCE = 2_000
FIRST_DAY = datetime(2024, 1, 2, 8, tzinfo=UTC)


def past_order(number: int) -> Order:
    """An order that has left long ago, whole."""
    day = FIRST_DAY + timedelta(minutes=9 * number)
    address = Address(street="1 rue des Lilas", city=f"Town {number % 997}", postal_code="35000")
    return Order(
        OrderId(f"{number:08x}-0000-4000-8000-{number:012x}"),
        f"P{number:08d}",
        "shipped",
        created_at=day,
        retailer=Retailer(f"r{number}", f"Shop {number}"),
        lines=(OrderLine(f"l{number}", "Mug", f"MUG-{number % 1_000}", packs=1, pieces=6),),
        shipping=Shipping(ship_to=address, ship_by=date(day.year, day.month, day.day)),
    )


def chunks(count: int) -> Iterator[list[Order]]:
    """The past orders, some at a time."""
    for first in range(0, count, AT_ONCE):
        yield [past_order(number) for number in range(first, min(first + AT_ONCE, count))]


async def seed(count: int, ids: Sequence[str]) -> None:
    """Fill the folder of the environment."""
    settings, clock = load_settings(os.environ), SystemClock()
    database = SqliteDatabase(settings.database_file)
    await database.open()
    index = OrderIndex(database)
    for orders in chunks(count):
        await index.keep(orders, orders[-1].created_at or FIRST_DAY)
    await database.close()
    station = await open_station(
        settings,
        printer=build_spooler(settings),
        clock=clock,
        client_secret=secret(settings, "client_secret", os.environ),
    )
    for order_id in ids:
        await station.take_in_hand(order_id)
    await station.close()


if __name__ == "__main__":
    asyncio.run(seed(int(sys.argv[1]), sys.argv[2:]))
