"""For all tests: asyncio as the loop, and noise as a failure."""

import logging
import os
import threading
from collections.abc import Iterator
from random import SystemRandom
from typing import TYPE_CHECKING, Any

import hypothesis
import pytest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from tests.support.postgres import Server

# There is no screen on a test machine; tests in a real window start one of their own.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Nobody listens to a test, and its windows are real ones.
os.environ.setdefault("QUAYSIDE_SOUND", "off")

# The seed of tests that are others each time: one for all processes that share the work, since
# it stands in the tests' names.
os.environ.setdefault("QUAYSIDE_TESTS_SEED", f"{SystemRandom().randrange(10**6):06}")

# They must also find the same tests in the same order, where these come out of a set.
os.environ.setdefault("PYTHONHASHSEED", os.environ["QUAYSIDE_TESTS_SEED"].lstrip("0") or "0")

# A busy machine is slow, and that is no fault of the code.
hypothesis.settings.register_profile("quayside", deadline=None)
hypothesis.settings.load_profile("quayside")


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(autouse=True)
def no_leaked_threads() -> Iterator[None]:
    """A test that leaves a thread behind has not closed what it opened.

    asyncio's own executor threads end with their loop, which the test does not own.
    """
    before = set(threading.enumerate())
    yield
    left = [
        thread
        for thread in threading.enumerate()
        if thread not in before and thread.is_alive() and not thread.name.startswith("asyncio_")
    ]
    assert not left, f"threads left behind: {left}"


@pytest.fixture(autouse=True)
def no_error_logs(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """An error in a log is a failure, unless the test takes it out of the records."""
    yield
    errors = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert not errors, f"errors were logged: {errors}"


@pytest.fixture(scope="session")
def warehouse_server() -> Iterator["Server"]:
    """A real PostgreSQL server, started when the first test asks for it."""
    from tests.support import postgres

    if lacks := postgres.why_not():
        if "postgres" in os.environ.get("QUAYSIDE_TESTS_REQUIRE", ""):
            pytest.fail(f"{lacks}, and QUAYSIDE_TESTS_REQUIRE asks for postgres")
        pytest.skip(lacks)
    with postgres.server() as server:
        yield server


@pytest.fixture
def own_server(warehouse_server: "Server") -> Iterator["Server"]:
    """A server that a test may stop and start; skipped where none can run."""
    del warehouse_server
    from tests.support import postgres

    with postgres.server() as server:
        yield server


@pytest.fixture
def warehouse_url(warehouse_server: "Server") -> str:
    """The address of an empty database."""
    return warehouse_server.new_database()


@pytest.fixture
def look(qapp: "QApplication") -> Iterator["QApplication"]:
    """The application with our fonts and the light look at 100 %; asked for by widget tests."""
    from PySide6.QtCore import QEvent

    from ui import theme

    if not getattr(qapp, "has_our_fonts", False):
        theme.load_fonts()
        qapp.has_our_fonts = True  # type: ignore[attr-defined]
    qapp.setCursorFlashTime(0)
    theme.apply(qapp, is_dark=False)
    yield qapp
    # No event loop runs that would delete what is closed, and each look is applied to all that is.
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme.apply(qapp, is_dark=False)


@pytest.fixture
def window_loop(look: "QApplication") -> tuple[str, dict[str, Any]]:
    """What ``anyio_backend`` returns in a module whose async tests run in the window's own loop."""
    from ui.loop import WindowLoop

    return "asyncio", {"loop_factory": lambda: WindowLoop(look)}
