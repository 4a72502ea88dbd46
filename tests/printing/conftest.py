"""A CUPS server for the tests that need one."""

import os
from collections.abc import Iterator

import pytest

from tests.emulators.cups import CUPSD, CupsServer, running_cups


@pytest.fixture(scope="session")
def cups() -> Iterator[CupsServer]:
    if not CUPSD.exists():
        if "cups" in os.environ.get("QUAYSIDE_TESTS_REQUIRE", ""):
            pytest.fail("cupsd is not installed, and QUAYSIDE_TESTS_REQUIRE asks for it")
        pytest.skip("cupsd is not installed")
    with running_cups() as server:
        yield server
