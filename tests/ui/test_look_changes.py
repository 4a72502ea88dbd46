"""Another look while one works: the pages are built anew, and nothing that was typed is lost."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from station.bench.state import Stage
from station.sandbox.options import SandboxOptions
from station.sandbox.server import Sandbox, running
from tests.support.surroundings import Surroundings
from tests.support.window import LivingWindow
from ui import theme
from ui.appearance import Appearance
from ui.i18n import translate
from ui.page import Page, Services
from ui.pages import build_page
from ui.screens.settings.form_rows import FormRows
from ui.shortcuts import Act
from ui.translator import speak
from ui.widgets.choice import Choice
from ui.widgets.field import Field
from ui.widgets.scan_field import ScanField
from ui.widgets.search_field import SearchField
from ui.widgets.table import Table


class Looked:
    """A living window of real pages, whose look follows its settings and surroundings."""

    def __init__(self, app: QApplication, home: Path, sandbox: Sandbox) -> None:
        self.services: list[Services] = []
        self.living = LivingWindow(app, home, LivingWindow.account(sandbox), self._build)
        self.shell = self.living.shell
        self.system = Surroundings(app, self.shell)
        appearance = Appearance(app, self.shell, "en", self.system)
        self.living.prepare = appearance.follow
        appearance.watch_system(self.living.window.rebuild)

    def _build(self, name: str, services: Services) -> Page:
        self.services.append(services)
        return build_page(name, services)

    async def page(self, name: str, *, but: QWidget | None = None) -> QWidget:
        await self.living.until(
            lambda: (
                self.shell.page_name == name and self.shell._frame.stack.currentWidget() is not but
            )
        )
        widget = self.shell._frame.stack.currentWidget()
        assert widget
        return widget

    @property
    def field(self) -> QLineEdit:
        return self.part(ScanField).edit

    def part(self, kind: type[Any]) -> Any:
        (found,) = [each for each in self.shell.findChildren(kind) if each.isVisible()]
        return found


@pytest.fixture
def anyio_backend(window_loop: tuple[str, dict[str, Any]]) -> tuple[str, dict[str, Any]]:
    return window_loop


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with running(SandboxOptions(label_delay_s=0.05)) as started:
        yield started


@pytest.fixture
async def looked(look: QApplication, sandbox: Sandbox, tmp_path: Path) -> AsyncIterator[Looked]:
    locale = QLocale()
    made = Looked(look, tmp_path, sandbox)
    made.living.begin()
    made.shell.activateWindow()
    await made.page("bench")
    await made.living.until(made.shell.isActiveWindow)
    yield made
    await made.living.end()
    speak(look, "en")
    QLocale.setDefault(locale)


def orders(sandbox: Sandbox) -> list[str]:
    return [
        str(order.reference)
        for order in sandbox.state.all_orders()
        if order.status == "brand_confirmed"
    ]


async def test_the_evening_begins_while_one_types(looked: Looked, sandbox: Sandbox) -> None:
    reference = orders(sandbox)[0]
    before = looked.field
    before.insert(reference[:4])  # as slowly as by hand: fast keys are a scanner's
    looked.system.turn(is_night=True)
    assert theme.theme.is_dark
    assert looked.field is not before
    assert looked.field.hasFocus()
    assert looked.field.text() == reference[:4]
    looked.field.insert(reference[4:])
    QTest.keyClick(looked.field, Qt.Key.Key_Return)
    bench = looked.services[-1].bench
    await looked.living.until(lambda: bench.state.stage is Stage.SIZE)
    looked.system.turn(is_night=False)
    assert not theme.theme.is_dark
    assert looked.field.text() == ""
    assert bench.state.work
    assert bench.state.work.ref == reference


async def test_what_was_refused_stays_refused(looked: Looked) -> None:
    """It is selected, so that the next scan replaces it."""
    QTest.keyClicks(looked.field, "nonsense")
    QTest.keyClick(looked.field, Qt.Key.Key_Return)
    await looked.living.until(lambda: looked.field.text() == "nonsense")
    looked.system.turn(is_night=True)
    assert looked.part(ScanField).is_refused
    assert looked.field.selectedText() == "nonsense"


async def test_a_list_that_is_searched_stays_searched(looked: Looked) -> None:
    services = looked.services[-1]
    await services.station.refresh_orders()
    services.go("orders", "")
    table = looked.part(Table)
    await looked.living.until(lambda: table.model().rowCount() > 1)
    looked.part(SearchField).setText("zzz")
    looked.system.turn(is_night=True)
    assert looked.shell.page_name == "orders"
    assert looked.part(SearchField).text() == "zzz"
    services.go("bench", "")
    assert looked.field.hasFocus()


async def test_no_station_is_told_in_the_new_look(looked: Looked) -> None:
    (looked.living.home / "settings.toml").write_text("[quotes]\nrule = 1\n", "utf-8")
    looked.services[-1].restart()
    await looked.living.until_interlude()
    words = looked.living.words
    looked.system.turn(is_night=True)
    assert looked.shell.page_name == "interlude"
    assert looked.living.words == words


async def choose(looked: Looked, key: str, value: str) -> None:
    """Choose in the open section of the settings, and save with the key."""
    (rows,) = [each for each in looked.shell.findChildren(FormRows) if each.isVisible()]
    control = rows.control(key)
    assert isinstance(control, Choice)
    control.set_value(value)
    control.chosen.emit(value)
    page = looked.shell._frame.stack.currentWidget()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    await looked.page("settings", but=page)


async def test_saved_settings_are_seen_at_once_and_one_stays_there(looked: Looked) -> None:
    QTest.keyClicks(looked.field, "240011")
    looked.services[-1].go("settings", "station")
    await choose(looked, "theme", "dark")
    assert theme.theme.is_dark
    await choose(looked, "scale", "150")
    assert theme.theme.scale == 1.5
    await choose(looked, "scale", "100")
    await choose(looked, "language", "fr")
    assert translate("Settings", "Theme") == "Thème"
    names = [each for each in looked.shell.findChildren(Field) if each.isVisible()]
    assert names[0].edit.accessibleName() == "Nom de ce poste"
    looked.services[-1].go("bench", "")
    assert looked.field.text() == "240011"
    assert looked.field.accessibleName() == "Scannez ou tapez"


async def test_the_settings_act_is_the_pages_own(looked: Looked) -> None:
    """Saving leads back to the section; the sandbox leads to its bench."""
    looked.services[-1].go("settings", "station")
    settings = await looked.page("settings")
    assert looked.shell._on_acts((Act.BACK,))
    assert await looked.page("bench", but=settings)
