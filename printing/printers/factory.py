"""Which transport a printer's settings mean."""

from pathlib import Path

from printing.printers.file import FileFolder
from printing.printers.raw_socket import RawSocket
from printing.printers.transport import Transport
from station.domain.errors import PrinterNotSetUp
from station.domain.evidence import Evidence
from station.settings import PrinterSettings


def transport_for(printer: PrinterSettings) -> Transport:
    """The way to this printer.

    Raises PrinterNotSetUp where the settings lack the part that their kind needs.
    """
    match printer.kind:
        case "tcp" if printer.host:
            # Only what is sent as ZPL is ever asked in ZPL.
            is_asked = printer.language == "zpl"
            evidence = printer.evidence if is_asked else Evidence.SILENT
            return RawSocket(printer.host, printer.port, evidence=evidence)
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
