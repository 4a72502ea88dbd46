"""A packer's eyes: waits until the window shows something, and keeps pictures of it.

Whatever can change what is seen (a repaint, news of the core, a task that ended) makes the eyes
look again; nothing waits for the clock.
"""

import asyncio
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject

from ui.demo.errors import MorningError
from ui.living import BESIDE
from ui.opened import Opened
from ui.window import Window

LONGEST_S = 30.0
_LONG = ("keep ", "ship ", "follow ", "grace time", BESIDE)
"""Names of tasks that a packer does not wait for."""


class Eyes(QObject):
    """Looks at one window. ``out`` is the folder of the pictures; None keeps none."""

    def __init__(self, window: Window, out: Path | None, longest_s: float = LONGEST_S) -> None:
        super().__init__(window.shell)
        self._window, self._out, self._longest_s = window, out, longest_s
        self._news = asyncio.Event()
        self._heard: Opened | None = None
        self._pictures = 0
        window.shell.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Something in the window is drawn anew."""
        if event.type() == QEvent.Type.UpdateRequest:
            self._news.set()
        return super().eventFilter(watched, event)

    def look(self) -> None:
        """Something may have changed."""
        self._news.set()

    async def until(self, is_so: Callable[[], object], what: str) -> None:
        """Wait until it is so. Raises MorningError where it never comes."""
        try:
            async with asyncio.timeout(self._longest_s):
                while True:
                    self._listen()
                    self._news.clear()
                    if is_so():
                        return
                    await self._news.wait()
        except TimeoutError:
            raise MorningError(f"waited {self._longest_s:.0f} s in vain: {what}") from None

    async def settled(self, also: str = "") -> None:
        """Wait until the window has nothing more to do that a packer would wait for.

        ``also`` is the name of a task that is waited for as well.
        """
        while names := self._running(also):
            tasks = [task for task in asyncio.all_tasks() if task.get_name() in names]
            if not tasks:
                await asyncio.sleep(0)  # they have ended, and are struck off the list in a moment
                continue
            done, _ = await asyncio.wait(
                tasks, timeout=self._longest_s, return_when=asyncio.FIRST_COMPLETED
            )
            if not done:
                raise MorningError(
                    f"still at work after {self._longest_s:.0f} s: {', '.join(names)}"
                )

    async def picture(self, name: str) -> None:
        """Keep what the window shows now as ``NN-name.png``."""
        if self._out is None:
            return
        self._pictures += 1
        file = self._out / f"{self._pictures:02}-{name}.png"
        image = self._window.shell.grab().toImage()
        if not await asyncio.to_thread(image.save, str(file)):
            raise MorningError(f"the picture {file} cannot be written")

    def _running(self, also: str) -> frozenset[str]:
        opened = self._window.opened
        names = (*self._window.tasks.names, *(opened.tasks.names if opened else ()))
        return frozenset(name for name in names if name == also or not name.startswith(_LONG))

    def _listen(self) -> None:
        """Each station that is opened has a bridge of its own."""
        opened = self._window.opened
        if opened is not None and opened is not self._heard:
            self._heard = opened
            bridge = opened.bridge
            for signal in (bridge.changed, bridge.bench_changed, bridge.link_changed):
                signal.connect(lambda _: self.look())
