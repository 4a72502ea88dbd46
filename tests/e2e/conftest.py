"""A screen, a marketplace and a printer for the tests that open a real window."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.place import Place
from tests.emulators.printer_sink import PrinterSink
from tests.support.process import SandboxProcess
from tests.support.screen import Screen, missing, running_screen


@pytest.fixture
def screen(request: pytest.FixtureRequest) -> Iterator[Screen]:
    """1280x800, or the size that the test asks for by an indirect parameter."""
    lacks = ", ".join(missing())
    if lacks:
        if "display" in os.environ.get("QUAYSIDE_TESTS_REQUIRE", ""):
            pytest.fail(f"{lacks} not installed, and QUAYSIDE_TESTS_REQUIRE asks for display")
        pytest.skip(f"{lacks} not installed")
    width, height = getattr(request, "param", (1280, 800))
    with running_screen(width, height) as screen:
        yield screen


@pytest.fixture
def place(screen: Screen, tmp_path: Path) -> Iterator[Place]:
    with PrinterSink() as printer, SandboxProcess(*Place.OPTIONS) as sandbox:
        place = Place(screen, sandbox, printer, tmp_path)
        place.settings()
        yield place
