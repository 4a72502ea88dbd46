"""Which transport a printer's settings mean."""

from pathlib import Path

from printing.printers.file import FileFolder
from printing.printers.raw_socket import RawSocket
from printing.printers.transport import Transport
from station.domain.errors import PrinterNotSetUp
from station.settings import PrinterSettings


def transport_for(printer: PrinterSettings) -> Transport:
    """The way to this printer.

    Raises PrinterNotSetUp where the settings lack the part that their kind needs.
    """
    match printer.kind:
        case "tcp" if printer.host:
            return RawSocket(printer.host, printer.port)
        case "queue" if printer.queue:
            return _queue(printer)
        case "file":
            return FileFolder(printer.folder or Path("out"))
    raise PrinterNotSetUp(f"{printer.name!r}, which is of the kind {printer.kind!r}")


def _queue(printer: PrinterSettings) -> Transport:
    # Imported here: http.client and subprocess cost the command line time it may not need.
    if printer.language in ("zpl", "epl"):
        from printing.printers.zebra_queue import ZebraQueue

        return ZebraQueue(printer.queue)
    from printing.printers.cups import CupsQueue

    return CupsQueue(printer.queue)
