"""One life of the core: opened, what was left open settled, the chores done, closed."""

import asyncio
import json
import os
from collections import Counter
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


def live(work: dict[str, Any], say: int, points: Points) -> None:
    """What came of it is written to the file descriptor ``say``, a line of JSON."""
    answer = asyncio.run(_live(work, points))
    os.write(say, f"\n{json.dumps(answer)}".encode())


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
    person = Person(work["ledger"], Counter(work["paper"]))
    try:
        await station.settle_unfinished()
        await person.answer_all(station)
        await _all(station, [Task.of(task) for task in work["tasks"]], person)
    finally:
        await station.close()
    return {"words": person.words, "points": points.passed}


async def _all(station: Station, tasks: Sequence[Task], person: Person) -> None:
    work = (carry_out(station, task, person) for task in tasks)
    for fault in await asyncio.gather(*work, return_exceptions=True):
        if fault:
            raise fault
