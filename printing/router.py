"""Which printer gets which document, and which one could stand in for it."""

from station.domain.errors import PrinterNotSetUp
from station.domain.printjob import DocumentKind
from station.settings import PrinterSettings, Settings


class Router:
    """The routes of the settings. A fallback is only ever offered: a person takes it."""

    def __init__(self, settings: Settings) -> None:
        self._printers = settings.printers
        self._routes = settings.routes
        self._fallback = settings.fallback

    def printer_for(self, kind: DocumentKind) -> str:
        """The name of the printer for a kind of document.

        Raises PrinterNotSetUp where no route is set, or it names a printer that is not there.
        """
        name = self._routes.get(kind)
        if name is None:
            raise PrinterNotSetUp(kind.value)
        return self.printer(name).name

    def printer(self, name: str) -> PrinterSettings:
        """The settings of a printer. Raises PrinterNotSetUp where there is none of that name."""
        found = self._printers.get(name)
        if found is None:
            raise PrinterNotSetUp(f"the name {name!r}")
        return found

    def stand_in_for(self, name: str) -> str | None:
        """The printer that may stand in for another, None where the settings name none."""
        stand_in = self._fallback.get(name)
        return stand_in if stand_in in self._printers and stand_in != name else None

    def offer(self, name: str) -> str:
        """Words that offer the fallback of a printer, empty where there is none."""
        stand_in = self.stand_in_for(name)
        return f"; {stand_in!r} could print it instead" if stand_in else ""
