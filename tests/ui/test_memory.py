"""What threads took and gave back is the system's again."""

import subprocess
import sys

import pytest

from tests.support.process import ROOT

LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="glibc's allocator")

HEAPS_OF_THREADS = """
import sys, threading
from pathlib import Path
from ui.memory import stay_small
if sys.argv[1] == "small":
    assert stay_small()
from ctypes import CDLL, c_size_t, c_void_p
libc = CDLL(None)
libc.malloc.restype = c_void_p
together = threading.Barrier(8)
def take():
    together.wait()
    assert libc.malloc(c_size_t(1000))
    together.wait()
threads = [threading.Thread(target=take) for _ in range(8)]
for each in threads: each.start()
for each in threads: each.join()
# A heap is a mapping of 64 MB, of which little is readable.
lines = Path("/proc/self/maps").read_text().splitlines()
sizes = [[int(end, 16) for end in line.split()[0].split("-")] for line in lines
         if line.split()[1] == "---p"]
print(sum(1 for low, high in sizes if 60_000_000 < high - low <= 64 * 2**20))
"""


def heaps(how: str) -> int:
    done = subprocess.run(
        [sys.executable, "-c", HEAPS_OF_THREADS, how],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=30,
    )
    assert done.returncode == 0, done.stderr
    return int(done.stdout)


@LINUX
def test_eight_threads_share_the_heaps() -> None:
    assert heaps("small") <= 2
    assert heaps("as it is") > 2
