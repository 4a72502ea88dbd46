"""Where plain qasync 0.28 breaks asyncio's contracts, and that the window's loop keeps them.

Each defect is shown on plain qasync beside our loop, so that a version of qasync that mends one
is noticed here.
"""

import asyncio
import gc
import signal
import sys
import threading
import time
import weakref
from collections.abc import AsyncIterator, Callable, Coroutine
from contextvars import ContextVar
from typing import Any

import PySide6.QtWidgets as QtWidgets
import pytest
import qasync
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer

from ui.loop import MANY_CANCELLED, WindowLoop, run

Factory = Callable[[QtWidgets.QApplication], asyncio.AbstractEventLoop]
PLAIN: Factory = qasync.QEventLoop
OURS: Factory = WindowLoop
DAY_S = 86400.0


def on(loop_of: Factory, main: Coroutine[Any, Any, Any], app: QtWidgets.QApplication) -> Any:
    with asyncio.Runner(loop_factory=lambda: loop_of(app)) as runner:
        return runner.run(main)


class TestTimers:
    @staticmethod
    async def early() -> int:
        """How many of fifty timers rang before their time."""
        loop = asyncio.get_running_loop()
        count = 0
        for _ in range(50):
            when = loop.time() + 0.0039
            rung = loop.create_future()
            loop.call_at(when, lambda rung=rung: rung.set_result(loop.time()))  # type: ignore[misc]
            count += await rung < when
        return count

    def test_none_is_early(self, qapp: QtWidgets.QApplication) -> None:
        assert on(PLAIN, self.early(), qapp) > 0
        assert on(OURS, self.early(), qapp) == 0

    @staticmethod
    async def left_of(count: int) -> int:
        """How many of the callbacks of cancelled timers are still held."""

        class Callback:
            def __call__(self) -> None:
                raise AssertionError("a cancelled timer rang")

        loop = asyncio.get_running_loop()
        held: weakref.WeakSet[Callback] = weakref.WeakSet()
        timers = []
        for _ in range(count):
            callback = Callback()
            held.add(callback)
            timers.append(loop.call_later(60, callback))
        del callback
        for timer in timers:
            timer.cancel()
        # A handle gives up its callback when it is cancelled; what counts is the handle itself.
        handles = [weakref.ref(timer) for timer in timers]
        del timer, timers
        gc.collect()
        return sum(ref() is not None for ref in handles)

    def test_cancelled_ones_leave(self, qapp: QtWidgets.QApplication) -> None:
        assert on(PLAIN, self.left_of(1000), qapp) == 1000
        assert on(OURS, self.left_of(1000), qapp) <= MANY_CANCELLED + 1

    @staticmethod
    async def is_month_over() -> bool:
        sleep = asyncio.ensure_future(asyncio.sleep(25 * DAY_S))
        for _ in range(5):
            await asyncio.sleep(0.001)
        is_over = sleep.done()
        sleep.cancel()
        await asyncio.gather(sleep, return_exceptions=True)
        return is_over

    def test_a_month_takes_its_time(self, qapp: QtWidgets.QApplication, qtlog: Any) -> None:
        with qtlog.disabled():
            assert on(PLAIN, self.is_month_over(), qapp)
        assert not on(OURS, self.is_month_over(), qapp)

    def test_they_ring_in_the_order_of_their_times(self, qapp: QtWidgets.QApplication) -> None:
        async def main() -> list[int]:
            loop, rung = asyncio.get_running_loop(), list[int]()
            for at in (3, 1, 2):
                loop.call_later(at / 1000, rung.append, at)
            cancelled = loop.call_later(0.001, rung.append, 0)
            cancelled.cancel()
            await asyncio.sleep(0.02)
            return rung

        assert on(OURS, main(), qapp) == [1, 2, 3]


class TestGenerators:
    @staticmethod
    async def is_closed_by_the_loop() -> bool:
        closed = []

        async def stream() -> AsyncIterator[int]:
            try:
                yield 1
            finally:
                await asyncio.sleep(0)
                closed.append(True)

        left = stream()
        await anext(left)
        await asyncio.get_running_loop().shutdown_asyncgens()
        is_closed = bool(closed)
        await left.aclose()  # type: ignore[attr-defined]
        return is_closed

    def test_one_that_is_left_is_closed(self, qapp: QtWidgets.QApplication) -> None:
        assert not on(PLAIN, self.is_closed_by_the_loop(), qapp)
        assert on(OURS, self.is_closed_by_the_loop(), qapp)

    def test_the_hooks_of_before_are_put_back(self, qapp: QtWidgets.QApplication) -> None:
        before = sys.get_asyncgen_hooks()
        on(OURS, asyncio.sleep(0), qapp)
        assert sys.get_asyncgen_hooks() == before


class TestNestedLoops:
    @staticmethod
    def woken(loop_of: Factory, app: QtWidgets.QApplication) -> tuple[bool, list[str]]:
        """Whether a task that became ready inside a nested loop ever went on, and the faults."""
        loop = loop_of(app)
        faults: list[str] = []
        loop.set_exception_handler(lambda _, context: faults.append(str(context["exception"])))
        went_on = []

        async def other(ready: asyncio.Event) -> None:
            await ready.wait()
            went_on.append(True)

        async def main() -> None:
            ready = asyncio.Event()
            task = asyncio.ensure_future(other(ready))
            await asyncio.sleep(0)
            ready.set()
            nested = QEventLoop()
            QTimer.singleShot(20, nested.quit)
            nested.exec()
            for _ in range(10):
                await asyncio.sleep(0.001)
            del task

        # Not by a Runner: it would wait for the lost task for ever.
        loop.run_until_complete(main())
        loop.set_exception_handler(lambda _, context: None)
        loop.close()
        gc.collect()
        return bool(went_on), faults

    def test_no_wake_up_is_lost(self, qapp: QtWidgets.QApplication) -> None:
        is_woken, faults = self.woken(PLAIN, qapp)
        assert not is_woken
        assert "Cannot enter into task" in faults[0]
        assert self.woken(OURS, qapp) == (True, [])


class _Listener(QObject):
    """Takes note of how much was done before Qt's next event came through."""

    def __init__(self, done: list[int]) -> None:
        super().__init__()
        self._done, self.done_before = done, -1
        self.served = asyncio.get_running_loop().create_future()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.User:
            self.done_before = len(self._done)
            self.served.set_result(None)
            return True
        return super().event(event)


class TestLoad:
    @staticmethod
    async def done_before_qt() -> int:
        """How many of sixty callbacks of two milliseconds run before Qt serves its next event."""
        loop, done = asyncio.get_running_loop(), list[int]()

        def work(at: int) -> None:
            if not at:
                QCoreApplication.postEvent(listener, QEvent(QEvent.Type.User))
            end = time.perf_counter() + 0.002
            while time.perf_counter() < end:
                pass
            done.append(at)
            if len(done) == 60:
                all_done.set_result(None)

        all_done = loop.create_future()
        listener = _Listener(done)
        for at in range(60):
            loop.call_soon(work, at)
        await asyncio.gather(listener.served, all_done)
        assert done == list(range(60))
        return listener.done_before

    def test_qt_has_its_turn(self, qapp: QtWidgets.QApplication) -> None:
        assert on(PLAIN, self.done_before_qt(), qapp) > 30
        assert on(OURS, self.done_before_qt(), qapp) <= 5


class TestContracts:
    """What asyncio promises besides."""

    def test_threads_hand_over_callbacks_with_their_context(
        self, qapp: QtWidgets.QApplication
    ) -> None:
        name: ContextVar[str] = ContextVar("name", default="")

        async def main() -> list[str]:
            loop, seen, ready = asyncio.get_running_loop(), list[str](), asyncio.Event()

            def see() -> None:
                seen.append(name.get())
                ready.set()

            def work() -> None:
                name.set("thread")
                handle = loop.call_soon_threadsafe(seen.append, "dropped")
                handle.cancel()
                loop.call_soon_threadsafe(see)

            await asyncio.to_thread(work)
            await ready.wait()
            return seen

        assert on(OURS, main(), qapp) in (["thread"], ["dropped", "thread"])

    def test_a_closed_loop_takes_nothing(self, qapp: QtWidgets.QApplication) -> None:
        loop = WindowLoop(qapp)
        loop.close()
        for call in (loop.call_soon, loop.call_soon_threadsafe):
            with pytest.raises(RuntimeError, match="closed"):
                call(print)
        with pytest.raises(RuntimeError, match="closed"):
            loop.call_later(1, print)

    def test_a_program_that_ends_itself_ends(self, qapp: QtWidgets.QApplication) -> None:
        async def main() -> None:
            asyncio.get_running_loop().call_soon(sys.exit, 7)
            await asyncio.Event().wait()

        with pytest.raises(SystemExit) as ended:
            on(OURS, main(), qapp)
        assert ended.value.code == 7

    def test_a_program_that_is_told_to_quit_finishes_first(
        self, qapp: QtWidgets.QApplication
    ) -> None:
        async def main() -> str:
            qapp.exit()
            await asyncio.sleep(0.01)
            return "finished"

        with pytest.raises(RuntimeError, match="stopped before"):
            on(PLAIN, main(), qapp)
        assert on(OURS, main(), qapp) == "finished"

    def test_signals_come_through(self, qapp: QtWidgets.QApplication) -> None:
        async def main() -> None:
            loop, seen = asyncio.get_running_loop(), asyncio.Event()
            loop.add_signal_handler(signal.SIGUSR1, seen.set)
            signal.raise_signal(signal.SIGUSR1)
            await seen.wait()
            loop.remove_signal_handler(signal.SIGUSR1)

        on(OURS, main(), qapp)

    def test_sockets_work(self, qapp: QtWidgets.QApplication) -> None:
        async def main() -> bytes:
            async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
                writer.write((await reader.read())[::-1])
                writer.close()

            server = await asyncio.start_server(answer, "127.0.0.1", 0)
            reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
            writer.write(b"abc")
            writer.write_eof()
            data = await reader.read()
            writer.close()
            await writer.wait_closed()
            server.close()
            await server.wait_closed()
            return data

        assert on(OURS, main(), qapp) == b"cba"

    def test_the_threads_end_with_the_loop(self, qapp: QtWidgets.QApplication) -> None:
        async def main() -> threading.Thread:
            return await asyncio.to_thread(threading.current_thread)

        thread = run(main(), qapp)
        assert thread.name.startswith("asyncio")
        assert not thread.is_alive()
