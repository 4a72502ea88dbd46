"""A screen of a test's own: Xvfb on a free display, its picture, and a keyboard scanner before it.

There is no window manager: nobody gives a window the focus, moves it, or has a button to close it,
so the test does that itself. All of it also works where there is one.
"""

import os
import select
import shutil
import struct
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from tests.support.wait import until
from tests.support.xclient import ask_to_close

NEEDED = ("Xvfb", "xdotool")
START_S = 20.0
TYPE_DELAY_MS = 1
"""Between two signs, as fast as a scanner in keyboard mode types."""
HAND_DELAY_MS = 70


def missing() -> list[str]:
    """The programs that this machine lacks."""
    return [name for name in NEEDED if not shutil.which(name)]


@dataclass(frozen=True)
class Screen:
    """A display that runs. ``frame`` is its memory as a file, in the format of ``xwd``."""

    display: str
    frame: Path

    @property
    def environ(self) -> dict[str, str]:
        """What a Qt program needs to open its window here."""
        return {"DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb", "XAUTHORITY": os.devnull}

    def picture(self) -> Image.Image:
        """What is on the screen now."""
        data = self.frame.read_bytes()
        head = struct.unpack(">25I", data[:100])
        head_bytes, width, height, row_bytes, colours = (
            head[0], head[4], head[5], head[12], head[19],
        )  # fmt: skip
        pixels = data[head_bytes + colours * 12 :]
        return Image.frombuffer("RGB", (width, height), pixels, "raw", "BGRX", row_bytes, 1)

    def pixels_of(self, colour: str) -> int:
        """How many pixels have exactly that colour (``#rrggbb``)."""
        wanted = tuple(bytes.fromhex(colour.removeprefix("#")))
        counted = self.picture().getcolors(1 << 24) or []
        return sum(count for count, found in counted if found == wanted)

    def shows(self, colour: str, pixels: int) -> None:
        """Wait until so many pixels have that colour."""
        until(lambda: self.pixels_of(colour) >= pixels, f"{pixels} pixels of {colour}")

    def windows(self, title: str) -> list[str]:
        """The visible windows whose title contains ``title``."""
        return self.xdotool("search", "--onlyvisible", "--name", title, fails="").split()

    def focus(self, window: str) -> None:
        """Give a window the keyboard."""
        self.xdotool("windowfocus", "--sync", window)

    def close(self, window: str) -> None:
        """What a window manager sends when the cross of the window is clicked."""
        ask_to_close(self.display, int(window))

    def scanner(self) -> "Scanner":
        """A keyboard scanner at this screen."""
        return Scanner(self)

    def xdotool(self, *args: str, fails: str | None = None) -> str:
        """What xdotool says; ``fails`` instead where it fails and that is an answer."""
        done = subprocess.run(
            ["xdotool", *args],
            capture_output=True,
            text=True,
            timeout=START_S,
            env={**os.environ, **self.environ},
        )
        if done.returncode and fails is not None:
            return fails
        assert not done.returncode, f"xdotool {' '.join(args)}: {done.stderr}"
        return done.stdout


@dataclass(frozen=True)
class Scanner:
    """Types as a scanner in keyboard mode does: quick keys and Return; it has no mouse."""

    screen: Screen

    def scan(self, text: str) -> None:
        """A code and Return, as one burst."""
        delay = ("--delay", str(TYPE_DELAY_MS))
        self.screen.xdotool("type", *delay, "--args", "1", text, "key", *delay, "Return")

    def type(self, text: str) -> None:
        """Signs without Return, as slowly as a quick hand."""
        self.screen.xdotool("type", "--delay", str(HAND_DELAY_MS), text)

    def press(self, *keys: str) -> None:
        """Keys by X's names: ``F9``, ``ctrl+3``, ``Escape``."""
        self.screen.xdotool("key", "--delay", str(TYPE_DELAY_MS), *keys)


@contextmanager
def running_screen(width: int = 1280, height: int = 800) -> Iterator[Screen]:
    """Xvfb for as long as the block lasts; ended by its own process id."""
    read_end, write_end = os.pipe()
    with TemporaryDirectory() as folder:
        process = subprocess.Popen(
            [
                "Xvfb", "-displayfd", str(write_end), "-screen", "0", f"{width}x{height}x24",
                "-nolisten", "tcp", "-noreset", "-fbdir", folder,
            ],
            pass_fds=(write_end,),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            os.close(write_end)
            yield Screen(f":{_line(read_end, process)}", Path(folder) / "Xvfb_screen0")
        finally:
            os.close(read_end)
            process.terminate()
            with suppress(subprocess.TimeoutExpired):
                process.wait(5)
            process.kill()
            process.wait()


def _line(read_end: int, process: "subprocess.Popen[bytes]") -> str:
    """The display's number, written as soon as a client may connect."""
    told = b""
    end = time.monotonic() + START_S
    while not told.endswith(b"\n"):
        assert process.poll() is None, "Xvfb ended before it was ready"
        assert time.monotonic() < end, "Xvfb is not ready"
        if select.select([read_end], [], [], 0.1)[0]:
            told += os.read(read_end, 64)
    return told.decode().strip()
