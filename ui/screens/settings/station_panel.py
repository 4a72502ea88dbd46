"""The station's section: its form, the sounds to hear, and what is done with all settings."""

from ui.screens.settings.form_panel import FormPanel
from ui.screens.settings.other_benches import OtherBenches
from ui.screens.settings.sound_buttons import SoundButtons
from ui.theme import theme


class StationPanel(FormPanel):
    """``can_hear``: there is something to hear the sounds with.

    ``is_exported``: the settings may go to other benches; else ``benches`` is None.
    """

    def __init__(self, title: str, *, can_hear: bool, is_exported: bool) -> None:
        super().__init__(title)
        self.sounds = SoundButtons(can_hear=can_hear)
        self.benches = OtherBenches() if is_exported else None
        at = 1
        for gap, part in ((20, self.sounds), (28, self.benches)):
            if part is not None:
                self.content.insertSpacing(at, theme.px(gap))
                self.content.insertWidget(at + 1, part)
                at += 2
