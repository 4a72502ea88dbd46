"""The catalogues are whole: every text, every plural, every placeholder, compiled."""

import re
import shutil
from pathlib import Path

import pytest

from tests.translations.catalogue import CATALOGUES, Catalogue, Entry, compile_into, update
from tests.translations.extraction import all_messages
from ui.languages import OWN_NAMES
from ui.translator import lookup_in

ENTRIES = [
    pytest.param(entry, id=f"{file.stem}-{entry.context}-{entry.text[:40]}")
    for file in CATALOGUES
    for entry in Catalogue.read(file).entries
]


def test_there_is_a_catalogue_of_every_language() -> None:
    assert {file.stem for file in CATALOGUES} == {
        f"quayside_{language}" for language in OWN_NAMES if language != "en"
    }


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda file: file.stem)
def test_it_holds_just_the_texts_of_the_program(file: Path) -> None:
    there = {(entry.context, entry.text, entry.is_plural) for entry in Catalogue.read(file).entries}
    wanted = {(message.context, message.text, message.is_plural) for message in all_messages()}
    assert wanted - there == set(), "run `make translations`"
    assert there - wanted == set(), "run `make translations`"


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda file: file.stem)
def test_extracting_again_changes_nothing(file: Path, tmp_path: Path) -> None:
    again = tmp_path / file.name
    shutil.copy(file, again)
    update(again)
    assert again.read_text("utf-8") == file.read_text("utf-8"), "run `make translations`"


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda file: file.stem)
def test_the_compiled_form_is_up_to_date(file: Path, tmp_path: Path) -> None:
    compiled = tmp_path / "again.qm"
    compile_into(file, compiled)
    assert compiled.read_bytes() == file.with_suffix(".qm").read_bytes(), "run `make translations`"


@pytest.mark.parametrize("entry", ENTRIES)
def test_it_is_translated(entry: Entry) -> None:
    assert entry.is_finished
    assert len(entry.forms) == (2 if entry.is_plural else 1)


@pytest.mark.parametrize("entry", ENTRIES)
def test_it_has_the_same_placeholders(entry: Entry) -> None:
    """The singular may be without its number: "one piece"."""
    wanted = _placeholders(entry.text)
    for form in entry.forms:
        assert _placeholders(form) | {"%n"} == wanted | {"%n"}
    assert _placeholders(entry.forms[-1]) == wanted


@pytest.mark.parametrize("entry", ENTRIES)
def test_it_is_written_as_french_is(entry: Entry) -> None:
    """A narrow no-break space before ; : ! ? and in guillemets, a curved apostrophe, no ``(s)``."""
    for form in entry.forms:
        assert not re.search(r"\w'\w|\w\(s\)", form), form
        assert not re.search(r"(?<!\u202f)[;:!?](?=\s|$)", form), form
        assert not re.search(r"«(?!\u202f)|(?<!\u202f)»", form), form
        assert not re.search(r"[“”]|\.\.\.|  ", form), form
        if entry.context != "Formats":  # signs, and abbreviations, which have a point in French
            assert form == form.strip()
            assert form.endswith(".") == entry.text.endswith(".")


def _placeholders(text: str) -> set[str]:
    return set(re.findall(r"{\w*}|%n|XX[A-Z]+|\bF\d+\b|`[^`]*`", text))


PIECES = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr"><context><name>Any</name><message numerus="yes">
<source>%n piece(s)</source><translation><numerusform>%n pièce</numerusform>
<numerusform>%n pièces</numerusform></translation></message></context></TS>
"""


def test_french_has_no_plural_of_nothing(tmp_path: Path) -> None:
    (tmp_path / "pieces.ts").write_text(PIECES, "utf-8")
    compile_into(tmp_path / "pieces.ts", tmp_path / "pieces.qm")
    say = lookup_in(tmp_path / "pieces.qm")
    told = [say("Any", "%n piece(s)", n) for n in (0, 1, 2)]
    assert told == ["0 pièce", "1 pièce", "2 pièces"]
