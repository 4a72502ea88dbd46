"""The demo's papers: orders and commands as barcodes to scan, and the labels that were bought."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

from printing.documents.order_sheet import OrderSheet, order_sheet
from station.settings import Settings
from station.station import Station
from station.store.labels import write_durably
from ui.demo.market import PickingList
from ui.documents import commands_pdf
from ui.i18n import translate


def write_sheets(settings: Settings, orders: PickingList, folder: Path) -> list[Path]:
    """What there is to scan, as PDFs. Raises OSError."""
    station = settings.station
    listed = (
        (orders.plain, translate("Demo", "ready to pack")),
        (orders.to_accept, translate("Demo", "to be accepted first")),
        (orders.island, translate("Demo", "no carrier goes there: your own")),
        ((orders.container,), translate("Demo", "a container for the fulfilment centre")),
    )
    rows = tuple((reference, about) for references, about in listed for reference in references)
    files = {
        "orders-to-scan.pdf": order_sheet(OrderSheet(station.name, rows, station.language or "en")),
        "command-sheet.pdf": commands_pdf(settings),
    }
    for name, data in files.items():
        write_durably(folder / name, data)
    return [folder / name for name in files]


async def keep_labels(station: Station, folder: Path) -> None:
    """The labels as the carriers made them, beside what was printed of them. Raises OSError."""
    for shipment in await station.shipments():
        files = await station.label_files(shipment)
        await asyncio.to_thread(_copy, files, folder)


def _copy(files: Sequence[Path], folder: Path) -> None:
    for file in files:
        write_durably(folder / file.name, file.read_bytes())
