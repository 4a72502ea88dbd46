"""Wires the station's section: a form, and the export of the settings for other benches."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from shiboken6 import isValid

from station.atomic import replace_text
from station.domain.errors import StorageError
from station.portable_settings import portable
from ui.i18n import translate
from ui.page import Services
from ui.screens.settings.form_panel import FormPanel
from ui.screens.settings.forms_controller import FormSection
from ui.screens.settings.memory import Memory
from ui.screens.settings.station_form import station_form
from ui.screens.settings.station_panel import StationPanel


class StationSection(FormSection):
    """The station's form; ``downloads`` says where a person looks for what was written."""

    def __init__(self, services: Services, memory: Memory, downloads: Callable[[], Path]) -> None:
        super().__init__(services, memory, "station", station_form())
        self._downloads = downloads

    def _made(self) -> FormPanel:
        if self._services.is_sandbox:
            return super()._made()  # its settings are of no use to anybody
        panel = StationPanel(self._form.title)
        panel.export_asked.connect(partial(self._export, panel))
        return panel

    def _export(self, panel: StationPanel) -> None:
        self._services.tasks.start(self._export_file(panel), name="export the settings")

    async def _export_file(self, panel: StationPanel) -> None:
        station = self._services.station
        own = station.settings.home / "settings.toml"
        folders = (self._downloads(), station.settings.home / "exports")
        file = await asyncio.to_thread(_exported, own, folders, station.now().astimezone())
        words = translate("Settings", "Saved: {file}. At another bench: {command}")
        command = f"quayside settings import {file.name} --name …"
        if isValid(panel):  # the page may be another one by now
            panel.tell(words.format(file=file, command=command))


def _exported(own: Path, folders: Sequence[Path], now: datetime) -> Path:
    """Write the file into the first folder that takes it. Blocks.

    Raises SettingsError where the settings cannot be used, StorageError where no folder does.
    """
    text = own.read_text("utf-8-sig") if own.exists() else ""
    found = portable(own, text)
    refusal = StorageError("exports", "No such file or directory")
    for folder in folders:
        file = folder / f"quayside-settings-{now:%Y%m%d-%H%M}.toml"
        try:
            replace_text(file, found.text)
        except OSError as error:
            refusal = StorageError(str(file), error.strerror or str(error))
        else:
            return file
    raise refusal


def downloads() -> Path:
    """The person's own folder for such things."""
    from platformdirs import user_downloads_path

    return user_downloads_path()
