"""The fuzzer's own parts: it has samples, it changes them, and it tells what an input did."""

import random
import sys
from pathlib import Path

import pytest

from tests.fuzz.by_chance import main as by_chance
from tests.fuzz.corpus import MAX_BYTES, mutated, words, write_corpus
from tests.fuzz.replay import MOST_MB, MOST_S, Replayed, replayed
from tests.fuzz.targets import TARGETS
from tests.printing.samples import ZPL


@pytest.mark.parametrize(("kind", "least"), [("zpl", 20), ("pdf", 7)])
def test_samples_of_each_kind_are_written(kind: str, least: int, tmp_path: Path) -> None:
    write_corpus(kind, tmp_path / "corpus")
    files = sorted((tmp_path / "corpus").iterdir())
    assert len(files) >= least
    assert all(0 < file.stat().st_size <= MAX_BYTES for file in files)
    for target in TARGETS.values():
        if target.kind == kind:
            target.run(files[0].read_bytes())


def test_changes_are_the_same_for_the_same_seed_and_none_is_endless() -> None:
    pieces = words("zpl")
    many = [mutated(ZPL, pieces, random.Random(seed)) for seed in range(200)]
    assert many == [mutated(ZPL, pieces, random.Random(seed)) for seed in range(200)]
    assert len(set(many)) > 150
    assert max(map(len, many)) < 50 * len(ZPL)


def test_what_is_a_finding() -> None:
    assert Replayed("Traceback", 0, 0).finding == "crash"
    assert Replayed("", MOST_S * 1.1, 0).finding == "slow"
    assert Replayed("", 0, MOST_MB + 1).finding == "memory"
    assert Replayed("", MOST_S / 2, MOST_MB / 2).finding == ""


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from Linux's /proc")
def test_an_input_is_tried_alone(tmp_path: Path) -> None:
    file = tmp_path / "input"
    file.write_bytes(ZPL)
    told = replayed("draw", file)
    assert told.finding == ""
    assert told.seconds > 0
    assert "KeyError" in replayed("no such target", file).error


def test_random_changes_run_without_atheris(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_corpus("zpl", tmp_path / "corpus")
    (tmp_path / "out").mkdir()
    by_chance("guard", 0.2, "seed", tmp_path / "corpus", tmp_path / "out")
    assert not list((tmp_path / "out").iterdir())
    assert "DONE" in capsys.readouterr().err
