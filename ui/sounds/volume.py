"""The files of the sounds at a volume. Players have no volume in common, so samples are scaled."""

import os
import struct
import wave
from pathlib import Path

import resources
from ui.sounds.cue import Cue

FULL = 100
_SAMPLE = 2
"""Bytes: all our sounds are 16-bit mono PCM."""


def source(cue: Cue) -> Path:
    """The sound as it ships, which is the loudest. Raises FileNotFoundError in a broken install."""
    return resources.path(f"sounds/{cue}.wav")


def factor(volume: int) -> float:
    """What samples are multiplied with for 0 to 100.

    Squared, as an ear judges it: half the way is a quarter of the amplitude, 12 dB less.
    """
    return (volume / FULL) ** 2


def write_scaled(cue: Cue, volume: int, folder: Path) -> Path:
    """Write the sound at ``volume`` (0 to 100) into ``folder``. Raises OSError.

    Another process never sees half a file. It is not flushed: it is written anew by each start.
    """
    with wave.open(str(source(cue)), "rb") as read:
        form, frames = read.getparams(), read.readframes(read.getnframes())
    loud, layout = factor(volume), f"<{len(frames) // _SAMPLE}h"
    scaled = (round(sample * loud) for sample in struct.unpack(layout, frames))
    file = folder / f"{cue}.wav"
    half = file.with_suffix(f".{os.getpid()}")
    with wave.open(str(half), "wb") as written:
        written.setparams(form)
        written.writeframes(struct.pack(layout, *scaled))
    half.replace(file)
    return file
