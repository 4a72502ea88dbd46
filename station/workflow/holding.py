"""Putting an order aside, taking it up again, giving it back to the queue. Nothing is sent."""

from dataclasses import replace

from station.domain.events import Event, Held, Released, Resumed
from station.domain.shipment import Shipment
from station.workflow.context import Context
from station.workflow.machine import Intent, require


async def hold(context: Context, shipment: Shipment, reason: str) -> Shipment:
    """Aside, with its reason; what was measured is kept. Raises NotAllowedNow."""
    return await _moved(context, shipment, Intent.HOLD, Held(reason))


async def resume(context: Context, shipment: Shipment) -> Shipment:
    """Back in the queue, with the parcels as they were measured. Raises NotAllowedNow."""
    return await _moved(context, shipment, Intent.RESUME, Resumed())


async def release(context: Context, shipment: Shipment) -> Shipment:
    """Out of the packer's hands with nothing bought. Raises NotAllowedNow."""
    return await _moved(context, shipment, Intent.RELEASE, Released())


async def _moved(context: Context, shipment: Shipment, intent: Intent, event: Event) -> Shipment:
    require(shipment, intent)
    if not shipment.reference:
        # Nothing was done with it so far: the journal gets the name that people read.
        reference = await context.index.reference_of(shipment.order_id)
        shipment = replace(shipment, reference=reference or shipment.order_id)
    return await context.record(shipment, event, cause=intent.value)
