"""The four files are what the script makes, and what an ear and a loudspeaker need."""

import math
import struct
import wave
from pathlib import Path

import pytest

import resources
from tests.gallery.sounds import RATE_HZ, SOUNDS, main
from ui.sounds.cue import Cue

FULL = 32_767
QUIET = FULL * 0.002


def frames(cue: Cue) -> tuple[int, ...]:
    with wave.open(str(resources.path(f"sounds/{cue}.wav")), "rb") as read:
        assert (read.getnchannels(), read.getsampwidth()) == (1, 2)
        assert read.getframerate() == RATE_HZ
        return struct.unpack(f"<{read.getnframes()}h", read.readframes(read.getnframes()))


def strength(samples: tuple[int, ...], hertz: float) -> float:
    """How much of a frequency there is, of 1 for a full sine (one bin of a Fourier transform)."""
    turn = 2 * math.pi * hertz / RATE_HZ
    real = sum(each * math.cos(turn * at) for at, each in enumerate(samples))
    imaginary = sum(each * math.sin(turn * at) for at, each in enumerate(samples))
    return 2 * math.hypot(real, imaginary) / len(samples) / FULL


def notes(samples: tuple[int, ...]) -> list[tuple[int, ...]]:
    """The parts between silences of 5 ms and more."""
    found: list[list[int]] = [[]]
    silent = 0
    for each in samples:
        silent = silent + 1 if abs(each) <= 2 else 0
        found[-1].append(each)
        if silent * 200 > RATE_HZ and any(abs(one) > 2 for one in found[-1]):
            found.append([])
    return [tuple(part) for part in found if any(abs(one) > QUIET for one in part)]


A4_HZ = 440.0
SCALE = {
    f"{name}{3 + octave}": A4_HZ * 2 ** (octave - 1 + (step - 9) / 12)
    for octave in range(5)
    for step, name in enumerate(["C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"])
}
"""Of the piano, C3 to B7: hertz by name."""


def pitch(samples: tuple[int, ...]) -> str:
    """The strongest tone of the scale."""
    return max(SCALE, key=lambda name: strength(samples, SCALE[name]))


def test_they_are_made_by_the_script_bit_for_bit(tmp_path: Path) -> None:
    main(tmp_path)
    made = {file.stem: file.read_bytes() for file in tmp_path.iterdir()}
    assert set(made) == set(Cue) == set(SOUNDS)
    for name, data in made.items():
        assert resources.path(f"sounds/{name}.wav").read_bytes() == data


@pytest.mark.parametrize("cue", Cue)
def test_each_is_as_long_as_it_is_said_to_be(cue: Cue) -> None:
    assert len(frames(cue)) / RATE_HZ == pytest.approx(cue.length_s, abs=0.001)
    assert cue.length_s <= (0.9 if cue is Cue.STOP else 0.4)


@pytest.mark.parametrize("cue", Cue)
def test_each_begins_and_ends_in_silence_and_is_never_cut_off(cue: Cue) -> None:
    samples = frames(cue)
    assert samples[0] == samples[-1] == 0
    ends = (*samples[:5], *samples[-5:])
    assert max(map(abs, ends)) < QUIET * 3
    assert max(map(abs, samples)) == pytest.approx(SOUNDS[cue].peak * FULL, abs=1)
    assert abs(sum(samples) / len(samples)) < FULL * 0.001  # no direct current


def test_the_more_important_the_louder() -> None:
    power = [
        math.sqrt(sum(each * each for each in samples) / len(samples))
        for samples in map(frames, sorted(Cue, key=lambda cue: cue.rank))
    ]
    assert power == sorted(power)
    assert power[0] > FULL * 0.2


@pytest.mark.parametrize(
    ("cue", "rhythm", "pitches"),
    [
        (Cue.ACCEPTED, [60], "A6"),
        (Cue.DONE, [80, 80], "C6 G6"),
        (Cue.WRONG, [160, 160], "B4 E4"),
        (Cue.STOP, [200, 200, 200], "G4 G4 G4"),
    ],
)
def test_rhythm_and_pitch(cue: Cue, rhythm: list[int], pitches: str) -> None:
    found = notes(frames(cue))
    assert len(found) == len(rhythm)
    assert [pitch(note) for note in found] == pitches.split()
    for note, length_ms in zip(found, rhythm, strict=True):
        loud = [at for at, each in enumerate(note) if abs(each) > QUIET]
        assert (loud[-1] - loud[0]) / RATE_HZ * 1000 == pytest.approx(length_ms, abs=6)


def test_the_bad_ones_have_overtones_that_a_small_loudspeaker_gives() -> None:
    for cue, fundamental_hz in ((Cue.WRONG, 493.9), (Cue.STOP, 392.0)):
        first = notes(frames(cue))[0]
        tones = [strength(first, fundamental_hz * times) for times in (1, 2, 3)]
        assert min(tones) > 0.1
    assert strength(frames(Cue.ACCEPTED), 3520.0) < 0.05 < strength(frames(Cue.ACCEPTED), 1760.0)
