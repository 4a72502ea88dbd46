"""What goes wrong on the way, and how the packer goes on all the same."""

import asyncio
from pathlib import Path

from station.bench.state import SlotState
from ui.demo.scene import Scene
from ui.demo.screens import show

DOWN = "cut:1000"
LATE = "label-job-late=4"


async def network_down(scene: Scene) -> None:
    """Every request is cut off until the notice has been seen; then prices come by themselves."""
    packer, eyes = scene.packer, scene.eyes
    await packer.all_bought()
    ref = scene.next_order()
    await packer.scan(ref)
    await scene.market.arm(DOWN)
    await packer.hands.scan("2.9kg")
    await eyes.until(lambda: not packer.opened.station.link.is_up, "the link down")
    await eyes.picture("network-down")
    await scene.market.disarm()
    await eyes.until(lambda: packer.opened.station.link.is_up, "the link back")
    await packer.priced(ref)
    await packer.send()


async def late_label(scene: Scene) -> None:
    """The carrier takes seconds to make it: the order waits on the shelf, the bench is free."""
    packer = scene.packer
    await scene.market.arm(LATE)
    ref = scene.next_order()
    await packer.pack(ref, "5kg")
    await packer.free()
    await scene.eyes.until(lambda: _is_at(scene, ref, SlotState.COMING), f"{ref} on the shelf")
    await packer.pack(scene.next_order(), "2.7kg")
    await scene.eyes.picture("label-on-its-way")


async def printer_off(scene: Scene) -> None:
    """The printer takes nothing: the label is kept, and the bench says what to do."""
    if scene.printer is None:
        return
    packer = scene.packer
    await packer.all_on_paper()
    await asyncio.to_thread(_take_away, scene.printer)
    ref = scene.next_order()
    await packer.pack(ref, "3.3kg")
    await packer.free()
    await scene.eyes.until(
        lambda: _is_at(scene, ref, SlotState.FAILED) and packer.state.notice, "a print that failed"
    )
    await scene.eyes.picture("printer-off")


async def printed_at_last(scene: Scene) -> None:
    """The printer is on again: what is unfinished is asked about, and REPRINT answers."""
    if scene.printer is None:
        return
    eyes = scene.eyes
    await show(scene, "Ctrl+1", "unfinished")  # before the bench, after the settings were saved
    await eyes.picture("dark-unfinished")
    await asyncio.to_thread(_bring_back, scene.printer)
    await scene.packer.press("F8")
    await scene.packer.press("Ctrl+1")
    await scene.packer.all_on_paper()


def _is_at(scene: Scene, ref: str, state: SlotState) -> bool:
    slot = scene.packer.slot(ref)
    return slot is not None and slot.state is state


def _take_away(folder: Path) -> None:
    """A file where the folder was takes no files."""
    folder.rename(_hidden(folder))
    folder.touch()


def _bring_back(folder: Path) -> None:
    folder.unlink()
    _hidden(folder).rename(folder)


def _hidden(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.off")
