"""Every screen in every language and type size: nothing is cut, nothing sticks out."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from station.sandbox.options import SandboxOptions
from station.sandbox.server import running
from tests.support.bench import Bench
from tests.support.geometry import cut_in, outside_in
from tests.support.pseudo import longer
from tests.support.scenes import SCENES, staged
from tests.support.stills import STILLS, still
from ui import i18n, theme
from ui.translator import speak

PSEUDO = "pseudo"
LOOKS = {
    "en-100": ("en", 1.0, (1280, 800)),
    "fr-100": ("fr", 1.0, (1280, 800)),
    "fr-150": ("fr", 1.5, (1920, 1080)),
    "pseudo-125": (PSEUDO, 1.25, (1920, 1080)),
}
"""Language, type size and window. 150 % of 1920×1080 is the narrowest and lowest of all."""


@pytest.fixture
def anyio_backend(window_loop: tuple[str, dict[str, Any]]) -> tuple[str, dict[str, Any]]:
    return window_loop


@pytest.fixture(params=LOOKS)
def size(request: pytest.FixtureRequest, look: QApplication) -> Iterator[tuple[int, int]]:
    language, scale, size = LOOKS[request.param]
    if language == PSEUDO:
        i18n.use(longer)
    else:
        speak(look, language)
    theme.apply(look, is_dark=False, scale=scale)
    yield size
    speak(look, "en")


@pytest.mark.parametrize("name", SCENES)
async def test_nothing_is_cut_or_sticks_out(
    size: tuple[int, int], name: str, tmp_path: Path
) -> None:
    with running(SandboxOptions(label_delay_s=0.05)) as sandbox:
        async with staged(SCENES[name], Bench(sandbox, tmp_path), size) as (shell, _):
            check(shell, size)


@pytest.mark.parametrize("name", STILLS)
async def test_no_state_is_cut_or_sticks_out(size: tuple[int, int], name: str) -> None:
    async with still(STILLS[name], size) as window:
        check(window, size)


def check(window: QWidget, size: tuple[int, int]) -> None:
    assert window.minimumSizeHint().width() <= size[0]
    assert window.minimumSizeHint().height() <= size[1]
    assert cut_in(window) == []
    assert outside_in(window) == []
