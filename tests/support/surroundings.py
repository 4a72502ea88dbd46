"""A system whose evening begins when a test says so, with a screen of the size that it says."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from ui.appearance import System
from ui.shell import Shell


class Surroundings(System):
    """Takes the place of Qt's own word on both."""

    def __init__(self, app: QApplication, shell: Shell) -> None:
        super().__init__(app, shell)
        self.is_night, self.size = False, (1920, 1080)
        self.told: list[Callable[[], None]] = []

    def is_dark(self) -> bool:
        return self.is_night

    def room(self) -> tuple[int, int]:
        return self.size

    def tell(self, on_scheme: Callable[[], None]) -> None:
        self.told.append(on_scheme)

    def turn(self, *, is_night: bool) -> None:
        self.is_night = is_night
        for on_scheme in self.told:
            on_scheme()
