"""The program is killed while it makes a damaged journal whole: the next start finishes it."""

import asyncio
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from station.workflow.opening import open_journal
from station.workflow.rebuilding import check
from tests.fakes import FakeClock
from tests.support.damage import CLOSED, DAY, ORDERS, closed_day
from tests.support.process import ROOT

OPEN = """
import asyncio, sys
from pathlib import Path
from station.clock import SystemClock
from station.workflow.opening import open_journal

async def main():
    print("begin", flush=True)
    journal = await open_journal(Path(sys.argv[1]), SystemClock())
    print("open", flush=True)
    await journal.close()

asyncio.run(main())
"""
KILLS = 12


def killed(file: Path, after_s: float | None) -> float:
    """Open it in a process that is killed so long after it began to; how long it lived."""
    with subprocess.Popen(
        [sys.executable, "-c", OPEN, str(file)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == "begin\n"
        began = time.monotonic()
        try:
            process.wait(after_s)
        except subprocess.TimeoutExpired:
            process.kill()
        return time.monotonic() - began


@pytest.mark.slow
async def test_a_start_that_is_killed_is_finished_by_the_next(tmp_path: Path) -> None:
    dice, kept, whole_s = random.Random(11), set(), 0.0
    for at in range(KILLS + 1):
        home = tmp_path / str(at)
        file = home / "quayside.sqlite"
        await asyncio.to_thread(home.mkdir)
        await closed_day(file)
        CLOSED["header"].do(file)
        damaged = await asyncio.to_thread(file.read_bytes)
        # The first is left alone: the others are killed within twice the time that it took.
        after_s = dice.uniform(0.0, 2 * whole_s) if at else None
        lived_s = await asyncio.to_thread(killed, file, after_s)
        whole_s = whole_s or lived_s
        journal = await open_journal(file, FakeClock())
        assert len(await journal.database.fetch("SELECT 1 FROM events")) == ORDERS * len(DAY)
        assert (await check(journal.database)).differences == []
        await journal.close()
        (place,) = (home / "damaged").glob("*.sqlite")
        assert await asyncio.to_thread(place.read_bytes) == damaged
        assert not list(home.glob("*.recovered-*")) + list(home.glob("*.part*"))
        kept.add(journal.carried is None)
    assert kept == {True, False}  # some were killed before the exchange, and some after it
