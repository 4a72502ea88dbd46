"""The labels of an order or a container as they were read. No Qt."""

from dataclasses import dataclass

from printing.preview import Look, Sheet
from station.domain.parcel import Parcel
from station.settings import PrinterSettings


@dataclass(frozen=True, slots=True)
class Page:
    """One label: a sheet of a look, once that is there; ``problem`` says why it never will be.

    ``parcel`` counts from 0, ``at`` the sheets of a look. ``copies`` is how often it was handed to
    a printer, None where nobody counts; ``held`` what the checks said when it was last to be
    printed. ``is_pdf``: the marketplace sent a PDF, which can be kept.
    """

    parcel: int
    look: Look | None = None
    at: int = 0
    tracking: str = ""
    copies: int | None = 0
    problem: str = ""
    held: str = ""
    is_pdf: bool = True

    @property
    def is_held(self) -> bool:
        """The checks hold it back, now or when it was last to be printed."""
        return bool(self.held) or (self.look is not None and self.look.is_held)

    @property
    def sheet(self) -> Sheet | None:
        """Its dots, None while they are not drawn."""
        return self.look.sheets[self.at] if self.look else None


@dataclass(frozen=True, slots=True)
class Reading:
    """All labels of an order or a container. ``printer`` is None where none is set up."""

    ref: str
    pages: tuple[Page, ...] = ()
    parcels: tuple[Parcel, ...] = ()
    printer: PrinterSettings | None = None
