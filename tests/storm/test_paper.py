"""A short run of jobs to a printer that everything happens to: a fixed one, and any other."""

from random import SystemRandom

import pytest

from station.domain.printjob import PrintState
from tests.storm.paper import pass_over, report

JOBS = 60
ANY = f"{SystemRandom().randrange(10**6):06}"

pytestmark = [pytest.mark.slow]


@pytest.mark.parametrize("seed", ["quay", ANY])
async def test_no_label_is_lost_or_doubled_and_nobody_told(seed: str) -> None:
    account = await pass_over(seed, JOBS, lanes=3)
    assert not account.findings, "\n".join(report(seed, account, 1.0))
    assert account.jobs == JOBS
    # All kinds of ends came up, and labels were torn: it was no good day.
    ends = {end for _happens, end in account.ends}
    assert {PrintState.PROVED, PrintState.SENT} <= ends
    assert account.whole > JOBS / 2
