"""A printer set up step by step against the emulator, as a person with a ruler would."""

from dataclasses import replace

import pytest

from printing.discovery import FoundPrinter, ask_address
from printing.labels.problem import LabelProblem
from printing.printers.errors import NothingSent, PartlySent
from printing.printers.memory import MemoryPrinter
from printing.printers.transport import Receipt, Usability
from printing.setup_assistant import (
    Facts,
    Reading,
    SetUp,
    Step,
    ask,
    begin,
    identified,
    none_came,
    print_test,
    read,
    sized,
)
from station.domain.evidence import Evidence
from station.settings import PrinterSettings
from tests.emulators.printer_sink import refused_port
from tests.emulators.zebra import Manner, ZebraPrinter
from tests.emulators.zebra_answers import Identity
from tests.emulators.zebra_engine import Speed
from tests.printing.gf_decoder import labels_in

AT_ONCE = Speed(scale=2000)
WIDE = Identity("ZT411-300dpi", "V92.21.26Z", 12, 8176, 1228)


async def test_a_printer_that_tells_everything_is_set_up_with_one_label() -> None:
    async with ZebraPrinter(AT_ONCE, Manner(who=WIDE)) as printer:
        setup = begin(await ask_address(printer.address), "Gate")
        assert setup.step is Step.IDENTIFY
        setup = identified(setup, await ask(setup.printer))
        assert (setup.step, setup.model, setup.firmware) == (Step.SIZE, WIDE.model, WIDE.firmware)
        assert setup.is_dpi_told
        assert setup.is_language_told
        assert setup.printer == PrinterSettings(
            "Gate",
            "tcp",
            "zpl",
            host="127.0.0.1",
            port=printer.port,
            dpi=300,
            width_mm=104.0,
            evidence=Evidence.PROVES,
        )
        assert not printer.paper
        setup = sized(setup, 104.0, 152.0)
        setup = await print_test(setup, "Bench 1", "28 November 2026")
        assert (setup.step, setup.problem) == (Step.READ, "")
        await printer.idle()
        (label,) = printer.paper
        assert label.is_whole
    setup = read(setup, Reading(across=100, along=148))
    assert setup.step is Step.DONE
    assert setup.printer.evidence is Evidence.PROVES


async def test_a_narrower_stock_shows_on_the_ruler_and_is_printed_again() -> None:
    memory = MemoryPrinter()
    setup = sized(begin(FoundPrinter("Zebra", "queue", "Zebra", "zpl"), "Gate"), 102, 152)
    setup = await print_test(setup, "Bench 1", "today", connect=lambda _printer: memory)
    setup = read(setup, Reading(across=74, along=98))
    assert setup.step is Step.PRINT
    assert (setup.printer.width_mm, setup.printer.length_mm) == (76.0, 100.0)
    setup = await print_test(setup, "Bench 1", "today", connect=lambda _printer: memory)
    widths = [labels_in(data)[0].width_px for _title, data in memory.sent]
    assert widths[1] < widths[0]
    assert read(setup, Reading(across=72, along=96)).step is Step.DONE


@pytest.mark.parametrize(("fifty", "dpi"), [(33.8, 300), (50.2, 203), (17.0, 600), (66.6, 152)])
def test_fifty_millimetres_tell_the_dots(fifty: float, dpi: int) -> None:
    setup = replace(begin(FoundPrinter("", "tcp", "192.0.2.10"), "Gate"), step=Step.READ)
    found = read(setup, Reading(across=98, along=148, fifty=fifty))
    assert found.printer.dpi == dpi
    assert found.step is (Step.DONE if dpi == 203 else Step.PRINT)


def test_dots_that_no_head_has_and_dots_that_the_printer_told() -> None:
    setup = begin(FoundPrinter("", "tcp", "192.0.2.10"), "Gate")
    with pytest.raises(LabelProblem, match="measure 44 mm"):
        read(setup, Reading(98, 148, fifty=44))
    told = replace(setup, is_dpi_told=True)
    assert read(told, Reading(98, 148, fifty=44)).step is Step.DONE


async def test_a_mute_printer_is_asked_about_by_a_person() -> None:
    async with ZebraPrinter(AT_ONCE, Manner(is_mute=True)) as printer:
        setup = begin(await ask_address(printer.address), "Gate")
        setup = identified(setup, await ask(setup.printer))
    assert not setup.is_dpi_told
    assert not setup.is_language_told
    assert setup.printer.evidence is Evidence.SILENT
    setup = sized(setup, 57, 32, dpi=300, language="epl")
    assert (setup.printer.dpi, setup.printer.language, setup.step) == (300, "epl", Step.PRINT)


async def test_a_clone_that_tells_only_its_name() -> None:
    async with ZebraPrinter(AT_ONCE, Manner(knows_names=False)) as printer:
        facts = await ask(begin(await ask_address(printer.address), "Gate").printer)
    assert facts == Facts(Evidence.SILENT, "ZD421-203dpi", "V93.21.26Z", 203, 0.0, ("zpl",))


def test_another_language_is_not_asked_in_zpl() -> None:
    setup = begin(FoundPrinter("Z", "tcp", "192.0.2.10", "zpl", 203), "Gate")
    setup = identified(setup, Facts(Evidence.PROVES, "Z", "V1", 203, 104.0, ("epl", "zpl")))
    assert sized(setup, 102, 152).printer.evidence is Evidence.PROVES
    assert sized(setup, 102, 152, language="pdf").printer.evidence is Evidence.SILENT


async def test_a_queue_reports_and_is_not_asked() -> None:
    setup = begin(FoundPrinter("HP", "queue", "HP_LaserJet", "driver"), "Office")
    setup = identified(setup, await ask(setup.printer))
    assert setup.printer == PrinterSettings(
        "Office", "queue", "driver", queue="HP_LaserJet", evidence=Evidence.REPORTS
    )


async def test_nobody_answers() -> None:
    setup = begin(FoundPrinter("", "tcp", f"127.0.0.1:{refused_port()}"), "Gate")
    with pytest.raises(NothingSent):
        await ask(setup.printer)
    failed = await print_test(setup, "Bench 1", "today")
    assert failed.step is Step.PRINT
    assert "cannot be reached" in failed.problem


class Cut:
    """Takes some of it."""

    async def is_usable(self) -> Usability:
        return Usability(True)

    async def send(self, data: bytes, title: str) -> Receipt:
        raise PartlySent(f"{title}: closed after at most 7 of {len(data)} bytes")


async def test_a_test_label_that_perhaps_came_out_is_asked_for() -> None:
    setup = sized(begin(FoundPrinter("Zebra", "queue", "Zebra", "zpl"), "Gate"), 102, 152)
    setup = await print_test(setup, "Bench 1", "today", connect=lambda _printer: Cut())
    assert setup.step is Step.READ
    assert "closed after at most" in setup.problem
    assert none_came(setup) == replace(setup, step=Step.SIZE, problem="")


async def test_a_language_that_cannot_be_printed_is_told() -> None:
    setup = sized(begin(FoundPrinter("Z", "queue", "Z"), "Gate"), 102, 152, language="epl")
    failed: SetUp = await print_test(setup, "Bench 1", "today")
    assert failed.step is Step.PRINT
    assert "speaks epl" in failed.problem
