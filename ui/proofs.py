"""What the journal has of one parcel, as the proof sheet draws it."""

import asyncio
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from printing.documents.proof_sheet import (
    ProofLabel,
    ProofMoment,
    ProofPrint,
    ProofSheet,
    proof_sheets,
)
from printing.documents.words import Words
from station.bench.questions import REPRINT_REASONS
from station.domain import events as e
from station.domain.errors import OrderNotFound, StorageError, UsageError
from station.domain.label import Label
from station.domain.printjob import PERSON_SAW, PERSON_SAW_NONE, SCANNED, PrintJob, PrintState
from station.domain.quote import Quote
from station.domain.shipment import Shipment
from station.station import Station
from station.store.journal import Entry
from ui.documents import carrier_of

DPI = 203
"""Of the picture: fine enough to be read, however large the printer's own dots are."""

_UNSAFE = re.compile(r"[^A-Za-z0-9_.-]+")

Detail = Callable[[Any, "Part"], str]

_EVIDENCE = {PERSON_SAW: "by_person", PERSON_SAW_NONE: "by_person_not", SCANNED: "by_scan"}
_PRINTS = {
    PrintState.SENT: "printed",
    PrintState.PROVED: "print_proved",
    PrintState.IN_DOUBT: "print_doubtful",
    PrintState.FAILED: "print_failed",
}


@dataclass(frozen=True, slots=True)
class Part:
    """Which parcel of the order, counted from 0, and in which language."""

    index: int
    words: Words


def file_name(ref: str) -> str:
    """Of an order's proof: a reference may be any text, and must not lead to another folder."""
    return f"proof-{_UNSAFE.sub('_', ref)}.pdf"


async def proof_pdf(station: Station, ref: str, number: int = 0) -> tuple[bytes, int]:
    """The proof of parcel ``number`` (from 1; 0: of all), and how many parcels are in it.

    Read from the journal and the label files alone. Raises OrderNotFound, StorageError, and
    UsageError where nothing was done with the order or it has no such parcel.
    """
    shipment = await station.known(ref)
    if not shipment.order_id:
        raise OrderNotFound(ref)
    count = max(len(shipment.parcels), len(shipment.labels))
    if not count:
        raise UsageError(f"nothing was packed for {ref} here: there is nothing to prove")
    if number > count:
        raise UsageError(f"{ref} has {count} parcel(s), there is no parcel {number}")
    entries = await station.entries(shipment.order_id)
    indexes = [number - 1] if number else range(count)
    sheets = [await _sheet(station, shipment, entries, index, count) for index in indexes]
    return await asyncio.to_thread(proof_sheets, sheets), len(sheets)


async def _sheet(
    station: Station, shipment: Shipment, entries: Sequence[Entry], index: int, count: int
) -> ProofSheet:
    language = station.settings.station.language or "en"
    part = Part(index, Words(language))
    label = label_of(shipment, index)
    own = shipment.own_carrier
    return ProofSheet(
        order_reference=shipment.reference or shipment.order_id,
        number=index + 1,
        count=count,
        station=station.settings.station.name,
        made_at=station.now(),
        carrier=carrier_of(shipment) if own or shipment.quote else "",
        tracking=label.tracking_number if label else (own.number or own.link) if own else "",
        parcel=shipment.parcels[index] if index < len(shipment.parcels) else None,
        receiver=shipment.ship_to,
        quote=shipment.quote,
        label=await _drawn(station, label) if label else None,
        prints=prints_of(shipment, label, entries, part.words) if label else (),
        moments=moments_of(entries, part),
        language=language,
    )


def label_of(shipment: Shipment, index: int) -> Label | None:
    """The parcel's label: the valid one, else the void one that came last."""
    valid = [label for label in shipment.labels if label.parcel_index == index]
    void = [label for label in shipment.void_labels if label.parcel_index == index]
    return next(reversed(valid or void), None)


async def _drawn(station: Station, label: Label) -> ProofLabel:
    """With its picture, or with the reason why there is none."""
    from printing.labels.pdf import rasterise
    from printing.labels.problem import LabelProblem

    try:
        data = await station.label_data(label)
        pages = await asyncio.to_thread(rasterise, data, DPI)
    except (StorageError, LabelProblem) as error:
        return ProofLabel(label, trouble=str(error))
    return ProofLabel(label, pages[0], DPI)


def prints_of(
    shipment: Shipment, label: Label, entries: Sequence[Entry], words: Words
) -> tuple[ProofPrint, ...]:
    """Every copy of the label as it stands, with the time since when it stands so."""
    times = {
        entry.event.job.id: entry.at
        for entry in entries
        if isinstance(entry.event, e.PrintAdvanced)
    }
    return tuple(
        ProofPrint(
            at=_local(times[job.id]) if job.id in times else None,
            copy_number=job.copy_number,
            printer=job.printer,
            state=job.state,
            evidence=_evidence(job, words),
            reason=_reason(job, words),
        )
        for job in shipment.prints_of(label)
    )


def moments_of(entries: Sequence[Entry], part: Part) -> tuple[ProofMoment, ...]:
    """What happened to a parcel, oldest first; what says nothing about it is left out."""
    moments = []
    for entry in entries:
        what, detail = _told(entry.event, part)
        if what:
            who = " · ".join(filter(None, (entry.actor, entry.station)))
            moments.append(ProofMoment(_local(entry.at), what, detail, who))
    return tuple(moments)


def _told(event: e.AnyEvent | e.NotUnderstood, part: Part) -> tuple[str, str]:
    """A key of the words and the detail; an empty key for what is left out."""
    if isinstance(event, e.PrintAdvanced):
        return _print(event.job, part)
    what, detail = TOLD.get(type(event), ("", None))
    return what, detail(event, part) if detail else ""


def _print(job: PrintJob, part: Part) -> tuple[str, str]:
    if job.parcel_index not in (None, part.index):
        return "", ""
    if job.state is PrintState.QUEUED and job.copy_number > 1:
        return "print_again", _reason(job, part.words)
    what = _PRINTS.get(job.state, "")
    return what, " · ".join(filter(None, (job.printer, _evidence(job, part.words))))


def _evidence(job: PrintJob, words: Words) -> str:
    """How it is known; what the printer's side wrote stays as it is."""
    if job.detail in _EVIDENCE:
        return words(_EVIDENCE[job.detail])
    return job.detail or (words("by_transport") if job.is_out else "")


def _reason(job: PrintJob, words: Words) -> str:
    """Why it was printed again; what a person typed stays as it is."""
    return words(job.reason) if job.reason in REPRINT_REASONS else job.reason


def _local(at: str) -> datetime:
    """A time of the journal in the zone of this place, as it was on that day."""
    return datetime.fromisoformat(at).astimezone()


def _measured(event: e.ParcelsMeasured, part: Part) -> str:
    if part.index >= len(event.parcels):
        return ""
    parcel = event.parcels[part.index]
    return f"{part.words.size(parcel)}, {part.words.weight(parcel.weight_g)}"


def _quote(quote: Quote, part: Part) -> str:
    return f"{quote.title}, {part.words.money(quote.cost)}"


def _stored(event: e.LabelsReceived, part: Part) -> str:
    numbers = [one.tracking_number for one in event.labels if one.parcel_index == part.index]
    return ", ".join(filter(None, numbers))


def _pickup(event: e.PickupBooked, part: Part) -> str:
    booking, words = event.booking, part.words
    hours = words.hours(booking.window.value) if booking.window else ""
    return ", ".join(filter(None, (words.day(booking.day), hours, booking.reference)))


def _known_by(event: e.PurchaseConfirmed | e.AcceptConfirmed | e.ResetConfirmed, part: Part) -> str:
    return part.words("by_answer") if event.evidence == "answer" else event.evidence


def _refund(event: e.OwnCarrierConfirmed, part: Part) -> str:
    return part.words("refunds", money=part.words.money(event.refund)) if event.refund else ""


TOLD: dict[type, tuple[str, Detail | None]] = {
    e.AcceptConfirmed: ("accepted", _known_by),
    e.PackingStarted: ("packing", None),
    e.ParcelsMeasured: ("measured", _measured),
    e.QuoteChosen: ("chosen", lambda event, part: _quote(event.quote, part)),
    e.PurchaseStarted: ("buying", lambda event, part: _quote(event.quote, part)),
    e.PurchaseConfirmed: ("bought", _known_by),
    e.PurchaseRefused: ("not_bought", lambda event, _: event.reason),
    e.OwnCarrierStarted: ("handing_over", lambda event, _: event.carrier.provider.upper()),
    e.OwnCarrierConfirmed: ("handed_over", _refund),
    e.LabelsReceived: ("stored", _stored),
    e.LabelsVoided: ("voided", lambda event, _: event.reason),
    e.ResetConfirmed: ("reset", _known_by),
    e.PickupBooked: ("pickup_booked", _pickup),
    e.PickupRefused: ("pickup_refused", lambda event, _: event.reason),
    e.Shipped: ("left", lambda event, _: event.status),
    e.Cancelled: ("cancelled", lambda event, _: event.status),
    e.ConflictSeen: ("conflict", lambda event, _: event.detail),
    e.ConflictSettled: ("settled", lambda event, _: event.by),
}
"""What is told of each event, and its detail. Print jobs have their own."""

LEFT_OUT = frozenset(
    {
        e.AcceptStarted,
        e.AcceptRefused,
        e.Released,
        e.Held,
        e.Resumed,
        e.QuotesOffered,
        e.PurchaseQueued,
        e.QueueStopped,
        e.PurchaseUnqueued,
        e.ResetStarted,
        e.ResetRefused,
        e.PickupStarted,
        e.AlarmSeen,
    }
)
"""Events that prove nothing of a parcel: steps that another one ends, and what was put aside."""
