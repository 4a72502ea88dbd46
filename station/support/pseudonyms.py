"""Names for what is hidden: the same value has the same one within a file, and only there.

The key is made for one file and thrown away, so that nobody can try out names against it.
"""

import hmac
import re
import secrets
import unicodedata

_TOKEN = re.compile(r"[^\W_]+")
_LETTERS = "abcdefghjkmnpqrstuvwxyz"


class Pseudonyms:
    """``name-kqhtmz``: letters only, so that none looks like a number that is looked for."""

    def __init__(self, key: bytes | None = None) -> None:
        self._key = key or secrets.token_bytes(32)

    def of(self, kind: str, value: str) -> str:
        """The pseudonym of a value; spelling (case, accents' form, punctuation) does not count."""
        text = " ".join(tokens_of(value)) or value
        number = int.from_bytes(hmac.digest(self._key, text.encode("utf-8", "replace"), "sha256"))
        letters = []
        for _ in range(7):
            number, at = divmod(number, len(_LETTERS))
            letters.append(_LETTERS[at])
        return f"{kind}-{''.join(letters)}"


def tokens_of(text: str) -> tuple[str, ...]:
    """The words of a text without regard to case."""
    return tuple(_TOKEN.findall(normal(text).casefold()))


def normal(text: str) -> str:
    """Letters and their accents as one sign each."""
    return unicodedata.normalize("NFC", text)
