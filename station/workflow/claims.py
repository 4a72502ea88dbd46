"""Claims: what this bench has in hand, against the other benches of a warehouse.

A claim is counted: the packer's hand and a run may hold the same order, and the lease in the
database is given back with the last of them. While anything is held, a heartbeat keeps it. Each
event carries a guard, so that a bench that was silent for too long writes nothing any more.
"""

import asyncio
import logging
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from typing import Protocol

from station.domain.errors import HeldElsewhere, StorageError
from station.ports import Clock
from station.store.background import Background
from station.store.database import Statement
from station.store.leases import BEAT_S, BENCH, SILENCE_S, Lease, LeaseStore
from station.workflow.pausing import pause

SIBLING_LOOK_S = 1.0

log = logging.getLogger(__name__)


class Claims(Protocol):
    """What the flows ask before they work on an order or a container."""

    is_shared: bool
    """True where other benches work on the same orders."""

    async def claim(self, key: str, actor: str = "") -> None:
        """Take it in hand. Raises HeldElsewhere, StorageError."""
        ...

    async def release(self, key: str) -> None:
        """Let go of it, once for each ``claim``; never fails."""
        ...

    def guard(self, key: str) -> Sequence[Statement]:
        """What an event's transaction must contain, so that it is written by the holder alone."""
        ...

    async def lead(self, task: str) -> bool:
        """True where this bench is the one that does that for all. Raises StorageError."""
        ...

    async def elsewhere(self) -> frozenset[str]:
        """What other benches have in hand now: their business. Raises StorageError."""
        ...

    async def benches(self) -> list[str]:
        """The names of the benches that are open now; none where there is only one."""
        ...

    async def close(self) -> None:
        """Give everything back."""
        ...


class SoleClaims:
    """A single bench: nobody else is there."""

    is_shared = False

    async def claim(self, key: str, actor: str = "") -> None:
        """Nobody else can have it."""

    async def release(self, key: str) -> None:
        """Nobody waits for it."""

    def guard(self, key: str) -> Sequence[Statement]:
        """The journal's own key (stream, version) is enough."""
        del key
        return ()

    async def lead(self, task: str) -> bool:
        """It does everything itself."""
        del task
        return True

    async def elsewhere(self) -> frozenset[str]:
        """There is nobody else."""
        return frozenset()

    async def benches(self) -> list[str]:
        """There is no other."""
        return []

    async def close(self) -> None:
        """There is nothing to give back."""


class SharedClaims:
    """A bench of a warehouse."""

    is_shared = True

    def __init__(self, leases: LeaseStore, clock: Clock) -> None:
        self._leases, self._clock = leases, clock
        self._counts: Counter[str] = Counter()
        self._to_give_back: set[str] = set()
        self._lock = asyncio.Lock()
        self._heart = Background()
        self._stopped = asyncio.Event()

    async def claim(self, key: str, actor: str = "") -> None:
        """Take it in hand. Raises HeldElsewhere, StorageError."""
        give_up_at = self._clock.monotonic() + SILENCE_S
        while (holder := await self._claimed(key, actor)) is not None:
            # An earlier process of this very bench was killed: its lease ends by itself soon.
            if not self._is_sibling(holder) or self._clock.monotonic() > give_up_at:
                raise HeldElsewhere(
                    key, holder.station, holder.actor,
                    for_s=holder.for_s, silent_s=holder.silent_s,
                )  # fmt: skip
            await self._clock.sleep(SIBLING_LOOK_S)
        self._beat_from_now_on()

    async def _claimed(self, key: str, actor: str) -> Lease | None:
        """Take it, or count once more; who has it where that fails."""
        async with self._lock:
            if not self._counts[key] and not await self._leases.take(key, actor):
                del self._counts[key]
                holder = await self._leases.holder(key)
                return holder or Lease(key, "", "", "", 0.0, 0.0)
            self._counts[key] += 1
            self._to_give_back.discard(key)
            return None

    async def release(self, key: str) -> None:
        """Let go of it; what the database does not take now is given back with a later beat."""
        async with self._lock:
            if not self._counts[key]:
                return  # lost meanwhile
            self._counts[key] -= 1
            if self._counts[key]:
                return
            del self._counts[key]
            self._to_give_back.add(key)
            await self._give_back()

    def guard(self, key: str) -> Sequence[Statement]:
        """The transaction is refused where the lease is another bench's by now."""
        return (self._leases.guard(key),)

    async def lead(self, task: str) -> bool:
        """Take, or keep, the lead of a task. Raises StorageError."""
        is_ours = await self._leases.take(f"lead/{task}")
        self._beat_from_now_on()
        return is_ours

    async def elsewhere(self) -> frozenset[str]:
        """What living processes of other benches have in hand. Raises StorageError."""
        ours = self._leases.owner.id
        return frozenset(
            lease.key
            for lease in await self._leases.held()
            if lease.is_live and lease.owner != ours and not self._is_sibling(lease)
        )

    async def close(self) -> None:
        """Give everything back; a database that is away forgets us by itself after a while."""
        self._stopped.set()
        await self._heart.finished()
        with suppress(StorageError):
            await self._leases.give_all_back()

    async def benches(self) -> list[str]:
        """The names of the benches that are open now. Raises StorageError."""
        held = await self._leases.held()
        return sorted({x.station for x in held if x.is_live and x.key.startswith(BENCH)})

    def _is_sibling(self, lease: Lease) -> bool:
        """It belongs to another process of this very bench."""
        return lease.owner.startswith(f"{self._leases.owner.bench}/")

    async def _give_back(self) -> None:
        keys = list(self._to_give_back)
        try:
            await self._leases.give_back(keys)
        except StorageError as error:
            log.info("%d leases are given back later: %s", len(keys), error)
        else:
            self._to_give_back.difference_update(keys)

    def _beat_from_now_on(self) -> None:
        if not self._heart.is_running:
            self._heart.start(self._beat(), "heartbeat of the leases")

    async def _beat(self) -> None:
        was_silent = False
        while True:
            await pause(self._clock, BEAT_S, self._stopped)
            if self._stopped.is_set():
                return
            try:
                async with self._lock:
                    await self._beat_once(was_silent=was_silent)
            except StorageError as error:
                log.info("no heartbeat: %s", error)
                was_silent = True
            else:
                was_silent = False

    async def _beat_once(self, *, was_silent: bool) -> None:
        if self._to_give_back:
            await self._give_back()
        await self._leases.beat()
        if was_silent:
            # Another bench may have taken over what this one could not keep alive.
            ours = await self._leases.ours()
            for key in set(self._counts) - ours:
                log.warning("the lease of %s was lost", key)
                del self._counts[key]
