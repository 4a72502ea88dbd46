"""The station's section: its form, and a button for each sound to hear it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from ui.i18n import translate
from ui.screens.settings.form_panel import FormPanel
from ui.screens.settings.sound_rows import cue_words
from ui.sounds.cue import Cue
from ui.theme import theme
from ui.widgets.button import Button

GAP = 12


class StationPanel(FormPanel):
    """``hear_asked``: a ``Cue``. ``can_hear``: there is something to hear it with."""

    hear_asked = Signal(object)

    def __init__(self, title: str, *, can_hear: bool) -> None:
        super().__init__(title)
        self.buttons: dict[Cue, Button] = {}
        row = QHBoxLayout()
        row.setSpacing(theme.px(GAP))
        for cue, word in cue_words().items():
            button = Button(word, icon="sound")
            button.setAccessibleName(translate("Settings", "Hear: {sound}").format(sound=word))
            button.setEnabled(can_hear)
            button.clicked.connect(lambda _=False, cue=cue: self.hear_asked.emit(cue))
            self.buttons[cue] = button
            row.addWidget(button)
        row.addStretch(1)
        self.content.insertSpacing(1, theme.px(20))
        self.content.insertLayout(2, row)
