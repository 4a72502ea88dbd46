"""Setting up a label printer step by step, without a window: data in, the next step out.

    identify → size → print → read ─┬→ done
                 ▲      ▲           │ the ruler shows another size: once more
                 │      └───────────┘
                 └ (back at any time)

The test label has rulers along its upper and left edges. What a person reads at the paper's edges
is the true size of the stock, and 50 mm of the ruler show the true dots of the head.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from printing.discovery import FoundPrinter, host_and_port
from printing.documents.test_label import BORDER_MM, StockLabel, stock_label
from printing.labels.problem import LabelProblem
from printing.paths import prepare
from printing.printers.errors import NothingSent, PartlySent
from printing.printers.factory import transport_for
from printing.printers.inquiry import IDENTITY, Inquirer, by_name
from printing.printers.transport import Transport
from printing.probe import probe
from printing.status import named
from printing.status.identity import Identity, identity
from station.clock import SystemClock
from station.domain.evidence import Evidence
from station.domain.printjob import DocumentKind
from station.ports import Clock
from station.settings import PrinterSettings

MM_PER_INCH = 25.4
DPIS = (152, 203, 300, 600)
MEASURED_MM = 50.0
TEST_TITLE = "test label"
_NEAR = 0.04
"""How far a measured 50 mm may be from those of a known head, as a part."""


class Step(StrEnum):
    """What is to be done next."""

    IDENTIFY = "identify"
    SIZE = "size"
    PRINT = "print"
    READ = "read"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Facts:
    """What a printer told of itself; 0 and empty where it told nothing."""

    evidence: Evidence
    model: str = ""
    firmware: str = ""
    dpi: int = 0
    width_mm: float = 0.0
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What a person reads off the test label, in millimetres of its rulers.

    ``across`` and ``along``: the last mark before the paper's right and lower edge. ``fifty``: how
    long the first 50 mm of the ruler are on a real one, 0 where it was not measured.
    """

    across: float
    along: float
    fifty: float = 0.0


@dataclass(frozen=True, slots=True)
class SetUp:
    """One printer on its way into the settings. ``problem`` is why the last step did not do it.

    ``is_dpi_told`` and ``is_language_told``: the printer said so itself, nobody needs to be asked.
    """

    step: Step
    printer: PrinterSettings
    model: str = ""
    firmware: str = ""
    is_dpi_told: bool = False
    is_language_told: bool = False
    problem: str = ""


def begin(found: FoundPrinter, name: str) -> SetUp:
    """A printer that was found, to be stored as ``name``. Raises NoPrinterThere."""
    printer = PrinterSettings(name, found.kind, found.language or "zpl", dpi=found.dpi or 203)
    if found.kind == "tcp":
        host, port = host_and_port(found.where)
        printer = replace(printer, host=host, port=port)
    else:
        printer = replace(printer, queue=found.where)
    return SetUp(Step.IDENTIFY, printer, found.name)


async def ask(printer: PrinterSettings, clock: Clock | None = None) -> Facts:
    """What the printer tells, and what it can prove. Nothing is printed.

    Raises NothingSent where it cannot be reached.
    """
    clock = clock or SystemClock()
    evidence = await probe(printer, clock)
    if printer.kind != "tcp":
        return Facts(evidence)
    questions = (IDENTITY, *map(by_name, (named.LANGUAGES, named.DPI, named.PRINT_WIDTH)))
    inquirer = Inquirer(printer.host, printer.port, clock)
    who, languages, dpi, width = await inquirer.ask(questions)
    told = identity(who) or Identity("", "")
    dots = named.number(dpi) or told.dpi
    width_mm = (named.number(width) or 0) / dots * MM_PER_INCH if dots else 0.0
    spoken = named.languages(languages) or (("zpl",) if told.model else ())
    return Facts(evidence, told.model, told.firmware, dots, round(width_mm, 1), spoken)


def identified(setup: SetUp, facts: Facts) -> SetUp:
    """The printer has told what it knows of itself."""
    speaks_zpl = "zpl" in facts.languages
    printer = replace(
        setup.printer,
        evidence=facts.evidence,
        dpi=facts.dpi or setup.printer.dpi,
        width_mm=facts.width_mm or setup.printer.width_mm,
        language="zpl" if speaks_zpl else setup.printer.language,
    )
    return replace(
        setup,
        step=Step.SIZE,
        printer=printer,
        model=facts.model or setup.model,
        firmware=facts.firmware,
        is_dpi_told=bool(facts.dpi),
        is_language_told=speaks_zpl,
        problem="",
    )


def sized(
    setup: SetUp, width_mm: float, length_mm: float, *, dpi: int = 0, language: str = ""
) -> SetUp:
    """A person gave the size of the stock, and what the printer did not tell."""
    printer = replace(
        setup.printer,
        width_mm=width_mm,
        length_mm=length_mm,
        dpi=dpi or setup.printer.dpi,
        language=language or setup.printer.language,
    )
    return replace(setup, step=Step.PRINT, printer=_asked(setup.printer, printer), problem="")


def _asked(before: PrinterSettings, printer: PrinterSettings) -> PrinterSettings:
    """A printer of another language is not asked in ZPL any more."""
    if printer.language == before.language or printer.kind != "tcp" or printer.language == "zpl":
        return printer
    return replace(printer, evidence=Evidence.SILENT)


async def print_test(
    setup: SetUp,
    station: str,
    printed_at: str,
    words: str = "en",
    connect: Callable[[PrinterSettings], Transport] = transport_for,
) -> SetUp:
    """Print the test label. Nobody waits for a proof here: the person looks at it anyway.

    ``printed_at`` is the date as the person reads it, ``words`` the language of the label.
    """
    printer = replace(setup.printer, evidence=Evidence.SILENT)
    try:
        data = await asyncio.to_thread(_test_data, printer, station, printed_at, words)
        await connect(printer).send(data, TEST_TITLE)
    except (LabelProblem, NothingSent) as error:
        return replace(setup, step=Step.PRINT, problem=str(error))
    except PartlySent as error:
        # Perhaps it came out all the same: the person is the one to say so.
        return replace(setup, step=Step.READ, problem=str(error))
    return replace(setup, step=Step.READ, problem="")


def _test_data(printer: PrinterSettings, station: str, printed_at: str, words: str) -> bytes:
    label = StockLabel(
        printer=printer.name,
        station=station,
        printed_at=printed_at,
        width_mm=printer.width_mm,
        length_mm=printer.length_mm,
        dpi=printer.dpi,
        language=words,
    )
    return prepare(DocumentKind.LABEL_PDF, stock_label(label), printer).data


def none_came(setup: SetUp) -> SetUp:
    """A person saw no label: the size or the language is wrong, or the printer has another name."""
    return replace(setup, step=Step.SIZE, problem="")


def read(setup: SetUp, reading: Reading) -> SetUp:
    """A person read the rulers: done where they fit, else the label is printed at the true size.

    Raises LabelProblem where what was measured fits no print head.
    """
    printer = setup.printer
    if reading.fifty and not setup.is_dpi_told:
        dpi = _dpi(printer.dpi, reading.fifty)
        if dpi != printer.dpi:
            # At the wrong dots every other reading is wrong too.
            return replace(setup, step=Step.PRINT, printer=replace(printer, dpi=dpi), problem="")
    true = replace(
        printer,
        width_mm=_true_mm(printer.width_mm, reading.across),
        length_mm=_true_mm(printer.length_mm, reading.along),
    )
    step = Step.DONE if true == printer else Step.PRINT
    return replace(setup, step=step, printer=true, problem="")


def _true_mm(assumed_mm: float, read_mm: float) -> float:
    """The paper's size, where its edge is at that mark of a ruler that begins inside the border.

    A ruler that is all there says only that the paper is large enough.
    """
    last_mark = int(assumed_mm - 2 * BORDER_MM)
    return assumed_mm if read_mm >= last_mark else read_mm + BORDER_MM


def _dpi(assumed: int, fifty_mm: float) -> int:
    measured = assumed * MEASURED_MM / fifty_mm
    nearest = min(DPIS, key=lambda dpi: abs(dpi - measured))
    if abs(nearest - measured) > _NEAR * nearest:
        raise LabelProblem(f"50 mm of the ruler measure {fifty_mm:g} mm: no print head does that")
    return nearest
