"""Where a station keeps its data; nothing else is imported for it, so that a window starts soon."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path


def home_folder(environ: Mapping[str, str]) -> Path:
    """The station's data folder: ``QUAYSIDE_HOME``, or the platform's place for user data."""
    named = environ.get("QUAYSIDE_HOME")
    if named:
        path = Path(named)
        with suppress(RuntimeError):  # ``~NAME`` of nobody is a name like any other, as in a shell
            path = path.expanduser()
        return path.absolute()
    from platformdirs import user_data_path

    try:
        return user_data_path("Quayside", appauthor=False)
    except RuntimeError:
        # Nobody this computer knows, and without HOME, has his place at the root, as with GLib:
        # that it cannot be used is then told with its name.
        return Path("/.local/share/Quayside")
