"""The recipe of Windows, read as text: what it names is there, and the version is not in it."""

import re
from pathlib import Path

import pytest
import windows_setup
from fault import BuildFault

from station.version import __version__

ROOT = Path(__file__).parents[2]
WINDOWS = ROOT / "packaging" / "windows"
SCRIPT = windows_setup.SCRIPT.read_text("utf-8-sig")
BUILD = (WINDOWS / "build.ps1").read_text("utf-8")
SPEC = (ROOT / "packaging" / "quayside.spec").read_text("utf-8")


def section(name: str) -> list[str]:
    """The lines of a section, without remarks and the preprocessor's."""
    body = re.split(r"^\[(\w+)\]$", SCRIPT, flags=re.MULTILINE)
    lines = body[body.index(name) + 1].splitlines()
    return [line for line in lines if line.strip() and line[0] not in ";#"]


def defined() -> dict[str, str]:
    return dict(re.findall(r'^#define (\w+) "([^"]+)"$', SCRIPT, re.MULTILINE))


def setup() -> dict[str, str]:
    return dict(line.split("=", 1) for line in section("Setup"))


def test_it_is_read_as_unicode() -> None:
    assert windows_setup.SCRIPT.read_bytes().startswith(b"\xef\xbb\xbf")


def test_the_version_comes_from_outside() -> None:
    assert "#ifndef VERSION\n  #error" in SCRIPT
    told = "\n".join(line for line in SCRIPT.splitlines() if not line.startswith((";", "  #error")))
    assert __version__ not in told
    assert setup()["AppVersion"] == "{#VERSION}"
    assert setup()["OutputBaseFilename"] == "quayside-{#VERSION}-setup"


def test_what_it_takes_in_is_there_or_made_by_the_bundle() -> None:
    for key in ("LicenseFile", "SetupIconFile"):
        assert (WINDOWS / setup()[key].replace("\\", "/")).resolve().is_file()
    (source,) = re.findall(r'Source: "([^"]+)"', "\n".join(section("Files")))
    bundle = (WINDOWS / defined()["BUNDLE"].replace("\\", "/")).resolve()
    assert source == r"{#BUNDLE}\*"
    assert bundle == ROOT / "dist" / "quayside"
    assert (WINDOWS / setup()["OutputDir"].replace("\\", "/")).resolve() == ROOT / "dist"


def test_its_programs_are_those_of_the_spec() -> None:
    made = set(re.findall(r'program\("([\w-]+)"', SPEC))
    named = {defined()["WINDOW"], defined()["COMMANDS"]}
    assert named == {f"{name}.exe" for name in made}


def test_it_needs_no_administrator_and_lets_one_decide() -> None:
    assert setup()["PrivilegesRequired"] == "lowest"
    assert setup()["PrivilegesRequiredOverridesAllowed"] == "commandline dialog"
    assert setup()["DefaultDirName"].startswith("{autopf}")
    assert "HKLM" not in SCRIPT
    assert "HKCU" not in SCRIPT


def test_it_is_one_program_for_ever() -> None:
    assert re.fullmatch(r"\{\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}", setup()["AppId"])


def test_the_uninstaller_takes_back_what_is_registered_and_no_data() -> None:
    rows = section("Registry")
    owned = [re.findall(r'Subkey: "([^"]+)"', row)[0] for row in rows if "uninsdeletekey" in row]
    for row in rows:
        key = re.findall(r'Subkey: "([^"]+)"', row)[0]
        assert row.startswith("Root: HKA; ")
        assert "uninsdeletevalue" in row or any(key.startswith(own) for own in owned), row
    assert "[UninstallDelete]" not in SCRIPT
    assert "localappdata" not in SCRIPT.lower().replace("%localappdata%", "")


def test_a_label_is_opened_by_the_program_without_a_console() -> None:
    commands = [row for row in section("Registry") if r"shell\open\command" in row]
    assert len(commands) == 2
    for row in commands:
        assert '"""{app}\\{#WINDOW}"" open ""%1"""' in row


def test_its_own_words_are_in_both_languages() -> None:
    languages = re.findall(r'^Name: "(\w+)"', "\n".join(section("Languages")), re.MULTILINE)
    words: dict[str, set[str]] = {language: set() for language in languages}
    for line in section("CustomMessages"):
        language, name = line.partition("=")[0].split(".")
        words[language].add(name)
    assert set(languages) == {"en", "fr"}
    assert words["en"] == words["fr"]
    used = set(re.findall(r"(?:\{cm:|CustomMessage\(')(\w+)", SCRIPT))
    of_inno = {"CreateDesktopIcon", "AdditionalIcons", "LaunchProgram"}
    assert used - of_inno == words["en"]


def test_a_running_window_is_asked_and_not_killed() -> None:
    assert setup()["CloseApplications"] == "yes"
    assert setup()["RestartApplications"] == "no"


def test_each_begin_has_its_end() -> None:
    code = SCRIPT.partition("[Code]")[2]
    plain = re.sub(r"\{[^}]*\}|'[^']*'", "", code)
    assert len(re.findall(r"\bbegin\b", plain)) == len(re.findall(r"\bend\b", plain)) > 0


def test_the_build_names_scripts_that_are_there() -> None:
    named = re.findall(r'"(packaging\\[\w\\.]+)"', BUILD)
    assert len(named) == 2
    for name in named:
        assert (ROOT / name.replace("\\", "/")).is_file(), name


def test_the_compiler_is_called_with_the_version_and_signs_where_told() -> None:
    plain = windows_setup.command_line("ISCC.exe", "1.2.3", "")
    assert plain == ["ISCC.exe", "/DVERSION=1.2.3", str(windows_setup.SCRIPT)]
    signed = windows_setup.command_line("ISCC.exe", "1.2.3", "signtool sign $f")
    assert signed[2:4] == ["/Squayside=signtool sign $f", "/DSIGN=quayside"]
    assert "SignTool={#SIGN}" in SCRIPT


def test_the_compiler_is_found_on_the_path_and_where_its_installer_puts_it(tmp_path: Path) -> None:
    place = tmp_path / "Inno Setup 6"
    place.mkdir()
    program = place / windows_setup.COMPILER
    with pytest.raises(BuildFault, match="Inno Setup"):
        windows_setup.compiler({"ProgramFiles(x86)": str(tmp_path), "PATH": ""})
    program.touch(mode=0o755)
    assert windows_setup.compiler({"ProgramFiles(x86)": str(tmp_path), "PATH": ""}) == str(program)
    assert windows_setup.compiler({"PATH": str(place)}) == str(program)
    with pytest.raises(BuildFault):
        windows_setup.compiler({"PATH": ""})
