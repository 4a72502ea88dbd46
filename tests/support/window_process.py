"""The real window as a process of its own on a screen of the test's."""

import os
import signal
import subprocess
import sys
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from tests.support.logs import log_of
from tests.support.process import ROOT
from tests.support.screen import Screen
from tests.support.wait import until

END_S = 30.0


@dataclass
class WindowProcess:
    """``python -m ui`` with a data folder; what it says on stderr is kept, and has to be nothing.

    ``args`` are of the command line: none opens the packing window.

    As a context: a window that the test has not ended itself is told to end, and ends with 0.
    """

    screen: Screen
    home: Path
    environ: dict[str, str]
    said: Path
    args: tuple[str, ...] = ()

    def __enter__(self) -> "WindowProcess":
        self._opened_before = self._opened()
        with ExitStack() as stack:
            err = stack.enter_context(self.said.open("w"))
            self._process = subprocess.Popen(
                [sys.executable, "-m", "ui", *self.args],
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                stdout=err,
                stderr=err,
                env={
                    **os.environ,
                    "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
                    "QUAYSIDE_HOME": str(self.home),
                    **self.environ,
                    **self.screen.environ,
                },
            )
        return self

    def __exit__(self, kind: type[BaseException] | None, *rest: object) -> None:
        if kind:
            self.screen.picture().save(self.said.with_suffix(".png"))
        if self._process.poll() is None:
            self._process.terminate()
            try:
                code = self._process.wait(END_S)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
                raise
            assert kind or code == 0
        assert kind or not self.said.read_text(), self.said.read_text()

    def ready(self, page: str = "Bench") -> str:
        """The window's id, once that page is shown and the station open; it has the keyboard then.

        The bench is shown before its station is open, while the machine is busy with the start:
        tests that are not about the start scan at a machine at rest.
        """
        window = self.found(f"^{page} – Quayside$")
        until(lambda: self._alive() and self._opened() > self._opened_before, "an open station")
        return window

    def found(self, title: str) -> str:
        """The window of that title (a regular expression), with the keyboard."""
        window, *_ = until(lambda: self._alive() and self.screen.windows(title), title)
        self.screen.focus(window)
        return window

    def scan(self, *lines: str) -> None:
        """One code after the other, as fast as a scanner is."""
        for line in lines:
            self._alive()
            self.screen.scanner().scan(line)

    def type(self, text: str) -> None:
        """Signs without Return, as slowly as by hand."""
        self._alive()
        self.screen.scanner().type(text)

    def press(self, *keys: str) -> None:
        """Keys by X's names."""
        self.screen.scanner().press(*keys)

    def tell(self, number: signal.Signals) -> None:
        """Send a signal to this one process."""
        self._process.send_signal(number)

    def ended(self) -> int:
        """The exit code, once it has ended by itself."""
        return self._process.wait(END_S)

    def _opened(self) -> int:
        """How many windows on this folder told their log that the station is open."""
        return log_of(self.home).count("the station is open")

    def _alive(self) -> bool:
        code = self._process.poll()
        assert code is None, f"the window ended with {code}: {self.said.read_text()}"
        return True
