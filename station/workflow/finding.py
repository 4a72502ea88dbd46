"""Finding an order by what a packer has in hand: a reference, an id, a tracking number."""

import re
from collections.abc import Iterable, Sequence

from station.api.client import OrderWalk
from station.api.errors import NotFound
from station.domain.errors import OrderNotFound
from station.domain.ids import OrderId
from station.domain.order import Order
from station.workflow.context import Context

_UUID_LENGTH = 36
_UUID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")


async def list_orders(context: Context, status: str = "") -> list[Order]:
    """The marketplace's list, newest first, kept in the local index."""
    orders = await context.market.orders(status=status)
    await context.index.keep(orders, context.clock.now())
    return orders


async def find_all(
    context: Context, refs: Sequence[str], *, is_read_next: bool = False
) -> dict[str, OrderId]:
    """Order ids by reference; those that nobody knows are missing from the answer.

    The local index is asked first, then the order itself where the ref looks like an id; the rest
    is looked for page by page, once for all. ``is_read_next``: the caller reads each order before
    anything else, so what is written as an id is taken at its word.
    """
    known = await context.index.find_all([ref.strip() for ref in refs])
    found = {ref: known[ref.strip()] for ref in refs if ref.strip() in known}
    for ref in refs:
        if ref in found or len(ref.strip()) != _UUID_LENGTH:
            continue
        is_taken = is_read_next and _UUID.fullmatch(ref.strip())
        found |= {ref: OrderId(ref.strip())} if is_taken else await _by_id(context, ref)
    missing = {ref.strip(): ref for ref in refs if ref not in found}
    if missing:
        found |= await _look_through_list(context, missing)
    return found


async def find(context: Context, ref: str, *, is_read_next: bool = False) -> OrderId:
    """The id of one order; see ``find_all``. Raises OrderNotFound."""
    found = await find_all(context, [ref], is_read_next=is_read_next)
    if ref not in found:
        raise OrderNotFound(ref)
    return found[ref]


async def _look_through_list(context: Context, missing: dict[str, str]) -> dict[str, OrderId]:
    """Page through the list until all are found; ``missing`` maps stripped to given text."""
    found: dict[str, OrderId] = {}
    walk = OrderWalk(context.market)
    while len(found) < len(missing) and (orders := await walk.next_page()) is not None:
        await context.index.keep(orders, context.clock.now())
        for order in orders:
            for key in _keys(order):
                if key in missing:
                    found[missing[key]] = order.id
    return found


def _keys(order: Order) -> Iterable[str]:
    return (order.reference, order.id)


async def _by_id(context: Context, ref: str) -> dict[str, OrderId]:
    try:
        order = await context.market.order(OrderId(ref.strip()))
    except NotFound:
        return {}
    await context.index.keep([order], context.clock.now())
    return {ref: order.id}
