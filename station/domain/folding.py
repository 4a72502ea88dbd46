"""Text as a search sees it: no case, no accents, so that «elo» finds «Éloi»."""

import unicodedata

from station.domain.barcode import gtin_key

_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d"})
"""Letters that Unicode does not take apart into a plain one and an accent."""


def fold(text: str) -> str:
    """The text in lower case and without accents."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in parts if not unicodedata.combining(char)).translate(_LETTERS)


def item_key(code: str) -> str:
    """The one form of a GTIN or SKU under which an order's items are found."""
    return gtin_key(code).casefold()
