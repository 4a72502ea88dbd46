"""asyncio in Qt's event loop: qasync with one ready queue and one precise timer.

qasync 0.28 makes a coarse Qt timer of every callback. So timers fire early, cancelled ones live on
until they expire, a sleep of more than 24.8 days ends at once, many callbacks keep Qt from
painting, and a callback that becomes due inside a nested Qt loop is lost with the task that it
should wake. It installs no hooks for asynchronous generators either, so that httpx's streams leak.
Here the contracts of ``asyncio.BaseEventLoop`` hold; tests/ui/test_loop.py shows each defect.
"""

import asyncio
import heapq
import math
import sys
import time
from asyncio import events
from collections import deque
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from contextvars import Context
from typing import Any, TypeVar

import PySide6.QtWidgets as QtWidgets  # before qasync, which would take any other Qt that it finds
import qasync
from PySide6.QtCore import QObject, Qt, QTimer, Signal

LONGEST_MS = 24 * 3600 * 1000
"""Qt's timers count milliseconds in 31 bits; a longer wait is looked at once a day."""

SLICE_S = 0.008
"""After this much time in callbacks Qt has its turn: half a frame."""

MANY_CANCELLED = 50
"""From this many cancelled timers on, the queue is swept once they are the greater part."""


THREADS = 4
"""For files, pictures and the keyring; each writer of the core has a thread of its own."""

T = TypeVar("T")


class _Waker(QObject):
    """Wakes the loop: by its timer, or from another thread by a queued signal."""

    handed_over = Signal(object)

    def __init__(self, wake: Callable[[], None], take: Callable[[object], None]) -> None:
        super().__init__()
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setTimerType(Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(wake)
        self.handed_over.connect(take)


class WindowLoop(qasync.QEventLoop):  # type: ignore[misc]  # qasync has no types
    """The window's loop: selectors on POSIX, completion ports on Windows, as qasync chooses."""

    _ready: "deque[asyncio.Handle]"
    _scheduled: list[asyncio.TimerHandle]
    _timer_cancelled_count: int
    _clock_resolution: float

    def __init__(self, app: QtWidgets.QApplication) -> None:
        self._waker = _Waker(self._run_ready, self._take)
        self._due: float | None = None  # what the timer is set for
        self._is_draining = self._is_told_to_stop = False
        self._raised: BaseException | None = None
        super().__init__(app)

    # qasync's executor of its own is blind to asyncio's orderly shutdown.
    run_in_executor = asyncio.BaseEventLoop.run_in_executor
    set_default_executor = asyncio.BaseEventLoop.set_default_executor

    def call_soon(
        self, callback: Callable[..., object], *args: object, context: Context | None = None
    ) -> asyncio.Handle:
        """Call back in the next turn."""
        self._check_closed()
        handle = events.Handle(callback, args, self, context)
        self._take(handle)
        return handle

    def call_soon_threadsafe(
        self, callback: Callable[..., object], *args: object, context: Context | None = None
    ) -> asyncio.Handle:
        """The same from any thread."""
        self._check_closed()
        handle = events.Handle(callback, args, self, context)
        self._waker.handed_over.emit(handle)
        return handle

    def call_later(
        self,
        delay: float,
        callback: Callable[..., object],
        *args: object,
        context: Context | None = None,
    ) -> asyncio.TimerHandle:
        """Call back after ``delay`` seconds, never earlier."""
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(
        self,
        when: float,
        callback: Callable[..., object],
        *args: object,
        context: Context | None = None,
    ) -> asyncio.TimerHandle:
        """Call back at a time of the loop's clock, never earlier."""
        self._check_closed()
        timer = events.TimerHandle(when, callback, args, self, context)
        heapq.heappush(self._scheduled, timer)
        timer._scheduled = True  # type: ignore[attr-defined]  # noqa: SLF001  # asyncio's own rule
        self._arm()
        return timer

    def run_forever(self) -> None:
        """Run until ``stop``; raises what a callback ended the program with.

        Where the system quits the application (log-off), Qt's loop is entered once more: whoever
        runs in this loop decides when it is over.
        """
        hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(
            firstiter=self._asyncgen_firstiter_hook, finalizer=self._asyncgen_finalizer_hook
        )
        self._is_told_to_stop = False
        try:
            while not self._is_told_to_stop:
                self._due = None
                self._arm()
                super().run_forever()
        finally:
            sys.set_asyncgen_hooks(*hooks)
        raised, self._raised = self._raised, None
        if raised is not None:
            raise raised

    def stop(self) -> None:
        """End ``run_forever`` after this turn."""
        self._is_told_to_stop = True
        super().stop()

    def close(self) -> None:
        """Let go of everything; what is still queued is dropped, as asyncio does."""
        super().close()
        self._waker.timer.stop()

    def _add_callback(self, handle: asyncio.Handle, delay: float = 0) -> asyncio.Handle:
        """Where asyncio itself hands over a callback: signals and sockets."""
        del delay
        self._take(handle)
        return handle

    def _take(self, handle: object) -> None:
        if isinstance(handle, asyncio.Handle) and not self.is_closed():
            self._ready.append(handle)
            self._arm()

    def _timer_handle_cancelled(self, handle: asyncio.TimerHandle) -> None:
        """Called by each timer that is cancelled: many of them leave the queue together."""
        super()._timer_handle_cancelled(handle)
        is_many = self._timer_cancelled_count > MANY_CANCELLED
        if is_many and self._timer_cancelled_count * 2 > len(self._scheduled):
            self._scheduled = [timer for timer in self._scheduled if not timer.cancelled()]
            heapq.heapify(self._scheduled)
            self._timer_cancelled_count = 0

    def _arm(self) -> None:
        """Set the timer for what is due first, unless it is set for that or earlier."""
        if self._ready:
            due = -math.inf
        elif self._scheduled:
            due = self._scheduled[0].when()
        else:
            return
        if self._due is not None and self._due <= due:
            return
        self._due = due
        left_s = due - self.time()
        # Rounded up: a timer that rings early would ring twice.
        is_far = left_s * 1000 > LONGEST_MS
        left_ms = LONGEST_MS if is_far else max(0, math.ceil(max(0.0, left_s) * 1000))
        self._waker.timer.start(left_ms)

    def _run_ready(self) -> None:
        """One turn: what is due becomes ready, and is run for a slice of time."""
        self._due = None
        if self._is_draining or not self.is_running():
            return  # a nested Qt loop: the turn that it is nested in goes on when it ends
        self._is_draining = True
        try:
            self._collect_due()
            self._run_a_slice()
        except (SystemExit, KeyboardInterrupt) as error:
            # Raised through Qt it would be printed and forgotten.
            self._raised = error
            self.stop()
        finally:
            self._is_draining = False
            if not self.is_closed():
                self._arm()

    def _collect_due(self) -> None:
        end = self.time() + self._clock_resolution
        while self._scheduled:
            timer = self._scheduled[0]
            if timer.when() >= end and not timer.cancelled():
                return
            heapq.heappop(self._scheduled)
            timer._scheduled = False  # type: ignore[attr-defined]  # noqa: SLF001
            if timer.cancelled():
                self._timer_cancelled_count -= 1
            else:
                self._ready.append(timer)

    def _run_a_slice(self) -> None:
        """What was ready at the beginning; what it makes ready waits for the next turn."""
        end = time.perf_counter() + SLICE_S
        for _ in range(len(self._ready)):
            handle = self._ready.popleft()
            if not handle.cancelled():
                handle._run()  # noqa: SLF001
            if time.perf_counter() > end:
                return


def run(main: Coroutine[Any, Any, T], app: QtWidgets.QApplication) -> T:
    """Run a coroutine to its end in the application's loop, with few threads, and close it."""

    def make() -> WindowLoop:
        loop = WindowLoop(app)
        loop.set_default_executor(ThreadPoolExecutor(THREADS, thread_name_prefix="asyncio"))
        return loop

    with asyncio.Runner(loop_factory=make) as runner:
        return runner.run(main)
