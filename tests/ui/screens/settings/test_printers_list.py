"""The printers' list: live states, evidence, test prints, fields, and what is saved."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from printing.printers.transport import Usability
from printing.status.faults import Fault
from station.domain.evidence import Evidence
from station.domain.printjob import DocumentKind, PrintState
from station.settings import PrinterSettings, Settings
from tests.emulators.printer_sink import refused_port
from tests.emulators.zebra import Manner, ZebraPrinter
from tests.emulators.zebra_engine import Speed
from tests.support.bench import Bench
from tests.ui.screens.settings.test_assistant import Person, settings_page
from ui.screens.settings import printers_view as view
from ui.screens.settings.printers_panel import LOOK_AGAIN_MS, PrintersPanel
from ui.screens.settings.printers_view import PrinterRow, PrintersState, Test
from ui.shortcuts import Act

AT_ONCE = Speed(scale=2000)
PROVES, SILENT = Evidence.PROVES, Evidence.SILENT


def tcp(printer: ZebraPrinter, evidence: Evidence | None = PROVES) -> PrinterSettings:
    return PrinterSettings(
        "memory", "tcp", "zpl", host="127.0.0.1", port=printer.port, evidence=evidence
    )


def rows_of(person: Person) -> dict[str, PrinterRow]:
    shown = view.present(person.memory.printers, person.run.station.settings)
    return {row.name: row for row in shown.rows}


def shown(person: Person) -> PrintersPanel:
    panel = person.run.page.printers.overview
    assert isinstance(panel, PrintersPanel)
    return panel


async def test_states_are_live_facts_of_the_printer(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    async with ZebraPrinter(AT_ONCE) as printer:
        settings = {"printers": {"memory": tcp(printer)}}
        async with settings_page(page_bench, qtbot, **settings) as person:
            panel = shown(person)
            assert rows_of(person)["memory"].chip == ("Ready", "good", "check")
            assert rows_of(person)["memory"].evidence == "Proves each label"
            for break_it, mend_it, word in (
                (printer.paper_out, printer.refill, "Paper out"),
                (printer.open_head, printer.close_head, "Head open"),
                (printer.pause, printer.resume, "Paused"),
                (printer.ribbon_out, printer.new_ribbon, "Ribbon out"),
            ):
                break_it()
                panel.look_again.emit()
                await person.run.settle()
                assert panel.row("memory").chip.text == word
                assert panel.row("memory").chip.kind == "bad"
                assert rows_of(person)["memory"].words[0].isupper()
                mend_it()
                panel.look_again.emit()
                await person.run.settle()
                assert panel.row("memory").chip.text == "Ready"
            printer.engine.set(wants_cleaning=True)
            panel.look_again.emit()
            await person.run.settle()
            assert rows_of(person)["memory"].words == "The print head wants cleaning"


async def test_the_list_is_drawn_anew_only_where_something_changed(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    async with ZebraPrinter(AT_ONCE) as printer:
        settings = {"printers": {"memory": tcp(printer)}}
        async with settings_page(page_bench, qtbot, **settings) as person:
            drawn: list[bool] = []
            person.memory.changed = lambda: drawn.append(True)
            before = printer.times_asked
            shown(person).look_again.emit()
            await person.run.settle()
            assert printer.times_asked == before + 1
            assert not drawn
            printer.pause()
            shown(person).look_again.emit()
            await person.run.settle()
            assert drawn == [True]


async def test_nobody_is_asked_twice_at_once_nor_while_nobody_looks(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    async with ZebraPrinter(AT_ONCE) as printer:
        settings = {"printers": {"memory": tcp(printer)}}
        async with settings_page(page_bench, qtbot, **settings) as person:
            panel = shown(person)
            printer.stall()
            panel.look_again.emit()
            panel.look_again.emit()
            assert person.run.tasks.names == ("ask printer memory",)
            printer.go_on()
            await person.run.settle()
            assert panel._timer.interval() == LOOK_AGAIN_MS
            person.run.page.widget.show()
            assert panel._timer.isActive()
            person.run.page.open("boxes")
            assert not panel._timer.isActive()


@pytest.mark.parametrize(
    ("printer", "known", "chip", "evidence"),
    [
        (PrinterSettings("p", "tcp", "zpl"), None, "Asking", "What it proves is not known yet"),
        (
            PrinterSettings("p", "tcp", "pdf", evidence=PROVES),
            Usability(True),
            "Ready",
            "Silent: you confirm each label",
        ),
        (
            PrinterSettings("p", "queue", "driver"),
            Usability(False, "the print queue 'p' is stopped"),
            "Not ready",
            "Knows its queue, not its paper",
        ),
        (
            PrinterSettings("p", "queue", "driver"),
            Usability(False, "the print queue 'p' cannot print; the paper is jammed", (Fault.JAM,)),
            "Paper jam",
            "Knows its queue, not its paper",
        ),
        (PrinterSettings("p", "file", "pdf"), None, "Asking", "Each document becomes a file"),
    ],
)
def test_rows_of_every_kind(
    printer: PrinterSettings, known: Usability | None, chip: str, evidence: str
) -> None:
    settings = Settings(Path("/home"), printers={"p": printer})
    state = PrintersState(usable={"p": known} if known else {})
    (row,) = view.present(state, settings).rows
    assert (row.chip[0], row.evidence) == (chip, evidence)


async def test_a_test_print_and_what_a_person_says_of_it(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    page_bench.printer.ends = [PrintState.SENT, PrintState.IN_DOUBT, PrintState.FAILED]
    gone = PrinterSettings("memory", "tcp", "zpl", host="127.0.0.1", port=refused_port())
    async with settings_page(page_bench, qtbot, printers={"memory": gone}) as person:
        row = shown(person).row("memory")
        assert row.chip.text == "Not ready"
        person.run.page.act(Act.TEST_PRINT)
        assert row.chip.text == "Printing"
        await person.run.settle()
        assert row.chip.text == "Did it come out?"
        row.yes.click()
        assert person.memory.printers.tests["memory"] == Test("good")
        row.test.click()
        await person.run.settle()
        row.no.click()
        assert row.chip.text == "Nothing came out"
        row.test.click()
        await person.run.settle()
        assert row.chip.text == "Not printed"
    assert len(page_bench.printer.paper) == 2  # what failed never was on paper


def test_what_printed_once_and_is_stuck_now_says_so() -> None:
    printer = PrinterSettings("p", "tcp", "zpl", evidence=PROVES)
    settings = Settings(Path("/home"), printers={"p": printer})
    good = PrintersState(usable={"p": Usability(True)}, tests={"p": Test("good")})
    assert view.present(good, settings).rows[0].chip[0] == "Prints"
    stuck = replace(good, usable={"p": Usability(False, "", (Fault.PAPER_OUT,))})
    assert view.present(stuck, settings).rows[0].chip[0] == "Paper out"
    both = replace(good, usable={"p": Usability(False, "", (Fault.PAPER_OUT, Fault.PAUSED))})
    assert view.present(both, settings).rows[0].words == "The paper is out; it is paused"


async def test_a_printer_is_changed_and_keeps_what_it_proves(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    async with ZebraPrinter(AT_ONCE) as printer:
        settings: dict[str, Any] = {
            "printers": {"memory": tcp(printer)},
            "routes": {DocumentKind.LABEL_PDF: "memory"},
        }
        async with settings_page(page_bench, qtbot, **settings) as person:
            panel = shown(person)
            panel.row("memory").edit.click()
            panel.ask.click()
            await person.run.settle()
            rows = panel.editor.rows
            values = dict(person.memory.printers.draft.values)
            assert values["edit.dpi"] == "203"
            assert person.memory.printers.asked == "ZD421-203dpi answers. Proves each label."
            for key, text in (("edit.name", ""), ("edit.length_mm", "60")):
                rows.edit(key).clear()
                rows.edited.emit(key, text)
            person.run.page.act(Act.SAVE)
            assert person.is_untouched
            rows.edited.emit("edit.name", "Gate")
            (person.run.station.settings.home / "settings.toml").write_text(
                f'[printers.memory]\nkind = "tcp"\naddress = "{printer.address}"\n'
                '[routes]\nlabel_pdf = "memory"\n',
                "utf-8",
            )
            person.run.page.act(Act.SAVE)
            await person.run.settle()
            assert person.saved.printers == {
                "Gate": replace(tcp(printer), name="Gate", length_mm=60.0)
            }
            assert person.saved.routes == {DocumentKind.LABEL_PDF: "Gate"}


async def test_what_a_printer_proves_is_asked_in_the_editor_and_lost_with_its_address(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    async with (
        ZebraPrinter(AT_ONCE) as printer,
        settings_page(page_bench, qtbot, printers={"memory": tcp(printer, None)}) as person,
    ):
        panel, file = shown(person), person.run.station.settings.home / "settings.toml"
        for address, evidence in (("", PROVES), ("192.0.2.9:9100", None)):
            panel.row("memory").edit.click()
            panel.ask.click()
            await person.run.settle()
            if address:
                panel.editor.rows.edited.emit("edit.address", address)
            person.run.page.act(Act.SAVE)
            await person.run.settle()
            assert person.saved.printers["memory"].evidence is evidence
            file.unlink()


async def test_an_address_of_the_editor_is_asked(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    async with ZebraPrinter(AT_ONCE, Manner(is_mute=True)) as printer:
        settings = {"printers": {"memory": tcp(printer, SILENT)}}
        async with settings_page(page_bench, qtbot, **settings) as person:
            panel = shown(person)
            panel.row("memory").edit.click()
            panel.ask.click()
            await person.run.settle()
            assert person.memory.printers.asked.startswith("Something takes print jobs there")
            panel.editor.rows.edited.emit("edit.address", f"127.0.0.1:{refused_port()}")
            panel.ask.click()
            await person.run.settle()
            assert person.memory.printers.asked.startswith("Nothing takes print jobs at")
            panel.editor.rows.edited.emit("edit.address", "")
            panel.ask.click()
            await person.run.settle()
            assert person.memory.printers.asked == "Type an address first."
            assert person.run.page.act(Act.BACK)
            assert person.memory.printers.editor is None
            assert not person.run.page.printers.is_unsaved


async def test_a_printer_is_taken_out_once_it_is_meant(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    gone = PrinterSettings("memory", "file", "pdf", folder=page_bench.home / "out")
    async with settings_page(page_bench, qtbot, printers={"memory": gone}) as person:
        file = person.run.station.settings.home / "settings.toml"
        file.write_text('[printers.memory]\nkind = "file"\nfolder = "out"\n', "utf-8")
        panel = shown(person)
        panel.row("memory").edit.click()
        panel.editor.remove.click()
        panel.editor.no.click()
        assert list(person.saved.printers) == ["memory"]
        panel.editor.remove.click()
        panel.editor.yes.click()
        await person.run.settle()
        assert person.saved.printers == {}
