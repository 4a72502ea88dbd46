"""Shipments, orders and journal entries as plain JSON objects: what ``--json`` prints."""

from typing import Any

import msgspec

from station.domain.container import Container
from station.domain.order import Order
from station.domain.printjob import PrintJob
from station.domain.quote import Quote
from station.domain.shipment import Shipment
from station.settings import Settings
from station.station import Outcome
from station.store.journal import Entry
from ui.problems import Problem, problem_of
from ui.running import error_fields

Row = dict[str, Any]


def order_row(order: Order) -> Row:
    """An order of the marketplace's list."""
    return {
        "reference": order.reference,
        "order_id": order.id,
        "state": order.status,
        "retailer": order.retailer.store_name if order.retailer else "",
        "created_at": order.created_at.isoformat() if order.created_at else None,
        "total_minor": order.total.minor if order.total else None,
        "currency": order.currency,
    }


def shipment_row(ref: str, shipment: Shipment, settings: Settings) -> Row:
    """A shipment as the journal has it; label paths are absolute."""
    folder = settings.label_folder
    row: Row = {
        "reference": shipment.reference or ref,
        "order_id": shipment.order_id or None,
        "state": shipment.state.value if shipment.order_id else "unknown",
        "quote": quote_row(shipment.quote) if shipment.quote else None,
        "tracking_numbers": tracking_numbers(shipment),
        "labels": [str(folder / label.file) for label in shipment.labels],
        "prints": [print_row(job) for job in shipment.prints_of_labels()],
    }
    if shipment.queued:
        row["queued"] = {
            "since": shipment.queued.since,
            "stopped": shipment.queued.stopped,
            "quote": quote_row(shipment.queued.quote) if shipment.queued.quote else None,
        }
    if shipment.pickup:
        row["pickup"] = {
            "date": shipment.pickup.day.isoformat(),
            "window": shipment.pickup.window.value if shipment.pickup.window else None,
            "reference": shipment.pickup.reference,
        }
    return row


def tracking_numbers(shipment: Shipment) -> list[str]:
    """The labels' numbers, or the own carrier's number or link."""
    if shipment.own_carrier:
        return [shipment.own_carrier.number or shipment.own_carrier.link]
    return [label.tracking_number for label in shipment.labels if label.tracking_number]


def quote_row(quote: Quote) -> Row:
    """The quote that was bought; ``cost_minor`` in cents, ``check`` where its unit is in doubt."""
    row: Row = {
        "id": quote.id,
        "carrier": quote.carrier,
        "service": quote.service,
        "cost_minor": quote.cost.minor,
        "currency": quote.cost.currency,
        "kind": quote.kind.value,
    }
    if quote.cost.needs_a_look:
        row["check"] = f"the marketplace wrote {quote.raw_amount}: cents, or whole units?"
    return row


def print_row(job: PrintJob) -> Row:
    """A print job: where it went and how far it came."""
    return {
        "printer": job.printer,
        "state": job.state.value,
        "parcel": None if job.parcel_index is None else job.parcel_index + 1,
        "copy": job.copy_number,
        "receipt": job.receipt,
        "detail": job.detail,
    }


def container_row(container: Container, settings: Settings) -> Row:
    """A fulfilment-centre container with its label."""
    label = container.label
    return {
        "reference": container.ref,
        "order_id": None,
        "state": "labelled" if label else "waiting",
        "labels": [str(settings.label_folder / label.file)] if label else [],
        "prints": [print_row(job) for job in container.prints],
    }


def outcome_row(outcome: Outcome, settings: Settings) -> tuple[Row, Problem | None]:
    """An order's outcome, and its problem in words where it has one."""
    row = shipment_row(outcome.ref, outcome.shipment, settings)
    if not outcome.error:
        return row, None
    problem = problem_of(outcome.error, outcome.shipment)
    return {**row, "error": error_fields(problem)}, problem


def entry_row(entry: Entry) -> Row:
    """A row of the journal."""
    return {
        "seq": entry.seq,
        "stream": entry.stream,
        "version": entry.version,
        "event": type(entry.event).__name__,
        "at": entry.at,
        "station": entry.station,
        "actor": entry.actor,
        "cause": entry.cause,
        "data": msgspec.to_builtins(entry.event),
    }
