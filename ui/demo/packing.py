"""The morning's orders: each shows one way in which an order is packed."""

from station.bench.state import Stage
from station.domain.command import Command
from ui.demo.scene import Scene

BADGE = "BADGE-Ana"


async def accepted_first(scene: Scene) -> None:
    """An order that has to be accepted: SEND does that too."""
    packer = scene.packer
    await packer.scan(scene.market.orders.to_accept[0])
    await packer.at(Stage.ACCEPTING)
    await scene.eyes.picture("order-to-accept")
    await packer.scan(Command.SEND)
    await packer.at(Stage.WEIGHT)
    await scene.eyes.picture("order-in-hand")
    await packer.scan("1.25kg")
    await packer.at(Stage.READY)
    await scene.eyes.picture("prices")
    await packer.send()
    await scene.eyes.picture("grace-time")


async def wrong_scan(scene: Scene) -> None:
    """A code that no order has: the bench says so and keeps it for correction."""
    await scene.packer.scan("4006381333931")
    await scene.eyes.until(lambda: scene.packer.state.refusal, "a refusal")
    await scene.eyes.picture("wrong-scan")


async def three_parcels(scene: Scene) -> None:
    """Sizes and weights by hand, the next parcel by its code."""
    await scene.packer.measure(
        scene.next_order(),
        *("30x20x15", "1.25kg", Command.BOX, "40x30x20", "8.4kg", Command.BOX, "60x40x30", "12kg"),
    )
    await scene.eyes.picture("three-parcels")
    await scene.packer.send()


async def another_price(scene: Scene) -> None:
    """Not what the rule prefers, but the second row."""
    await scene.packer.measure(scene.next_order(), "3.2kg")
    await scene.packer.scan("XXPRICEB")
    await scene.eyes.until(lambda: scene.packer.work.chosen == 1, "the second price")
    await scene.eyes.picture("another-price")
    await scene.packer.send()


async def copied_parcel(scene: Scene) -> None:
    """Two cartons that are the same: measured once."""
    packer = scene.packer
    await packer.measure(scene.next_order(), "4.1kg")
    await packer.press("Shift+F6")
    await scene.eyes.until(lambda: len(packer.work.parcels) == 2, "a second parcel")
    await packer.at(Stage.READY)
    await packer.send()


async def box_by_code(scene: Scene) -> None:
    """The large carton, by the code on the command sheet."""
    await scene.packer.pack(scene.next_order(), "XXBOXL", "6.8kg")


async def taken_back(scene: Scene) -> None:
    """SEND by mistake: UNDO costs nothing, and the order is sent after another look."""
    packer = scene.packer
    await packer.pack(scene.next_order(), "1.8kg")
    await packer.scan(Command.UNDO)
    await packer.at(Stage.READY)
    await packer.send()


async def put_aside(scene: Scene) -> None:
    """Something is missing: on hold, with a reason, and the bench is free."""
    packer, ref = scene.packer, scene.next_order()
    await packer.measure(ref, "2.2kg")
    await packer.scan(Command.HOLD)
    await packer.at(Stage.ASKING)
    await scene.eyes.picture("why-on-hold")
    await packer.scan("XXPRICEB")
    await packer.at(Stage.IDLE)
    scene.aside = ref


async def taken_up_again(scene: Scene) -> None:
    """Its code again: what was measured is still there."""
    await scene.packer.pack(scene.aside)


async def own_carrier(scene: Scene) -> None:
    """No carrier goes to that island: our own takes it, by name and number."""
    packer, ref = scene.packer, scene.market.orders.island[0]
    await packer.measure(ref, "40x30x20", "4kg")
    await packer.at(Stage.NO_QUOTE)
    await scene.eyes.picture("no-carrier")
    await packer.scan(Command.SEND)
    await packer.at(Stage.OWN_CARRIER)
    await packer.scan("dhl", "JJD000390007")
    await scene.eyes.picture("own-carrier")
    await packer.send()
    await packer.left(ref)


async def proved_by_scan(scene: Scene) -> None:
    """The label that was stuck on is scanned: its place on the shelf is free."""
    packer = scene.packer
    await packer.all_on_paper()
    slot = packer.state.shelf[-1]
    await packer.scan(slot.shipment.labels[0].tracking_number)
    await scene.eyes.until(lambda: packer.slot(slot.reference) is None, "a free place")


async def printed_again(scene: Scene) -> None:
    """The label tore: a copy, with its reason."""
    packer = scene.packer
    await packer.scan(Command.REPRINT)
    await packer.at(Stage.ASKING)
    await scene.eyes.picture("why-again")
    await packer.scan(Command.SEND)
    await packer.at(Stage.IDLE)


async def container(scene: Scene) -> None:
    """A container of the fulfilment centre: weighed, and its ZPL printed as it came."""
    packer = scene.packer
    await packer.scan(scene.market.orders.container, "3kg")
    await packer.at(Stage.READY)
    await scene.eyes.picture("fulfilment-container")
    await packer.scan(Command.SEND)
    await packer.at(Stage.IDLE)


async def in_the_dark(scene: Scene) -> None:
    """One more order, to be looked at in the other look; the packer's badge first."""
    packer = scene.packer
    await packer.scan(BADGE)
    await packer.measure(scene.next_order(), "30x20x15", "1.25kg", Command.BOX, "XXBOXL", "9kg")
    await scene.eyes.picture("dark-prices")
    await packer.send()
    await scene.eyes.picture("dark-grace-time")
