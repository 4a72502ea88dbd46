"""The inside of a label printer: what waits, the label under the head, the counter, the paper.

``paper`` is what really lies in the tray, and is known to the test only. The counter survives a
power cut, everything that waited does not.
"""

import asyncio
import hashlib
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from tests.emulators.zebra_stream import copies_of


@dataclass(frozen=True)
class Sheet:
    """A label that came out: of which format, which copy of it, and whether it is whole."""

    sha256: str
    copy: int
    is_whole: bool
    source: str


@dataclass
class Work:
    """A format that waits; ``left`` labels of it are still to come."""

    data: bytes
    source: str
    copies: int = field(init=False)
    left: int = field(init=False)

    def __post_init__(self) -> None:
        self.copies = self.left = copies_of(self.data)


class Pace(Protocol):
    """How long a label is under the head."""

    async def label(self) -> None: ...


@dataclass(frozen=True)
class Speed:
    """Labels of ``length_mm`` at ``mm_a_second``, in a time that runs ``scale`` times as fast."""

    length_mm: float = 152.0
    mm_a_second: float = 150.0
    scale: float = 50.0

    async def label(self) -> None:
        await asyncio.sleep(self.length_mm / self.mm_a_second / self.scale)


class ByHand:
    """A label comes out when the test turns the crank."""

    def __init__(self) -> None:
        self._turns = asyncio.Semaphore(0)

    def turn(self, labels: int = 1) -> None:
        for _ in range(labels):
            self._turns.release()

    async def label(self) -> None:
        await self._turns.acquire()


class Engine:
    """Prints what waits, as long as nothing stops it. ``run`` is its motor."""

    def __init__(self, pace: Pace, odometer: int) -> None:
        self.pace = pace
        self.odometer = odometer
        self.paper: list[Sheet] = []
        self.waiting: deque[Work] = deque()
        self.current: Work | None = None
        self.is_paper_out = self.is_head_open = self.is_ribbon_out = self.is_paused = False
        self.is_cutter_jammed = False
        self.wants_cleaning = False
        self.reprints_torn = True
        """^JZ: a label that was interrupted is printed again."""
        self.counts_torn = False
        self._stopped = asyncio.Event()
        self._changed = asyncio.Event()

    @property
    def is_ready(self) -> bool:
        return not (self.is_stopped or self.is_paused)

    @property
    def is_stopped(self) -> bool:
        """Something is wrong that ends the label under the head where it is."""
        return any(
            (self.is_paper_out, self.is_head_open, self.is_ribbon_out, self.is_cutter_jammed)
        )

    @property
    def left_in_batch(self) -> int:
        return self.current.left if self.current else 0

    @property
    def bytes_waiting(self) -> int:
        return sum(len(work.data) for work in self.waiting)

    def take(self, data: bytes, source: str) -> None:
        """A whole format has come in."""
        work = Work(data, source)
        if work.copies:
            self.waiting.append(work)
        self.notice()

    def set(self, **flags: bool) -> None:
        """Something happens to the printer: ``is_paper_out=True`` and so on."""
        for name, value in flags.items():
            setattr(self, name, value)
        if self.is_stopped:
            self._stopped.set()
        self.notice()

    def drop_all(self) -> None:
        """Cancel: what waits is gone, and so is what is left of the batch."""
        self.waiting.clear()
        if self.current:
            # A label that is on its way out comes out; one that stands still does not.
            self.current.left = 0 if self.is_stopped or self.is_paused else 1
        self.notice()

    def lose_all(self) -> None:
        """The power is gone: the label under the head stays torn."""
        self.waiting.clear()
        if self.current:
            self.current.left = 0
        self._stopped.set()
        self.notice()

    def notice(self) -> None:
        """Wake whoever waits for something to change."""
        self._changed.set()

    async def until(self, is_so: Callable[[], bool]) -> None:
        """Return once something is so."""
        while not is_so():
            self._changed.clear()
            await self._changed.wait()

    async def run(self) -> None:
        """The motor: label after label, for ever."""
        while True:
            await self.until(lambda: bool(self.waiting) and self.is_ready)
            self.current = self.waiting.popleft()
            self.notice()
            await self._print(self.current)
            self.current = None
            self.notice()

    async def _print(self, work: Work) -> None:
        while work.left:
            await self.until(lambda: self.is_ready or not work.left)
            if work.left:
                await self._label(work)

    async def _label(self, work: Work) -> None:
        self._stopped.clear()
        is_whole = await self._fed()
        copy = work.copies - work.left + 1
        sha256 = hashlib.sha256(work.data).hexdigest()
        self.paper.append(Sheet(sha256, copy, is_whole, work.source))
        if is_whole or self.counts_torn:
            self.odometer += 1
        if work.left and (is_whole or not self.reprints_torn):
            work.left -= 1
        self.notice()

    async def _fed(self) -> bool:
        """Feed one label; False where something stopped it in the middle."""
        feeding = asyncio.ensure_future(self.pace.label())
        stopping = asyncio.ensure_future(self._stopped.wait())
        try:
            await asyncio.wait((feeding, stopping), return_when=asyncio.FIRST_COMPLETED)
            return feeding.done() and not self._stopped.is_set()
        finally:
            for task in (feeding, stopping):
                task.cancel()
            await asyncio.gather(feeding, stopping, return_exceptions=True)
