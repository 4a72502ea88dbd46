"""A station as the window has it open: all that a page is given, and how it is closed again."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from ui.bridge import Bridge
from ui.tasks import Tasks, Tell

if TYPE_CHECKING:
    from printing.spooler import Spooler
    from station.api.link import Link
    from station.bench.bench import Bench
    from station.ports import Clock
    from station.settings import Settings
    from station.station import Station

FINISH_S = 20.0
"""How long what was begun may take: longer than any request of the flow without its waits."""


@dataclass(frozen=True, slots=True)
class Opened:
    """The station, its bench, its printers, and what runs for them."""

    station: "Station"
    bench: "Bench"
    printers: "Spooler"
    tasks: Tasks
    bridge: Bridge
    has_account: bool

    def begin(self) -> None:
        """Settle what an earlier run left open, keep the list of orders true, and a daily copy."""
        report = partial(self.tasks.report, doing="backup")
        self.tasks.start(self.station.upkeep.run(report), name="keep copies")
        self.tasks.start(self.station.prove_prints(), name="keep asking for proofs")
        self.station.on_not_kept(partial(self.tasks.report, doing="keep what is printed"))
        if self.has_account:
            self.bench.catch_up()
            self.tasks.start(self.station.poller.run(), name="keep the orders true")

    async def has_questions(self) -> bool:
        """A person has to look into something before the next order. Raises StorageError."""
        return any(self.bench.asks_for(one) for one in await self.station.open_questions())

    async def close(self, is_hurried: asyncio.Event, timeout_s: float = FINISH_S) -> None:
        """Begin nothing more, finish what was begun, close the journal.

        Finishing ends early where somebody is in a hurry.
        """
        self.bench.stop()
        self.station.stop()
        await self.tasks.finish(timeout_s, is_hurried)
        await self.station.close()


async def open_all(
    settings: "Settings", environ: Mapping[str, str], clock: "Clock", tell: Tell
) -> Opened:
    """Open everything with these settings. Raises SettingsError and StorageError.

    The heavy imports are here: the window has been painted by now.
    """
    from printing.spooler import build_spooler
    from station.bench.bench import Bench
    from station.bootstrap import open_station
    from station.environment import secret

    # The system's keyring may ask a person before it answers.
    client_secret = await asyncio.to_thread(secret, settings, "client_secret", environ)
    is_by_cookie = settings.api.internal == "cookie"
    cookie = (
        await asyncio.to_thread(secret, settings, "session_cookie", environ) if is_by_cookie else ""
    )
    printers = build_spooler(settings, clock=clock)
    station = await open_station(
        settings,
        printer=printers,
        clock=clock,
        client_secret=client_secret,
        session_cookie=cookie,
    )
    tasks, bridge = Tasks(tell), Bridge()
    bench = Bench(station, lambda work, name: tasks.start(work, name=name), clock)
    bridge.listen(station, bench)
    bridge.link_changed.connect(_when_back(bench.link_is_back))
    has_account = bool(settings.api.client_id and client_secret)
    return Opened(station, bench, printers, tasks, bridge, has_account)


def _when_back(call: Callable[[], None]) -> "Callable[[Link], None]":
    """Call when the link is up after it was down."""
    was_down = False

    def hear(link: "Link") -> None:
        nonlocal was_down
        if link.is_up and was_down:
            call()
        was_down = not link.is_up

    return hear
