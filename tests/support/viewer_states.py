"""The viewer in every state that a person can see, drawn as the product draws it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from printing.label_file import LabelFile, kind_of
from station.settings import PrinterSettings
from tests.printing.samples import label_pdf
from tests.support.label_samples import GOOD, HELD, ZEBRA
from ui.viewer.reading import drawn
from ui.viewer.state import Opened, ViewerState

OFFICE = PrinterSettings("Office", "queue", "pdf", queue="office")
FOLDER = Path("/home/packer/Downloads")


def opened(data: bytes, printer: PrinterSettings | None = ZEBRA) -> Opened:
    return drawn(LabelFile(kind_of(data), data), printer)


def state(name: str, seen: Opened | None, **changes: object) -> ViewerState:
    printers = (ZEBRA, OFFICE)
    made = ViewerState((FOLDER / name,), opened=seen, printers=printers, printer=ZEBRA.name)
    return replace(made, **changes)  # type: ignore[arg-type]


def _several() -> ViewerState:
    names = ("a-first.zpl", "order-2400117394-parcel-2-of-3-return-label-full-page.pdf", "c.zpl")
    files = tuple(FOLDER / name for name in names)
    return state("", opened(label_pdf()), files=files, at=1)


STATES: dict[str, Callable[[], ViewerState]] = {
    "fine": lambda: state("O_ABC123_722-1.zpl", opened(GOOD)),
    "refused": lambda: state("held.zpl", opened(HELD)),
    "refused, asked": lambda: state("held.zpl", opened(HELD), is_asking=True),
    "pdf": lambda: state("label.pdf", opened(label_pdf())),
    "several labels": lambda: state("day.zpl", opened(GOOD * 4), page=2),
    "several files": _several,
    "unreadable": lambda: state("scan.pdf", Opened(problem="the PDF is damaged or cut off")),
    "no printer": lambda: state("label.zpl", opened(GOOD, None), printers=(), printer=""),
    "printing": lambda: state("label.zpl", opened(GOOD), printing_on=ZEBRA.name),
    "loading": lambda: state("label.zpl", None),
    "no file": lambda: ViewerState(printers=(ZEBRA, OFFICE), printer=ZEBRA.name),
}
