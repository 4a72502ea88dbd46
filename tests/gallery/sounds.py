"""Makes the four sounds: `python -m tests.gallery.sounds [FOLDER]`, else into resources/sounds.

The same bytes each time. They differ in rhythm and pitch, so that nobody has to know one by heart:
the two good ones are high and clear, the two bad ones low, with many overtones, which small
loudspeakers and a loud hall let through.

    accepted   one short, high
    done       two rising
    wrong      two falling, low
    stop       three equal, low
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from math import cos, exp, pi, sin
from pathlib import Path
from struct import pack
from wave import open as open_wave

FOLDER = Path(__file__).parents[2] / "resources" / "sounds"
RATE_HZ = 22_050
FULL = 32_767
ATTACK_S, RELEASE_S = 0.004, 0.016
"""A note that begins or ends at once clicks."""

CLEAR = (1.0, 0.12)
ROUGH = (1.0, 0.7, 0.55, 0.35, 0.25)
"""Strengths of the fundamental and its overtones."""


@dataclass(frozen=True, slots=True)
class Sound:
    """Notes in Hz, each ``note_s`` long, ``gap_s`` apart. ``peak`` is of 1.

    ``fades`` is how many times e a note loses in a second: a bell, or (0) an organ.
    """

    notes_hz: tuple[float, ...]
    note_s: float
    gap_s: float
    overtones: tuple[float, ...]
    peak: float
    fades: float = 0.0


SOUNDS = {
    "accepted": Sound((1760.0,), 0.060, 0.0, CLEAR, 0.50, fades=12.0),
    "done": Sound((1046.5, 1568.0), 0.080, 0.020, CLEAR, 0.60, fades=8.0),
    "wrong": Sound((493.9, 329.6), 0.160, 0.030, ROUGH, 0.80),
    "stop": Sound((392.0, 392.0, 392.0), 0.200, 0.080, ROUGH, 0.90),
}


def note(sound: Sound, hertz: float) -> Iterator[float]:
    """The samples of one note, its ends faded."""
    length = round(sound.note_s * RATE_HZ)
    for at in range(length):
        seconds = at / RATE_HZ
        tone = sum(
            strength * sin(2 * pi * hertz * times * seconds)
            for times, strength in enumerate(sound.overtones, 1)
        )
        yield tone * exp(-sound.fades * seconds) * fade(at, length)


def fade(at: int, length: int) -> float:
    """From 0 at both ends to 1 between, without a corner."""
    rises = min(1.0, at / (ATTACK_S * RATE_HZ))
    falls = min(1.0, (length - 1 - at) / (RELEASE_S * RATE_HZ))
    return (1 - cos(pi * rises)) / 2 * (1 - cos(pi * falls)) / 2


def samples(sound: Sound) -> list[int]:
    """The whole sound in 16 bits; its loudest sample is at ``peak``."""
    raw: list[float] = []
    for number, hertz in enumerate(sound.notes_hz):
        raw += [0.0] * (round(sound.gap_s * RATE_HZ) if number else 0)
        raw += note(sound, hertz)
    factor = sound.peak * FULL / max(map(abs, raw))
    return [round(each * factor) for each in raw]


def write(name: str, folder: Path) -> Path:
    """Write one sound as a mono PCM file."""
    file, made = folder / f"{name}.wav", samples(SOUNDS[name])
    with open_wave(str(file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE_HZ)
        out.writeframes(pack(f"<{len(made)}h", *made))
    return file


def main(folder: Path = FOLDER) -> None:
    """Write all of them."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in SOUNDS:
        print(write(name, folder))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
