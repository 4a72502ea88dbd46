"""The player of Windows: a call of the system, no child. Imported there only."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Protocol, cast


class Winsound(Protocol):
    """What we use of Python's module ``winsound``, which other systems do not have."""

    SND_FILENAME: int
    SND_ASYNC: int
    SND_NODEFAULT: int

    def PlaySound(self, sound: str | None, flags: int, /) -> None:
        """Begin a sound in place of the one before; None ends it. Raises RuntimeError."""
        ...


class WinsoundPlayer:
    """Comes back at once: the system goes on with the sound by itself."""

    name = "winsound"

    def __init__(self, winsound: Winsound | None = None) -> None:
        self._winsound = winsound or _of_python()

    def play(self, file: Path, is_wanted: Callable[[], bool]) -> bool:
        """Begin; False where no device takes it. No beep of the system's own comes instead."""
        sound = self._winsound
        flags = sound.SND_FILENAME | sound.SND_ASYNC | sound.SND_NODEFAULT
        try:
            if is_wanted():
                sound.PlaySound(str(file), flags)
        except RuntimeError:
            return False
        return True

    def stop(self) -> None:
        """Be silent now."""
        self._winsound.PlaySound(None, 0)


def _of_python() -> Winsound:
    if sys.platform == "win32":
        import winsound

        return cast("Winsound", winsound)
    raise ImportError("winsound is of Windows")
