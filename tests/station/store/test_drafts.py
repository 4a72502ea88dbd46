"""Drafts: what is measured and not bought."""

from station.domain.ids import OrderId
from station.store.database import SqliteDatabase
from station.store.drafts import DraftStore
from tests.fakes import NOON

ONE, OTHER = OrderId("1"), OrderId("2")


async def test_a_draft_is_kept_replaced_and_forgotten(database: SqliteDatabase) -> None:
    drafts = DraftStore(database)
    assert await drafts.load(ONE) == ""
    await drafts.save(ONE, "a", NOON)
    await drafts.save(ONE, "b", NOON)
    assert await drafts.load(ONE) == "b"
    assert await drafts.load(OTHER) == ""
    await drafts.save(ONE, "", NOON)
    assert await drafts.load(ONE) == ""
