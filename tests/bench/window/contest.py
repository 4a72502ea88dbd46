"""The product's window and its floors, in turns, each in a process of its own, offscreen."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.bench.market import Market, Wanted, market, shippable
from tests.bench.process import ROOT, FailedRun, environment
from tests.bench.window.clock import BEGAN

STARTS, SCAN_ROUNDS, SCANS = 9, 3, 100
SIZES = (10_000, 100_000)
KNOWN, PACKED, MORNINGS = 40, 30, 2
LABEL_DELAY_S, LONGEST_S = 0.3, 180.0

SETTINGS = """
[printers.thermal]
kind = "file"
folder = "thermal"
language = "zpl"

[routes]
label_pdf = "thermal"

[quotes]
grace_s = 0.5
"""

Told = dict[str, Any]


@dataclass
class Found:
    """What the processes told, run by run; scans by the number of local orders."""

    bare: list[Told] = field(default_factory=list)
    opened: list[Told] = field(default_factory=list)
    scans: dict[int, list[Told]] = field(default_factory=dict)
    scan_floors: dict[int, list[Told]] = field(default_factory=dict)
    mornings: list[Told] = field(default_factory=list)
    idle: list[Told] = field(default_factory=list)


def window_contest() -> Found:
    """All of it: about two minutes."""
    found = Found()
    _starts(found)
    for size in SIZES:
        _scans(found, size)
    for _ in range(MORNINGS):
        _morning(found)
    return found


def _starts(found: Found) -> None:
    """One folder, as on any morning but the first; the first run of each is not counted."""
    with market(LABEL_DELAY_S) as place, tempfile.TemporaryDirectory() as home:
        write_settings(Path(home))
        (first,) = shippable(1)
        run_program("seeding", place, home, "0", first.id)
        for number in range(STARTS + 1):
            bare = run_program("bare", place, home, "0")
            opened = run_program("opening", place, home, first.reference)
            if number:
                found.bare.append(bare)
                found.opened.append(opened)


def _scans(found: Found, size: int) -> None:
    orders = shippable(KNOWN)
    refs = [order.reference for order in orders]
    with tempfile.TemporaryDirectory() as home:
        write_settings(Path(home))
        with market(LABEL_DELAY_S) as place:
            run_program("seeding", place, home, str(size), *(order.id for order in orders))
        for number in range(SCAN_ROUNDS):
            args = (str(SCANS), str(number), *refs)
            with market(LABEL_DELAY_S) as place:
                floor = run_program("floor_scan", place, home, *args)
                product = run_program("scanning", place, home, *args)
            found.scan_floors.setdefault(size, []).append(floor)
            found.scans.setdefault(size, []).append(product)


def _morning(found: Found) -> None:
    orders: Sequence[Wanted] = shippable(PACKED)
    with market(LABEL_DELAY_S) as place, tempfile.TemporaryDirectory() as home:
        write_settings(Path(home))
        found.mornings.append(
            run_program("morning", place, home, *(each.reference for each in orders))
        )
        found.idle.append(run_program("bare", place, home, "5"))


def write_settings(home: Path) -> None:
    (home / "settings.toml").write_text(SETTINGS, "utf-8")


def run_program(module: str, place: Market, home: str, *args: str) -> Told:
    """Run one of this folder's programs, and give what it told."""
    environ = {
        "QT_QPA_PLATFORM": "offscreen",
        "QUAYSIDE_HOME": home,
        "QUAYSIDE_API_URL": place.url,
        "QUAYSIDE_CLIENT_ID": place.client_id,
        "QUAYSIDE_CLIENT_SECRET": place.client_secret,
        BEGAN: str(time.monotonic()),
    }
    done = subprocess.run(
        [sys.executable, "-m", f"tests.bench.window.{module}", *args],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=LONGEST_S,
        env=environment(environ),
    )
    if done.returncode or not (done.stdout or module == "seeding"):
        raise FailedRun(f"{module} ended with {done.returncode}: {done.stderr[-800:]}")
    told: Told = json.loads(done.stdout.splitlines()[-1]) if done.stdout else {}
    return told
