"""PySide's support in Python, compiled beside it: else each start unzips and compiles it anew.

libshiboken holds that code as a zip, for there need be no file. Where a folder ``files.dir`` lies
in its package, it imports from there instead (``SBK_EMBED`` of its signature_bootstrap); with 0 as
its value it writes that folder. Measured: a bare window of a bundle comes 8 ms sooner.
"""

import compileall
import os
import shutil
import subprocess
import sys
from pathlib import Path

from fault import BuildFault

PACKAGE, FOLDER = "shiboken6", "files.dir"


def compiled(package: Path, work: Path) -> list[tuple[str, str]]:
    """Compile the support of ``package`` (shiboken6 in site-packages) for the running Python.

    Source and folder in the bundle of each file. The package itself is left as it is. Raises
    BuildFault where this shiboken writes none.
    """
    root = work / "shiboken"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(package, root / PACKAGE)
    environ = {**os.environ, "SBK_EMBED": "0", "PYTHONPATH": str(root)}
    done = subprocess.run(
        [sys.executable, "-c", f"import {PACKAGE}"],
        env=environ,
        capture_output=True,
        text=True,
        check=False,
    )
    folder = root / PACKAGE / FOLDER
    if done.returncode or not any(folder.glob("*.py")):
        raise BuildFault(f"{PACKAGE} writes no {FOLDER}: {done.stderr[-400:]}")
    # Tracebacks name the file as it is named in the bundle, not on the machine that builds it.
    compileall.compile_dir(folder, quiet=1, legacy=True, stripdir=str(root), force=True)
    return [
        (str(file), file.parent.relative_to(root).as_posix())
        for file in sorted(folder.rglob("*.pyc"))
        if "__pycache__" not in file.parts
    ]
