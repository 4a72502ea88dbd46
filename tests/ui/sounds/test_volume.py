"""The samples are scaled, and nothing else of a file."""

import struct
import wave
from pathlib import Path

import pytest

from ui.sounds.cue import Cue
from ui.sounds.volume import factor, source, write_scaled


def content(file: Path) -> tuple[tuple[int, int, int], tuple[int, ...]]:
    with wave.open(str(file), "rb") as read:
        samples = struct.unpack(f"<{read.getnframes()}h", read.readframes(read.getnframes()))
        return (read.getnchannels(), read.getsampwidth(), read.getframerate()), samples


@pytest.mark.parametrize("cue", Cue)
def test_half_way_is_a_quarter_of_the_amplitude(cue: Cue, tmp_path: Path) -> None:
    form, samples = content(source(cue))
    file = write_scaled(cue, 50, tmp_path)
    assert file == tmp_path / f"{cue}.wav"
    assert content(file) == (form, tuple(round(each / 4) for each in samples))


def test_the_whole_way_is_the_file_itself(tmp_path: Path) -> None:
    assert write_scaled(Cue.STOP, 100, tmp_path).read_bytes() == source(Cue.STOP).read_bytes()
    assert (factor(0), factor(100)) == (0.0, 1.0)


def test_it_takes_the_place_of_the_one_before_and_leaves_nothing_else(tmp_path: Path) -> None:
    before = write_scaled(Cue.DONE, 100, tmp_path).read_bytes()
    after = write_scaled(Cue.DONE, 10, tmp_path).read_bytes()
    assert len(after) == len(before)
    assert after != before
    assert [file.name for file in tmp_path.iterdir()] == ["done.wav"]
