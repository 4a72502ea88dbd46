"""Wires the station's section: a form, whose sounds can be heard before they are saved."""

from ui.page import Services
from ui.screens.settings.checks import whole
from ui.screens.settings.forms_controller import FormSection
from ui.screens.settings.memory import Memory
from ui.screens.settings.sound_rows import VOLUME
from ui.screens.settings.station_form import station_form
from ui.screens.settings.station_panel import StationPanel
from ui.sounds.cue import Cue
from ui.sounds.sounds import Silence


class StationSection(FormSection):
    """Station and display."""

    def __init__(self, services: Services, memory: Memory) -> None:
        sounds = services.sounds
        self._silence = sounds.silence if sounds else Silence.SWITCHED_OFF
        super().__init__(services, memory, "station", station_form(self._silence))

    def _made(self) -> StationPanel:
        panel = StationPanel(self._form.title, can_hear=self._silence is None)
        panel.sounds.asked.connect(self._hear)
        return panel

    def _hear(self, cue: Cue) -> None:
        """As loud as is typed; what cannot be a volume is told at its row."""
        typed = self._values[VOLUME]
        if self._services.sounds and not whole(0, 100)(typed):
            self._services.sounds.hear(cue, int(typed))
