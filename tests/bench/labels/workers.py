"""Renderers as processes that stay warm: each is asked for one label after the other.

``QUAYSIDE_BENCH_NODE`` is a folder ``node_modules`` with the npm package zpl-renderer-js,
``QUAYSIDE_BENCH_ZPLKIT`` a Python that has zplkit. Neither is part of the project: one that is
missing is left out, and the figures say so.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.bench.labels.answering import Drawn
from tests.bench.labels.samples import LENGTH_MM, WIDTH_MM
from tests.bench.process import ROOT, FailedRun

HERE = Path(__file__).parent
NODE, ZPLKIT = "QUAYSIDE_BENCH_NODE", "QUAYSIDE_BENCH_ZPLKIT"


class Worker:
    """One renderer."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def timed(self, file: Path, how: str, times: int) -> Drawn | None:
        """So many rounds of one sample; None where the renderer refuses it."""
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin
        assert stdout
        size = {"width_mm": WIDTH_MM, "length_mm": LENGTH_MM}
        stdin.write(json.dumps({"file": str(file), "how": how, "times": times, **size}) + "\n")
        stdin.flush()
        line = stdout.readline()
        if not line:
            raise FailedRun(f"{self._process.args!r} ended at {file.name}")
        told = json.loads(line)
        return None if "refused" in told else Drawn(told["took_ms"], told["labels"])


@contextmanager
def ours() -> Iterator[Worker]:
    """Our renderer."""
    with _worker([sys.executable, "-m", "tests.bench.labels.draw_ours"]) as worker:
        yield worker


@contextmanager
def node() -> Iterator[Worker | None]:
    """zpl-renderer-js, or None."""
    folder, program = os.environ.get(NODE, ""), shutil.which("node")
    if not program or not (Path(folder) / "zpl-renderer-js").is_dir() or not folder:
        yield None
        return
    with _worker([program, str(HERE / "draw_node.cjs"), folder]) as worker:
        yield worker


@contextmanager
def zplkit() -> Iterator[Worker | None]:
    """zplkit, or None."""
    python = os.environ.get(ZPLKIT, "")
    if not python or subprocess.run([python, "-c", "import zplkit"], check=False).returncode:
        yield None
        return
    with _worker([python, "-m", "tests.bench.labels.draw_zplkit"]) as worker:
        yield worker


@contextmanager
def _worker(args: Sequence[str]) -> Iterator[Worker]:
    with subprocess.Popen(
        args, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield Worker(process)
        assert process.stdin
        process.stdin.close()
        process.wait()
