"""What goes into the bundle and what stays out, each with its reason. Pure: the spec asks."""

from fnmatch import fnmatchcase
from pathlib import PurePath

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
    "readline": "GPL 3, and nobody edits lines here",
    "trio": "asyncio is the loop",
    "uvloop": "asyncio is the loop",
    "watchfiles": "uvicorn's reloader",
    "websockets": "the sandbox has none",
    "lib2to3": "not used",
}
"""Modules that something names, and nothing of ours needs."""

PLUGINS = {
    "platforms/qxcb": "Linux: X11, and a Wayland session where the next one cannot be loaded",
    "platforms/qwayland": "Linux: without it Qt warns in each Wayland session",
    "wayland-shell-integration/xdg-shell": "the windows of every Wayland desktop",
    "wayland-decoration-client/adwaita": "GNOME leaves a window's frame to the program",
    "wayland-decoration-client/bradient": "the same where there is no session bus",
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

METADATA = ("METADATA", "entry_points.txt")
"""What is read of a distribution: its version, and the keyring's back ends. Licences have a folder
of their own (``licences.py``)."""

FROM_THE_SYSTEM = {
    "libfontconfig.so.1": "reads the system's own configuration, whose form grows with it",
    "libfreetype.so.6": "fontconfig's partner: the system's is built against the system's",
    "libexpat.so.1": "as libfreetype",
    "libdbus-1.so.3": "knows its own system's places of the bus, and brings libsystemd, libgcrypt",
}
"""Left to the machine beyond PyInstaller's own list (glibc, libGL, libEGL, libdrm, libxcb,
libwayland: they belong to the kernel, the graphics driver or the display server).

In the bundle, as PyInstaller has it: libstdc++ (nothing of the system's that is written in C++ is
loaded here, the graphics driver least of all, so an older one than the system's does no harm),
libX11 (it needs no more of libxcb than any system has), glib."""


def is_wanted(place: str) -> bool:
    """Whether a file belongs into the bundle, by its place there (``PySide6/Qt/plugins/...``)."""
    path = PurePath(place)
    name = path.as_posix()
    if path.parts[:1] == ("PySide6",) and "plugins" in path.parts:
        return _plugin(path) in PLUGINS
    if path.parts[:1] == ("PySide6",) and "translations" in path.parts:
        return path.name in QT_CATALOGUES
    if path.parts[0].endswith(".dist-info"):
        return path.name in METADATA
    if path.name in FROM_THE_SYSTEM:
        return False
    return not any(fnmatchcase(name, pattern) for pattern in UNUSED_DATA)


def _plugin(path: PurePath) -> str:
    """``folder/name``, without what the systems put around a library's name."""
    return f"{path.parent.name}/{path.name.split('.')[0].removeprefix('lib')}"
