"""Handover sheets: on the office printer, or as a file where none is set up."""

import asyncio
from collections.abc import Sequence

from station.domain.errors import PrinterNotSetUp, StorageError
from station.domain.printjob import DocumentKind
from station.domain.shipment import Shipment
from station.station import Station
from station.store.labels import write_durably
from ui.documents import handover_pdf
from ui.i18n import translate

FOLDER = "documents"


async def hand_over(station: Station, shipments: Sequence[Shipment]) -> str:
    """Print them, or keep them as a file; gives words that tell where they are.

    Raises StorageError, and LabelPrintFailed where the printer did not take them.
    """
    today = station.today()
    title = f"handover-{today.isoformat()}"
    data = await asyncio.to_thread(handover_pdf, station.settings, shipments, today)
    try:
        job = await station.print_document(DocumentKind.HANDOVER_SHEET, title, data)
    except PrinterNotSetUp:
        file = station.settings.home / FOLDER / f"{title}.pdf"
        try:
            await asyncio.to_thread(write_durably, file, data)
        except OSError as error:
            raise StorageError(str(file), error.strerror or str(error)) from error
        return translate("Pickups", "no printer is set up for them; saved as {file}").format(
            file=file
        )
    return translate("Pickups", "printed on {printer}").format(printer=job.printer)
