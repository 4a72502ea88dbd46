"""A bench on a sandbox of its own for each test, with labels that come at once."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from station.sandbox.options import SandboxOptions
from station.sandbox.server import Sandbox, running
from tests.support.bench import Bench


@pytest.fixture
def options() -> SandboxOptions:
    """Override to test another generation, or another set of faults."""
    return SandboxOptions(label_delay_s=0.05)


@pytest.fixture
def sandbox(options: SandboxOptions) -> Iterator[Sandbox]:
    with running(options) as started:
        yield started


@pytest.fixture
def bench(sandbox: Sandbox, tmp_path: Path) -> Bench:
    return Bench(sandbox, tmp_path)


@pytest.fixture
def requests(bench: Bench) -> Callable[[], dict[str, int]]:
    """How often each route was asked."""
    return lambda: bench.control("GET", "/_sandbox/ledger")["requests"]
