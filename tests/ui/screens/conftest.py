"""A sandbox and a data folder for each page."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from station.sandbox.options import SandboxOptions
from station.sandbox.server import Sandbox, running
from tests.support.bench import Bench


@pytest.fixture
def page_sandbox() -> Iterator[Sandbox]:
    with running(SandboxOptions(label_delay_s=0.05)) as started:
        yield started


@pytest.fixture
def page_bench(page_sandbox: Sandbox, tmp_path: Path) -> Bench:
    return Bench(page_sandbox, tmp_path)
