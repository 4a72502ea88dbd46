"""Which libraries are still asked for, once plug-ins and modules were left out. Pure."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import PurePath

Entry = tuple[str, str, str]
"""A file of PyInstaller's tables: its place in the bundle, where it comes from, its kind. A link's
second part is where it leads, from its own folder."""


def needed(entries: Sequence[Entry], imports_of: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Those that stay: without libraries that nothing asks for any more, and the links to them.

    ``imports_of`` gives the names of the libraries that a file is linked to. What Python imports,
    the interpreter's own library, and what lies in a package's folder is asked for from outside.
    """
    libraries = {_key(entry): entry for entry in entries if _is_library(entry)}
    todo = [entry for entry in entries if _is_asked_for(entry)]
    found: set[str] = set()
    while todo:
        for name in map(str.lower, imports_of(todo.pop()[1])):
            if name in libraries and name not in found:
                found.add(name)
                todo.append(libraries[name])
    lost = {PurePath(entry[0]) for key, entry in libraries.items() if key not in found}
    frameworks = {each for each in map(_framework, lost) if each}
    return [entry for entry in entries if not _goes(entry, lost, frameworks)]


def _is_library(entry: Entry) -> bool:
    """Whether it is there only because something is linked to it."""
    path, kind = PurePath(entry[0]), entry[2]
    if kind != "BINARY" or "plugins" in path.parts or path.parts[0] == "pypdfium2_raw":
        return False
    return not path.name.lower().startswith(("libpython3", "python"))


def _is_asked_for(entry: Entry) -> bool:
    return entry[2] in ("BINARY", "EXTENSION") and not _is_library(entry)


def _key(entry: Entry) -> str:
    return PurePath(entry[0]).name.lower()


def _goes(entry: Entry, lost: set[PurePath], frameworks: set[str]) -> bool:
    """A lost library, a link to one, or what else lies in the folder of a lost framework."""
    place, source, kind = entry
    at = PurePath(place)
    target = at.parent / source if kind == "SYMLINK" else at
    return target in lost or bool({_framework(at), _framework(target)} & frameworks)


def _framework(path: PurePath) -> str:
    """The folder of a framework of macOS that the file lies in; empty where it is in none."""
    folders = [part for part in path.parts if part.endswith(".framework")]
    return folders[0] if folders else ""
