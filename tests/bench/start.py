"""``quayside --version`` against an empty Python: time, and what is imported."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.bench.process import environment, measure

ROUNDS = 31
HEAVY = ("PySide6", "httpx", "reportlab")


@dataclass(frozen=True)
class Start:
    """Seconds of each round, and which of the heavy libraries were imported."""

    product_s: list[float]
    floor_s: list[float]
    heavy: list[str]


def start() -> Start:
    """The installed command and the floor, in turns, after one run of each that is not counted."""
    script = str(Path(sys.executable).with_name("quayside"))
    product: list[float] = []
    floor: list[float] = []
    for _ in range(ROUNDS + 1):
        floor.append(measure(["-c", "pass"]).wall_s)
        product.append(measure([script, "--version"]).wall_s)
    return Start(product[1:], floor[1:], _heavy(script))


def _heavy(script: str) -> list[str]:
    told = subprocess.run(
        [sys.executable, "-X", "importtime", script, "--version"],
        check=True,
        capture_output=True,
        text=True,
        env=environment({}),
    )
    imported = {
        line.rpartition("|")[2].strip().partition(".")[0] for line in told.stderr.split("\n")
    }
    return [name for name in HEAVY if name in imported]
