"""The header's printer lamp in a living window: what the printer itself says, and a new printer."""

from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from station.sandbox.options import SandboxOptions
from station.sandbox.server import Sandbox, running
from station.settings_reader import read_settings
from tests.emulators.zebra import ZebraPrinter
from tests.emulators.zebra_engine import Speed
from tests.support.window import LivingWindow
from ui.page import Page, Services
from ui.pages import build_page
from ui.screens.settings import assistant_fields as fields
from ui.screens.settings.controller import SettingsPage
from ui.shortcuts import Act
from ui.widgets.lamp import Lamp

AT_ONCE = Speed(scale=2000)
LOOK = "look at the printer"
SETTINGS = """
[printers.gate]
kind = "tcp"
address = "{address}"
language = "zpl"
evidence = "proves"

[routes]
label_pdf = "gate"
"""


@pytest.fixture
def anyio_backend(window_loop: tuple[str, dict[str, Any]]) -> tuple[str, dict[str, Any]]:
    return window_loop


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with running(SandboxOptions(label_delay_s=0.05)) as started:
        yield started


@pytest.fixture
async def begin(
    look: QApplication, sandbox: Sandbox, tmp_path: Path
) -> AsyncIterator[Callable[..., LivingWindow]]:
    """Opens the window; it ends with the test, however that ends."""
    made: list[LivingWindow] = []

    def begun(build: Callable[[str, Services], Page] | None = None) -> LivingWindow:
        made.append(LivingWindow(look, tmp_path, LivingWindow.account(sandbox), build))
        made[-1].begin()
        return made[-1]

    yield begun
    for living in made:
        if living.life and not living.life.done():
            await living.end()


@pytest.fixture
async def printer() -> AsyncIterator[ZebraPrinter]:
    async with ZebraPrinter(AT_ONCE) as made:
        yield made


def write(home: Path, text: str) -> None:
    home.mkdir(parents=True, exist_ok=True)
    (home / "settings.toml").write_text(text, "utf-8")


def hints(living: LivingWindow) -> list[str]:
    return [lamp.toolTip() for lamp in living.shell.findChildren(Lamp)]


async def test_the_lamp_says_what_is_wrong_until_it_is_put_right(
    begin: Callable[..., LivingWindow], printer: ZebraPrinter, tmp_path: Path
) -> None:
    printer.paper_out()
    write(tmp_path, SETTINGS.format(address=printer.address))
    living = begin()
    bench = await living.until_page("bench")
    await living.until(lambda: "gate: Paper out" in living.words)
    assert f"The printer at {printer.address} cannot print; the paper is out" in hints(living)
    printer.refill()
    # The clock's tick is ten seconds away, and the printer's turn a minute.
    (timer,) = bench.services.bridge.findChildren(QTimer)
    timer.timeout.emit()
    await living.until(lambda: "gate: Paper out" not in living.words)
    assert "gate" in living.words
    running = bench.services.tasks
    await living.until(lambda: LOOK not in running.names)
    timer.timeout.emit()
    assert LOOK not in running.names  # one that can print has its minute


async def test_a_printer_that_was_set_up_is_in_use_at_once(
    begin: Callable[..., LivingWindow], printer: ZebraPrinter, tmp_path: Path
) -> None:
    pages: dict[str, Page] = {}

    def build(name: str, services: Services) -> Page:
        pages[name] = build_page(name, services)
        return pages[name]

    write(tmp_path, "")
    living = begin(build)
    await living.until(lambda: living.shell.page_name == "bench")
    assert "No printer" in living.words
    living.shell.page_asked.emit("settings")
    page = pages["settings"]
    assert isinstance(page, SettingsPage)
    page.open("printers")
    page.act(Act.ADD)
    panel = page.printers.assistant.panel
    assert living.shell.focusWidget() is panel.rows.edit(fields.ADDRESS)
    panel.edited.emit(fields.ADDRESS, printer.address)
    page.act(Act.GO_ON)
    await living.until(lambda: "What it is, and what is in it" in living.words)
    page.act(Act.GO_ON)
    page.act(Act.GO_ON)
    await living.until(lambda: "Read the test label" in living.words)
    panel.edited.emit(fields.ACROSS, "103")
    panel.edited.emit(fields.ALONG, "151")
    panel.edited.emit(fields.BARS, fields.SHARP)
    page.act(Act.GO_ON)
    assert "This printer proves each label" in living.words
    page.act(Act.GO_ON)
    await living.until(lambda: pages["settings"] is not page)
    await living.until(lambda: "Proves each label" in living.words)
    await living.until(lambda: "ZD421-203dpi" in living.words)
    settings = read_settings(tmp_path / "settings.toml")
    assert set(settings.routes.values()) == {"ZD421-203dpi"}
    assert len(printer.paper) == 1
