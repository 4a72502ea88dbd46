"""Plays cues in a thread of its own: the window never waits for it, and no sound for another.

One sound at a time; what is more important ends what is heard. Nothing here is ever told in a
banner: what cannot be heard is seen anyway, and the log says once why.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from ui.problems import Problem
from ui.sounds.cue import Cue, Turn
from ui.sounds.players import Player
from ui.sounds.volume import source, write_scaled
from ui.tasks import Tasks

log = logging.getLogger(__name__)


class Speaker:
    """``players``: the best first. ``folder`` is for files that can be made anew at any time.

    ``now_s`` tells seconds that never go back.
    """

    def __init__(
        self,
        tasks: Tasks,
        players: Sequence[Player],
        folder: Path,
        now_s: Callable[[], float],
    ) -> None:
        self._tasks, self._folder, self._now_s = tasks, folder, now_s
        self._players = tuple(players)
        self._turn, self._number = Turn(), 0
        # One thread: a sound begins when the one before has ended.
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="sound")
        self._is_open = True
        self._told: set[str] = set()
        self._files: dict[Cue, Path] = {}
        self._volume = -1

    def prepare(self, volume: int) -> None:
        """Make the files at ``volume`` (1 to 100) before they are needed."""
        self._begin(partial(self._make, volume), name="prepare the sounds")

    def play(self, cue: Cue, volume: int) -> None:
        """Let it be heard, unless something more important is heard just now."""
        if not self._is_open or not self._turn.take(cue, self._now_s()):
            return
        self._hush()
        self._begin(partial(self._play, self._number, cue, volume), f"sound {cue}")

    def stop(self) -> None:
        """Be silent now, and from now on."""
        self._is_open = False
        self._hush()

    def close(self) -> None:
        """Wait for the thread, which has nothing to do any more after ``stop``."""
        self._thread.shutdown()

    def _hush(self) -> None:
        self._number += 1
        for player in self._players:
            player.stop()

    def _begin(self, work: Callable[[], None], name: str) -> None:
        if self._is_open:
            self._tasks.start(self._in_thread(work), name=name, on_problem=_keep_quiet)

    async def _in_thread(self, work: Callable[[], None]) -> None:
        await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def _play(self, number: int, cue: Cue, volume: int) -> None:
        """In the thread: with the first player that can; it is the first one from then on."""
        self._make(volume)
        for player in self._players:
            if player.play(self._files[cue], lambda: number == self._number):
                return
            self._players = (*self._players[1:], self._players[0])
            if number != self._number:
                return
        self._tell_once("no sound: %s cannot play", ", ".join(each.name for each in self._players))

    def _make(self, volume: int) -> None:
        """In the thread: files at this volume; where they cannot be written, as they ship."""
        if volume == self._volume:
            return
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._files = {cue: write_scaled(cue, volume, self._folder) for cue in Cue}
        except OSError as error:
            self._files = {cue: source(cue) for cue in Cue}
            self._tell_once("sounds have no volume: %s", error.strerror)
        self._volume = volume

    def _tell_once(self, words: str, about: object) -> None:
        if words not in self._told:
            self._told.add(words)
            log.warning(words, about)


def _keep_quiet(problem: Problem) -> None:
    """A sound that fails is in the log; a banner about it would be in the way of work."""
    del problem
