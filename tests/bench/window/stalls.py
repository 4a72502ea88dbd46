"""How long the event loop stood still, and what stood in its way.

A timer ticks in the loop; a thread looks at it from outside. A tick that is late was held up, and
what the thread then sees in the main thread is what held it up.
"""

import gc
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QObject, Qt, QTimer

ROOT = Path(__file__).parents[3]
TICK_MS = 4
LOOK_S = 0.004
LATE_S = 0.016
"""Later than a frame: the thread takes down what the main thread is doing."""
DEPTH = 7


@dataclass(frozen=True)
class Stall:
    """One tick that came late, in milliseconds, and the innermost calls of the main thread."""

    ms: float
    calls: tuple[str, ...] = ()


class StallWatch(QObject):
    """Watches from now on until ``stop``."""

    def __init__(self) -> None:
        super().__init__()
        self.stalls: list[Stall] = []
        self._main = threading.main_thread().ident or 0
        self._seen: tuple[str, ...] = ()
        self._collecting_since = 0.0
        self._is_over = threading.Event()
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)
        gc.callbacks.append(self._collected)
        self._thread = threading.Thread(target=self._look, name="stalls", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """No more ticks."""
        self._timer.stop()
        self._is_over.set()
        self._thread.join()
        gc.callbacks.remove(self._collected)

    @property
    def worst(self) -> Stall:
        """The longest."""
        return max(self.stalls, key=lambda stall: stall.ms, default=Stall(0.0))

    def _tick(self) -> None:
        now = time.perf_counter()
        late_ms = (now - self._last) * 1000 - TICK_MS
        self._last = now
        seen, self._seen = self._seen, ()
        if late_ms > LATE_S * 1000:
            self.stalls.append(Stall(late_ms, seen))

    def _collected(self, phase: str, info: dict[str, int]) -> None:
        now = time.perf_counter()
        if phase == "start":
            self._collecting_since = now
        elif now - self._collecting_since > LATE_S / 2:
            took_ms = (now - self._collecting_since) * 1000
            which = f"garbage of generation {info['generation']}: {took_ms:.0f} ms"
            self._seen = (*self._seen, which)

    def _look(self) -> None:
        while not self._is_over.wait(LOOK_S):
            if time.perf_counter() - self._last < LATE_S + TICK_MS / 1000 or self._seen:
                continue
            frame = sys._current_frames().get(self._main)
            if frame and time.perf_counter() - self._last >= LATE_S:
                self._seen = calls_of(frame)
            del frame  # it would keep the painter of a paintEvent alive beyond its paint


def calls_of(frame: FrameType | None) -> tuple[str, ...]:
    """The innermost calls first."""
    calls: list[str] = []
    while frame and len(calls) < DEPTH:
        code = frame.f_code
        is_ours = str(ROOT) in code.co_filename and "/.venv/" not in code.co_filename
        if not calls or is_ours:
            calls.append(f"{code.co_filename.rpartition('/')[2]}:{code.co_name}")
        frame = frame.f_back
    return tuple(calls)
