"""A button for each sound, to hear it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.i18n import translate
from ui.screens.settings.sound_rows import cue_words
from ui.sounds.cue import Cue
from ui.theme import theme
from ui.widgets.button import Button

GAP = 12


class SoundButtons(QWidget):
    """``asked``: a ``Cue``. ``can_hear``: there is something to hear it with."""

    asked = Signal(object)

    def __init__(self, *, can_hear: bool) -> None:
        super().__init__()
        self.of: dict[Cue, Button] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(GAP))
        for cue, word in cue_words().items():
            button = Button(word, icon="sound")
            button.setAccessibleName(translate("Settings", "Hear: {sound}").format(sound=word))
            button.setEnabled(can_hear)
            button.clicked.connect(lambda _=False, cue=cue: self.asked.emit(cue))
            self.of[cue] = button
            row.addWidget(button)
        row.addStretch(1)
