"""The command line on a sandbox of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from station.sandbox.options import SandboxOptions
from station.sandbox.server import Sandbox, running
from tests.support.bench import Bench
from tests.support.process import Program

SETTINGS = """
[api]
internal = "bearer"

[printers.archive]
kind = "file"
folder = "out"
language = "pdf"

[printers.thermal]
kind = "file"
folder = "thermal"
language = "zpl"

[routes]
label_pdf = "archive"
label_zpl = "thermal"
packing_slip = "archive"
handover_sheet = "archive"
command_sheet = "archive"

[pickup_address]
name = "Atelier du Quai"
contact_name = "A. Packer"
street = "1 rue des Lilas"
city = "Rennes"
postal_code = "35000"
country_code = "FR"
phone_number = "+33700000000"
"""


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with running(SandboxOptions(label_delay_s=0.05)) as started:
        yield started


@pytest.fixture
def bench(sandbox: Sandbox, tmp_path: Path) -> Bench:
    """For orders, faults and the ledger only; the program has its own folder."""
    return Bench(sandbox, tmp_path / "bench")


@pytest.fixture
def quayside(sandbox: Sandbox, tmp_path: Path) -> Program:
    program = Program.on(sandbox, tmp_path / "home")
    program.settings(SETTINGS)
    return program
