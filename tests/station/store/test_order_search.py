"""Searching, filtering, sorting and counting orders, and what each answer may change."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from station.domain.address import Address
from station.domain.events import ConflictSeen
from station.domain.ids import OrderId
from station.domain.order import Order, OrderLine, Retailer, Shipping
from station.domain.orderrow import Candidate, OrderFilter, OrderQuery, OrderRow, OrderSort
from station.domain.shipment import OpenIntent, Shipment, State
from station.store.database import SqliteDatabase, Statement
from station.store.journal import Author, Journal
from station.store.orders import OrderIndex
from tests.fakes import NOON

TODAY = NOON.date()
QUERY = OrderQuery(TODAY, in_doubt_before=(NOON - timedelta(minutes=1)).isoformat())


def listed(name: str, status: str = "brand_confirmed", **more: Any) -> Order:
    """An order as a list gives it."""
    return Order(OrderId(name), f"ref-{name}", status, created_at=NOON, **more)


def whole(
    name: str,
    status: str = "brand_confirmed",
    *,
    retailer: str = "Atelier Saint-Éloi",
    city: str = "Lille",
    due: date | None = TODAY,
    lines: Sequence[OrderLine] = (),
) -> Order:
    """An order as a single-order answer gives it."""
    shipping = Shipping(Address(city=city, country_code="FR", postal_code="59000"), ship_by=due)
    return listed(
        name, status, retailer=Retailer("r", retailer), lines=tuple(lines), shipping=shipping
    )


MUG = OrderLine("l-1", "Mug, blue", sku="MUG-Blue", gtin="4006381333931", packs=1, pieces=6)


@pytest.fixture
def index(database: SqliteDatabase) -> OrderIndex:
    return OrderIndex(database)


@pytest.fixture
def journal(database: SqliteDatabase) -> Journal:
    return Journal(database, Author("Bench 3", "Camille"))


async def put(journal: Journal, name: str, state: State, **more: Any) -> None:
    """A shipment in a state, as the journal would have it."""
    before = Shipment(OrderId(name), f"ref-{name}")
    after = replace(before, state=state, version=1, **more)
    await journal.append(before, after, [ConflictSeen("x", "y")], NOON, cause="test")


async def found(index: OrderIndex, **query: Any) -> list[str]:
    return [row.order_id for row in await index.search(replace(QUERY, **query))]


class TestRow:
    async def test_a_whole_row(self, index: OrderIndex) -> None:
        await index.keep([whole("a", lines=[MUG])], NOON)
        assert await index.search(QUERY) == [
            OrderRow(
                OrderId("a"), "ref-a", "Atelier Saint-Éloi", "Lille", "FR", 6, "brand_confirmed",
                TODAY, seen_at=NOON.isoformat(),
            )
        ]  # fmt: skip

    async def test_a_list_answer_wipes_nothing(self, index: OrderIndex) -> None:
        await index.keep([whole("a", lines=[MUG])], NOON)
        (before,) = await index.search(QUERY)
        later = NOON + timedelta(minutes=1)
        await index.keep([listed("a")], later)
        (after,) = await index.search(replace(QUERY, text="mug lille"))
        assert after == replace(before, seen_at=later.isoformat())
        assert await index.items_matching("MUG-Blue")

    async def test_an_answer_without_its_parts_moves_only_what_it_has(
        self, index: OrderIndex
    ) -> None:
        """Such as the answer to an acceptance: an address, and neither retailer nor items."""
        await index.keep([whole("a", lines=[MUG])], NOON)
        moved = replace(whole("a", city="Roubaix", due=None), retailer=None)
        await index.keep([moved], NOON)
        (row,) = await index.search(QUERY)
        assert (row.city, row.pieces, row.ship_by) == ("Roubaix", 6, TODAY)
        assert row.retailer == "Atelier Saint-Éloi"

    async def test_a_list_answer_alone_is_a_row(self, index: OrderIndex) -> None:
        await index.keep([listed("a")], NOON)
        (row,) = await index.search(QUERY)
        assert (row.ship_by, row.state, row.pieces, row.is_open) == (None, None, 0, True)

    async def test_the_shipment_is_seen_with_its_packer(
        self, index: OrderIndex, journal: Journal
    ) -> None:
        await index.keep([whole("a")], NOON)
        await put(journal, "a", State.PACKING)
        (row,) = await index.search(QUERY)
        assert (row.state, row.packer) == (State.PACKING, "Camille")
        assert (row.changed_at, row.is_in_doubt) == (NOON.isoformat(), False)

    async def test_a_shipment_before_its_order_is_a_row(
        self, index: OrderIndex, journal: Journal
    ) -> None:
        await put(journal, "a", State.PACKING)
        (row,) = await index.search(replace(QUERY, filter=OrderFilter.HANDLED))
        assert (row.reference, row.state, row.is_open) == ("ref-a", State.PACKING, False)
        await index.keep([whole("a")], NOON)
        (row,) = await index.search(QUERY)
        assert (row.state, row.is_open) == (State.PACKING, True)

    async def test_what_has_left_is_open_no_more(self, index: OrderIndex, journal: Journal) -> None:
        await index.keep([whole("a"), whole("b", "shipped")], NOON)
        await put(journal, "a", State.SHIPPED)
        await index.keep([listed("a")], NOON)  # the marketplace shows it a little later
        assert await found(index) == []
        rows = await index.search(replace(QUERY, filter=OrderFilter.EVER))
        assert [(row.order_id, row.is_open) for row in rows] == [("a", False), ("b", False)]


class TestText:
    @pytest.mark.parametrize(
        "text",
        ["ref-a", "éloi", "ELOI", "saint atelier", "lille", "mug-blue", "blue", "  lil ", "a"],
    )
    async def test_found(self, index: OrderIndex, text: str) -> None:
        await index.keep([whole("a", lines=[MUG])], NOON)
        assert await found(index, text=text) == ["a"]

    @pytest.mark.parametrize("text", ["paris", "mug paris", "%", "_", "!", "ref%a"])
    async def test_not_found(self, index: OrderIndex, text: str) -> None:
        await index.keep([whole("a", lines=[MUG])], NOON)
        assert await found(index, text=text) == []

    async def test_by_a_tracking_number(self, index: OrderIndex, database: SqliteDatabase) -> None:
        await index.keep([whole("a"), whole("b", "shipped")], NOON)
        await database.write([Statement("INSERT INTO tracking VALUES (?, ?)", ("1Z999", "b"))])
        assert await found(index, text="1Z999") == []
        assert await found(index, text="1Z999", filter=OrderFilter.EVER) == ["b"]


class TestFilter:
    @pytest.fixture
    async def filled(self, index: OrderIndex, journal: Journal) -> OrderIndex:
        late = TODAY - timedelta(days=1)
        await index.keep(
            [
                whole("accept", "ankor_confirmed"),
                whole("pack", due=late),
                whole("hold"),
                whole("bought"),
                whole("asked"),
                whole("strange"),
                whole("elsewhere", "shipping_labels_generated", due=None),
                whole("gone", "shipped", due=late),
            ],
            NOON,
        )
        await put(journal, "hold", State.HELD)
        await put(journal, "bought", State.LABELLED)
        since = (NOON - timedelta(minutes=5)).isoformat()
        await put(journal, "asked", State.BUYING, intent=OpenIntent("purchase", since))
        await put(journal, "strange", State.LABELLED, conflict="moved back")
        return index

    @pytest.mark.parametrize(
        ("which", "names"),
        [
            (OrderFilter.ALL, "accept asked bought elsewhere hold pack strange"),
            (OrderFilter.TO_PACK, "accept pack"),
            (OrderFilter.LABELLED, "bought elsewhere strange"),
            (OrderFilter.ON_HOLD, "hold"),
            (OrderFilter.IN_DOUBT, "asked strange"),
            (OrderFilter.OVERDUE, "pack"),
            (OrderFilter.EVER, "accept asked bought elsewhere gone hold pack strange"),
            (OrderFilter.HANDLED, "asked bought hold strange"),
        ],
    )
    async def test_by_filter(self, filled: OrderIndex, which: OrderFilter, names: str) -> None:
        assert sorted(await found(filled, filter=which)) == names.split()
        query = replace(QUERY, filter=which)
        assert await filled.count(query) == len(names.split())
        counts = await filled.counts(query)
        assert counts.get(which, len(names.split())) == len(names.split())

    async def test_counts_fit_the_text(self, filled: OrderIndex) -> None:
        counts = await filled.counts(replace(QUERY, text="pack"))
        assert counts == {
            OrderFilter.ALL: 1,
            OrderFilter.TO_PACK: 1,
            OrderFilter.LABELLED: 0,
            OrderFilter.ON_HOLD: 0,
            OrderFilter.IN_DOUBT: 0,
            OrderFilter.OVERDUE: 1,
        }
        assert set((await filled.counts(replace(QUERY, text="nothing"))).values()) == {0}

    async def test_a_request_is_in_doubt_only_after_a_while(self, filled: OrderIndex) -> None:
        query = replace(QUERY, in_doubt_before=(NOON - timedelta(minutes=9)).isoformat())
        rows = await filled.search(replace(query, filter=OrderFilter.IN_DOUBT))
        assert [row.order_id for row in rows if row.is_in_doubt] == ["strange"]


class TestSort:
    @pytest.fixture
    async def filled(self, index: OrderIndex, journal: Journal) -> OrderIndex:
        await index.keep(
            [
                whole("a", retailer="Zoé", city="Århus", due=None, lines=[MUG]),
                whole("b", retailer="Éva", city="Bath", due=TODAY),
                whole("c", retailer="adam", city="aachen", due=TODAY - timedelta(days=3)),
            ],
            NOON,
        )
        await put(journal, "b", State.PACKING)
        return index

    @pytest.mark.parametrize(
        ("sort", "names"),
        [
            (OrderSort.DUE, "cba"),  # not known yet comes last
            (OrderSort.ORDER, "abc"),
            (OrderSort.RETAILER, "cba"),
            (OrderSort.TO, "cab"),
            (OrderSort.PIECES, "cba"),
            (OrderSort.STATUS, "cab"),
            (OrderSort.PACKER, "cab"),
            (OrderSort.CHANGED, "acb"),
        ],
    )
    async def test_both_ways(self, filled: OrderIndex, sort: OrderSort, names: str) -> None:
        assert "".join(await found(filled, sort=sort)) == names
        reverse = "".join(await found(filled, sort=sort, is_descending=True))
        assert reverse == names[::-1]

    async def test_windows(self, filled: OrderIndex) -> None:
        windows = [await found(filled, offset=offset, limit=2) for offset in (0, 2, 4)]
        assert windows == [["c", "b"], ["a"], []]


class TestItems:
    @pytest.mark.parametrize(
        "code", ["4006381333931", "04006381333931", " 4006381333931", "MUG-Blue", "mug-blue"]
    )
    async def test_by_gtin_and_sku(self, index: OrderIndex, code: str) -> None:
        await index.keep([whole("a", lines=[MUG])], NOON)
        candidate = Candidate(OrderId("a"), "ref-a", "Atelier Saint-Éloi", 6)
        assert await index.items_matching(code) == [candidate]

    async def test_only_what_can_be_packed_now(self, index: OrderIndex, journal: Journal) -> None:
        names = ["late", "waiting", "held", "bought"]
        await index.keep([whole(name, lines=[MUG, MUG]) for name in names], NOON)
        await index.keep([whole("late", lines=[MUG], due=date(2026, 1, 1))], NOON)
        await index.keep([whole("new", "ankor_confirmed", lines=[MUG])], NOON)
        await put(journal, "held", State.HELD)
        await put(journal, "bought", State.AWAITING_LABELS)
        assert [one.order_id for one in await index.items_matching(MUG.sku)] == ["late", "waiting"]

    async def test_an_item_that_was_taken_out_is_not_found(self, index: OrderIndex) -> None:
        await index.keep([whole("a", lines=[MUG])], NOON)
        await index.keep([whole("a", lines=[replace(MUG, sku="", gtin="")])], NOON)
        assert await index.items_matching(MUG.gtin) == []
        assert await index.items_matching("") == []


class TestReading:
    async def due(self, index: OrderIndex, listed_at: datetime, read_at: datetime) -> list[str]:
        due, count = await index.due_for_reading(listed_at.isoformat(), read_at.isoformat(), 3)
        assert count == len(due) or len(due) == 3
        return [str(one) for one in due]

    async def test_what_is_due(self, index: OrderIndex) -> None:
        old, long_ago = NOON - timedelta(minutes=5), NOON - timedelta(hours=9)
        await index.keep([whole("old")], long_ago)
        await index.keep([whole("vanished"), whole("moved")], old)
        await index.keep([whole("fresh"), listed("never"), whole("gone", "shipped")], NOON)
        await index.keep([listed("moved", "shipping_labels_generated"), listed("old")], NOON)
        assert await self.due(index, NOON, old) == ["moved", "never", "old"]
        await index.put_off(OrderId("never"), NOON)
        assert await self.due(index, NOON, old) == ["moved", "old", "vanished"]

    async def test_what_cannot_be_read_is_put_off(self, index: OrderIndex) -> None:
        await index.keep([listed("forbidden"), listed("deleted")], NOON)
        await index.put_off(OrderId("forbidden"), NOON)
        await index.put_off(OrderId("deleted"), NOON, is_gone=True)
        assert await self.due(index, NOON, NOON) == []
        assert await found(index) == ["forbidden"]
