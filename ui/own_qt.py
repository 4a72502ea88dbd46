"""Where our own Qt lies, whatever the folder's name.

PySide6 tells Qt its place by a line of an ini file: a comma or a semicolon ends it there, and
quotation marks go. In such a folder Qt finds no platform, and no window opens. So it is told again.
"""

from pathlib import Path
from typing import Literal

import PySide6
from PySide6.QtCore import QCoreApplication, QLibraryInfo

_ASKED = {
    "plugins": QLibraryInfo.LibraryPath.PluginsPath,
    "translations": QLibraryInfo.LibraryPath.TranslationsPath,
}


def folder_of(what: Literal["plugins", "translations"]) -> Path:
    """One of the folders that came with PySide6, or of the system's Qt where none did."""
    ours = Path(PySide6.__file__).parent
    for place in (ours / "Qt" / what, ours / what):  # Linux and macOS, Windows
        if place.is_dir():
            return place
    return Path(QLibraryInfo.path(_ASKED[what]))


def find_plugins() -> None:
    """Tell Qt where its plug-ins are; before the application is made, which wants one."""
    QCoreApplication.addLibraryPath(str(folder_of("plugins")))
