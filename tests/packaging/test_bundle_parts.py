"""What goes into the bundle, and what stays out of it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import parts
import pytest
import reach

ROOT = Path(__file__).parents[2]


def imported() -> Iterator[tuple[str, str]]:
    """Every module that a file of ours may import, with the file."""
    for package in parts.OURS:
        for file in (ROOT / package).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(node, ast.Import):
                    yield from ((alias.name, file.name) for alias in node.names)
                elif isinstance(node, ast.ImportFrom):
                    yield from ((f"{node.module}.{alias.name}", file.name) for alias in node.names)


def test_nothing_of_ours_imports_what_is_left_out() -> None:
    uses = [
        (module, file)
        for module, file in imported()
        if any(module == name or module.startswith(f"{name}.") for name in parts.LEFT_OUT)
    ]
    assert not uses


def test_every_folder_of_files_is_there_or_has_none_yet() -> None:
    """A folder of files that is no module must be named, or the bundle lacks it."""
    with_files = {
        str(file.parent.relative_to(ROOT))
        for package in parts.OURS
        for file in (ROOT / package).rglob("*")
        if file.is_file() and file.suffix not in (".py", ".pyc")
    }
    assert with_files <= set(parts.DATA_FOLDERS)


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/Qt/translations/qtbase_fr.qm",
        "PySide6/Qt/lib/libQt6Core.so.6",
        "resources/translations/quayside_fr.qm",
        "resources/fonts/Roboto-Bold.ttf",
        "libX11.so.6",
        "keyring-25.7.0.dist-info/entry_points.txt",
        "httpx-0.28.1.dist-info/METADATA",
    ],
)
def test_what_is_used_stays(place: str) -> None:
    assert parts.is_wanted(place)


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/imageformats/libqjpeg.so",
        "PySide6/Qt/plugins/xcbglintegrations/libqxcb-glx-integration.so",
        "PySide6/plugins/imageformats/qwebp.dll",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/translations/qt_fr.qm",
        "resources/translations/quayside_fr.ts",
        "reportlab/fonts/Vera.ttf",
        "libfontconfig.so.1",
        "libfreetype.so.6",
        "libdbus-1.so.3",
        "httpx-0.28.1.dist-info/RECORD",
        "httpx-0.28.1.dist-info/licenses/LICENSE.md",
    ],
)
def test_what_is_not_used_goes(place: str) -> None:
    assert not parts.is_wanted(place)


def test_pillows_own_freetype_is_not_the_systems() -> None:
    assert parts.is_wanted("pillow.libs/libfreetype-57f805ba.so.6.20.6")


ENTRIES: list[reach.Entry] = [
    ("libpython3.11.so.1.0", "/py/libpython3.11.so.1.0", "BINARY"),
    ("QtGui.so", "/qt/QtGui.so", "EXTENSION"),
    ("PySide6/plugins/platforms/libqxcb.so", "/qt/libqxcb.so", "BINARY"),
    ("libGui.so.6", "PySide6/lib/libGui.so.6", "SYMLINK"),
    ("PySide6/lib/libGui.so.6", "/qt/libGui.so.6", "BINARY"),
    ("libxcb-icccm.so.4", "/usr/libxcb-icccm.so.4", "BINARY"),
    ("libz.so.1", "/usr/libz.so.1", "BINARY"),
    ("PySide6/lib/libNetwork.so.6", "/qt/libNetwork.so.6", "BINARY"),
    ("libNetwork.so.6", "PySide6/lib/libNetwork.so.6", "SYMLINK"),
    ("libkrb5.so.3", "/usr/libkrb5.so.3", "BINARY"),
    ("pypdfium2_raw/libpdfium.so", "/p/libpdfium.so", "BINARY"),
    ("certifi/cacert.pem", "/c/cacert.pem", "DATA"),
]
LINKED = {
    "/qt/QtGui.so": ["libGui.so.6", "libc.so.6"],
    "/qt/libqxcb.so": ["LIBXCB-ICCCM.so.4"],
    "/qt/libGui.so.6": ["libz.so.1"],
    "/qt/libNetwork.so.6": ["libkrb5.so.3"],
}


def test_a_library_stays_as_long_as_it_is_asked_for() -> None:
    left = reach.needed(ENTRIES, lambda file: LINKED.get(file, []))
    assert [entry for entry in ENTRIES if entry not in left] == [
        ("PySide6/lib/libNetwork.so.6", "/qt/libNetwork.so.6", "BINARY"),
        ("libNetwork.so.6", "PySide6/lib/libNetwork.so.6", "SYMLINK"),
        ("libkrb5.so.3", "/usr/libkrb5.so.3", "BINARY"),
    ]


def test_a_framework_goes_whole() -> None:
    """On macOS a library is a folder with links; one that is broken spoils the signature."""
    folder = "PySide6/Qt/lib/QtNetwork.framework"
    kept = ("PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore", "/q/QtCore", "BINARY")
    entries: list[reach.Entry] = [
        ("PySide6/QtCore.abi3.so", "/q/QtCore.abi3.so", "EXTENSION"),
        kept,
        ("QtCore", kept[0], "SYMLINK"),
        (f"{folder}/Versions/A/QtNetwork", "/q/QtNetwork", "BINARY"),
        (f"{folder}/Versions/A/Resources/Info.plist", "/q/Info.plist", "DATA"),
        (f"{folder}/Versions/Current", "A", "SYMLINK"),
        ("QtNetwork", f"{folder}/Versions/A/QtNetwork", "SYMLINK"),
    ]
    left = reach.needed(entries, lambda file: ["QtCore"] if "abi3" in file else [])
    assert left == entries[:3]
