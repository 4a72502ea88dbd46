"""What the Linux desktop is told: menu entries, file type, metainfo, udev rules, manual page."""

import configparser
import gzip
import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import click
import linux_files
import manual_page
import pytest

from station.environment import home_folder
from ui.cli import COMMANDS
from ui.problem_words.row import Exit

LINUX = linux_files.LINUX
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
PAGE = manual_page.manual_page("7.8.9", "2026-09-21")
RULES = (LINUX / linux_files.UDEV_RULES).read_text("utf-8").splitlines()


def entry(name: str) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None, delimiters="=")
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # keys have capitals
    parser.read(LINUX / name, "utf-8")
    return parser["Desktop Entry"]


def tool(name: str) -> str:
    place = shutil.which(name)
    if not place:
        pytest.skip(f"needs {name}")
    return place


@pytest.mark.parametrize("name", linux_files.DESKTOP_FILES)
def test_menu_entries_are_valid(name: str) -> None:
    subprocess.run([tool("desktop-file-validate"), str(LINUX / name)], check=True)


def test_the_menu_entry_finds_its_window() -> None:
    """X11 knows a window by the program's name, Wayland by its desktop file's."""
    text = (Path(__file__).parents[2] / "ui" / "app.py").read_text("utf-8")
    (name,) = re.findall(r'setApplicationName\("(\w+)"\)', text)
    (file,) = re.findall(r'setDesktopFileName\("(\w+)"\)', text)
    assert linux_files.DESKTOP_FILES[0] == f"{file}.desktop"
    assert entry(f"{file}.desktop")["StartupWMClass"] == name
    assert "StartupWMClass" not in entry("quayside-open.desktop"), "one entry a window"


@pytest.mark.parametrize("name", linux_files.DESKTOP_FILES)
def test_a_menu_entry_is_in_both_languages(name: str) -> None:
    words = entry(name)
    for key in ("GenericName", "Comment"):
        assert words[key] != words[f"{key}[fr]"]


def test_labels_are_opened_by_an_entry_that_no_menu_shows() -> None:
    opens = entry("quayside-open.desktop")
    assert opens["NoDisplay"] == "true"
    assert opens["Exec"] == "quayside open %F"
    assert "MimeType" not in entry("quayside.desktop")
    tree = ElementTree.parse(LINUX / "quayside-mime.xml")
    kinds = [kind.get("type") for kind in tree.iter(f"{MIME}mime-type")]
    assert opens["MimeType"].rstrip(";").split(";") == kinds


def test_the_file_type_is_known_by_name_and_by_its_first_bytes(tmp_path: Path) -> None:
    packages = tmp_path / "mime" / "packages"
    packages.mkdir(parents=True)
    shutil.copy(LINUX / "quayside-mime.xml", packages / "quayside.xml")
    subprocess.run(
        [tool("update-mime-database"), str(tmp_path / "mime")], check=True, capture_output=True
    )
    globs = (tmp_path / "mime" / "globs2").read_text("utf-8")
    assert "application/x-zpl:*.zpl" in globs
    magic = (tmp_path / "mime" / "magic").read_bytes()
    assert b"[60:application/x-zpl]" in magic
    assert b"^XA" in magic


def test_the_metainfo_is_valid(tmp_path: Path) -> None:
    linux_files.write_share(tmp_path, "7.8.9", 1_790_000_000)
    file = tmp_path / "metainfo" / linux_files.METAINFO
    release = ElementTree.parse(file).find("releases/release")
    assert release is not None
    assert release.attrib == {"version": "7.8.9", "date": "2026-09-21"}
    subprocess.run([tool("appstreamcli"), "validate", "--no-net", str(file)], check=True)


def test_udev_rules_give_devices_before_the_seat_takes_them() -> None:
    assert int(linux_files.UDEV_RULES.split("-")[0]) < 73, "73-seat-late.rules reads the tag"
    given = [line for line in RULES if 'TAG+="uaccess"' in line]
    assert given
    assert not [line for line in RULES if "MODE" in line or "GROUP" in line]


def test_udev_rules_jump_forward_to_labels_that_are_there() -> None:
    def named(word: str) -> list[tuple[int, str]]:
        return [
            (at, name)
            for at, line in enumerate(RULES)
            for name in re.findall(rf'{word}="(\w+)"', line)
        ]

    places = {name: at for at, name in named("LABEL")}
    assert named("GOTO")
    for at, name in named("GOTO"):
        assert places[name] > at, name


def test_udev_rules_name_numbers_as_the_kernel_writes_them() -> None:
    numbers = re.findall(r'ATTRS\{id(?:Vendor|Product)\}=="([^"]+)"', "\n".join(RULES))
    assert len(numbers) > 20
    for number in "|".join(numbers).split("|"):
        assert re.fullmatch(r"[0-9a-f]{4}", number), number


def test_a_scale_is_never_known_by_its_maker_alone_but_at_a_serial_port() -> None:
    """Makers of scales make label printers as well: these are not given away."""
    hid = RULES[: RULES.index('LABEL="quayside_serial"')]
    for line in hid:
        assert ("idVendor" in line) == ("idProduct" in line), line


def test_udev_itself_accepts_the_rules() -> None:
    done = subprocess.run([tool("udevadm"), "verify", "--help"], capture_output=True, check=False)
    if done.returncode:
        pytest.skip("udevadm verify is of systemd 254")
    rules = str(LINUX / linux_files.UDEV_RULES)
    subprocess.run(["udevadm", "verify", rules], check=True, capture_output=True)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_manual_page_has_every_command(name: str) -> None:
    heading = f'.SS "quayside {name}"'.replace("-", r"\-")
    assert heading in PAGE.splitlines()


def test_the_manual_page_has_every_exit_code_and_option() -> None:
    assert set(manual_page.EXITS) == set(Exit)
    assert r"\fB\-\-demo\fR" in PAGE
    assert r"\fB\-\-printer" in PAGE
    assert PAGE.count(r"\-\-help\fR") == 1


def test_the_manual_page_knows_where_the_data_is() -> None:
    (place,) = manual_page.FILES
    assert Path(place).expanduser() == home_folder({})


def test_nothing_in_the_words_is_taken_for_a_command_of_roff() -> None:
    @click.command(help=".so /etc/passwd\n\n'quoted' \\n and -x\n\n\b\n.line one\nline two")
    def odd() -> None: ...

    lines = list(manual_page.described(odd, "odd"))
    assert r"\&.so /etc/passwd" in lines
    assert r"\&'quoted' \en and \-x" in lines
    assert lines[lines.index(".nf") : lines.index(".fi")] == [".nf", r"\&.line one", "line two"]


def test_roff_reads_the_manual_page_without_a_warning(tmp_path: Path) -> None:
    file = tmp_path / "quayside.1"
    file.write_bytes(gzip.decompress(linux_files.squeezed(PAGE.encode())))
    done = subprocess.run(
        [tool("groff"), "-man", "-Tutf8", "-ww", "-K", "utf8", str(file)],
        capture_output=True,
        check=True,
        text=True,
    )
    assert done.stderr == ""
    shown = re.sub(".\b", "", done.stdout)  # bold is struck over
    assert "quayside printers find" in shown
