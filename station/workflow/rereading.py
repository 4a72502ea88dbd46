"""A last look at an order before an older label of it is printed (contract T31).

What was fetched a while ago may be for an address that is not the order's any more, or for an order
that was cancelled. A label is not kept from a packer because the network is gone, though.
"""

import logging
from datetime import timedelta

from station.api.errors import MarketplaceError
from station.domain.errors import OrderCancelled
from station.domain.shipment import Shipment, State
from station.workflow.context import Context
from station.workflow.shipping import observe

READ_AGAIN_AFTER = timedelta(minutes=5)

log = logging.getLogger(__name__)


async def reread(context: Context, shipment: Shipment) -> Shipment:
    """The shipment after a look at the marketplace, where its labels are not fresh.

    Asked once and without patience. Raises OrderCancelled; what else the look finds is a conflict.
    """
    since = shipment.labelled_at or shipment.bought_at
    is_fresh = not since or not context.ages.is_older(since, READ_AGAIN_AFTER)
    if shipment.state is not State.LABELLED or is_fresh or not context.link.link.is_up:
        return shipment
    try:
        order = await context.market.order(shipment.order_id, is_asked_once=True)
    except MarketplaceError as error:
        log.info("%s is printed without a last look: %s", shipment.reference, error)
        return shipment
    shipment = await observe(context, shipment, order)
    if shipment.state is State.CANCELLED:
        raise OrderCancelled(order.status, has_label=True)
    return shipment
