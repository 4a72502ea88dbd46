"""What is known is found in any spelling and taken out; what would still show it is left out."""

import json
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.support.contents import Contents, Wanted, _checked, collect
from station.support.hiding import Hider
from station.support.pseudonyms import Pseudonyms, tokens_of
from station.support.telling import Teller
from tests.fakes import FakeClock

NAME = "L'Épicerie Témoin"


@pytest.fixture
def hider() -> Hider:
    made = Hider(Pseudonyms())
    made.know("name", NAME)
    made.know("name", "Zoé Garçon")
    made.know("city", "Gent")
    made.know("name", "Order")
    made.know("tracking", "XY 1234 567 FR")
    return made


@pytest.mark.parametrize(
    "text",
    [NAME, NAME.upper(), NAME.replace("É", "E\u0301"), json.dumps(NAME), repr(NAME), quote(NAME),
     "épicerie témoin von L’ÉPICERIE TÉMOIN", "Dear Garçon", "at Gent", "GENT", "XY1234567FR",
     "xy 1234 567 fr"],
)  # fmt: skip
def test_a_value_is_found_in_any_spelling(hider: Hider, text: str) -> None:
    assert hider.has(f"before {text} after")
    hidden = hider.hidden(f"before {text} after")
    assert not hider.has(hidden)
    assert hidden.startswith("before ")


@pytest.mark.parametrize("text", ["gent", "order", "gentle", "Ordered", "FR"])
def test_other_words_stay(hider: Hider, text: str) -> None:
    assert hider.hidden(f"before {text} after") == f"before {text} after"


def test_the_longest_value_counts(hider: Hider) -> None:
    hider.know("street", "Gent straat 1")
    assert hider.hidden("in Gent straat 1").startswith("in street-")


def test_secrets_are_found_inside_of_words_and_links(hider: Hider) -> None:
    hider.know_secret("s3cr3t/+=")
    hider.know_secret("ab1")
    hider.know_secret("")
    for text in ("xs3cr3t/+=x", f"key:{quote('s3cr3t/+=', safe='')}", "an ab1 alone"):
        assert hider.has(text)
        assert not hider.has(hider.hidden(text))


@given(st.lists(st.text(min_size=1, max_size=30), max_size=8), st.text(max_size=60))
def test_whatever_is_known_is_gone_afterwards(values: list[str], between: str) -> None:
    hider = Hider(Pseudonyms())
    for value in values:
        hider.know("name", value)
    text = between.join(f" {value} " for value in values)
    hidden = hider.hidden(text)
    whole = {tokens_of(value) for value in values if sum(map(len, tokens_of(value))) > 6}
    left = tokens_of(hidden)
    for value in whole:
        runs = zip(*(left[at:] for at in range(len(value))), strict=False)
        assert value not in set(runs) or hider.has(hidden)


def test_a_text_that_still_shows_something_is_left_out(hider: Hider) -> None:
    hider.know("name", "name")  # its own mask has it
    made = Contents({"a.txt": f"of {NAME}", "b.txt": "of nobody", "Gent.txt": "x"})
    checked = _checked(made, hider, Teller(Pseudonyms()))
    assert set(checked.texts) == {"b.txt"}
    assert [part.partition(":")[0] for part, _ in checked.problems] == [
        "left out, something that must be hidden is in it"
    ] * 2
    assert not any(NAME in why or "Gent" in why for _, why in checked.problems)


async def test_a_folder_that_is_not_there_gives_what_can_be_had(tmp_path: Path) -> None:
    wanted = Wanted(tmp_path / "nowhere", None, {}, FakeClock(), why="settings.toml: Maud")
    made = await collect(wanted)
    assert "versions.json" in made.texts
    parts = [part for part, _ in made.problems]
    assert "settings: " in parts
    assert "journal.jsonl: StorageError: " in parts
    assert "Maud" not in str(made.problems)
