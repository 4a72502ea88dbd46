"""Objects in the printer's memory: a label may use what it brought into the RAM itself.

What an earlier job left there, or somebody stored for good, could be anything: the preview would
not be what comes out.
"""

import re
from dataclasses import dataclass, field

from printing.labels.zpl.commands import Command
from printing.labels.zpl.rules import RECALLS, STORES

_BLANK = re.compile(r"[\x00-\x20\x7f]+")
_OBJECT = re.compile(r"(?:([A-Z]):)?([^:]*)")
_GRAPHIC = re.compile(r"[0-9A-Za-z,!:+/=\s]*")


@dataclass(slots=True)
class StoredObjects:
    """The names that were stored so far; ``is_defining``: inside of a format that is stored."""

    names: set[str] = field(default_factory=set)
    is_defining: bool = False

    def take(self, command: Command, name: str) -> str:
        """Why this store, recall or deletion is refused, empty where it is not."""
        text = _BLANK.sub("", command.rest.split(command.delimiter)[0]).upper()
        found = _OBJECT.fullmatch(text)
        if not found or found[1] not in (None, "R"):
            return "only the printer's RAM (R:) may be used"
        key = found[2].split(".")[0]
        if name in STORES:
            return self._store(command, name, key)
        if name in RECALLS:
            return self._recall(name, key)
        return ""

    def _store(self, command: Command, name: str, key: str) -> str:
        self.names.add(key)
        self.is_defining = self.is_defining or name == "DF"
        if name == "DG" and not _is_graphic(command):
            return "its data is no graphic"
        return ""

    def _recall(self, name: str, key: str) -> str:
        if name == "XF" and self.is_defining:
            return "a stored format uses another one"
        return "" if key in self.names else "it uses what this label did not bring along"


def _is_graphic(command: Command) -> bool:
    """True where the data of a ``~DG`` is hexadecimal, packed or base64, and nothing else."""
    parts = command.rest.split(command.delimiter, 3)
    numbers = all(part.strip().isdigit() for part in parts[1:3])
    return len(parts) == 4 and numbers and bool(_GRAPHIC.fullmatch(parts[3]))
