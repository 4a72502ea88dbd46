"""A printer set up in the window against the emulator, as a person with a ruler and a keyboard."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from printing.discovery import FoundPrinter
from station.clock import SystemClock
from station.domain.evidence import Evidence
from station.domain.printjob import DocumentKind
from station.settings import PrinterSettings, Settings
from station.settings_reader import read_settings, settings_in
from tests.emulators.printer_sink import refused_port
from tests.emulators.zebra import Manner, ZebraPrinter
from tests.emulators.zebra_answers import Identity
from tests.emulators.zebra_engine import Speed
from tests.support.bench import Bench
from tests.support.pages import PageRun, open_page
from ui.screens.settings import assistant_fields as fields
from ui.screens.settings.assistant_state import AssistantState, Busy, Stage
from ui.screens.settings.assistant_view import AssistantView, present
from ui.screens.settings.controller import SettingsPage
from ui.screens.settings.memory import Memory
from ui.shortcuts import Act

AT_ONCE = Speed(scale=2000)
MUTE = Manner(is_mute=True)
WIDE = Identity("ZT411-300dpi", "V92.21.26Z", 12, 8176, 1228)


class Person:
    """Types, looks and goes on."""

    def __init__(self, run: PageRun, memory: Memory, qtbot: QtBot) -> None:
        self.run, self.memory, self._qtbot = run, memory, qtbot
        self.panel = run.page.printers.assistant.panel

    @property
    def state(self) -> AssistantState:
        assert self.memory.assistant
        return self.memory.assistant

    @property
    def view(self) -> AssistantView:
        return present(self.state, self.run.station.settings, self.memory.printers.found)

    @property
    def facts(self) -> dict[str, str]:
        return dict(self.view.facts)

    @property
    def printer(self) -> PrinterSettings:
        assert self.state.setup
        return self.state.setup.printer

    def type(self, key: str, text: str) -> None:
        edit = self.panel.rows.edit(key)
        edit.clear()
        self._qtbot.keyClicks(edit, text)

    def pick(self, key: str, value: str) -> None:
        self.panel.rows.control(key).chosen.emit(value)

    async def go_on(self) -> None:
        assert self.run.page.act(Act.GO_ON)
        await self.run.settle()

    async def choose(self, address: str) -> None:
        self.run.page.act(Act.ADD)
        self.type(fields.ADDRESS, address)
        await self.go_on()

    async def print(self) -> None:
        """From the size to the label."""
        if self.state.stage is Stage.SIZE:
            await self.go_on()
        await self.go_on()

    async def read(self, across: str, along: str, bars: str = fields.SHARP) -> None:
        assert self.state.stage is Stage.READ
        self.type(fields.ACROSS, across)
        self.type(fields.ALONG, along)
        self.pick(fields.BARS, bars)
        await self.go_on()

    @property
    def saved(self) -> Settings:
        return read_settings(self.run.station.settings.home / "settings.toml")

    @property
    def is_untouched(self) -> bool:
        return not (self.run.station.settings.home / "settings.toml").exists()


@asynccontextmanager
async def settings_page(bench: Bench, qtbot: QtBot, **settings: Any) -> AsyncIterator[Person]:
    memory = Memory()
    async with open_page(
        bench, lambda services: SettingsPage(services, memory, SystemClock()), **settings
    ) as run:
        qtbot.addWidget(run.page.widget)
        run.page.open("printers")
        await run.settle()
        yield Person(run, memory, qtbot)
        assert run.told == []


async def test_a_printer_that_tells_everything(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    async with (
        ZebraPrinter(AT_ONCE, Manner(who=WIDE)) as printer,
        settings_page(page_bench, qtbot) as person,
    ):
        await person.choose(printer.address)
        assert person.state.stage is Stage.SIZE
        assert person.facts == {
            "Printer": "ZT411-300dpi; V92.21.26Z",
            "Where": f"Network, {printer.address}",
            "Language": "ZPL",
            "Dots per inch": "300",
            "Evidence": "Proves each label",
        }
        person.type(fields.NAME, "Gate")
        await person.print()
        assert [sheet.is_whole for sheet in printer.paper] == [True]
        await person.read("103", "151")
        assert person.state.stage is Stage.USE
        assert "proves each label" in person.view.words
        assert person.facts["Test label"].startswith("The printer’s counter went from 1203 to 1204")
        person.panel.rows.control(f"{fields.USE}{DocumentKind.LABEL_ZPL}").click()
        assert person.is_untouched
        await person.go_on()
        assert person.memory.assistant is None
        assert person.saved.printers == {
            "Gate": PrinterSettings(
                "Gate",
                "tcp",
                "zpl",
                host="127.0.0.1",
                port=printer.port,
                dpi=300,
                width_mm=104.0,
                evidence=Evidence.PROVES,
            )
        }
        assert person.saved.routes == {DocumentKind.LABEL_PDF: "Gate"}
    assert len(printer.paper) == 1


async def test_paper_out_at_the_test_label(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    async with (
        ZebraPrinter(AT_ONCE) as printer,
        settings_page(page_bench, qtbot) as person,
    ):
        printer.paper_out()
        await person.choose(printer.address)
        await person.print()
        assert person.state.stage is Stage.PRINT
        assert person.panel.problem.words.endswith("cannot print; the paper is out")
        printer.refill()
        await person.go_on()
        assert person.state.stage is Stage.READ
        assert not person.panel.problem.words
        await printer.idle()
    assert [sheet.is_whole for sheet in printer.paper] == [True]


async def test_a_mute_clone_is_described_and_measured_by_a_person(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    async with (
        ZebraPrinter(AT_ONCE, MUTE) as printer,
        settings_page(page_bench, qtbot) as person,
    ):
        await person.choose(printer.address)
        assert person.facts["Evidence"] == "Silent: you confirm each label"
        person.pick(fields.LANGUAGE, "epl")
        await person.print()
        assert "speaks epl" in person.panel.problem.words
        assert not printer.paper
        assert person.run.page.act(Act.BACK)
        person.pick(fields.LANGUAGE, "zpl")
        await person.print()
        await person.read("101", "151", fields.RAGGED)
        assert person.state.stage is Stage.READ  # the real ruler is asked for
        person.type(fields.FIFTY, "44")
        await person.go_on()
        assert person.panel.problem.words == (
            "The ruler’s 50 mm are 44 mm long: no print head does that"
        )
        person.type(fields.FIFTY, "33.8")
        await person.go_on()
        assert person.state.stage is Stage.PRINT
        assert "300 dots per inch" in person.panel.note.words
        await person.go_on()
        await person.read("101", "151")
        assert person.state.stage is Stage.USE
        assert "keeps silent" in person.view.words
        await person.go_on()
        (saved,) = person.saved.printers.values()
        assert (saved.dpi, saved.evidence) == (300, Evidence.SILENT)
    assert len(printer.whole) == 2  # one of 203 dots, one of 300


async def test_narrow_paper_is_found_by_the_rulers(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    async with (
        ZebraPrinter(AT_ONCE) as printer,
        settings_page(page_bench, qtbot) as person,
    ):
        await person.choose(printer.address)
        person.type(fields.WIDTH, "102")
        await person.print()
        await person.read("140", "3")
        errors = [row.error for group in person.view.groups for row in group.rows]
        assert errors[:2] == ["A number from 8 to 102.", "A number from 8 to 152."]
        await person.read("76", "100")
        assert person.state.stage is Stage.PRINT
        assert person.panel.note.words.startswith("The labels are 76 × 100 mm.")
        await person.go_on()
        assert not person.state.typed.get(fields.ACROSS)
        await person.read("75", "99")
        assert person.state.stage is Stage.USE
        assert (person.printer.width_mm, person.printer.length_mm) == (76.0, 100.0)
    assert len(printer.paper) == 2


async def test_a_print_beside_its_place(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    async with (
        ZebraPrinter(AT_ONCE) as printer,
        settings_page(page_bench, qtbot) as person,
    ):
        await person.choose(printer.address)
        await person.print()
        person.type(fields.LEFT, "3")
        await person.read("97", "151")
        assert person.state.stage is Stage.PRINT
        assert person.panel.problem.words == "The print sits 3 mm too far to the right"
        assert "paper guides" in person.panel.note.words
        assert person.printer.width_mm == 104.0
        await person.go_on()
        person.type(fields.LEFT, "0")
        await person.read("103", "151")
        assert person.state.stage is Stage.USE


async def test_ragged_bars_and_no_label_at_all(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    async with (
        ZebraPrinter(AT_ONCE) as printer,
        settings_page(page_bench, qtbot) as person,
    ):
        await person.choose(printer.address)
        await person.print()
        assert person.view.go_on == "Next"
        await person.read("103", "151", fields.RAGGED)
        assert person.state.stage is Stage.PRINT
        assert "Clean the print head" in person.panel.note.words
        await person.go_on()
        person.panel.deny.click()
        assert person.state.stage is Stage.SIZE
        assert "paper, cover and cable" in person.panel.problem.words
        assert person.is_untouched


async def test_nothing_is_lost_on_the_way_back_and_nothing_is_left_behind(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    async with (
        ZebraPrinter(AT_ONCE) as printer,
        settings_page(page_bench, qtbot) as person,
    ):
        await person.choose(printer.address)
        person.type(fields.NAME, "Gate")
        person.type(fields.LENGTH, "60")
        await person.print()
        for stage in (Stage.PRINT, Stage.SIZE, Stage.CHOOSE):
            person.panel.back.click()
            assert person.state.stage is stage
        assert person.panel.rows.edit(fields.ADDRESS).text() == printer.address
        await person.go_on()
        values = fields.values_of(person.state, person.run.station.settings)
        assert (values[fields.NAME], values[fields.LENGTH]) == ("Gate", "60")
        # Another look builds the page anew.
        again = SettingsPage(person.run.page._services, person.memory, SystemClock())
        qtbot.addWidget(again.widget)
        assert again.printers.assistant.panel.rows.edit(fields.NAME).text() == "Gate"
        again.printers.assistant.panel.cancel.click()
        assert person.memory.assistant is None
        assert person.is_untouched
        assert again.printers.panel is again.printers.overview


async def test_what_nobody_waits_for_any_more_is_dropped(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    async with (
        ZebraPrinter(AT_ONCE) as printer,
        settings_page(page_bench, qtbot) as person,
    ):
        printer.stall()
        person.run.page.act(Act.ADD)
        person.type(fields.ADDRESS, printer.address)
        person.run.page.act(Act.GO_ON)
        assert person.state.busy is Busy.SEARCH
        assert person.view.busy == "Asking who is there"
        assert Act.GO_ON not in person.run.allowed
        person.run.page.act(Act.GO_ON)
        assert len(person.run.tasks.names) == 1
        assert person.run.page.act(Act.BACK)
        printer.go_on()
        await person.run.settle()
        assert person.memory.assistant is None
        assert not person.run.page.printers.is_unsaved


async def test_a_list_with_ranges(look: QApplication, qtbot: QtBot, page_bench: Bench) -> None:
    nobody = f"127.0.0.1:{refused_port()}"
    async with (
        ZebraPrinter(AT_ONCE) as first,
        ZebraPrinter(AT_ONCE, MUTE) as second,
        settings_page(page_bench, qtbot) as person,
    ):
        await person.choose("192.0.2.9-3")
        assert person.view.groups[0].rows[1].error == "192.0.2.9-3 is no address."
        person.type(fields.ADDRESS, "192.0.2.1-99")
        assert person.view.groups[0].rows[1].error == ("Ask for no more than 64 addresses at once.")
        person.type(fields.ADDRESS, f"{first.address}, {second.address} {nobody}")
        await person.go_on()
        assert person.state.stage is Stage.CHOOSE
        assert [row.name for row in person.view.rows] == ["ZD421-203dpi", second.address]
        assert person.panel.note.words == f"Nothing takes print jobs at {nobody}."
        person.panel.found_rows[1].add.click()
        assert person.view.busy == "Asking what it is and what it can prove"
        await person.run.settle()
        assert person.state.stage is Stage.SIZE
        assert person.printer.port == second.port


async def test_a_folder(
    look: QApplication, qtbot: QtBot, page_bench: Bench, tmp_path: Path
) -> None:
    folder = tmp_path / "archive"
    async with settings_page(page_bench, qtbot) as person:
        person.run.page.act(Act.ADD)
        person.pick(fields.KIND, "file")
        person.type(fields.FOLDER, "labels")
        await person.go_on()
        assert person.state.stage is Stage.CHOOSE
        assert person.view.groups[0].rows[1].error
        person.type(fields.FOLDER, str(folder))
        await person.go_on()
        assert person.facts["Evidence"] == "Each document becomes a file"
        await person.print()
        assert person.state.stage is Stage.USE
        (file,) = folder.iterdir()
        assert person.facts["Test label"] == str(file)
        assert file.read_bytes().startswith(b"%PDF-")
        assert person.run.page.act(Act.BACK)
        assert person.state.stage is Stage.PRINT
        await person.go_on()
        await person.go_on()
        saved = person.saved
        assert saved.printers == {
            "archive": PrinterSettings(
                "archive", "file", "pdf", folder=folder, evidence=Evidence.SILENT
            )
        }
        assert DocumentKind.LABEL_ZPL not in saved.routes
        assert saved.routes[DocumentKind.PACKING_SLIP] == "archive"


async def test_a_queue_of_the_list_and_one_that_is_typed(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    async with settings_page(page_bench, qtbot) as person:
        found = FoundPrinter("Zebra_Gate", "queue", "Zebra_Gate", "zpl")
        person.memory.printers = replace(person.memory.printers, found=(found,))
        person.run.page.render()
        (row,) = person.run.page.printers.overview.found_rows
        row.add.click()
        await person.run.settle()
        assert person.state.stage is Stage.SIZE
        assert person.facts["Evidence"] == "Knows its queue, not its paper"
        person.run.page.act(Act.BACK)
        assert [row.name for row in person.view.rows] == ["Zebra_Gate"]
        await person.go_on()
        assert person.view.groups[0].rows[1].error == "The queue’s name in the system."
        person.type(fields.QUEUE, "no such queue")
        await person.go_on()
        assert person.printer == PrinterSettings(
            "no such queue",
            "queue",
            "driver",
            queue="no such queue",
            evidence=Evidence.REPORTS,
        )
        await person.print()
        assert person.state.stage is Stage.PRINT
        assert person.panel.problem.words


async def test_a_printer_that_went_away_after_it_was_found(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    async with settings_page(page_bench, qtbot) as person:
        assistant = person.run.page.printers.assistant
        assistant.open(FoundPrinter("Z", "tcp", f"127.0.0.1:{refused_port()}", "zpl"))
        await person.run.settle()
        assert person.state.stage is Stage.CHOOSE
        assert "cannot be reached" in person.panel.problem.words


async def test_settings_that_cannot_be_written_keep_everything(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    async with (
        ZebraPrinter(AT_ONCE) as printer,
        settings_page(page_bench, qtbot) as person,
    ):
        await person.choose(printer.address)
        await person.print()
        await person.read("103", "151")
        file = person.run.station.settings.home / "settings.toml"
        file.write_text("[api", "utf-8")
        await person.go_on()
        assert person.state.stage is Stage.USE
        assert person.panel.problem.words.startswith("Not saved")
        file.unlink()
        await person.go_on()
        assert person.memory.assistant is None
        assert list(person.saved.printers) == ["ZD421-203dpi"]


IN_USE = """[printers.memory]
kind = "tcp"
address = "{address}"
language = "zpl"
[printers.office]
kind = "queue"
queue = "Office"
[routes]
label_pdf = "memory"
label_zpl = "memory"
packing_slip = "office"
[routes.fallback]
memory = "office"
office = "memory"
"""


async def test_a_printer_in_use_is_set_up_again(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    async with ZebraPrinter(AT_ONCE) as printer:
        text = IN_USE.format(address=printer.address)
        before = settings_in(Path("settings.toml"), text)
        known = {name: getattr(before, name) for name in ("printers", "routes", "fallback")}
        async with settings_page(page_bench, qtbot, **known) as person:
            (person.run.station.settings.home / "settings.toml").write_text(text, "utf-8")
            panel = person.run.page.printers.overview
            panel.row("memory").edit.click()
            panel.again.click()
            await person.run.settle()
            assert person.view.title == "memory"
            assert person.state.stage is Stage.SIZE
            assert person.printer == replace(before.printers["memory"], evidence=Evidence.PROVES)
            person.type(fields.NAME, "office")
            await person.go_on()
            assert person.view.groups[0].rows[0].error == "Another printer has this name."
            person.type(fields.NAME, "Gate")
            await person.print()
            await person.read("76", "100")
            await person.go_on()
            await person.read("75", "99")
            values = fields.values_of(person.state, person.run.station.settings)
            assert [kind for kind in DocumentKind if values.get(f"use.{kind}") == "yes"] == [
                DocumentKind.LABEL_PDF,
                DocumentKind.LABEL_ZPL,
            ]
            person.panel.rows.control(f"{fields.USE}{DocumentKind.LABEL_ZPL}").click()
            await person.go_on()
            after = person.saved
        assert after.printers == {
            "office": before.printers["office"],
            "Gate": replace(
                before.printers["memory"],
                name="Gate",
                width_mm=76.0,
                length_mm=100.0,
                evidence=Evidence.PROVES,
            ),
        }
        assert after.routes == {
            DocumentKind.LABEL_PDF: "Gate",
            DocumentKind.PACKING_SLIP: "office",
        }
        assert after.fallback == {"Gate": "office", "office": "Gate"}


async def test_a_printer_in_use_that_moved_keeps_its_name(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    gone = PrinterSettings("memory", "tcp", "zpl", host="127.0.0.1", port=refused_port())
    async with (
        ZebraPrinter(AT_ONCE) as printer,
        settings_page(page_bench, qtbot, printers={"memory": gone}) as person,
    ):
        person.run.page.printers.overview.row("memory").edit.click()
        person.run.page.printers.overview.again.click()
        await person.run.settle()
        assert person.state.stage is Stage.CHOOSE
        assert "cannot be reached" in person.panel.problem.words
        assert person.panel.rows.edit(fields.ADDRESS).text() == f"127.0.0.1:{gone.port}"
        person.type(fields.ADDRESS, printer.address)
        await person.go_on()
        assert (person.printer.name, person.printer.port) == ("memory", printer.port)
