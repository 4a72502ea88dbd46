"""Every way to be told to end."""

import signal
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from ui.lifecycle import SIGNALS, Ending, listen


@pytest.fixture
def anyio_backend(window_loop: tuple[str, dict[str, Any]]) -> tuple[str, dict[str, Any]]:
    return window_loop


@pytest.fixture
async def ending(look: QApplication) -> Any:
    made = Ending()
    forget = listen(look, made)
    yield made
    forget()


def test_the_first_word_begins_the_end_and_the_second_is_in_a_hurry() -> None:
    ending = Ending()
    assert not ending.is_asked.is_set()
    ending.ask("the window was closed")
    assert (ending.is_asked.is_set(), ending.is_hurried.is_set()) == (True, False)
    ending.ask("Ctrl-C")
    assert ending.is_hurried.is_set()


@pytest.mark.parametrize("number", SIGNALS)
async def test_signals(ending: Ending, number: signal.Signals) -> None:
    signal.raise_signal(number)
    await ending.is_asked.wait()
    signal.raise_signal(number)
    await ending.is_hurried.wait()


async def test_a_log_off_is_said_twice_and_means_no_hurry(
    ending: Ending, look: QApplication
) -> None:
    look.aboutToQuit.emit()
    look.aboutToQuit.emit()
    assert (ending.is_asked.is_set(), ending.is_hurried.is_set()) == (True, False)


@pytest.fixture(autouse=True)
def handlers_of_before() -> Iterator[None]:
    before = [signal.getsignal(number) for number in SIGNALS]
    yield
    assert [signal.getsignal(number) for number in SIGNALS if number != signal.SIGINT] == [
        handler for number, handler in zip(SIGNALS, before, strict=True) if number != signal.SIGINT
    ]
