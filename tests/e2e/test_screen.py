"""The test's own tools: what a scanner types arrives, the picture is true, the cross closes."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.support.screen import Screen
from tests.support.wait import until

pytestmark = pytest.mark.display

LINES = (
    "30x20x15",
    "30*20*15",
    "1.25kg",
    "2,5 kg",
    "XXSEND",
    "XXPRICEB",
    "O_ABC123_722-1",
    "]C10109521234543213",
    "BADGE-A. Packer",
    "https://track.example/JJD0003?a=1&b=%20#x",
    "".join(chr(code) for code in range(33, 127)),
)


@contextmanager
def echo(screen: Screen, heard: Path) -> Iterator["subprocess.Popen[bytes]"]:
    program = str(Path(__file__).with_name("echo_window.py"))
    environ = {**os.environ, **screen.environ}
    with (
        heard.open("w") as out,
        subprocess.Popen([sys.executable, program], env=environ, stdout=out) as process,
    ):
        try:
            yield process
        finally:
            process.terminate()
            process.wait(10)


@pytest.mark.parametrize("screen", [(1280, 800), (1920, 1080)], indirect=True)
def test_what_is_scanned_arrives_and_the_cross_closes(screen: Screen, tmp_path: Path) -> None:
    heard = tmp_path / "heard.txt"
    with echo(screen, heard) as process:
        (window,) = until(lambda: screen.windows("Echo"), "the window is there")
        screen.focus(window)
        for line in LINES:
            screen.scanner().scan(line)
        until(lambda: heard.read_text().count("\n") >= len(LINES), "all lines were heard")
        assert heard.read_text().splitlines() == list(LINES)
        assert screen.picture().size in ((1280, 800), (1920, 1080))
        assert screen.pixels_of("#123456") > 10_000
        screen.close(window)
        assert process.wait(10) == 0
        assert heard.read_text().endswith("\nclosed\n")
