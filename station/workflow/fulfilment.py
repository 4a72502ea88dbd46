"""The fulfilment centre's ZPL labels: asked for by container, the same one however often."""

import logging

from station.api.errors import AnswerLost, BadAnswer, MarketplaceError, Refused
from station.api.wire import ZplAnswer
from station.domain.container import Container, ZplService, order_reference_of
from station.domain.errors import NotAllowedNow, OutcomeUnknown, UsageError
from station.domain.events import (
    ZplLabelReceived,
    ZplLabelRefused,
    ZplLabelStarted,
)
from station.domain.ids import ContainerRef
from station.domain.parcel import Parcel
from station.workflow.context import Context
from station.workflow.rules import check_parcels

REPEATS = 3
"""The endpoint gives the same label again (contract 7.1), so a lost answer may be asked for."""

log = logging.getLogger(__name__)


async def zpl_label(
    context: Context, ref: ContainerRef, parcel: Parcel, service: ZplService
) -> Container:
    """The container with its label on disk.

    Raises UsageError, BadParcels, NotAllowedNow (internal API off), OutcomeUnknown, and refusals.
    """
    if not order_reference_of(ref):
        raise UsageError(f"not a container reference: {ref!r} (such as O_ABC123_722-1)")
    if context.settings.api.internal == "off":
        raise NotAllowedNow("a fulfilment-centre label", "off in the settings: api.internal")
    check_parcels([parcel])
    container = await context.journal.container(ref)
    if container.label:
        return container
    was_asked = container.is_open
    started = ZplLabelStarted(parcel, service.value)
    container = await context.record_container(container, started, cause="zpl")
    try:
        answer = await _ask(context, ref, parcel, service)
    except (AnswerLost, BadAnswer) as error:
        raise OutcomeUnknown("zpl label", str(error)) from error
    except MarketplaceError as error:
        if was_asked and not isinstance(error, Refused):
            raise  # the first request may have been carried out: it is asked about again
        await context.record_container(container, ZplLabelRefused(str(error)), cause="zpl")
        raise
    day = context.clock.now().date()
    label = await context.labels.save(ref, 0, 1, "", answer.zpl, day)
    received = ZplLabelReceived(label, answer.is_new)
    return await context.record_container(container, received, cause="zpl")


async def _ask(
    context: Context, ref: ContainerRef, parcel: Parcel, service: ZplService
) -> ZplAnswer:
    for attempt in range(1, REPEATS):
        try:
            return await context.market.zpl_label(ref, service, parcel)
        except AnswerLost as error:
            log.warning("ZPL label of %s, try %d: %s", ref, attempt, error)
            await context.clock.sleep(attempt)
    return await context.market.zpl_label(ref, service, parcel)


async def settle_label(context: Context, container: Container) -> Container:
    """Ask once more for a label that was asked for and not received: it is the same one.

    Raises as ``zpl_label``.
    """
    if not container.is_open or not container.parcel:
        return container
    return await zpl_label(context, container.ref, container.parcel, container.service)
