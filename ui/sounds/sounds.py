"""The window's sounds: it listens to the station that is open, and lets the speaker play.

A station comes and goes with its bridge; the speaker stays for as long as the window.
"""

import logging
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path

from station.bench.state import BenchState
from station.domain.ids import OrderId
from station.domain.printjob import PrintJob
from station.domain.shipment import State
from station.settings import SoundSettings
from station.workflow.context import Change
from ui.bridge import Bridge
from ui.problems import Problem
from ui.sounds import hearing
from ui.sounds.cue import Cue
from ui.sounds.players import Player
from ui.sounds.speaker import Speaker
from ui.tasks import Tasks

log = logging.getLogger(__name__)


class Silence(StrEnum):
    """Why nothing can be heard here, whatever the settings say."""

    SWITCHED_OFF = "switched off"  # by the environment
    NO_PLAYER = "no player"


class Sounds:
    """``players`` None: nothing is to be heard; empty: nothing can be. See ``Speaker``."""

    def __init__(
        self,
        tasks: Tasks,
        players: Sequence[Player] | None,
        folder: Path,
        now_s: Callable[[], float],
    ) -> None:
        self._speaker = Speaker(tasks, players or (), folder, now_s)
        self.silence: Silence | None = None
        if not players:
            self.silence = Silence.SWITCHED_OFF if players is None else Silence.NO_PLAYER
        self._has_told = False
        self._settings = SoundSettings(is_on=False)
        self._bench = BenchState()
        self._buying: set[OrderId] = set()

    def use(self, settings: SoundSettings, bridge: Bridge, bench: BenchState) -> None:
        """Another station is open: hear it from now on, as its settings say."""
        self._settings, self._bench, self._buying = settings, bench, set()
        bridge.line_taken.connect(self._on_line)
        bridge.bench_changed.connect(self._on_bench)
        bridge.changed.connect(self._on_shipment)
        bridge.printed.connect(self._on_print)
        if self._is_heard:
            self._speaker.prepare(settings.volume)
        if self.silence is Silence.NO_PLAYER and not self._has_told:
            self._has_told = True  # not before: the log begins with the first station
            log.warning("no sound: no player on this computer")

    def hear(self, cue: Cue, volume: int) -> None:
        """Let a person hear it at another volume (0 to 100), also where sounds are off."""
        if volume and not self.silence:
            self._speaker.play(cue, volume)

    def tell(self, problem: Problem) -> None:
        """A problem is told in the banner."""
        self._play(hearing.cue_of_problem(problem))

    def stop(self) -> None:
        """The window ends: be silent."""
        self._speaker.stop()

    def close(self) -> None:
        """All tasks have ended."""
        self._speaker.close()

    @property
    def _is_heard(self) -> bool:
        return self._settings.is_on and self._settings.volume > 0 and not self.silence

    def _play(self, cue: Cue | None) -> None:
        if cue and self._is_heard:
            self._speaker.play(cue, self._settings.volume)

    def _on_line(self, state: BenchState) -> None:
        self._play(hearing.cue_of_line(state))

    def _on_bench(self, state: BenchState) -> None:
        before, self._bench = self._bench, state
        self._play(hearing.cue_of_change(before, state))

    def _on_shipment(self, change: Change) -> None:
        if change.is_elsewhere:
            return
        order_id, shipment = change.order_id, change.shipment
        self._play(hearing.cue_of_purchase(shipment, was_buying=order_id in self._buying))
        if shipment.state is State.BUYING:
            self._buying.add(order_id)
        else:
            self._buying.discard(order_id)

    def _on_print(self, job: PrintJob) -> None:
        self._play(hearing.cue_of_print(job))
