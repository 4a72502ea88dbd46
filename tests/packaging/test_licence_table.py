"""The tables of packaging/licences and NOTICES.md against what the project really uses."""

import json
import re
import struct
import sys
from collections.abc import Iterator
from fnmatch import fnmatchcase
from importlib.metadata import PackageNotFoundError, distribution, requires
from pathlib import Path

import build_distributions
import licence_table
import pytest
from build_distributions import normalised
from licence_terms import RefusedLicence
from packaging.requirements import Requirement
from PIL import features

ROOT = Path(__file__).parents[2]
TABLE = licence_table.load()
SYSTEMS = {"linux": ("Linux", "posix"), "win32": ("Windows", "nt"), "darwin": ("Darwin", "posix")}
PYTHONS = ("3.11", "3.13")
REFUSED = {"DarkGarden, a font of reportlab", "Mesa and LLVM in opengl32sw.dll"}
REFUSED_PACKAGES = {"libreadline8"}


def needs(name: str, environment: dict[str, str]) -> Iterator[str]:
    """What a distribution needs to run in an environment; Quayside with all that a bundle has."""
    extras = ("warehouse",) if name == "quayside" else ("",)
    for row in requires(name) or ():
        wanted = Requirement(row)
        for extra in (*extras, ""):
            if not wanted.marker or wanted.marker.evaluate({**environment, "extra": extra}):
                yield normalised(wanted.name)


def closure(platform: str, version: str) -> set[str]:
    """Every distribution that Quayside needs to run on a platform."""
    system, name = SYSTEMS[platform]
    environment = {
        "sys_platform": platform,
        "platform_system": system,
        "os_name": name,
        "python_version": version,
        "python_full_version": f"{version}.0",
    }
    found: set[str] = set()
    todo = ["quayside"]
    while todo:
        one = todo.pop()
        try:
            new = set(needs(one, environment)) - found
        except PackageNotFoundError:
            continue  # of another platform: it is not installed here
        found |= new
        todo += new
    return found


NEEDED = {
    name for platform in SYSTEMS for version in PYTHONS for name in closure(platform, version)
}


def is_installed(name: str) -> bool:
    try:
        distribution(name)
    except PackageNotFoundError:
        return False
    return True


def test_the_walk_finds_what_each_platform_needs() -> None:
    assert {"httpcore", "pyside6-essentials", "asyncpg", "pycparser"} <= NEEDED
    assert "secretstorage" in closure("linux", "3.11") - closure("win32", "3.11")
    assert "pywin32-ctypes" in closure("win32", "3.11") - closure("darwin", "3.11")
    assert not {"pytest", "ruff", "hypothesis"} & NEEDED


@pytest.mark.parametrize("name", sorted(NEEDED))
def test_every_run_time_distribution_has_an_entry_and_a_text(name: str) -> None:
    assert name in TABLE.distributions, "read its licence and enter it in python.toml"
    entry = TABLE.distributions[name]
    assert TABLE.terms.used_under(entry.licence)
    assert entry.use
    assert entry.holders
    assert entry.source
    if not is_installed(name):
        assert f"\n{name}==" not in (ROOT / "constraints.txt").read_text().lower()
        return
    found = build_distributions.describe(distribution(name))
    assert entry.texts or found.texts
    assert all(file.stat().st_size for file in found.texts.values())
    assert found.licence in ("", entry.licence)


def test_no_entry_is_left_over() -> None:
    assert set(TABLE.distributions) == NEEDED


@pytest.mark.parametrize("entry", [*TABLE.components, *TABLE.systems], ids=lambda each: each.name)
def test_only_what_is_known_to_be_refused_is_refused(entry: licence_table.Entry) -> None:
    is_refused = entry.name in REFUSED or bool(REFUSED_PACKAGES & set(entry.packages))
    try:
        TABLE.terms.used_under(entry.licence)
    except RefusedLicence:
        assert is_refused
    else:
        assert not is_refused


def test_every_name_is_there_once() -> None:
    names = [entry.name for entry in TABLE.components]
    packages = [pattern for entry in TABLE.systems for pattern in entry.packages]
    assert len(set(names)) == len(names)
    assert len(set(packages)) == len(packages)


def test_every_text_is_there_and_used() -> None:
    entries = [*TABLE.components, *TABLE.distributions.values()]
    named = {text for entry in entries for text in entry.texts}
    ours = {text for text in named if not re.match(r"dist:|python:|project:|resources/", text)}
    there = {
        file.relative_to(TABLE.texts).as_posix()
        for file in TABLE.texts.rglob("*")
        if file.is_file() and file.stat().st_size
    }
    assert ours == there


def test_what_brings_a_component_is_known() -> None:
    brought_by = {entry.part_of for entry in TABLE.components}
    assert brought_by <= {*TABLE.distributions, "python", "pyinstaller", "quayside"}


def test_every_component_can_be_found() -> None:
    for entry in TABLE.components:
        assert entry.files or entry.inside, entry.name
        assert entry.texts, entry.name


def test_the_crates_in_cryptography_are_those_of_the_text() -> None:
    if not is_installed("cryptography"):
        assert sys.platform != "linux"
        return
    files = distribution("cryptography").files or []
    (bill,) = [file for file in files if file.name == "cryptography-rust.cyclonedx.json"]
    rows = json.loads(Path(str(bill.locate())).read_text())["components"]
    text = (TABLE.texts / "rust-crates.txt").read_text()
    told = dict(re.findall(r"^  (\S+) +(\S.*)$", text, re.MULTILINE))
    assert told == {row["name"]: row["licenses"][0]["expression"] for row in rows}


def test_pillow_is_built_without_the_gpl_quantizer() -> None:
    assert not features.check("libimagequant")


def test_gpl_without_an_exception_is_not_allowed() -> None:
    assert not [
        name for name in TABLE.terms.allowed if re.match(r"A?GPL", name) and "WITH" not in name
    ]
    assert all(TABLE.terms.allowed.values())


def test_notices_name_every_file_of_others_in_resources() -> None:
    text = (ROOT / "NOTICES.md").read_text("utf-8")
    named = re.findall(r"`(resources/fonts/[^`]+)`", text)
    fonts = [f"resources/fonts/{file.name}" for file in (ROOT / "resources/fonts").iterdir()]
    for font in fonts:
        assert any(fnmatchcase(font, pattern) for pattern in named), font
    for pattern in named:
        assert any(fnmatchcase(font, pattern) for font in fonts), pattern


def test_notices_say_whose_the_other_resources_are() -> None:
    text = (ROOT / "NOTICES.md").read_text("utf-8")
    folders = [each for each in (ROOT / "resources").iterdir() if each.is_dir()]
    for folder in folders:
        if folder.name != "__pycache__":
            assert f"resources/{folder.name}" in text


def version_in(font: Path) -> str:
    """``2.138`` of "Version 2.138; 2017", name 5 of the font (OpenType, "name")."""
    data = font.read_bytes()
    (tables,) = struct.unpack_from(">H", data, 4)
    rows = (struct.unpack_from(">4sIII", data, 12 + 16 * at) for at in range(tables))
    (start,) = [offset for tag, _, offset, _ in rows if tag == b"name"]
    count, strings = struct.unpack_from(">HH", data, start + 2)
    for at in range(count):
        row = struct.unpack_from(">6H", data, start + 6 + 12 * at)
        platform, name, length, offset = row[0], row[3], row[4], row[5]
        if (platform, name) == (3, 5):
            text = data[start + strings + offset :][:length].decode("utf-16-be")
            return text.removeprefix("Version ").split(";")[0]
    return ""


def test_the_fonts_versions_are_their_own() -> None:
    fonts = [file for file in (ROOT / "resources/fonts").iterdir() if file.suffix != ".txt"]
    for font in fonts:
        (owner,) = [one for one in TABLE.components if one.owns(f"resources/fonts/{font.name}")]
        assert owner.version == version_in(font), font.name


def test_every_font_has_a_component_whose_text_lies_beside_it() -> None:
    for file in (ROOT / "resources/fonts").iterdir():
        place = f"resources/fonts/{file.name}"
        (owner,) = [entry for entry in TABLE.components if entry.owns(place)]
        assert all((ROOT / text).is_file() for text in owner.texts)
