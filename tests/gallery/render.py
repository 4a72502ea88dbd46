"""Draws the scenes: real pages on a real core in a real frame, as pictures of the window."""

import asyncio
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from printing.printers.transport import Usability
from station.api.link import Link
from station.sandbox.options import SandboxOptions
from station.sandbox.server import running
from station.settings import StationSettings
from tests.support.bench import Bench
from tests.support.keyboard import lay_out
from tests.support.scenes import SCENES, staged
from tests.support.stills import STILLS, still
from ui import theme
from ui.header_words import HeaderFacts, present_header
from ui.shell import Shell
from ui.translator import speak

SIZES = {100: (1280, 800), 125: (1600, 900), 150: (1920, 1080)}
"""A window of each type size, in pixels."""
COLOURS = (256, 128, 64)
"""The first that makes a file small enough."""
MOST_BYTES = 100_000
NOON = datetime(2026, 3, 2, 14, 32)  # noqa: DTZ001 - the clock on the picture, in its own zone


@dataclass(frozen=True, slots=True)
class Look:
    """How a picture is drawn."""

    is_dark: bool = False
    percent: int = 100
    language: str = "en"
    width: int = 0
    height: int = 0
    """Of the window in pixels; 0 is that of the type size."""

    @property
    def size(self) -> tuple[int, int]:
        """Of the window, in pixels."""
        return (self.width, self.height) if self.width else SIZES[self.percent]

    @property
    def suffix(self) -> str:
        """What tells its file from others of the same scene."""
        parts = [
            "" if self.language == "en" else self.language,
            "" if self.percent == 100 else str(self.percent),
            f"{self.width}x{self.height}" if self.width else "",
            "dark" if self.is_dark else "",
        ]
        return "".join(f"-{part}" for part in parts if part)


def prepare(app: QApplication, look: Look) -> None:
    """Look and speak from now on as the pictures are to."""
    speak(app, look.language)
    theme.apply(app, is_dark=look.is_dark, scale=look.percent / 100)


async def draw(name: str, look: Look) -> QImage:
    """A scene as an image, on a sandbox of its own."""
    if name in STILLS:
        async with still(STILLS[name], look.size) as shell:
            image = _picture(shell)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return image
    scene = SCENES[name]
    station = StationSettings(name="Bench 3", language=look.language)
    scene = replace(scene, settings={"station": station, **scene.settings})
    with TemporaryDirectory() as folder, running(SandboxOptions(label_delay_s=0.05)) as sandbox:
        async with staged(scene, Bench(sandbox, Path(folder)), look.size) as (shell, _):
            await asyncio.sleep(0)
            image = _picture(shell)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return image


def _picture(shell: QWidget) -> QImage:
    """The window as it is now, with a header and badges of an ordinary day."""
    link = Link(is_known=True)
    facts = HeaderFacts("Bench 3", "", "Zebra ZD421", Usability(True), link, NOON)
    if isinstance(shell, Shell):
        shell.set_header(present_header(facts))
    lay_out(shell)
    return shell.grab().toImage()


def save(image: QImage, place: Path) -> None:
    """A PNG of the colours that are most in it: a window has few, and each stays what it is.

    The others are shades at the edges of letters, and become the nearest.
    """
    from PIL import Image

    place.parent.mkdir(parents=True, exist_ok=True)
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    size, stride = (rgb.width(), rgb.height()), rgb.bytesPerLine()
    drawn = Image.frombuffer("RGB", size, bytes(rgb.constBits()), "raw", "RGB", stride, 1)
    counted = sorted(drawn.getcolors(size[0] * size[1]) or [], reverse=True)
    for colours in COLOURS:
        palette = Image.new("P", (1, 1))
        palette.putpalette(list(chain.from_iterable(each for _, each in counted[:colours])))
        drawn.quantize(palette=palette, dither=Image.Dither.NONE).save(place, optimize=True)
        if place.stat().st_size <= MOST_BYTES:
            break
