"""Files that ship with Quayside: fonts, icons, sounds, styles, translations."""

from pathlib import Path

_ROOT = Path(__file__).parent


def path(name: str) -> Path:
    """The file of that name below this folder (``"fonts/Inter-Regular.otf"``).

    Raises FileNotFoundError where the bundle lacks it, so that a broken install is noticed at once.
    """
    found = _ROOT / name
    if not found.is_file():
        raise FileNotFoundError(f"resource not found: {name}")
    return found
