"""One run of a program as a process of its own: its wall time and its CPU time."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
KEPT = ("PATH", "HOME", "LANG", "TMPDIR", "SYSTEMROOT")


@dataclass(frozen=True)
class Run:
    """How long a process took, from its start to its end, and what it said."""

    wall_s: float
    cpu_s: float
    out: str


class FailedRun(Exception):
    """A program that is measured has to do its work: anything else measures nothing."""


def measure(args: Sequence[str], environ: Mapping[str, str] | None = None) -> Run:
    """Run Python with ``args``; CPU time is what the kernel counted for this one child."""
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, *args],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        env=environment(environ or {}),
    ) as process:
        assert process.stdout
        out = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        took = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise FailedRun(f"{' '.join(args[:4])} … ended with {process.returncode}: {out[-800:]}")
    return Run(took, usage.ru_utime + usage.ru_stime, out)


def environment(more: Mapping[str, str]) -> dict[str, str]:
    """Little of the caller's environment, so that it does not matter whose it is."""
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    return {**kept, "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring", **more}
