"""A packer at the bench: the gestures of the morning, each ending with what the screen shows then.

Everything goes through the scan field, the command codes and the keys; the state is only read.
"""

from dataclasses import dataclass, field

from station.bench.state import BenchState, Slot, SlotState, Stage, Work
from station.domain.command import Command
from ui.demo.errors import MorningError
from ui.demo.eyes import Eyes
from ui.demo.hands import Hands
from ui.opened import Opened
from ui.window import Window

_PRICED = (Stage.READY, Stage.NO_QUOTE, Stage.OWN_CARRIER)
_UNDER_WAY = (SlotState.BUYING, SlotState.COMING, SlotState.PRINTING)


@dataclass
class Packer:
    """Works at one window. ``done`` counts the parcels of each order that was sent."""

    window: Window
    hands: Hands
    eyes: Eyes
    done: dict[str, int] = field(default_factory=dict)

    @property
    def opened(self) -> Opened:
        """The station that the window has open."""
        opened = self.window.opened
        if opened is None:
            raise MorningError("the window has no station")
        return opened

    @property
    def state(self) -> BenchState:
        """What the bench shows."""
        return self.opened.bench.state

    @property
    def work(self) -> Work:
        """What is in hand."""
        if self.state.work is None:
            raise MorningError(f"nothing is in hand at {self.state.stage}")
        return self.state.work

    def slot(self, ref: str) -> Slot | None:
        """An order's place on the shelf."""
        return next((slot for slot in self.state.shelf if slot.reference == ref), None)

    async def scan(self, *lines: str) -> None:
        """Scan lines, and look at what each one does before the next."""
        for line in lines:
            await self.hands.scan(line)
            await self.eyes.settled()

    async def press(self, *keys: str) -> None:
        """Press keys, likewise."""
        for key in keys:
            await self.hands.press(key)
            await self.eyes.settled()

    async def list_read(self) -> None:
        """Wait until the list of orders was read from the marketplace once."""
        poller = self.opened.station.poller
        poller.subscribe(lambda _: self.eyes.look())
        await self.eyes.until(lambda: poller.state.refreshed_at, "the list of orders")

    async def at(self, *stages: Stage) -> None:
        """Wait until the bench is at one of these stages."""
        words = " or ".join(stages)
        await self.eyes.until(lambda: self.state.stage in stages, f"the bench at: {words}")

    async def measure(self, ref: str, *lines: str) -> None:
        """Take an order in hand, measure it, and wait for its prices."""
        await self.scan(ref, *lines)
        await self.priced(ref)

    async def priced(self, ref: str) -> None:
        """Wait for the prices of the order in hand."""
        await self.at(*_PRICED)
        if self.work.ref != ref:
            raise MorningError(f"{self.work.ref} is in hand instead of {ref}")

    async def send(self) -> None:
        """SEND: the grace time begins, and what was measured counts as sent."""
        await self.scan(Command.SEND)
        await self.at(Stage.GRACE)
        self.done[self.work.ref] = len(self.work.parcels)

    async def pack(self, ref: str, *lines: str) -> None:
        """From the order's code to SEND."""
        await self.measure(ref, *lines)
        await self.send()

    async def free(self) -> None:
        """Wait until nothing is in hand: the grace time is over."""
        await self.at(Stage.IDLE)

    async def left(self, ref: str) -> None:
        """Wait until an order with our own carrier has left."""
        await self.free()
        await self.eyes.settled(also=f"ship {ref}")

    async def all_bought(self) -> None:
        """Wait until no purchase is on its way to the marketplace."""
        await self.free()
        await self.eyes.until(
            lambda: not any(slot.state is SlotState.BUYING for slot in self.state.shelf),
            "all purchases",
        )

    async def all_on_paper(self) -> None:
        """Wait until every label is printed."""
        await self.free()
        await self.eyes.until(
            lambda: not any(slot.state in _UNDER_WAY for slot in self.state.shelf), "all labels"
        )
