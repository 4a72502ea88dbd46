"""The station's section: its form, the sounds to hear, and what is done with all settings."""

from dataclasses import dataclass

from ui.screens.settings.form_panel import FormPanel
from ui.screens.settings.other_benches import OtherBenches
from ui.screens.settings.sound_buttons import SoundButtons
from ui.screens.settings.support_file import SupportFile
from ui.theme import theme


@dataclass(frozen=True, slots=True)
class Possible:
    """What can be done here: hear the sounds, give the settings to other benches, be helped."""

    hear: bool
    export: bool
    support: bool


class StationPanel(FormPanel):
    """``benches`` and ``support`` are None where they are not possible."""

    def __init__(self, title: str, possible: Possible) -> None:
        super().__init__(title)
        self.sounds = SoundButtons(can_hear=possible.hear)
        self.support = SupportFile() if possible.support else None
        self.benches = OtherBenches() if possible.export else None
        at = 1
        for gap, part in ((20, self.sounds), (28, self.benches), (28, self.support)):
            if part is not None:
                self.content.insertSpacing(at, theme.px(gap))
                self.content.insertWidget(at + 1, part)
                at += 2
