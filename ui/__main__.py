"""The command ``quayside``. The version and the window import nothing of the command line."""

import gc
import os
import sys
from typing import NoReturn


def main() -> None:
    """Run the command line and end the process with its exit code."""
    if sys.argv[1:] == ["--version"]:
        from station.version import __version__

        print(f"quayside {__version__}")
        return
    from ui.display import has_display

    if not sys.argv[1:] and has_display(os.environ, sys.platform):
        open_window()
    from ui.cli import run

    sys.exit(run(sys.argv[1:]))


def open_window() -> NoReturn:
    """Open the window and end the process with its exit code.

    Nothing is thrown away while it starts, so nothing is looked for: that takes a tenth of the
    start. ``ui.app`` turns the collection of garbage on again.
    """
    gc.disable()
    from ui.app import run_window

    sys.exit(run_window())


if __name__ == "__main__":
    main()
