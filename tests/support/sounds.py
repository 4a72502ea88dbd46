"""A player that takes notes, in place of one that is heard."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class NotingPlayer:
    """``heard`` has the names of the files that were played, in order.

    ``can_play`` False: it fails, as a player without a device does. ``is_long``: a sound goes on
    until it is stopped. ``cut`` counts those.
    """

    name: str = "noting"
    can_play: bool = True
    is_long: bool = False
    heard: list[str] = field(default_factory=list)
    files: list[Path] = field(default_factory=list)
    tried: int = 0
    cut: int = 0
    begun: threading.Event = field(default_factory=threading.Event)
    _ended: threading.Event = field(default_factory=threading.Event)

    def play(self, file: Path, is_wanted: Callable[[], bool]) -> bool:
        self.tried += 1
        if not self.can_play:
            return False
        self._ended.clear()
        if is_wanted():
            self.heard.append(file.stem)
            self.files.append(file)
            self.begun.set()
            if self.is_long:
                assert self._ended.wait(20)
                self.cut += 1
        return True

    def stop(self) -> None:
        self._ended.set()
