"""A window that some starter gave no standard files: no other file takes their place."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.process import ROOT

SPEAKS = """
import os, sys
sys.argv = ["quayside", "log-level"]
import ui.__main__ as program
def run(*, is_window):
    os.write(1, b"a word of a library\\n")
    os.write(2, b"and another\\n")
    os.kill(os.getpid(), 9)
program._run = run
program.main()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="numbers of files are not the system's there")
def test_what_a_library_says_is_no_fault(tmp_path: Path) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", 'exec "$0" -c "$1" <&- >&- 2>&-', sys.executable, SPEAKS],
        cwd=ROOT,
        env={**os.environ, "QUAYSIDE_HOME": str(tmp_path)},
        timeout=60,
        check=False,
    )
    assert done.returncode == -9
    (marker,) = (tmp_path / "crashes").glob("running-*.txt")
    head, *rest = marker.read_text("utf-8").splitlines()
    assert json.loads(head)["kind"] == "command"
    assert rest == []
