"""The assistant in every state that a printer brings it to, as frozen values."""

from dataclasses import replace
from pathlib import Path

from printing.discovery import FoundPrinter, NoPrinterThere, Search
from printing.printers.transport import Usability
from printing.setup_assistant import Facts, SetUp, Step, begin, identified, sized
from printing.status.faults import Fault
from station.domain.evidence import Evidence
from station.domain.printjob import DocumentKind
from station.settings import PrinterSettings, Settings
from ui.screens.settings.assistant_fields import ACROSS, ADDRESS, ALONG, BARS, FIFTY, KIND, RAGGED
from ui.screens.settings.assistant_state import AssistantState, Busy, Stage
from ui.screens.settings.printers_view import PrintersState

ZEBRA = FoundPrinter("ZD421-203dpi", "tcp", "192.0.2.10:9100", "zpl", 203)
CLONE = FoundPrinter("", "tcp", "192.0.2.14:9100")
LASER = FoundPrinter("HP_LaserJet_Bureau", "queue", "HP_LaserJet_Bureau", "driver")
QUEUES = (LASER, FoundPrinter("Zebra_Gate", "queue", "Zebra_Gate", "zpl"))
OFFICE = PrinterSettings("Office", "queue", "driver", queue="Office", evidence=Evidence.REPORTS)
SETTINGS = Settings(
    Path("/home"),
    printers={"Office": OFFICE},
    routes={DocumentKind.PACKING_SLIP: "Office", DocumentKind.HANDOVER_SHEET: "Office"},
)

TOLD = identified(
    begin(ZEBRA, "ZD421-203dpi"),
    Facts(Evidence.PROVES, "ZD421-203dpi", "V93.21.26Z", 203, 104.0, ("epl", "zpl")),
)
SILENT = identified(begin(CLONE, "192.0.2.14:9100"), Facts(Evidence.SILENT))
DRIVEN = identified(begin(LASER, "HP_LaserJet_Bureau"), Facts(Evidence.REPORTS))
FOLDER = identified(
    begin(FoundPrinter("", "file", "/home/packer/labels", "pdf"), "labels"),
    Facts(Evidence.SILENT),
)


def at(stage: Stage, setup: SetUp = TOLD, **changes: object) -> AssistantState:
    """The assistant at a page."""
    return replace(AssistantState(stage, setup=setup), **changes)  # type: ignore[arg-type]


READY = sized(TOLD, 104, 152)
UNSURE = sized(SILENT, 102, 152, dpi=203, language="zpl")
NOBODY = tuple(NoPrinterThere("silent", f"192.0.2.{number}:9100") for number in range(20, 29))
PROVED = replace(READY, step=Step.DONE, proof="counter 1203 -> 1204, nothing left in the buffer")

ALL = {
    "choose": AssistantState(),
    "addresses are wrong": AssistantState(typed={ADDRESS: "192.0.2.300-400"}, is_tried=True),
    "searching": AssistantState(typed={ADDRESS: "192.0.2.10-29"}, busy=Busy.SEARCH),
    "found": AssistantState(
        typed={ADDRESS: "192.0.2.10-29"}, search=Search((ZEBRA, CLONE), NOBODY)
    ),
    "queues": AssistantState(typed={KIND: "queue"}),
    "asking": AssistantState(typed={KIND: "queue"}, busy=Busy.ASK),
    "cannot be reached": AssistantState(
        typed={ADDRESS: "192.0.2.10"},
        problem="The printer at 192.0.2.10:9100 does not answer (waited 5 s)",
    ),
    "told": at(Stage.SIZE),
    "silent": at(Stage.SIZE, SILENT),
    "none came": at(
        Stage.SIZE,
        SILENT,
        problem="Look at paper, cover and cable, at the language and at the size.",
    ),
    "size is wrong": at(Stage.SIZE, typed={"width_mm": "5", "name": "Office"}, is_tried=True),
    "print": at(Stage.PRINT, READY),
    "printing": at(Stage.PRINT, READY, busy=Busy.PRINT),
    "paper out": at(
        Stage.PRINT,
        READY,
        problem="The printer at 192.0.2.10:9100 cannot print; the paper is out",
    ),
    "read": at(Stage.READ, READY),
    "read, silent": at(Stage.READ, UNSURE, typed={BARS: RAGGED}, is_tried=True),
    "wrong answers": at(
        Stage.READ,
        UNSURE,
        typed={ACROSS: "140", ALONG: "3", FIFTY: "44", BARS: RAGGED},
        problem="The ruler’s 50 mm are 44 mm long: no print head does that",
    ),
    "another size": at(
        Stage.PRINT, READY, note="The labels are 76 × 100 mm. Print again to see that it fits."
    ),
    "beside its place": at(
        Stage.PRINT,
        READY,
        problem="The print sits 3.5 mm too far to the right; the print sits 2 mm too high",
        note="Look at the paper guides and at the left and upper position that is set at the "
        "printer. Then print again.",
    ),
    "label waits": at(
        Stage.READ,
        READY,
        problem="The printer at 192.0.2.10:9100 waits; the paper is out; the label comes out by "
        "itself",
    ),
    "proves": at(Stage.USE, PROVED),
    "reports": at(Stage.USE, DRIVEN),
    "keeps silent": at(Stage.USE, UNSURE),
    "folder": at(Stage.USE, replace(FOLDER, receipt="/home/packer/labels/test-label.pdf")),
    "saving": at(Stage.USE, PROVED, busy=Busy.SAVE),
}

GATE = PrinterSettings("Zebra at the gate", "tcp", "zpl", "192.0.2.10", evidence=Evidence.PROVES)
BENCH = PrinterSettings("Godex G500", "tcp", "zpl", "192.0.2.14", evidence=Evidence.SILENT)
SHED = PrinterSettings("Zebra in the shed", "tcp", "zpl", "192.0.2.12", evidence=Evidence.PROVES)
IN_USE = replace(SETTINGS, printers={one.name: one for one in (GATE, SHED, BENCH, OFFICE)})
STATES = PrintersState(
    usable={
        GATE.name: Usability(True, "the paper is nearly out"),
        SHED.name: Usability(
            False,
            "the printer at 192.0.2.12:9100 cannot print; the paper is out",
            (Fault.PAPER_OUT, Fault.PAUSED),
        ),
        BENCH.name: Usability(True),
        OFFICE.name: Usability(False, "the print queue 'Office' is stopped", (Fault.PAUSED,)),
    }
)
"""A list with something of everything."""
