"""Letters that our document font does not have: marked, never left out in silence.

The font has Latin, Greek and Cyrillic. Of other scripts each letter becomes the sign that Unicode
keeps for this, and the foot of the page names what it stands for.
"""

import unicodedata
from collections.abc import Container, Sequence

MARK = "\ufffd"
MOST_NAMED = 12
"""Letters of one page that its foot names; it says so where there are more."""


def readable(words: str, font_has: Container[int]) -> tuple[str, tuple[str, ...]]:
    """The words with a mark for each letter that is missing, and those letters, each once.

    Letters and their accents are joined first, and forms of one letter (full width, ligatures)
    become the plain one, so that only what really is another script is marked.
    """
    joined = unicodedata.normalize("NFC", words)
    if all(ord(letter) in font_has for letter in joined):
        return joined, ()
    shown: list[str] = []
    missing: dict[str, None] = {}
    for letter in joined:
        plain = letter if ord(letter) in font_has else unicodedata.normalize("NFKC", letter)
        if all(ord(part) in font_has for part in plain):
            shown.append(plain)
        elif _is_seen(letter):
            shown.append(MARK)
            missing[letter] = None
    return "".join(shown), tuple(missing)


def named(letters: Sequence[str]) -> str:
    """``U+5317 U+4EAC``: which letters they are, the first of them."""
    codes = [f"U+{ord(letter):04X}" for letter in letters[:MOST_NAMED]]
    return " ".join(codes) + (" …" if len(letters) > MOST_NAMED else "")


def _is_seen(letter: str) -> bool:
    """Joiners, marks of direction and the like draw nothing in any font."""
    return unicodedata.category(letter) not in ("Cf", "Cc", "Mn")
