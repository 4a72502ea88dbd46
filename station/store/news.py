"""What benches on one database tell each other: NOTIFY in a transaction, LISTEN in the others.

A message is a topic and a text; what a bench said itself it does not hear. After a connection that
broke, listeners hear ``CAUGHT_UP``: something may have been missed.
"""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import Any, Protocol

from station.ports import Clock
from station.store.background import Background
from station.store.database import Statement
from station.store.postgres import CONNECT_S, without_password

CHANNEL = "quayside"
CAUGHT_UP = "caught up"
ORDER = "order"
LABELS = "labels"
WANTED = "wanted"
RECONNECT_S = 1.0
ASK_S = 10.0
"""So often it is asked whether the connection is still one: a dead cable tells nobody."""

Handler = Callable[[str, str], Awaitable[None]]
"""Called with topic and text, one message after the other."""

log = logging.getLogger(__name__)


class News(Protocol):
    """What a bench tells the others, and hears of them."""

    def telling(self, topic: str, text: str) -> Sequence[Statement]:
        """Statements for a transaction: what it says is heard once it is written."""
        ...

    def listen(self, handler: Handler) -> None:
        """Hear the others from now on."""
        ...

    async def close(self) -> None:
        """Hear nothing more."""
        ...


class NoNews:
    """A single bench: nobody tells anything."""

    def telling(self, topic: str, text: str) -> Sequence[Statement]:
        """Nobody listens."""
        del topic, text
        return ()

    def listen(self, handler: Handler) -> None:
        """Nobody speaks."""

    async def close(self) -> None:
        """Nothing was open."""


class PostgresNews:
    """News through the warehouse's database, on a connection of their own."""

    def __init__(self, url: str, owner: str, clock: Clock, ask_every_s: float = ASK_S) -> None:
        self._url, self._owner, self._clock = url, owner, clock
        self._ask_every_s = ask_every_s
        self._heard: asyncio.Queue[tuple[str, str]] = asyncio.Queue()
        self._gone = asyncio.Event()
        self._background = Background()

    def telling(self, topic: str, text: str) -> Sequence[Statement]:
        """What the others hear once the transaction is written."""
        payload = json.dumps([self._owner, topic, text])
        return (Statement("SELECT pg_notify(?, ?)", (CHANNEL, payload)),)

    def listen(self, handler: Handler) -> None:
        """Hear the others from now on, across broken connections."""
        self._background.start(self._stay_connected(), "connection for news")
        self._background.start(self._hand_on(handler), "hearing news")

    async def close(self) -> None:
        """Hear nothing more."""
        await self._background.close()

    async def _stay_connected(self) -> None:
        import asyncpg

        faults = (
            OSError, asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError
        )  # fmt: skip
        is_first = True
        while True:
            try:
                connection = await asyncpg.connect(self._url, timeout=CONNECT_S)
            except faults as error:
                log.info("no news from %s: %s", without_password(self._url), error)
                await self._clock.sleep(RECONNECT_S)
                continue
            try:
                self._gone.clear()
                connection.add_termination_listener(self._lost)
                await connection.add_listener(CHANNEL, self._hear)
                if not is_first:
                    self._heard.put_nowait((CAUGHT_UP, ""))
                is_first = False
                await self._until_gone(connection)
            except faults as error:
                log.info("no news from %s: %s", without_password(self._url), error)
            finally:
                connection.terminate()

    async def _until_gone(self, connection: Any) -> None:
        """Return, or raise what the driver raises, once the connection is dead."""
        while not self._gone.is_set():
            try:
                await asyncio.wait_for(self._gone.wait(), self._ask_every_s)
            except TimeoutError:
                await connection.execute("SELECT 1", timeout=CONNECT_S)

    def _lost(self, connection: object) -> None:
        del connection
        self._gone.set()

    def _hear(self, connection: object, pid: int, channel: str, text: object) -> None:
        del connection, pid, channel
        with suppress(ValueError):  # somebody else's words on our channel
            owner, topic, told = json.loads(str(text))
            if owner != self._owner:
                self._heard.put_nowait((topic, told))

    async def _hand_on(self, handler: Handler) -> None:
        while True:
            topic, text = await self._heard.get()
            await handler(topic, text)
