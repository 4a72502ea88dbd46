"""Reads all labels of an order or a container, and draws them, in a thread."""

import asyncio
from pathlib import Path

from printing.labels.zpl.fields import read_labels
from printing.preview import WITHOUT_PRINTER, sheets_of
from printing.spooler import Spooler
from station.domain.container import order_reference_of
from station.domain.errors import PrinterNotSetUp, StorageError
from station.domain.printjob import DocumentKind
from station.settings import PrinterSettings
from station.station import Station
from ui.screens.preview.view import Page, Reading


async def read(station: Station, printers: Spooler, ref: str) -> Reading:
    """The labels as their printer gets them.

    Raises OrderNotFound, OrderConflict where there are none yet, StorageError, LabelProblem, and
    what fetching a label raises.
    """
    if order_reference_of(ref):
        return await _of_container(station, printers, ref)
    shipment = await station.shipment(ref)
    files = await station.label_bytes(ref)
    shipment = await station.shipment(ref)  # fetching may have brought its labels
    printer = _printer(printers, DocumentKind.LABEL_PDF)
    pages: list[Page] = []
    for index, (_name, data) in enumerate(files):
        label = shipment.labels[index] if index < len(shipment.labels) else None
        sheets = await asyncio.to_thread(sheets_of, data, printer or WITHOUT_PRINTER)
        copies = sum(job.is_out for job in shipment.prints_of(label)) if label else 0
        tracking = label.tracking_number if label else ""
        pages += [Page(index, sheet, tracking=tracking, copies=copies) for sheet in sheets]
    return Reading(shipment.reference or ref, tuple(pages), shipment.parcels, printer)


async def _of_container(station: Station, printers: Spooler, ref: str) -> Reading:
    container = await station.container(ref)
    file = station.label_path(container)
    printer = _printer(printers, DocumentKind.LABEL_ZPL)
    if file is None:
        return Reading(ref, printer=printer)
    labels = read_labels(await asyncio.to_thread(_bytes_of, file))
    copies = sum(job.is_out for job in container.prints)
    pages = tuple(Page(0, zpl=label, copies=copies) for label in labels)
    return Reading(ref, pages, (container.parcel,) if container.parcel else (), printer)


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
