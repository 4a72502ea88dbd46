"""Wires the station's section: a form, its sounds, and files of the settings and for support."""

import asyncio
import errno
import os
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
from ui.screens.settings.checks import whole
from ui.screens.settings.forms_controller import FormSection
from ui.screens.settings.memory import Memory
from ui.screens.settings.other_benches import OtherBenches
from ui.screens.settings.sound_rows import VOLUME
from ui.screens.settings.station_form import station_form
from ui.screens.settings.station_panel import Possible, StationPanel
from ui.sounds.cue import Cue
from ui.sounds.sounds import Silence


class StationSection(FormSection):
    """The station's form; ``downloads`` says where a person looks for what was written."""

    def __init__(self, services: Services, memory: Memory, downloads: Callable[[], Path]) -> None:
        sounds = services.sounds
        self._silence = sounds.silence if sounds else Silence.SWITCHED_OFF
        self._downloads = downloads
        super().__init__(services, memory, "station", station_form(self._silence))

    def _made(self) -> StationPanel:
        save_support = self._services.save_support
        possible = Possible(
            hear=self._silence is None,
            export=not self._services.is_sandbox,  # a sandbox's are of no use to anybody
            support=save_support is not None,
        )
        panel = StationPanel(self._form.title, possible)
        panel.sounds.asked.connect(self._hear)
        if panel.benches is not None:
            panel.benches.asked.connect(partial(self._export, panel.benches))
        if panel.support is not None and save_support is not None:
            panel.support.asked.connect(save_support)
        return panel

    def _hear(self, cue: Cue) -> None:
        """As loud as is typed; what cannot be a volume is told at its row."""
        typed = self._values[VOLUME]
        if self._services.sounds and not whole(0, 100)(typed):
            self._services.sounds.hear(cue, int(typed))

    def _export(self, benches: OtherBenches) -> None:
        self._services.tasks.start(self._export_file(benches), name="export the settings")

    async def _export_file(self, benches: OtherBenches) -> None:
        station = self._services.station
        own = station.settings.home / "settings.toml"
        folders = (self._downloads(), station.settings.home / "exports")
        file = await asyncio.to_thread(_exported, own, folders, station.now().astimezone())
        words = translate("Settings", "Saved: {file}. At another bench: {command}")
        command = " ".join(("quayside", "settings", "import", file.name, "--name", "…"))
        if isValid(benches):  # the page may be another one by now
            benches.tell(words.format(file=file, command=command))


def _exported(own: Path, folders: Sequence[Path], now: datetime) -> Path:
    """Write the file into the first folder that takes it. Blocks.

    Raises SettingsError where the settings cannot be used, StorageError where no folder does.
    """
    text = own.read_text("utf-8-sig") if own.exists() else ""
    found = portable(own, text)
    refusal = StorageError("exports", os.strerror(errno.ENOENT))
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
