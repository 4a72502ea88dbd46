"""The local index of orders: found by what is in a packer's hand, searched, sorted, counted.

Two writers fill a row: what the marketplace tells (``kept``), and what the journal did
(``worked_on``), each with its own columns. A list answer knows less than a single order's answer
and never wipes what that gave.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from itertools import groupby, zip_longest

from station.domain.address import Address
from station.domain.folding import fold, item_key
from station.domain.ids import OrderId
from station.domain.order import Order, OrderLine, OrderStatus, Retailer, Shipping
from station.domain.orderrow import Candidate, OrderFilter, OrderQuery, OrderRow, Seen
from station.domain.shipment import FINAL, Shipment, State
from station.store import order_queries
from station.store.database import Database, Row, Statement

_GTIN_KEY = re.compile(r"\d{14}")
NO_DATE = "9999-12-31"

_UPSERT = (
    "INSERT INTO orders (id, reference, status, retailer, created_at, seen_at, city, country,"
    " postal_code, pieces, ship_by, search, retailer_key, city_key, is_whole, read_at, is_open)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (id) DO UPDATE SET reference = excluded.reference, status = excluded.status,"
    " created_at = CASE WHEN excluded.created_at = '' THEN orders.created_at"
    " ELSE excluded.created_at END, seen_at = excluded.seen_at,"
    " read_at = CASE WHEN excluded.is_whole = 1 THEN excluded.read_at"
    " WHEN excluded.status <> orders.status THEN '' ELSE orders.read_at END,"
    " is_open = CASE WHEN orders.state IN ('shipped', 'cancelled') THEN 0"
    " ELSE excluded.is_open END,"
    " search = CASE WHEN orders.is_whole = 1 AND excluded.is_whole = 0 THEN orders.search"
    " ELSE excluded.search END,"
    " pieces = CASE WHEN excluded.is_whole = 0 THEN orders.pieces ELSE excluded.pieces END,"
    " ship_by = CASE WHEN excluded.ship_by = '9999-12-31' THEN orders.ship_by"
    " ELSE excluded.ship_by END,"
    " is_whole = CASE WHEN excluded.is_whole = 1 THEN 1 ELSE orders.is_whole END,"
    + ",".join(
        f" {name} = CASE WHEN excluded.{name} = '' THEN orders.{name} ELSE excluded.{name} END"
        for name in ("retailer", "retailer_key", "city", "city_key", "country", "postal_code")
    )
)
_WORKED_ON = (
    "INSERT INTO orders (id, reference, status, retailer, created_at, seen_at, search, state,"
    " doubt_since, changed_at, packer) VALUES (?, ?, '', '', '', '', ?, ?, ?, ?, ?)"
    " ON CONFLICT (id) DO UPDATE SET state = excluded.state, doubt_since = excluded.doubt_since,"
    " changed_at = excluded.changed_at,"
    " packer = CASE WHEN excluded.packer = '' THEN orders.packer ELSE excluded.packer END,"
    " is_open = CASE WHEN excluded.state IN ('shipped', 'cancelled') THEN 0"
    " ELSE orders.is_open END"
)
_FORGET_ITEMS = "DELETE FROM order_items WHERE order_id = ?"
_ITEM = "INSERT INTO order_items (order_id, key, name, pieces) VALUES (?, ?, ?, ?)"

_SEEN = "reference, retailer, city, country, pieces"
_SEEN_BY = (
    f"SELECT id, {_SEEN}, 1 FROM orders WHERE reference = ? UNION ALL"
    f" SELECT id, {_SEEN}, 2 FROM orders WHERE id = ? UNION ALL"
    f" SELECT order_id, {_SEEN}, 3 FROM tracking LEFT JOIN orders ON id = order_id"
    " WHERE number = ? ORDER BY 7 LIMIT 1"
)

_AT_ONCE = 300
"""Refs in one query: three times as many parameters stay below what any SQLite takes (999)."""
_MOST_CANDIDATES = 50


class OrderIndex:
    """What orders there are, as last seen at the marketplace."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def find(self, ref: str) -> OrderId | None:
        """The order with that reference, id or tracking number, as far as this station knows."""
        return (await self.find_all([ref])).get(ref)

    async def find_all(self, refs: Sequence[str]) -> dict[str, OrderId]:
        """The same for many at once; those that are not known are missing from the answer."""
        found: dict[str, OrderId] = {}
        for start in range(0, len(refs), _AT_ONCE):
            some = tuple(refs[start : start + _AT_ONCE])
            marks = ", ".join("?" * len(some))
            rows = await self._database.fetch(
                f"SELECT reference, id, 1 FROM orders WHERE reference IN ({marks}) UNION ALL"
                f" SELECT id, id, 2 FROM orders WHERE id IN ({marks}) UNION ALL"
                f" SELECT number, order_id, 3 FROM tracking WHERE number IN ({marks}) ORDER BY 3",
                some * 3,
            )
            for ref, order_id, _ in rows:
                found.setdefault(ref, OrderId(order_id))
        return found

    async def seen(self, ref: str) -> Seen | None:
        """The same as ``find``, with what a packer knows an order by."""
        rows = await self._database.fetch(_SEEN_BY, (ref, ref, ref))
        if not rows:
            return None
        order_id, reference, retailer, city, country, pieces, _ = rows[0]
        texts = (reference or "", retailer or "", city or "", country or "")
        return Seen(OrderId(order_id), *texts, pieces or 0)

    async def as_seen(self, order_id: OrderId) -> Order | None:
        """The order as far as the index keeps it, to be packed without a link; None: never seen.

        Of the address only town and country; the items where their codes tell them all.
        """
        rows = await self._database.fetch(
            "SELECT reference, status, retailer, postal_code, city, country, pieces FROM orders"
            " WHERE id = ? AND status <> ''",
            (order_id,),
        )
        if not rows:
            return None
        reference, status, retailer, postal_code, city, country, pieces = rows[0]
        items = await self._database.fetch(
            "SELECT name, pieces, key FROM order_items WHERE order_id = ?"
            " ORDER BY name, pieces, key",
            (order_id,),
        )
        to = Address(postal_code=postal_code, city=city, country_code=country)
        shop = Retailer("", retailer) if retailer else None
        lines = _lines([(str(name), int(count), str(key)) for name, count, key in items])
        if sum(line.pieces for line in lines) != pieces:
            lines = ()
        return Order(order_id, reference, status, retailer=shop, lines=lines, shipping=Shipping(to))

    async def reference_of(self, order_id: OrderId) -> str:
        """The reference of an order that this station has seen; empty where it has not."""
        rows = await self._database.fetch("SELECT reference FROM orders WHERE id = ?", (order_id,))
        return str(rows[0][0]) if rows else ""

    async def status_of(self, order_id: OrderId) -> str:
        """The marketplace's status of an order as last seen; empty where it was not."""
        rows = await self._database.fetch("SELECT status FROM orders WHERE id = ?", (order_id,))
        return str(rows[0][0]) if rows else ""

    async def keep(
        self, orders: Sequence[Order], seen_at: datetime, *, also: Sequence[Statement] = ()
    ) -> None:
        """Add or refresh orders; ``also`` are statements for the same transaction."""
        statements = [statement for order in orders for statement in kept(order, seen_at)]
        statements += also
        if statements:
            await self._database.write(statements)

    async def search(self, query: OrderQuery) -> list[OrderRow]:
        """The rows of a window onto the list."""
        return [_row(row, query) for row in await self._fetch(order_queries.page(query))]

    async def count(self, query: OrderQuery) -> int:
        """How many rows the whole list has."""
        ((count,),) = await self._fetch(order_queries.count(query))
        return int(count)

    async def counts(self, query: OrderQuery) -> Mapping[OrderFilter, int]:
        """How many orders fit the text of the query, by filter."""
        (row,) = await self._fetch(order_queries.counts(query))
        return {which: int(n or 0) for which, n in zip(order_queries.COUNTED, row, strict=True)}

    async def items_matching(self, code: str) -> list[Candidate]:
        """Accepted orders, not bought nor put aside, that hold an item; those due first come first.

        ``code`` is a GTIN in any spelling, or a SKU.
        """
        rows = await self._database.fetch(
            "SELECT id, reference, retailer, pieces FROM orders WHERE is_open = 1 AND status = ?"
            " AND state IN ('', ?, ?) AND id IN (SELECT order_id FROM order_items WHERE key = ?)"
            f" ORDER BY ship_by, created_at, id LIMIT {_MOST_CANDIDATES}",
            (OrderStatus.BRAND_CONFIRMED, State.WAITING, State.PACKING, item_key(code)),
        )
        return [Candidate(OrderId(row[0]), *row[1:]) for row in rows]

    async def due_for_reading(
        self, listed_since: str, read_before: str, limit: int, read_after: str = "9999"
    ) -> tuple[list[OrderId], int]:
        """Open orders to read by themselves, those never read first, and how many there are.

        Never read, changed since, missing from the lists since ``listed_since``, or read last
        before ``read_before``, or, by a clock that was set back since, after ``read_after``; all
        are ISO 8601 in UTC.
        """
        rows = await self._database.fetch(
            "SELECT id, COUNT(*) OVER () FROM orders WHERE (is_open + 0) = 1"
            " AND (read_at < ? OR read_at > ? OR seen_at < ?)"
            " ORDER BY read_at, created_at DESC, id LIMIT ?",
            (read_before, read_after, listed_since, limit),
        )
        return [OrderId(row[0]) for row in rows], rows[0][1] if rows else 0

    async def put_off(self, order_id: OrderId, at: datetime, *, is_gone: bool = False) -> None:
        """Ask for an order that cannot be read later, or, where it is gone, no more."""
        closing = ", is_open = 0" if is_gone else ""
        moment = at.isoformat()
        await self._database.write(
            [
                Statement(
                    f"UPDATE orders SET read_at = ?, seen_at = ?{closing} WHERE id = ?",
                    (moment, moment, order_id),
                )
            ]
        )

    async def _fetch(self, statement: Statement) -> list[Row]:
        return await self._database.fetch(statement.sql, statement.params)


def kept(order: Order, seen_at: datetime) -> list[Statement]:
    """The statements that refresh one order, for a transaction of somebody else's."""
    statements = [upsert(order, seen_at)]
    if order.is_whole:
        statements.append(Statement(_FORGET_ITEMS, (order.id,)))
        statements.extend(
            Statement(_ITEM, (order.id, key, line.name, line.pieces))
            for line in order.lines
            for key in dict.fromkeys(item_key(code) for code in (line.gtin, line.sku))
            if key
        )
    return statements


def upsert(order: Order, seen_at: datetime) -> Statement:
    """The statement that refreshes an order's own row."""
    retailer = order.retailer.store_name if order.retailer else ""
    shipping = order.shipping
    city, country, postal_code = (
        (shipping.ship_to.city, shipping.ship_to.country_code, shipping.ship_to.postal_code)
        if shipping
        else ("", "", "")
    )
    ship_by = shipping.ship_by if shipping else None
    moment = seen_at.isoformat()
    words = [order.reference, order.id, retailer, city]
    words += [word for line in order.lines for word in (line.sku, line.name)]
    return Statement(
        _UPSERT,
        (
            order.id,
            order.reference,
            order.status,
            retailer,
            order.created_at.isoformat() if order.created_at else "",
            moment,
            city,
            country,
            postal_code,
            order.pieces,
            ship_by.isoformat() if ship_by else NO_DATE,
            fold(" ".join(filter(None, words))),
            fold(retailer),
            fold(city),
            int(order.is_whole),
            moment if order.is_whole else "",
            int(order.is_open),
        ),
    )


def worked_on(shipment: Shipment, moment: str, actor: str) -> Statement:
    """The statement that shows a shipment's new state in the list."""
    search = fold(f"{shipment.reference} {shipment.order_id}".strip())
    return Statement(
        _WORKED_ON,
        (
            shipment.order_id,
            shipment.reference,
            search,
            shipment.state.value,
            shipment.doubt_since,
            moment,
            actor,
        ),
    )


def _lines(items: Sequence[tuple[str, int, str]]) -> tuple[OrderLine, ...]:
    """Lines from their codes, of which each may have two: a GTIN and a SKU.

    Of items that share name and number of pieces, one may get the other's SKU.
    """
    lines: list[OrderLine] = []
    for (name, pieces), group in groupby(items, key=lambda item: item[:2]):
        keys = [key for *_, key in group]
        gtins = [key for key in keys if _GTIN_KEY.fullmatch(key)]
        skus = [key for key in keys if key not in gtins]
        for gtin, sku in zip_longest(gtins, skus, fillvalue=""):
            lines.append(OrderLine(gtin or sku, name, sku, gtin, pieces=pieces))
    return tuple(lines)


def _row(row: Row, query: OrderQuery) -> OrderRow:
    (order_id, reference, retailer, city, country, pieces, status, ship_by) = row[:8]
    (state, packer, seen_at, changed_at, doubt_since) = row[8:]
    return OrderRow(
        order_id=OrderId(order_id),
        reference=reference,
        retailer=retailer,
        city=city,
        country=country,
        pieces=pieces,
        status=status,
        ship_by=None if ship_by == NO_DATE else date.fromisoformat(ship_by),
        state=State(state) if state else None,
        packer=packer,
        seen_at=seen_at,
        changed_at=changed_at,
        is_in_doubt=bool(doubt_since)
        and not query.in_doubt_before <= doubt_since <= query.in_doubt_after,
        is_open=status in order_queries.OPEN_STATUSES and state not in FINAL,
    )
