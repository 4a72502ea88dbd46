"""The first column: whose order it is, and what goes into it."""

from dataclasses import dataclass

from station.bench.state import Stage, Work
from station.domain.address import Address
from station.domain.order import OrderLine
from station.domain.shipment import State
from ui.faces import ChipFace, ItemFace
from ui.i18n import translate


@dataclass(frozen=True, slots=True)
class OrderView:
    """The order in hand; while it is read, what the local index knows of it."""

    name: str
    address: str
    reference: str
    aside: str
    chip: ChipFace | None
    items_title: str
    items_count: str
    items: tuple[ItemFace, ...]


def order_view(work: Work, stage: Stage) -> OrderView:
    """The column of a work."""
    order = work.order
    lines = order.lines if order else ()
    known = work.known if not order else None
    pieces = known.pieces if known else sum(line.pieces for line in lines)
    return OrderView(
        name=_name(work),
        address=_address(work),
        reference=_reference(work),
        aside=translate("Bench", "%n parcel(s)", n=len(work.parcels)),
        chip=_chip(work, stage),
        items_title=translate("Bench", "Items") if pieces else "",
        items_count=translate("Bench", "%n piece(s)", n=pieces) if pieces else "",
        items=tuple(map(item_face, lines)),
    )


def item_face(line: OrderLine) -> ItemFace:
    """A line of the order; pieces are not verified yet."""
    words = translate("Bench", "piece(s)", n=line.pieces)
    return ItemFace(line.name or line.sku, line.sku or line.gtin, line.pieces, words)


def _name(work: Work) -> str:
    if work.container:
        return translate("Bench", "Fulfilment container")
    if not work.order:
        return work.known.retailer if work.known and work.known.retailer else work.ref
    shop = work.order.retailer.store_name if work.order.retailer else ""
    to = _ship_to(work)
    return shop or to.organisation or to.name or work.ref


def _reference(work: Work) -> str:
    """Under the name, where the name is not the reference itself."""
    if work.order or work.container:
        return work.ref
    return work.known.reference if work.known and work.known.retailer else ""


def _ship_to(work: Work) -> Address:
    if work.order and work.order.shipping:
        return work.order.shipping.ship_to
    return work.shipment.ship_to or Address()


def _address(work: Work) -> str:
    if work.container:
        return translate("Bench", "One parcel, one label.")
    if work.known and not work.order:
        return ", ".join(part for part in (work.known.city, work.known.country) if part)
    to = _ship_to(work)
    town = " ".join(part for part in (to.postal_code, to.city) if part)
    return ", ".join(part for part in (to.street, town, to.country_code) if part)


def _chip(work: Work, stage: Stage) -> ChipFace | None:
    """Only a state that differs from the ordinary has a chip."""
    if work.shipment.state is State.HELD:
        return ChipFace(translate("Bench", "On hold"), "warn", "pause")
    if stage is Stage.ACCEPTING:
        return ChipFace(translate("Bench", "Not accepted"), "warn", "clock")
    return {
        State.LABELLED: ChipFace(translate("Bench", "Labelled"), "good", "check"),
        State.SHIPPED: ChipFace(translate("Bench", "Shipped"), "good", "truck"),
        State.CANCELLED: ChipFace(translate("Bench", "Cancelled"), "bad", "cross"),
        State.AWAITING_LABELS: ChipFace(translate("Bench", "Bought"), "accent", "label"),
        State.BUYING: ChipFace(translate("Bench", "Buying"), "accent", "label"),
        State.RESETTING: ChipFace(translate("Bench", "Resetting"), "warn", "undo"),
    }.get(work.shipment.state)
