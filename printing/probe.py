"""What a printer can prove: asked at set-up, and before the first job where nobody did."""

from printing.printers.inquiry import Inquirer
from printing.printers.label_proof import evidence_in
from station.clock import SystemClock
from station.domain.evidence import Evidence
from station.ports import Clock
from station.settings import PrinterSettings


async def probe(printer: PrinterSettings, clock: Clock | None = None) -> Evidence:
    """The evidence level of a printer. Nothing is printed.

    Only ZPL printers by address are asked; a queue has states and a folder has none. Raises
    NothingSent where the printer cannot be reached.
    """
    if printer.kind == "queue":
        return Evidence.REPORTS
    if printer.kind != "tcp" or printer.language != "zpl":
        return Evidence.SILENT
    inquirer = Inquirer(printer.host, printer.port, clock or SystemClock())
    return evidence_in(await inquirer.look())
