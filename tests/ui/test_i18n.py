"""English without a catalogue, and the language that nobody speaks."""

import pytest

from ui import i18n


@pytest.mark.parametrize(
    ("n", "words"), [(0, "0 pieces"), (1, "1 piece"), (2, "2 pieces"), (-1, "%n piece(s)")]
)
def test_english_plurals(n: int, words: str) -> None:
    assert i18n.in_english("Bench", "%n piece(s)", n) == words


@pytest.mark.parametrize("text", ["Scan an order", "OK", "{where} on {printer} is {state}"])
def test_the_pseudo_language_is_longer_and_in_brackets(text: str) -> None:
    said = i18n.pseudo("Any", text)
    assert said.startswith(f"[{text} ")
    assert said.endswith("]")
    assert said.format(where="", printer="", state="")


def test_the_pseudo_language_is_two_fifths_longer() -> None:
    text = "Look at the order on the website"
    assert 1.3 <= len(i18n.pseudo("Any", text)) / len(text) <= 1.45


def test_it_counts() -> None:
    assert i18n.pseudo("Bench", "%n piece(s)", 1).startswith("[1 piece ")


@pytest.mark.parametrize("text", [".", ",", "{hour}:{minute}", "%n", ""])
def test_signs_stay_as_they_are(text: str) -> None:
    assert i18n.pseudo("Formats", text) == text
