"""Why PySide6 is pinned below 6.12: there, each void call gives a reference to None away.

On Python 3.11 and older the interpreter aborts after some five thousand of them. A process of its
own makes the calls, so that the tests outlive it.
"""

import subprocess
import sys
from importlib.metadata import version

VOID_CALLS = """
import sys
from PySide6.QtCore import QCoreApplication, QObject

app, thing = QCoreApplication([]), QObject()
before = sys.getrefcount(None)
for _ in range(10_000):
    thing.setObjectName("x")
print(before - sys.getrefcount(None))
"""


def test_the_version_is_one_that_we_know() -> None:
    major, minor, patch = map(int, version("PySide6-Essentials").split(".")[:3])
    assert (major, minor) == (6, 11)
    assert patch >= 3


def test_void_calls_cost_no_reference_to_none() -> None:
    done = subprocess.run(
        [sys.executable, "-c", VOID_CALLS], capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert abs(int(done.stdout)) < 100
