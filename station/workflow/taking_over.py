"""An order changes benches: politely asked for, handed over with what was measured so far."""

from contextlib import suppress

from station.domain.errors import HeldElsewhere
from station.domain.ids import OrderId
from station.store.news import WANTED
from station.workflow.context import Context

PATIENCE_S = 5.0
LOOK_S = 0.2


def wanted(order_id: OrderId, by: str) -> str:
    """What the bench that has the order hears."""
    return f"{order_id} {by}"


def asked_for(text: str) -> tuple[OrderId, str]:
    """The order that is wanted, and by which bench."""
    order_id, _, by = text.partition(" ")
    return OrderId(order_id), by


async def ask_for(context: Context, order_id: OrderId) -> None:
    """Return when the order is free for this bench. Raises HeldElsewhere, StorageError."""
    clock = context.clock
    with suppress(HeldElsewhere):
        await _try(context, order_id)
        return
    text = wanted(order_id, context.settings.station.name)
    await context.facts.tell(context.news.telling(WANTED, text))
    give_up_at = clock.monotonic() + PATIENCE_S
    while True:
        await clock.sleep(LOOK_S)
        try:
            await _try(context, order_id)
        except HeldElsewhere:
            if clock.monotonic() > give_up_at:
                raise
        else:
            return


async def _try(context: Context, order_id: OrderId) -> None:
    await context.claims.claim(order_id)
    await context.claims.release(order_id)
