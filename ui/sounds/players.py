"""What can play a file on this computer, and how it is started.

    Windows   winsound, a part of Python (winsound_player.py)
    macOS     afplay, a part of the system
    Linux     pw-play, paplay, aplay: the first that is there, the next where one fails

Qt has a player, too; its multimedia part is larger than the rest of what we use of it.
"""

import logging
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock
from time import monotonic
from typing import Protocol

SWITCH = "QUAYSIDE_SOUND"
"""``off`` in the environment is stronger than the settings."""

LONGEST_S = 5.0
"""A player that needs longer hangs: no sound is longer than one second."""

HANGS_S = 2.0
"""One that is still at it after this time, when the next sound ends it, hangs as well."""

_ENDS_S = 1.0
_COMMANDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "darwin": (("afplay",),),
    "linux": (
        ("pw-play", "--latency=20ms"),
        ("paplay", "--latency-msec=20"),
        ("aplay", "--quiet"),
    ),
}

log = logging.getLogger(__name__)


class Player(Protocol):
    """Plays one file at a time; ``play`` is called in a thread, ``stop`` in any other."""

    name: str

    def play(self, file: Path, is_wanted: Callable[[], bool]) -> bool:
        """Play a WAV file; False where it could not be heard.

        May come back before its end, or after it. ``is_wanted`` is asked right before it begins.
        """
        ...

    def stop(self) -> None:
        """Be silent now."""
        ...


class ChildPlayer:
    """A command that gets the file as its last argument; a child for as long as it plays."""

    def __init__(
        self, command: Sequence[str], longest_s: float = LONGEST_S, hangs_s: float = HANGS_S
    ) -> None:
        self.name = Path(command[0]).name
        self._command, self._longest_s, self._hangs_s = tuple(command), longest_s, hangs_s
        self._lock = Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._is_stopped = False

    def play(self, file: Path, is_wanted: Callable[[], bool]) -> bool:
        """Play it to its end, or until it is stopped. The child is gone then.

        False as well where it was stopped far behind the end of every sound: where somebody scans
        all the time, a player that hangs is never waited for to the end.
        """
        began_s = monotonic()
        try:
            child = self._started(file, is_wanted)
        except OSError as error:
            log.info("%s cannot be started: %s", self.name, error.strerror)
            return False
        if child is None:
            return True
        try:
            child.wait(self._longest_s)
        except subprocess.TimeoutExpired:
            child.kill()
            log.info("%s hung and was ended", self.name)
            with suppress(subprocess.TimeoutExpired):  # it hangs in the system: nothing ends it
                child.wait(_ENDS_S)
        with self._lock:
            self._child = None
            is_cut = self._is_stopped and monotonic() - began_s < self._hangs_s
            return child.returncode == 0 or is_cut

    def stop(self) -> None:
        """End the child; whoever started it waits for it."""
        with self._lock:
            self._is_stopped = True
            if self._child:
                self._child.kill()

    def _started(
        self, file: Path, is_wanted: Callable[[], bool]
    ) -> "subprocess.Popen[bytes] | None":
        """The child; None where it is no longer wanted. Raises OSError."""
        with self._lock:
            self._is_stopped = False
            if not is_wanted():
                return None
            self._child = subprocess.Popen(
                (*self._command, str(file)),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            return self._child


def players_for(environ: Mapping[str, str]) -> tuple[Player, ...] | None:
    """What the window plays with: the best first, none where this computer has none.

    None where the environment says that nothing is to be heard.
    """
    return None if is_off(environ) else find_players()


def is_off(environ: Mapping[str, str]) -> bool:
    """The environment switches all sounds off."""
    return environ.get(SWITCH, "").strip().lower() == "off"


def find_players(
    platform: str = sys.platform,
    which: Callable[[str], str | None] = shutil.which,
) -> tuple[Player, ...]:
    """The players of this computer, the best first."""
    if platform == "win32":
        from ui.sounds.winsound_player import WinsoundPlayer

        return (WinsoundPlayer(),)
    commands = _COMMANDS.get(platform, _COMMANDS["linux"])
    found = ((which(name), options) for name, *options in commands)
    return tuple(ChildPlayer((path, *options)) for path, options in found if path)
