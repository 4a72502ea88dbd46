"""The catalogues in resources/translations, and Qt's own tools for them.

The tools are called by their files in PySide6's folder: its Python wrappers do no more than that.
"""

import os
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import PySide6

from tests.translations.extraction import ROOT, all_messages, as_lupdate_reads

FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("fr",)
CATALOGUES = tuple(FOLDER / f"quayside_{language}.ts" for language in LANGUAGES)


@dataclass(frozen=True, slots=True)
class Entry:
    """A message and its translation, one form for each plural of the language."""

    context: str
    text: str
    is_plural: bool
    forms: tuple[str, ...]
    is_finished: bool


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What a ``.ts`` file holds."""

    language: str
    entries: tuple[Entry, ...]

    @classmethod
    def read(cls, file: Path) -> "Catalogue":
        """The catalogue in that file."""
        root = ElementTree.parse(file).getroot()
        entries = [
            _entry(context.findtext("name", ""), message)
            for context in root.iter("context")
            for message in context.iter("message")
        ]
        return cls(root.get("language", ""), tuple(entries))


def _entry(context: str, message: ElementTree.Element) -> Entry:
    is_plural = message.get("numerus") == "yes"
    translation = message.find("translation")
    if translation is None:
        return Entry(context, message.findtext("source", ""), is_plural, (), False)
    forms = [form.text or "" for form in translation.iter("numerusform")]
    if not is_plural:
        forms = [translation.text or ""]
    is_finished = translation.get("type") is None and all(forms)
    return Entry(context, message.findtext("source", ""), is_plural, tuple(forms), is_finished)


def update(file: Path) -> None:
    """Bring a catalogue up to date with the program. Raises BadCall."""
    with tempfile.TemporaryDirectory() as folder:
        calls = Path(folder) / "calls.py"
        calls.write_text(as_lupdate_reads(all_messages()), "utf-8")
        language = file.stem.removeprefix("quayside_")
        about = ("-locations", "none", "-no-obsolete", "-target-language", language)
        _run("lupdate", *about, "-silent", str(calls), "-ts", str(file))


def compile_into(file: Path, compiled: Path) -> None:
    """Write the catalogue in the form that the program reads."""
    _run("lrelease", "-silent", "-nounfinished", str(file), "-qm", str(compiled))


def _run(tool: str, *arguments: str) -> None:
    program = Path(PySide6.__file__).parent / (f"{tool}.exe" if os.name == "nt" else tool)
    subprocess.run([program, *arguments], check=True, timeout=60)
