"""Prints a label file the way ``quayside print`` does: guard, read-back, journal, printer."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from printing.label_file import LabelFile
from station.domain.printjob import PrintJob
from station.settings import Settings
from ui.problems import Problem, problem_of


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be printed: a file's label on a printer. ``anyway`` is why, where it is held."""

    title: str
    file: LabelFile
    printer: str
    anyway: str = ""


Print = Callable[[Settings, Order], Awaitable[PrintJob]]
"""Raises PrinterNotSetUp, DocumentPrintFailed where it is not known to be out, StorageError."""


class StationPrinting:
    """A ``Print`` on a station of its own for each print, as the command line has it.

    The journal keeps it apart from a window that is open on the same folder. ``tell`` hears what
    opening the station found out.
    """

    def __init__(self, tell: Callable[[Problem], None]) -> None:
        self._tell = tell

    async def __call__(self, settings: Settings, order: Order) -> PrintJob:
        """Print it, and close the station again."""
        from ui.problem_words.carried import carried_over
        from ui.running import station_of

        station = await station_of(settings)
        station.on_not_kept(lambda error: self._tell(problem_of(error)))
        try:
            if station.upkeep.carried:
                self._tell(carried_over(station.upkeep.carried))
            file = order.file
            return await station.print_document(
                file.kind, order.title, file.data, printer=order.printer, anyway=order.anyway
            )
        finally:
            await station.close()
