"""One life of the core: opened, what was left open settled, the chores done, closed."""

import asyncio
import json
import os
import traceback
from collections.abc import Sequence
from typing import Any

from printing.spooler import build_spooler
from station.api.transport import HttpTransport
from station.bootstrap import open_station
from station.environment import load_settings, secret
from station.station import Station
from tests.storm.chores import Task, carry_out
from tests.storm.edges import StormClock, WatchedNetwork, WatchedPrinter
from tests.storm.person import Person
from tests.storm.points import Points

CALL = b"!"
"""What the process says when the killer from outside is to come."""


def live(work: dict[str, Any], say: int, points: Points) -> int:
    """The exit code; what came of it is written to the file descriptor ``say`` as JSON."""
    try:
        answer = asyncio.run(_live(work, points))
        code = 0
    except Exception:  # the last stop of this process: whatever it was is told
        answer, code = {"error": traceback.format_exc()}, 1
    os.write(say, json.dumps(answer).encode())
    return code


async def _live(work: dict[str, Any], points: Points) -> dict[str, Any]:
    environ = work["environ"]
    settings = load_settings(environ)
    station = await open_station(
        settings,
        printer=WatchedPrinter(build_spooler(settings), points),
        clock=StormClock(work["ahead_s"]),
        client_secret=secret(settings, "client_secret", environ),
        transport=HttpTransport(settings.api.url, inner=WatchedNetwork(points)),
    )
    person = Person(work["ledger"], set(work["paper"]))
    try:
        await station.settle_unfinished()
        await person.answer_all(station)
        await _all(station, [Task.of(task) for task in work["tasks"]])
    finally:
        await station.close()
    return {"words": person.words, "points": points.passed}


async def _all(station: Station, tasks: Sequence[Task]) -> None:
    work = (carry_out(station, task) for task in tasks)
    for fault in await asyncio.gather(*work, return_exceptions=True):
        if fault:
            raise fault
