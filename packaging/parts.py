"""What goes into the bundle and what stays out, each with its reason. Pure: the spec asks."""

from collections.abc import Callable, Iterable, Sequence
from fnmatch import fnmatchcase
from pathlib import PurePath

Entry = tuple[str, str, str]
"""A file of PyInstaller's tables: its place in the bundle, where it comes from, its kind."""

OURS = ("station", "ui", "printing", "resources")
"""Our packages: commands, pages and documents are imported by name."""

COLLECTED = (
    *OURS,
    "reportlab.graphics.barcode",  # imports its codes by texts that are executed
)
"""Packages of which every module is taken."""

BY_NAME = {
    "linux": ("secretstorage",),
    "win32": ("win32ctypes.core", "win32print"),
    "darwin": (),
}
"""Modules of others that are found by name alone, by ``sys.platform``: what the keyring keeps to,
and the Windows spooler. The keyring's own back ends come with its hook of PyInstaller."""

DATA_FOLDERS = (
    "resources/fonts",
    "resources/icons",
    "resources/sounds",
    "resources/translations",
    "station/store/migrations",
)
"""Our files that are no modules."""

HOOKS_LEFT_OUT = {
    "pyi_rth_pyside6": "loads QtCore at each start, and tells our plug-ins to all that we start;"
    " Qt's own wheel finds itself",
    "pyi_rth_multiprocessing": "one process: uvicorn imports it, and nobody starts another",
}
"""PyInstaller's run-time hooks that are not run."""

LEFT_OUT = {
    "PySide6.QtNetwork": "imported by PySide6 itself for a certificate check of old systems",
    "PIL.ImageCms": "one-bit pictures have no colour profile",
    "PIL.ImageMath": "not used",
    "PIL.ImageMorph": "not used",
    "PIL.ImageTk": "not used",
    "PIL.ImageQt": "not used",
    "PIL._avif": "no picture file is read or written",
    "PIL._webp": "no picture file is read or written",
    "PIL._imagingcms": "see PIL.ImageCms",
    "PIL._imagingmath": "see PIL.ImageMath",
    "PIL._imagingmorph": "see PIL.ImageMorph",
    "PIL._imagingtk": "see PIL.ImageTk",
    "PySide6.QtDBus": "collected for QtGui, whose Python side does not import it",
    "cffi": "cryptography needs its compiled part alone",
    "pycparser": "see cffi",
    "httpx._main": "httpx's own command line",
    "markdown_it": "rich's Markdown is not used",
    "mdurl": "see markdown_it",
    "pygments": "rich's coloured source text is not used",
    "numpy": "optional for zxing-cpp and pypdfium2",
    "pydoc_data": "the texts of Python's help()",
    "pdb": "nobody debugs at a packing bench",
    "pkg_resources": "of the build",
    "setuptools": "of the build",
    "_distutils_hack": "of the build",
    "distutils": "of the build",
    "pip": "of the build",
    "tkinter": "the window is Qt's",
    "trio": "asyncio is the loop",
    "uvloop": "asyncio is the loop",
    "watchfiles": "uvicorn's reloader",
    "websockets": "the sandbox has none",
    "lib2to3": "not used",
}
"""Modules that something names, and nothing of ours needs."""

PLUGINS = {
    "platforms/qxcb": "Linux: X11, and XWayland in a Wayland session",
    "platforms/qoffscreen": "a scripted morning without a display",
    "platforms/qwindows": "Windows",
    "platforms/qcocoa": "macOS",
    "platforminputcontexts/composeplatforminputcontextplugin": "Linux: dead keys, as in ô",
    "platforminputcontexts/ibusplatforminputcontextplugin": "Linux: other scripts",
}
"""Qt's plug-ins that stay, ``folder/name``. All others go: icons are drawn by QtSvg itself, PNG is
in QtGui, the style is Fusion, nothing is drawn by OpenGL (without its plug-ins no graphics driver
is loaded), and the GTK theme would bring GTK."""

QT_CATALOGUES = ("qtbase_fr.qm",)
"""What ui/translator.py asks of Qt's own words; English is in Qt's code."""

UNUSED_DATA = (
    "reportlab/fonts/*",  # documents embed Roboto of resources/fonts
    "asyncpg/*.pyx",
    "asyncpg/*.pxd",
    "asyncpg/*.pxi",
    "*.pyi",
    "*/py.typed",
    "resources/translations/*.ts",  # the source of the compiled catalogue
)

FROM_THE_SYSTEM = {
    "libfontconfig.so.1": "reads the system's own configuration, whose form grows with it",
    "libfreetype.so.6": "fontconfig's partner: the system's is built against the system's",
    "libexpat.so.1": "as libfreetype",
}
"""Left to the machine beyond PyInstaller's own list (glibc, libGL, libEGL, libdrm, libxcb,
libwayland: they belong to the kernel, the graphics driver or the display server)."""


def is_wanted(place: str) -> bool:
    """Whether a file belongs into the bundle, by its place there (``PySide6/Qt/plugins/...``)."""
    path = PurePath(place)
    name = path.as_posix()
    if path.parts[:1] == ("PySide6",) and "plugins" in path.parts:
        return _plugin(path) in PLUGINS
    if path.parts[:1] == ("PySide6",) and "translations" in path.parts:
        return path.name in QT_CATALOGUES
    if path.name in FROM_THE_SYSTEM:
        return False
    return not any(fnmatchcase(name, pattern) for pattern in UNUSED_DATA)


def _plugin(path: PurePath) -> str:
    """``folder/name``, without what the systems put around a library's name."""
    return f"{path.parent.name}/{path.name.split('.')[0].removeprefix('lib')}"


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
