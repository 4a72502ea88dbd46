"""The local index: an order is found by what a packer has in hand."""

from datetime import timedelta

import pytest

from station.domain.address import Address
from station.domain.ids import OrderId
from station.domain.order import Order, OrderLine, Retailer, Shipping
from station.domain.orderrow import Seen
from station.store.database import SqliteDatabase, Statement
from station.store.orders import OrderIndex, upsert
from tests.fakes import NOON


def order(name: str, reference: str = "1001", **more: object) -> Order:
    return Order(OrderId(name), reference, "brand_confirmed", **more)  # type: ignore[arg-type]


@pytest.fixture
def index(database: SqliteDatabase) -> OrderIndex:
    return OrderIndex(database)


async def test_by_reference_and_by_id(index: OrderIndex) -> None:
    await index.keep([order("o-1"), order("o-2", "1002")], NOON)
    assert await index.find("1002") == "o-2"
    assert await index.find("o-1") == "o-1"
    assert await index.find("1003") is None


async def test_by_a_tracking_number(index: OrderIndex, database: SqliteDatabase) -> None:
    await database.write([Statement("INSERT INTO tracking VALUES (?, ?)", ("1Z999", "o-1"))])
    assert await index.find("1Z999") == "o-1"


async def test_a_reference_goes_before_an_id_and_that_before_a_number(
    index: OrderIndex, database: SqliteDatabase
) -> None:
    await database.write([Statement("INSERT INTO tracking VALUES (?, ?)", ("7", "by-number"))])
    assert await index.find("7") == "by-number"
    await index.keep([order("7", "1007")], NOON)
    assert await index.find("7") == "7"
    await index.keep([order("by-reference", "7")], NOON)
    assert await index.find("7") == "by-reference"


async def test_what_is_known_of_an_order_comes_with_it(index: OrderIndex) -> None:
    shipping = Shipping(Address(city="Rennes", country_code="FR"))
    lines = (OrderLine("l-1", "Mug", packs=1, pieces=6),)
    shop = Retailer("r", "Atelier du Quai")
    await index.keep([order("o-1", retailer=shop, lines=lines, shipping=shipping)], NOON)
    known = Seen(OrderId("o-1"), "1001", "Atelier du Quai", "Rennes", "FR", 6)
    assert await index.seen("1001") == known
    assert await index.seen("o-1") == known
    assert await index.seen("1003") is None


async def test_a_tracking_number_may_be_all_that_is_known(
    index: OrderIndex, database: SqliteDatabase
) -> None:
    await database.write([Statement("INSERT INTO tracking VALUES (?, ?)", ("1Z999", "o-1"))])
    assert await index.seen("1Z999") == Seen(OrderId("o-1"))


async def test_nothing_to_keep_is_no_write(index: OrderIndex) -> None:
    await index.keep([], NOON)
    assert await index.find("") is None


async def test_a_later_look_refreshes_and_forgets_no_retailer(
    index: OrderIndex, database: SqliteDatabase
) -> None:
    later = NOON + timedelta(minutes=1)
    await index.keep([order("o-1", retailer=Retailer("r", "Le Comptoir"), created_at=NOON)], NOON)
    await database.write([upsert(Order(OrderId("o-1"), "1001", "shipped"), later)])
    assert await database.fetch("SELECT status, retailer, created_at, seen_at FROM orders") == [
        ("shipped", "Le Comptoir", NOON.isoformat(), later.isoformat())
    ]
