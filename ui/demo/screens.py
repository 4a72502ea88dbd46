"""The morning's way through all screens, by their keys alone."""

from PySide6.QtWidgets import QApplication, QTableView

from ui.demo.errors import MorningError
from ui.demo.scene import Scene
from ui.i18n import translate

LARGE = (1920, 1080)
_MOST_TABS = 60


async def welcomed(scene: Scene) -> None:
    """The first screen, where there is no account: F3 tries the sandbox."""
    eyes, shell = scene.eyes, scene.window.shell
    await eyes.until(lambda: shell.page_name in ("welcome", "bench"), "the first screen")
    if shell.page_name == "welcome":
        await eyes.settled()
        await eyes.picture("welcome")
        await scene.packer.hands.press("F3")


async def visited(scene: Scene) -> None:
    """Orders (searched), shelf, a label, history."""
    packer, eyes = scene.packer, scene.eyes
    await packer.all_on_paper()
    await show(scene, "Ctrl+2", "orders")
    await eyes.picture("orders")
    table = scene.window.shell.findChildren(QTableView)
    before = [each.model().rowCount() for each in table]
    await packer.hands.type("bou")
    await eyes.until(
        lambda: [each.model().rowCount() for each in table] != before, "the orders that were found"
    )
    await eyes.picture("orders-searched")
    await show(scene, "Ctrl+3", "shelf")
    await eyes.picture("shelf")
    await show(scene, "Ctrl+5", "history")
    await packer.press("Down")
    await eyes.settled()
    await eyes.picture("history")
    await show(scene, "Ctrl+P", "preview")
    await eyes.picture("label-preview")
    await show(scene, "Ctrl+6", "settings")
    await eyes.picture("settings")


async def pickups_booked(scene: Scene) -> None:
    """All drivers in one go, then their handover sheets."""
    packer, eyes = scene.packer, scene.eyes
    await show(scene, "Ctrl+4", "pickups")
    await eyes.picture("pickups")
    await packer.press("F9")
    await eyes.picture("pickups-booked")
    await packer.press("Ctrl+P")
    await eyes.picture("handover-sheets")
    await show(scene, "Ctrl+1", "bench")


async def dark_and_large(scene: Scene) -> None:
    """The settings, by keyboard: another theme and type size; the window is opened anew."""
    packer, eyes = scene.packer, scene.eyes
    shell, before = scene.window.shell, scene.window.opened
    await show(scene, "Ctrl+6", "settings")
    await focus(scene, translate("Settings", "Station"))
    await packer.press("Space")
    await focus(scene, translate("Settings", "Theme"))
    await packer.press("End")
    await focus(scene, translate("Settings", "Type size"))
    await packer.press("End")
    await eyes.picture("settings-display")
    shell.resize(*LARGE)
    await packer.hands.press("Ctrl+S")
    await eyes.until(lambda: scene.window.opened not in (None, before), "the window anew")
    await eyes.settled()


async def last_looks(scene: Scene) -> None:
    """The same screens once more, as they are at the end."""
    eyes = scene.eyes
    for number, name in ((2, "orders"), (3, "shelf"), (4, "pickups"), (5, "history")):
        await show(scene, f"Ctrl+{number}", name)
        await eyes.picture(f"dark-{name}")
    await show(scene, "Ctrl+1", "bench")
    await eyes.picture("dark-bench")


async def show(scene: Scene, key: str, name: str) -> None:
    """Bring a screen to the front by a key."""
    await scene.packer.press(key)
    await scene.eyes.until(lambda: scene.window.shell.page_name == name, f"the screen {name}")
    await scene.eyes.settled()


async def focus(scene: Scene, name: str) -> None:
    """Tab until the control of that name has the focus. Raises MorningError."""
    for _ in range(_MOST_TABS):
        widget = QApplication.focusWidget()
        if widget is not None and widget.accessibleName() == name:
            return
        await scene.packer.hands.press("Tab")
    raise MorningError(f"Tab does not lead to: {name}")
