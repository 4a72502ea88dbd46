"""The rows about sounds, in the section of the station: on or off, and how loud."""

from collections.abc import Mapping

from station.settings import Settings
from station.settings_writer import SettingsChange, SetValue
from ui.i18n import translate
from ui.screens.settings.checks import whole
from ui.screens.settings.forms import YES, Kind, Row, Values
from ui.sounds.cue import Cue
from ui.sounds.players import SWITCH
from ui.sounds.sounds import Silence

ON, VOLUME = "sound", "volume"


def sound_values(settings: Settings) -> dict[str, str]:
    """What stands in the rows."""
    sound = settings.sound
    return {ON: YES if sound.is_on else "", VOLUME: str(sound.volume)}


def sound_changes(values: Values) -> Mapping[str, SettingsChange]:
    """What they mean in settings.toml, by row."""
    return {
        ON: SetValue(("sound", "on"), values[ON] == YES),
        VOLUME: SetValue(("sound", "volume"), int(values[VOLUME])),
    }


def sound_rows(silence: Silence | None) -> tuple[Row, ...]:
    """The rows; ``silence`` is why nothing can be heard here."""
    words = translate("Settings", "Switched off by {variable} in the environment.")
    lock = words.format(variable=SWITCH) if silence is Silence.SWITCHED_OFF else ""
    hint = translate("Settings", "So that you can look at the box. The screen says the same.")
    if silence is Silence.NO_PLAYER:
        hint = translate(
            "Settings",
            "No player on this computer: install pipewire-bin, pulseaudio-utils or alsa-utils.",
        )
    return (
        Row(
            VOLUME,
            translate("Settings", "Volume (percent)"),
            hint=translate("Settings", "Of the system's own. 0 is silent."),
            check=whole(0, 100),
            width=300,
        ),
        Row(
            ON,
            translate("Settings", "Sounds at the bench"),
            Kind.SWITCH,
            hint=hint,
            lock=lock,
            starts_line=False,
        ),
    )


def cue_words() -> dict[Cue, str]:
    """The names of the sounds, as they stand on the buttons."""
    return {
        Cue.ACCEPTED: translate("Settings", "Accepted"),
        Cue.DONE: translate("Settings", "Step done"),
        Cue.WRONG: translate("Settings", "Wrong item"),
        Cue.STOP: translate("Settings", "Stop"),
    }
