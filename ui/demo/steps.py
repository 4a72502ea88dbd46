"""The steps of the morning, in their order; each is one thing that a packer does."""

from station.bench.state import Stage
from station.domain.command import Command
from ui.demo import packing, screens, trouble
from ui.demo.scene import Scene, Step

STEPS: tuple[tuple[str, Step], ...] = (
    ("an order to accept first", packing.accepted_first),
    ("a code that nobody knows", packing.wrong_scan),
    ("three parcels", packing.three_parcels),
    ("another price", packing.another_price),
    ("two equal parcels", packing.copied_parcel),
    ("a box by its code", packing.box_by_code),
    ("a purchase taken back in time", packing.taken_back),
    ("an order put aside", packing.put_aside),
    ("our own carrier", packing.own_carrier),
    ("the network goes down", trouble.network_down),
    ("a label that takes its time", trouble.late_label),
    ("a label proved by its scan", packing.proved_by_scan),
    ("a copy of a label", packing.printed_again),
    ("the order that was put aside", packing.taken_up_again),
    ("a fulfilment-centre label", packing.container),
    ("all screens", screens.visited),
    ("pickups", screens.pickups_booked),
    ("the printer is off", trouble.printer_off),
    ("dark, at 150 %", screens.dark_and_large),
    ("the label that was not printed", trouble.printed_at_last),
    ("an order in the dark", packing.in_the_dark),
)


async def plain_order(scene: Scene) -> None:
    """One parcel in the default box: its code, its weight, SEND."""
    await scene.packer.pack(scene.next_order(), "2.4kg")


async def begin(scene: Scene) -> None:
    """The bench, with the list of orders read."""
    await screens.welcomed(scene)
    packer, eyes = scene.packer, scene.eyes
    await eyes.until(lambda: scene.window.shell.page_name == "bench", "the bench")
    await packer.list_read()
    await packer.scan(packing.BADGE)
    await packer.at(Stage.IDLE)
    await eyes.picture("bench-idle")


async def end(scene: Scene) -> None:
    """Everything is on paper, and every screen can be left."""
    packer = scene.packer
    if packer.state.stage is not Stage.IDLE and packer.state.stage is not Stage.GRACE:
        await packer.scan(Command.CLOSE)
    await packer.all_on_paper()
    await screens.last_looks(scene)
