"""Waiting for labels of many orders: few list calls, and none of them older than the question."""

import asyncio
from dataclasses import dataclass, field
from typing import Any, cast

from station.api.wire import Page
from station.domain.ids import OrderId
from station.domain.order import Order
from station.workflow.claims import SoleClaims
from station.workflow.context import Context
from station.workflow.labels import LIST_EVERY_S, LabelWatch

IDS = [OrderId(name) for name in ("a", "b", "c")]


@dataclass
class Clock:
    """Time passes where somebody sleeps."""

    now_s: float = 100.0

    def monotonic(self) -> float:
        return self.now_s

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(0)
        self.now_s += seconds


@dataclass
class Lists:
    """A marketplace that lists one more labelled order at each call."""

    asked_at: list[float] = field(default_factory=list)
    clock: Clock = field(default_factory=Clock)
    waiting: set[OrderId] = field(default_factory=set)
    claims: SoleClaims = field(default_factory=SoleClaims)

    @property
    def market(self) -> "Lists":
        return self

    async def orders_page(self, **query: Any) -> Page:
        self.asked_at.append(self.clock.now_s)
        await asyncio.sleep(0)
        return Page(tuple(Order(id=name, reference="", status="") for name in IDS[: self.count]))

    @property
    def count(self) -> int:
        return len(self.asked_at)


def watch_of(lists: Lists) -> LabelWatch:
    watch = LabelWatch(cast("Context", lists))
    watch.context.waiting.update(IDS)
    return watch


async def test_a_list_from_before_an_order_was_due_says_nothing_about_it() -> None:
    lists = Lists()
    watch = watch_of(lists)
    assert await watch._is_worth_asking(IDS[0])
    lists.clock.now_s += 0.01
    assert await watch._is_worth_asking(IDS[1])
    assert lists.count == 2
    assert lists.asked_at[1] - lists.asked_at[0] >= LIST_EVERY_S


async def test_orders_that_become_due_meanwhile_share_a_list() -> None:
    lists = Lists()
    watch = watch_of(lists)
    await watch._is_worth_asking(IDS[0])
    lists.clock.now_s += 0.01
    answers = await asyncio.gather(*map(watch._is_worth_asking, IDS))
    assert answers == [True, True, False]
    assert lists.count == 2
