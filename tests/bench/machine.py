"""On what the numbers were measured."""

import os
import platform
import statistics
import tempfile
import time
from pathlib import Path

FLUSHES = 200


def machine() -> str:
    """Processor, cores, system, Python, and how long the disk takes to keep a page."""
    return (
        f"{_cpu()}, {os.cpu_count()} cores, {platform.system()} {platform.machine()},"
        f" Python {platform.python_version()};"
        f" a flush of 4 KiB to the data folder's disk takes {flush_ms():.2f} ms"
    )


def _cpu() -> str:
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or "unknown processor"


def flush_ms() -> float:
    """The median time of an fsync after a write, where the runs have their data folders."""
    took: list[float] = []
    with tempfile.TemporaryFile(buffering=0) as file:
        for _ in range(FLUSHES):
            file.write(bytes(4096))
            began = time.perf_counter()
            os.fsync(file.fileno())
            took.append(time.perf_counter() - began)
    return statistics.median(took) * 1000
