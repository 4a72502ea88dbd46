"""The settings page: which section is open, the keys of the strip, and what outlives the page."""

import os
from collections.abc import Callable, Mapping

from shiboken6 import isValid

from station.clock import SystemClock
from station.environment import overridden
from station.ports import Clock
from ui.page import Key, Services
from ui.screens.settings.account_form import locks
from ui.screens.settings.address_form import address_form
from ui.screens.settings.boxes_controller import BoxesSection
from ui.screens.settings.forms_controller import AccountSection, FormSection, StationSection
from ui.screens.settings.memory import Memory
from ui.screens.settings.printers_controller import PrintersSection
from ui.screens.settings.quotes_form import quotes_form
from ui.screens.settings.screen import SettingsScreen
from ui.screens.settings.station_form import station_form
from ui.screens.settings.view import SECTIONS, present
from ui.shortcuts import Act

_MEMORY = Memory()
"""One for the process: a window is built anew after each save, and what was typed must stay."""


def build(services: Services) -> "SettingsPage":
    """The settings page."""
    return SettingsPage(services, _MEMORY, SystemClock())


class SettingsPage:
    """Implements ui.page.Page."""

    def __init__(
        self,
        services: Services,
        memory: Memory,
        clock: Clock,
        environ: Mapping[str, str] = os.environ,
    ) -> None:
        self._services, self._memory = services, memory
        memory.belong_to(services.station.settings.home)
        forms = {"quotes": quotes_form(), "address": address_form()}
        locked = locks(overridden(environ), is_sandbox=services.is_sandbox)
        self.account = AccountSection(services, memory, locked, clock)
        self.printers = PrintersSection(services, memory, clock)
        self.boxes = BoxesSection(services, memory)
        self._sections: dict[str, FormSection | PrintersSection | BoxesSection] = {
            "account": self.account,
            "printers": self.printers,
            "boxes": self.boxes,
        }
        for name, form in forms.items():
            self._sections[name] = FormSection(services, memory, name, form)
        self._sections["station"] = StationSection(services, memory, "station", station_form())
        self.widget = SettingsScreen()
        self.keys_changed: Callable[[], None] | None = None
        self.widget.section_asked.connect(self.open)
        memory.changed = self.render
        self.render()

    @property
    def section(self) -> str:
        """The open section."""
        return self._memory.section

    def keys(self) -> tuple[Key, ...]:
        """What the open section can do."""
        if self.section == "printers" and self.printers.assistant.is_open:
            return self.printers.assistant.keys()
        unsaved = self._sections[self.section].is_unsaved
        keys = [Key(Act.SCAN), Key(Act.SAVE, unsaved)]
        if self.section == "printers":
            has_some = bool(self._services.station.settings.printers)
            keys.append(Key(Act.TEST_PRINT, has_some))
        if self.section in ("printers", "boxes"):
            keys.append(Key(Act.ADD))
        return (*keys, Key(Act.BACK))

    def act(self, act: Act) -> bool:
        """Save, add, test; Escape closes an open editor before it leads back to the bench."""
        match act:
            case Act.SAVE:
                self._sections[self.section].save()
            case Act.TEST_PRINT if self.section == "printers":
                self.printers.test()
            case Act.GO_ON if self.section == "printers":
                self.printers.assistant.go_on()
            case Act.ADD if self.section == "printers":
                self.printers.add()
            case Act.ADD if self.section == "boxes":
                self.boxes.add()
            case Act.BACK:
                if not self._close_editor():
                    self._services.go("bench", "")
            case _:
                return False
        return True

    def take_scan(self, line: str) -> bool:
        """A scan belongs to the bench, whatever field has the focus."""
        del line
        return False

    def shown(self, about: str) -> None:
        """``about`` names a section, or nothing: then the last one is open still."""
        if about in SECTIONS:
            self._memory.section = about
        self._begin()
        self.widget.item(self.section).setFocus()

    def hidden(self) -> None:
        """What is typed stays in the memory."""

    def open(self, section: str) -> None:
        """Open a section."""
        if section != self.section:
            self._memory.section = section
            self._begin()
            self.widget.item(section).setFocus()

    def render(self) -> None:
        """Draw the list and the open section; a page that is gone draws nothing.

        The other sections are built when they are opened: all at once would take many frames.
        """
        if not isValid(self.widget):
            return
        opened = self._sections[self.section]
        self.widget.bring(opened.panel)
        opened.render()
        unsaved = [name for name, section in self._sections.items() if section.is_unsaved]
        self.widget.render_view(present(self.section, unsaved))
        if self.keys_changed:
            self.keys_changed()

    def _begin(self) -> None:
        self.render()
        if self.section == "printers":
            self.printers.shown()
        elif self.section == "account":
            self.account.shown()

    def _close_editor(self) -> bool:
        if self.section == "printers":
            return self.printers.close_editor()
        return self.section == "boxes" and self.boxes.close_editor()
