"""The command ``quayside``. The version and the window import nothing of the command line."""

import builtins
import gc
import os
import sys


def main() -> None:
    """Run the command line and end the process with its exit code."""
    if sys.argv[1:] == ["--version"]:
        from station.version import __version__

        print(f"quayside {__version__}")
        return
    from ui.standard_files import fill_closed

    fill_closed()
    from ui.display import has_display

    is_window = not sys.argv[1:] and has_display(os.environ, sys.platform)
    if is_window:
        import ui.started  # noqa: F401  # first: where the system does not tell, the start is now
    from ui.crashes import Watch

    with Watch("window" if is_window else "command"):
        sys.exit(_run(is_window=is_window))


def _run(*, is_window: bool) -> int:
    if is_window:
        prepare_imports()
        from ui.app import run_window

        return run_window()
    from ui.cli import run

    return run(sys.argv[1:])


def prepare_imports() -> None:
    """Make what follows import quickly.

    Nothing is thrown away while it starts, so nothing is looked for: that takes a tenth of the
    start. ``ui.app`` turns the collection of garbage on again. PySide6 has a hook in each import
    that reads the source of what is imported, for a feature that we do not use (names in snake
    case): another tenth, and a pause of the window wherever something is imported later.
    """
    gc.disable()
    plain_import = builtins.__import__
    import PySide6.QtCore  # noqa: F401  # puts its hook there

    builtins.__import__ = plain_import


if __name__ == "__main__":
    main()
