"""The station's section: its form, and below its last rows the sounds to hear."""

from ui.screens.settings.form_panel import FormPanel
from ui.screens.settings.sound_buttons import SoundButtons
from ui.theme import theme


class StationPanel(FormPanel):
    """``can_hear``: there is something to hear the sounds with."""

    def __init__(self, title: str, *, can_hear: bool) -> None:
        super().__init__(title)
        self.sounds = SoundButtons(can_hear=can_hear)
        self.content.insertSpacing(1, theme.px(20))
        self.content.insertWidget(2, self.sounds)
