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
    if not _is_asked(printer):
        return _by_kind(printer)
    inquirer = Inquirer(printer.host, printer.port, clock or SystemClock())
    return evidence_in(await inquirer.look())


def evidence_of(printer: PrinterSettings) -> Evidence | None:
    """What is known without asking: None where only the printer itself could tell."""
    return printer.evidence if _is_asked(printer) else _by_kind(printer)


def _is_asked(printer: PrinterSettings) -> bool:
    return printer.kind == "tcp" and printer.language == "zpl"


def _by_kind(printer: PrinterSettings) -> Evidence:
    return Evidence.REPORTS if printer.kind == "queue" else Evidence.SILENT
