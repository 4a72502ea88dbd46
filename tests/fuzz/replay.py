"""``python -m tests.fuzz.replay TARGET FILE``: one input alone, with its time and memory.

Says it as JSON: ``error`` (a traceback, empty where there is none), ``seconds`` of CPU, and the
``memory_mb`` that the input took beyond what the process had before.
"""

import json
import resource
import subprocess
import sys
import time
import traceback
from dataclasses import dataclass
from pathlib import Path

from tests.bench.process import ROOT

MOST_S, MOST_MB = 1.0, 300
_PATIENCE_S = 60
_MOST_AS = 6_000_000_000

_PEAK = Path("/proc/self/clear_refs")
"""Linux begins to measure a process's peak anew when 5 is written here."""


@dataclass(frozen=True, slots=True)
class Replayed:
    """What one input did."""

    error: str
    seconds: float
    memory_mb: float

    @property
    def finding(self) -> str:
        """What is wrong with it, in a word; empty where nothing is."""
        if self.error:
            return "crash"
        if self.seconds > MOST_S:
            return "slow"
        return "memory" if self.memory_mb > MOST_MB else ""


def replayed(target: str, file: Path) -> Replayed:
    """Run an input in a process of its own, with nothing of a fuzzer in it."""
    args = [sys.executable, "-m", "tests.fuzz.replay", target, str(file)]
    try:
        done = subprocess.run(
            args, cwd=ROOT, capture_output=True, text=True, timeout=_PATIENCE_S, check=False
        )
    except subprocess.TimeoutExpired:
        return Replayed("", float(_PATIENCE_S), 0)
    if done.returncode:
        return Replayed(f"ended with {done.returncode}: {done.stderr[-2000:]}", 0, 0)
    return Replayed(**json.loads(done.stdout))


def peak_kb() -> int:
    """The most memory that this process had. (``ru_maxrss`` would be that of its parent too.)"""
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.partition("VmHWM:")[2].split()[0])


def main(name: str, file: Path) -> None:
    """Run it and tell."""
    from tests.fuzz.targets import TARGETS
    from tests.printing.samples import ZPL, label_pdf

    resource.setrlimit(resource.RLIMIT_AS, (_MOST_AS, _MOST_AS))
    target, data, error = TARGETS[name], file.read_bytes(), ""
    target.run(ZPL if target.kind == "zpl" else label_pdf())
    _PEAK.write_text("5", "ascii")
    before_kb = peak_kb()
    began = time.process_time()
    try:
        target.run(data)
    except Exception:  # any at all is a finding
        error = traceback.format_exc()
    seconds = time.process_time() - began
    told = {"error": error, "seconds": seconds, "memory_mb": (peak_kb() - before_kb) / 1024}
    print(json.dumps(told))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
