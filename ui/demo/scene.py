"""What every step of the morning works with."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ui.demo.eyes import Eyes
from ui.demo.market import DemoMarket
from ui.demo.packer import Packer
from ui.window import Window


@dataclass
class Scene:
    """``plain`` are orders that wait; ``printer`` is the label printer's folder, where it is one.

    ``aside`` is the order that was put aside.
    """

    window: Window
    packer: Packer
    eyes: Eyes
    market: DemoMarket
    printer: Path | None = None
    plain: list[str] = field(default_factory=list)
    aside: str = ""

    def next_order(self) -> str:
        """An order that was not packed yet and has nothing special about it."""
        return self.plain.pop(0)


Step = Callable[[Scene], Coroutine[Any, Any, None]]
