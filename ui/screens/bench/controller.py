"""The bench page: what is scanned, pressed or clicked goes to the bench, its state comes back.

It keeps no shipment: each change of the bench is presented anew. Timers run only while something
on the screen tells the time.
"""

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from station.bench.state import Stage
from station.domain.command import Command
from ui.page import Key, Services
from ui.screens.bench.keys import keys_of
from ui.screens.bench.screen import BenchScreen
from ui.screens.bench.view import present
from ui.screens.bench.view_shelf import Pace
from ui.screens.bench.view_whole import Grace
from ui.shortcuts import SHORTCUTS, Act

if TYPE_CHECKING:
    from station.bench.bench import Bench

_FRAME_MS, _SECOND_MS = 33, 1000
_COPIES = 1


def build(services: Services) -> "BenchPage":
    """The page."""
    return BenchPage(services)


class BenchPage:
    """A ``ui.page.Page``."""

    def __init__(self, services: Services) -> None:
        self._services, self._clock = services, services.bench.clock
        painted = services.bench_widget
        self.screen = painted if isinstance(painted, BenchScreen) else BenchScreen()
        self.widget: QWidget = self.screen
        self.keys_changed: Callable[[], None] | None = None
        self._shown_keys: tuple[Key, ...] = ()
        self._seconds = 0
        self._frames = QTimer(self.screen, interval=_FRAME_MS)
        self._frames.timeout.connect(self._tick_grace)
        self._ages = QTimer(self.screen, interval=_SECOND_MS)
        self._ages.timeout.connect(self.refresh)
        self._connect()
        self.refresh()
        self.screen.prepare()

    @property
    def _bench(self) -> "Bench":
        return self._services.bench

    def _connect(self) -> None:
        screen = self.screen
        screen.entered.connect(self.take)
        screen.acted.connect(self.act)
        screen.chosen.connect(lambda row: self._start(self._bench.choose(row), f"row {row}"))
        screen.slot_chosen.connect(lambda ref: self._services.go("shelf", ref))
        screen.notice_put_away.connect(self._bench.clear_notice)
        self._services.bridge.bench_changed.connect(self._changed)
        self._services.bridge.day_counted.connect(self._changed)

    def keys(self) -> tuple[Key, ...]:
        """The strip of the stage."""
        return keys_of(self._bench.state)

    def act(self, act: Act) -> bool:
        """A key, a cap or a button: the same way as the code on the sheet."""
        if act is Act.SCAN:
            self.screen.field.take_focus()
        elif act is Act.COPY_PARCEL:
            self._start(self._bench.copy_parcel(_COPIES), "copy the parcel")
        elif act is Act.PICKUPS:
            self._services.go("pickups", "")
        elif act in _COMMANDS:
            self.take(SHORTCUTS[act].code)
        else:
            return False
        return True

    def take_scan(self, line: str) -> bool:
        """A burst of the scanner, whatever has the focus."""
        self.take(line)
        return True

    def take(self, line: str) -> None:
        """One line: scanned, typed, or the code of a key."""
        if line.strip().upper() == Command.COLLECT:
            self._services.go("pickups", "")
            return
        self._start(self._bench.take(line), "a line at the bench")

    def shown(self, about: str) -> None:
        """In front: the field has the focus; ``about`` is an order to open."""
        if about:
            self._start(self._bench.open(about), f"open {about}")
        self.refresh()
        self.screen.field.take_focus()

    @property
    def typed(self) -> str:
        """What stands in the scan field; a line that was refused is not worth keeping."""
        field = self.screen.field
        return "" if field.is_refused else field.text()

    @typed.setter
    def typed(self, text: str) -> None:
        self.screen.field.restore(text)

    def hidden(self) -> None:
        """Another page is in front: nothing has to tell the time."""
        self._frames.stop()
        self._ages.stop()

    def refresh(self) -> None:
        """Present the bench as it is now."""
        state = self._bench.state
        view = present(
            state,
            self._clock.now(),
            self._clock.monotonic(),
            self._services.station.settings,
            self._pace(),
        )
        self.screen.render_view(view)
        self._run(self._frames, state.stage is Stage.GRACE)
        self._run(self._ages, view.shelf.has_ages)
        keys = self.keys()
        if keys != self._shown_keys and self.keys_changed:
            self.keys_changed()
        self._shown_keys = keys

    def _changed(self, _news: object) -> None:
        """The bench and the bridge have it, and may have something newer by now."""
        self.refresh()

    def _pace(self) -> Pace | None:
        day = self._services.bridge.day
        return Pace(day.done, day.to_pack) if day else None

    def _run(self, timer: QTimer, is_wanted: bool) -> None:
        """A timer runs only while somebody can see what it moves."""
        if is_wanted and self.screen.isVisible() and not timer.isActive():
            timer.start()
        elif not is_wanted or not self.screen.isVisible():
            timer.stop()

    def _tick_grace(self) -> None:
        """The ring on its own; the sentence only when its second changes."""
        work = self._bench.state.work
        left_s = max(0.0, work.grace_until - self._clock.monotonic()) if work else 0.0
        if work:
            self.screen.show_grace(Grace(left_s, work.grace_s))
        seconds = int(left_s)
        if seconds != self._seconds:
            self._seconds = seconds
            self.refresh()

    def _start(self, intent: Coroutine[object, object, None], name: str) -> None:
        self._services.tasks.start(intent, name=name)


_COMMANDS = frozenset(
    {
        Act.HOLD,
        Act.NEXT_PARCEL,
        Act.REPRINT,
        Act.BUY,
        Act.UNDO,
        Act.CLOSE,
        Act.RESET,
        Act.PRINTED,
        Act.NOT_PRINTED,
    }
)
"""Keys that do what a code does."""
