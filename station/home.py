"""Where a station keeps its data; nothing else is imported for it, so that a window starts soon."""

from collections.abc import Mapping
from pathlib import Path


def home_folder(environ: Mapping[str, str]) -> Path:
    """The station's data folder: ``QUAYSIDE_HOME``, or the platform's place for user data."""
    named = environ.get("QUAYSIDE_HOME")
    if named:
        return Path(named).expanduser().absolute()
    from platformdirs import user_data_path

    return user_data_path("Quayside", appauthor=False)
