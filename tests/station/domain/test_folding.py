"""Search looks at letters, not at accents and case; items have one key in all spellings."""

import pytest

from station.domain.folding import fold, item_key


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Épicerie", "epicerie"),
        ("Großmann", "grossmann"),
        ("L’Œil", "l’oeil"),
        ("Zażółć", "zazolc"),
        ("Ångström", "angstrom"),
        ("SMØRREBRØD", "smorrebrod"),
        ("ﬁn", "fin"),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(folded) == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [("0614141000036", "614141000036"), ("MUG-Blue", " mug-blue"), ("123", "00123")],
)
def test_one_item_one_key(one: str, other: str) -> None:
    assert item_key(one) == item_key(other)


def test_two_items_two_keys() -> None:
    assert item_key("MUG-BLUE") != item_key("MUG-RED")
    assert item_key("") == ""
