"""A short storm: a fixed one, and one that is another each time; the seed is in the test's name."""

import os

import pytest

from tests.storm.kill import Storm, pass_over, report

RUNS = 32
LANES = 2
ANY = os.environ["QUAYSIDE_TESTS_SEED"]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "waitid"), reason="cores are forked"),
]


@pytest.mark.parametrize("seed", ["quay", ANY])
def test_a_core_that_is_killed_loses_nothing_and_does_nothing_twice(seed: str) -> None:
    storm = pass_over(Storm(seed, RUNS, is_talking=False), LANES)
    assert not storm.account.findings, "\n".join(report(storm, 1.0))
    assert storm.kills >= RUNS
    # They were killed in many places, and most of them when they were meant to be.
    assert len(storm.account.kills) > 5
    assert storm.account.missed < storm.kills
