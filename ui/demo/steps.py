"""The steps of the morning at the bench, in their order."""

from station.bench.state import Stage
from station.domain.command import Command
from ui.demo.morning import Scene, Step


async def start(scene: Scene) -> None:
    """The bench, with the list of orders read."""
    packer, eyes = scene.packer, scene.eyes
    await eyes.until(lambda: scene.window.shell.page_name == "bench", "the bench")
    poller = packer.opened.station.poller
    poller.subscribe(lambda _: eyes.look())
    await eyes.until(lambda: poller.state.refreshed_at, "the list of orders")
    await packer.scan("BADGE-Ana")
    await eyes.picture("bench-idle")


async def accepted_first(scene: Scene) -> None:
    """An order that has to be accepted; SEND does that too."""
    packer, ref = scene.packer, scene.market.orders.to_accept[0]
    await packer.scan(ref)
    await packer.at(Stage.ACCEPTING)
    await scene.eyes.picture("accept")
    await packer.scan(Command.SEND)
    await packer.at(Stage.WEIGHT)
    await packer.scan("1.25kg")
    await packer.at(Stage.READY)
    await scene.eyes.picture("prices")
    await packer.send()
    await scene.eyes.picture("grace-time")


async def plain_order(scene: Scene) -> None:
    """One parcel in the default box: its code, its weight, SEND."""
    await scene.packer.pack(scene.next_order(), "2.4kg")


async def finish(scene: Scene) -> None:
    """Everything is on paper."""
    await scene.packer.all_on_paper()
    await scene.eyes.picture("shelf-full")


STEPS: tuple[tuple[str, Step], ...] = (("an order to accept", accepted_first),)
