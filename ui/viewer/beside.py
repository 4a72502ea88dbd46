"""Opens files in a viewer of its own beside this process: for a window that is handed files.

macOS starts a program without arguments and tells it of the file by an event, so that a packing
window gets files that are for the viewer.
"""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QProcess

Start = Callable[[str, list[str]], object]


def viewer_command(files: Sequence[Path], *, is_frozen: bool) -> list[str]:
    """The program and its arguments: this one where it is a bundle, else Python with it."""
    program = [sys.executable] if is_frozen else [sys.executable, "-m", "ui"]
    return [*program, "open", *map(str, files)]


def open_beside(files: Sequence[Path], start: Start = QProcess.startDetached) -> None:
    """Start a viewer with these files; it lives on without us."""
    program, *arguments = viewer_command(files, is_frozen=bool(getattr(sys, "frozen", False)))
    start(program, arguments)
