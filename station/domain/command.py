"""Command codes: what a packer scans (or presses) instead of clicking.

A code is ``XX`` and letters that lie on the same key of QWERTY, QWERTZ and AZERTY keyboards.
"""

from enum import StrEnum

PREFIX = "XX"
PRICE_LETTERS = "BCDEF"
"""The second to the sixth row of a list (the first is chosen already): ``XXPRICEB`` … ``F``."""


class Command(StrEnum):
    """A command by its code; choosing a row is ``XXPRICE`` and a letter, see ``row_of``."""

    SEND = "XXSEND"
    UNDO = "XXUNDO"
    BOX = "XXBOX"
    HOLD = "XXHOLD"
    PRINTED = "XXPRINTED"
    NO_PRINT = "XXNOPRINT"
    REPRINT = "XXREPRINT"
    COLLECT = "XXCOLLECT"
    RESET = "XXRESET"
    CLOSE = "XXCLOSE"


def command_of(text: str) -> Command | None:
    """The command of that code, in upper or lower case; None where it is none."""
    try:
        return Command(text.strip().upper())
    except ValueError:
        return None


def row_of(text: str) -> int | None:
    """The row that ``XXPRICEB`` … ``XXPRICEF`` names, counted from 0; None where it is none."""
    code = text.strip().upper()
    letter = code.removeprefix("XXPRICE")
    is_row = code.startswith("XXPRICE") and len(letter) == 1 and letter in PRICE_LETTERS
    return PRICE_LETTERS.index(letter) + 1 if is_row else None
