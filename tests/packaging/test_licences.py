"""LICENCES/ of a bundle: complete, or the build fails with words."""

import shutil
import sys
from dataclasses import replace
from pathlib import Path

import bundle_contents
import pytest
from licence_components import Fault
from licence_table import Entry
from licences import MissingLicence, main, write_for
from system_packages import Dpkg, run

from station.version import __version__
from tests.support.licence_bundle import MadeBundle

LICENSE = Path(__file__).parents[2] / "LICENSE"


@pytest.fixture
def made(tmp_path: Path) -> MadeBundle:
    return MadeBundle(tmp_path)


def faults(made: MadeBundle) -> tuple[Fault, ...]:
    with pytest.raises(MissingLicence) as caught:
        write_for(made.bundle, made.build())
    return caught.value.faults


def notices(made: MadeBundle) -> str:
    write_for(made.bundle, made.build())
    return (made.bundle / "LICENCES" / "NOTICES.txt").read_text("utf-8")


def block(text: str, name: str) -> dict[str, str]:
    """The rows of one component, by their keys."""
    lines = text.split(f"\n{name}\n")[1].split("\n\n")[0].splitlines()
    return {line[4:12].strip(): line[12:] for line in lines if line[4:12].strip()}


def test_a_component_has_all_that_its_user_must_know(made: MadeBundle) -> None:
    made.distribution("click", "BSD-3-Clause", {"click/core.py": ""}, text_name="LICENSE.txt")
    made.modules.append("click.core")
    rows = block(notices(made), "click")
    assert rows == {
        "for": "the command line",
        "version": "1.0",
        "licence": "BSD-3-Clause",
        "holders": "Pallets",
        "text": "python/click/LICENSE.txt",
        "source": "https://github.com/pallets/click",
    }
    text = made.bundle / "LICENCES" / rows["text"]
    assert text.read_text() == "the licence of click"


def test_the_program_itself_is_listed_with_its_python(made: MadeBundle) -> None:
    text = notices(made)
    assert text.startswith("Quayside 1.0: what this program is made of\n")
    assert block(text, "Python")["version"] == "of Python 3.11.7"
    assert block(text, "PyInstaller's bootloader")["version"] == "of pyinstaller 1.0"
    assert (made.bundle / "LICENCES/Python-LICENSE.txt").read_text() == "Python's own"


def test_every_text_that_is_named_is_there(made: MadeBundle) -> None:
    made.distribution("pyside6_essentials", "", {"PySide6/QtCore.abi3.so": ""}, text_name="")
    made.file("_internal/PySide6/QtCore.abi3.so")
    for library in ("libQt6Core.so.6", "libQt6Gui.so.6", "libicudata.so.73"):
        made.file(f"_internal/PySide6/Qt/lib/{library}")
    text = notices(made)
    folder = made.bundle / "LICENCES"
    named = {file for name in ("Qt", "ICU", "PCRE2") for file in [block(text, name)["text"]]}
    assert named == {"LGPL-3.0.txt, GPL-3.0.txt, replacing-Qt.txt", "ICU.txt", "qt/pcre2.txt"}
    for place in ", ".join(named).split(", "):
        assert (folder / place).stat().st_size > 400
    assert "used under LGPL-3.0-only" in block(text, "Qt")["licence"]


def test_what_is_compiled_in_is_told_only_where_it_is(made: MadeBundle) -> None:
    made.distribution("pyside6_essentials", "", {}, text_name="")
    made.file("_internal/PySide6/Qt/lib/libQt6Core.so.6")
    text = notices(made)
    assert "\nPCRE2\n" in text
    assert "\nHarfBuzz in Qt\n" not in text


def test_a_file_of_nobody_fails(made: MadeBundle) -> None:
    made.file("_internal/libmystery.so.1")
    (fault,) = faults(made)
    assert fault.what == "libmystery.so.1 belongs to no component"
    assert "packaging/licences/components.toml" in fault.to_do
    assert not (made.bundle / "LICENCES").exists()


def test_a_module_of_nobody_fails(made: MadeBundle) -> None:
    made.modules += ["mystery", "mystery.inside"]
    assert [fault.what for fault in faults(made)] == [
        "the module mystery belongs to no component",
        "the module mystery.inside belongs to no component",
    ]


def test_a_distribution_without_an_entry_fails(made: MadeBundle) -> None:
    made.distribution("pytest", "MIT", {"pytest/__init__.py": ""})
    made.modules.append("pytest")
    (fault,) = faults(made)
    assert fault.what == "the module pytest belongs to the distribution pytest, which has no entry"
    assert "packaging/licences/python.toml" in fault.to_do


def test_a_component_without_a_text_fails(made: MadeBundle) -> None:
    made.distribution("click", "BSD-3-Clause", {"click/core.py": ""}, text_name="")
    made.modules.append("click.core")
    (fault,) = faults(made)
    assert fault.what == "click has no licence text (its licence)"


def test_an_empty_text_is_none(made: MadeBundle) -> None:
    made.pythons.write_text("")
    (fault,) = faults(made)
    assert fault.what == "Python has no licence text (python:licence)"


def test_a_font_is_shipped_with_its_licence_or_not_at_all(made: MadeBundle) -> None:
    made.file("_internal/resources/fonts/Inter-Bold.otf")
    (fault,) = faults(made)
    assert fault.what == "Inter has no licence text (resources/fonts/Inter-LICENSE.txt)"
    made.file("_internal/resources/fonts/Inter-LICENSE.txt", "Copyright")
    assert block(notices(made), "Inter")["text"] == "fonts/Inter-LICENSE.txt"


def test_a_gpl_library_is_refused(made: MadeBundle) -> None:
    made.system_library("libreadline.so.8", "libreadline8", "GNU readline")
    (fault,) = faults(made)
    assert fault.what.startswith("libreadline.so.8 (libreadline8) is under GPL-3.0-or-later")
    assert "puts the whole program under the GPL" in fault.what


def test_a_licence_that_changed_fails(made: MadeBundle) -> None:
    made.distribution("click", "GPL-3.0-only", {"click/core.py": ""})
    made.modules.append("click.core")
    (fault,) = faults(made)
    assert fault.what == "click 1.0 declares GPL-3.0-only, not BSD-3-Clause"


def test_all_faults_are_told_at_once(made: MadeBundle) -> None:
    made.file("_internal/libone.so")
    made.file("_internal/libtwo.so")
    with pytest.raises(MissingLicence, match=r"libone(.|\n)*libtwo"):
        write_for(made.bundle, made.build())


def test_a_library_of_the_system_brings_its_package_s_text(made: MadeBundle) -> None:
    folder = "/usr/share/common-licenses"
    names = f"see {folder}/LGPL-2.1, and the programs' licence in `{folder}/GPL-2.0'."
    for name in ("LGPL-2.1", "GPL-2", "GPL-3"):
        made.common_licence(name)
    made.system_library("libglib-2.0.so.0", "libglib2.0-0t64", names)
    (made.root / "etc").mkdir()
    (made.root / "etc/os-release").write_text('NAME="x"\nPRETTY_NAME="Debian 13"\n')
    rows = block(notices(made), "libglib2.0-0t64")
    assert rows["version"] == "2.0-1"
    assert rows["source"] == "source package libglib2.0-0t64-source 2.0-1 of Debian 13"
    text = (made.bundle / "LICENCES/NOTICES.txt").read_text()
    assert "Libraries of Debian 13 are unchanged" in text
    texts = made.bundle / "LICENCES/system"
    assert (texts / "libglib2.0-0t64.txt").read_text() == names
    common = {file.name for file in (texts / "common-licenses").iterdir()}
    assert common == {"LGPL-2.1", "GPL-2"}


def test_a_library_elsewhere_is_not_the_system_s(made: MadeBundle) -> None:
    made.system_library("libz.so.1", "zlib1g", "zlib's licence")
    made.file("_internal/somewhere/libz.so.1")
    (fault,) = faults(made)
    assert fault.what == "somewhere/libz.so.1 belongs to no component"


def test_a_file_of_two_fails(made: MadeBundle) -> None:
    build = made.build()
    other = Entry("Other", "", "MIT", "", part_of="quayside", files=("base_*",), texts=("x",))
    table = replace(build.table, components=(*build.table.components, other))
    with pytest.raises(MissingLicence) as caught:
        write_for(made.bundle, replace(build, table=table))
    (fault,) = caught.value.faults
    assert fault.what == "base_library.zip belongs to Python and Other"


def test_a_package_without_an_entry_fails(made: MadeBundle) -> None:
    made.system_library("libmystery.so.1", "libmystery1", "a text")
    (fault,) = faults(made)
    assert fault.what.startswith("libmystery.so.1 belongs to the package libmystery1, which has no")


def test_a_pth_file_s_folders_are_roots_of_their_own(made: MadeBundle) -> None:
    places = {
        "pywin32.pth": "# pywin32's folders\nwin32\nwin32\\lib\nimport pywin32_bootstrap\n",
        "win32/win32print.pyd": "",
        "win32/lib/pywintypes.py": "",
    }
    made.distribution("pywin32", "", places)
    made.file("_internal/win32print.pyd")
    made.modules += ["pywintypes", "win32print"]
    assert block(notices(made), "pywin32")["version"] == "1.0"


def test_python_s_modules_of_windows_lie_at_the_top(made: MadeBundle) -> None:
    made.file("_internal/_ssl.pyd")
    made.file("_internal/_mystery.pyd")
    (fault,) = faults(made)
    assert fault.what == "_mystery.pyd belongs to no component"


def test_an_app_of_macos_keeps_them_in_its_resources(tmp_path: Path) -> None:
    made = MadeBundle(tmp_path)
    (made.bundle / "_internal/base_library.zip").unlink()
    (made.bundle / "_internal").rmdir()
    (made.bundle / "quayside").unlink()
    program = made.file("Contents/MacOS/quayside")
    made.file("Contents/Info.plist")
    made.file("Contents/Frameworks/Python.framework/Versions/3.11/Python")
    made.file("Contents/Resources/base_library.zip")
    made.file("Contents/Resources/resources/fonts/Inter-LICENSE.txt", "Copyright")
    (made.bundle / "Contents/Frameworks/Python").symlink_to("Python.framework/Versions/3.11/Python")
    write_for(made.bundle, made.build())
    folder = made.bundle / "Contents/Resources/LICENCES"
    assert (folder / "fonts/Inter-LICENSE.txt").is_file()
    program.chmod(0o755)
    assert bundle_contents.programs(made.bundle) == [program]


def test_equal_texts_lie_in_one_place(made: MadeBundle) -> None:
    made.system_library("libX11.so.6", "libx11-6", "the licence of X11")
    made.system_library("libX11-xcb.so.1", "libx11-xcb1", "the licence of X11")
    text = notices(made)
    assert {block(text, name)["text"] for name in ("libx11-6", "libx11-xcb1")} == {
        "system/libx11-6.txt"
    }
    assert [file.name for file in (made.bundle / "LICENCES/system").iterdir()] == ["libx11-6.txt"]


def test_a_second_build_replaces_the_first_one_s(made: MadeBundle) -> None:
    first = notices(made)
    left_over = made.file("LICENCES/old.txt")
    assert notices(made) == first
    assert not left_over.exists()


def fake_environment(folder: Path) -> Path:
    """An environment whose Python is this one and whose PyInstaller reads archives of one form.

    A program is a text here: the names of its modules.
    """
    base = Path(sys.base_prefix) / "bin" / f"python3.{sys.version_info.minor}"
    (folder / "bin").mkdir(parents=True)
    (folder / "bin/python").symlink_to(base)
    (folder / "pyvenv.cfg").write_text(f"home = {base.parent}\n")
    site_packages = folder / f"lib/python3.{sys.version_info.minor}/site-packages"
    readers = site_packages / "PyInstaller/archive/readers.py"
    readers.parent.mkdir(parents=True)
    readers.write_text(
        "from pathlib import Path\n"
        "class Inner:\n"
        "    def __init__(self, names): self.toc = dict.fromkeys(names)\n"
        "class CArchiveReader:\n"
        "    def __init__(self, name):\n"
        "        self._names = Path(name).read_text().split()\n"
        "        kinds = {'pyimod01': 'm', 'pyi_rth_x': 's', 'entry': 's', 'PYZ.pyz': 'z'}\n"
        "        self.toc = {name: (0, kind) for name, kind in kinds.items()}\n"
        "    def open_embedded_archive(self, name): return Inner(self._names)\n"
    )
    return site_packages


@pytest.mark.skipif(sys.platform == "win32", reason="the environment is made of links")
def test_modules_are_read_by_the_python_that_built_it(tmp_path: Path) -> None:
    site_packages = fake_environment(tmp_path / "environment")
    bundle = tmp_path / "quayside"
    bundle.mkdir()
    for name, modules in (("quayside", "click.core ui.cli"), ("quayside-window.exe", "ui.app")):
        (bundle / name).write_text(modules)
        (bundle / name).chmod(0o755)
    found = bundle_contents.read(bundle, site_packages)
    assert set(found.modules) == {"click.core", "ui.cli", "ui.app", "pyimod01", "pyi_rth_x"}
    assert found.files == ("quayside", "quayside-window.exe")
    assert {"json", "asyncio"} <= found.stdlib
    assert found.python == ".".join(map(str, sys.version_info[:3]))


@pytest.mark.skipif(sys.platform == "win32", reason="the environment is made of links")
def test_the_script_says_what_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site_packages = fake_environment(tmp_path / "environment")
    bundle = tmp_path / "quayside"
    bundle.mkdir()
    (bundle / "quayside").write_text("mystery")
    (bundle / "quayside").chmod(0o755)
    assert main([str(bundle), str(site_packages)]) == 1
    err = capsys.readouterr().err
    assert "the module mystery belongs to no component: leave it out" in err
    assert "is a part of pyinstaller, which is not in the build environment" in err


@pytest.mark.skipif(sys.platform == "win32", reason="the environment is made of links")
def test_the_script_writes_them(made: MadeBundle, tmp_path: Path) -> None:
    made.site_packages = fake_environment(tmp_path / "environment")
    made.distribution("pyinstaller", "", {}, text_name="COPYING.txt")
    made.file("quayside", "json ui.cli").chmod(0o755)
    assert main([str(made.bundle), str(made.site_packages)]) == 0
    text = (made.bundle / "LICENCES/NOTICES.txt").read_text()
    assert text.startswith(f"Quayside {__version__}: ")
    assert (made.bundle / "LICENCES/Quayside-LICENSE.txt").read_bytes() == LICENSE.read_bytes()


@pytest.mark.skipif(not shutil.which("dpkg-query"), reason="of Debian")
def test_debian_knows_whose_a_library_is() -> None:
    # dpkg itself is linked to it.
    (package,) = Dpkg().owners(["libz.so.1", "libmystery.so.1"]).values()
    assert (package.name, package.source) == ("zlib1g", "zlib")
    assert b"Jean-loup Gailly" in Dpkg().copyright_file(package).read_bytes()


def test_a_system_without_dpkg_knows_no_packages() -> None:
    assert run(["no-such-command-anywhere"]) == ""
    assert Dpkg().owners([]) == {}
