"""Command codes."""

import pytest

from station.domain.command import PREFIX, Command, command_of, row_of

SAME_KEY_EVERYWHERE = set("BCDEFGHIJKLNOPRSTUVX")


@pytest.mark.parametrize("command", Command)
def test_codes_are_letters_of_the_same_key_on_every_keyboard(command: Command) -> None:
    assert command.value.startswith(PREFIX)
    assert set(command.value) <= SAME_KEY_EVERYWHERE
    assert command_of(f" {command.value.lower()} ") is command


@pytest.mark.parametrize("text", ["", "SEND", "XXSEN", "XXSENDX", "XXPRICEB"])
def test_other_text_is_no_command(text: str) -> None:
    assert command_of(text) is None


@pytest.mark.parametrize(
    ("text", "row"),
    [("XXPRICEB", 1), ("xxpricef", 5), ("XXPRICEA", None), ("XXPRICEBC", None), ("XXPRICE", None)],
)
def test_rows_by_their_letters(text: str, row: int | None) -> None:
    assert row_of(text) == row
