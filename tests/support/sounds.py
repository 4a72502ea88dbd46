"""A player that takes notes, in place of one that is heard."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class NotingPlayer:
    """``heard`` has the names of the files that were played, in order.

    ``can_play`` False: it fails, as a player without a device does. While ``gate`` is closed a
    sound goes on, until it is stopped.
    """

    name: str = "noting"
    can_play: bool = True
    heard: list[str] = field(default_factory=list)
    files: list[Path] = field(default_factory=list)
    stopped: int = 0
    tried: int = 0
    gate: threading.Event = field(default_factory=threading.Event)
    begun: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.gate.set()

    def play(self, file: Path, is_wanted: Callable[[], bool]) -> bool:
        self.tried += 1
        if not self.can_play:
            return False
        if is_wanted():
            self.heard.append(file.stem)
            self.files.append(file)
            self.begun.set()
            assert self.gate.wait(20)
        return True

    def stop(self) -> None:
        self.stopped += 1
        self.gate.set()
