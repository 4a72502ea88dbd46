"""Reads the labels of an order or a container, and draws them one by one, each in a thread."""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from printing.labels.problem import LabelProblem
from printing.preview import WITHOUT_PRINTER, look_at
from printing.spooler import Spooler
from station.domain.container import order_reference_of
from station.domain.errors import PrinterNotSetUp, StorageError
from station.domain.parcel import Parcel
from station.domain.printjob import DocumentKind, PrintJob
from station.settings import PrinterSettings
from station.station import Station
from ui.screens.preview.pages import Page, Reading


@dataclass(frozen=True, slots=True)
class LabelFile:
    """A label's bytes, and what is known of it before it is drawn.

    ``held`` is what the checks said when it was last to be printed, empty where they let it pass.
    """

    kind: DocumentKind
    parcel: int
    data: bytes
    tracking: str = ""
    copies: int = 0
    held: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """The label files of a reference, and the printer that they go to."""

    ref: str
    files: tuple[LabelFile, ...] = ()
    parcels: tuple[Parcel, ...] = ()
    printer: PrinterSettings | None = None


async def find(station: Station, printers: Spooler, ref: str) -> Found:
    """The labels of a reference, not drawn yet.

    Raises OrderNotFound, OrderConflict where there are none yet, StorageError, and what fetching a
    label raises.
    """
    if order_reference_of(ref):
        return await _of_container(station, printers, ref)
    files = await station.label_bytes(ref)
    shipment = await station.shipment(ref)  # fetching may have brought its labels
    found = []
    for index, (_name, data) in enumerate(files):
        label = shipment.labels[index] if index < len(shipment.labels) else None
        prints = shipment.prints_of(label) if label else ()
        tracking = label.tracking_number if label else ""
        found.append(
            LabelFile(DocumentKind.LABEL_PDF, index, data, tracking, _copies(prints), _held(prints))
        )
    printer = _printer(printers, DocumentKind.LABEL_PDF)
    return Found(shipment.reference or ref, tuple(found), shipment.parcels, printer)


async def drawn(found: Found) -> AsyncGenerator[Reading, None]:
    """The labels as far as they are drawn: first none of them, then one more each time."""
    files: list[tuple[Page, ...]] = [(_waiting(file),) for file in found.files]
    yield _reading(found, files)
    for index, file in enumerate(found.files):
        files[index] = await asyncio.to_thread(_pages, file, found.printer or WITHOUT_PRINTER)
        yield _reading(found, files)


def _reading(found: Found, files: list[tuple[Page, ...]]) -> Reading:
    pages = tuple(page for pages in files for page in pages)
    return Reading(found.ref, pages, found.parcels, found.printer)


def _waiting(file: LabelFile) -> Page:
    is_pdf = file.kind is DocumentKind.LABEL_PDF
    return Page(
        file.parcel, tracking=file.tracking, copies=file.copies, held=file.held, is_pdf=is_pdf
    )


def _pages(file: LabelFile, printer: PrinterSettings) -> tuple[Page, ...]:
    """A label's pages, drawn; where that cannot be, the reason stands in their place."""
    page = _waiting(file)
    try:
        look = look_at(file.kind, file.data, printer, file.tracking)
    except LabelProblem as error:
        return (replace(page, problem=str(error)),)
    return tuple(replace(page, look=look, at=at) for at in range(len(look.sheets)))


async def _of_container(station: Station, printers: Spooler, ref: str) -> Found:
    container = await station.container(ref)
    printer = _printer(printers, DocumentKind.LABEL_ZPL)
    file = station.label_path(container)
    if file is None:
        return Found(ref, printer=printer)
    data = await asyncio.to_thread(_bytes_of, file)
    prints = container.prints
    label = LabelFile(DocumentKind.LABEL_ZPL, 0, data, "", _copies(prints), _held(prints))
    parcels = (container.parcel,) if container.parcel else ()
    return Found(ref, (label,), parcels, printer)


def _copies(prints: Sequence[PrintJob]) -> int:
    return sum(job.is_out for job in prints)


def _held(prints: Sequence[PrintJob]) -> str:
    return prints[-1].detail if prints and prints[-1].is_held else ""


def _bytes_of(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise StorageError(str(file), error.strerror or str(error)) from error


def _printer(printers: Spooler, kind: DocumentKind) -> PrinterSettings | None:
    """The printer that the routes name; None where none is set up: a picture needs no printer."""
    try:
        return printers.router.printer(printers.router.printer_for(kind))
    except PrinterNotSetUp:
        return None
