"""What PyInstaller complains of. It goes on where a library is missing; a bundle may not."""

import re
from collections.abc import Mapping

KNOWN = {
    "ole32": "platformdirs asks for it on Windows only",
    "shell32": "platformdirs asks for it on Windows only",
    "libgdk-3.so.0": "of the GTK theme, a plug-in that is left out",
    "libgtk-3.so.0": "of the GTK theme, a plug-in that is left out",
}
"""Libraries and modules that may stay unresolved, each with its reason."""

_COMPLAINTS = (
    re.compile(r"WARNING: Library not found: could not resolve '(?P<name>[^']+)'"),
    re.compile(r"WARNING: Library (?P<name>\S+) required via ctypes not found"),
    re.compile(r"(?:WARNING|ERROR): Hidden import [\"'](?P<name>[^\"']+)[\"'] not found"),
    re.compile(r"WARNING: (?P<name>lib\S+) not found"),
)


def unexplained(log: str, known: Mapping[str, str] = KNOWN) -> list[str]:
    """The lines about what is not resolved and not known, in their order."""
    return [line.strip() for line in log.splitlines() if _is_new(line, known)]


def _is_new(line: str, known: Mapping[str, str]) -> bool:
    found = next(filter(None, (each.search(line) for each in _COMPLAINTS)), None)
    return found is not None and found["name"] not in known
