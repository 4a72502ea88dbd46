"""What the processes of a data folder wrote into their logs."""

from pathlib import Path

from station.logs.files import files_in


def log_of(home: Path) -> str:
    """All of it, oldest file first."""
    return "".join(file.read_text("utf-8") for file, *_ in reversed(files_in(home / "logs")))
