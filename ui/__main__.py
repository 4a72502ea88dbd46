"""The command ``quayside``. Asking for the version imports nothing that costs time."""

import sys


def main() -> None:
    """Run the command line and end the process with its exit code."""
    if sys.argv[1:] == ["--version"]:
        from station.version import __version__

        print(f"quayside {__version__}")
        return
    from ui.cli import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
