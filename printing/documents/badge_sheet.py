"""Badges: a code for each packer, which says who did what from then on."""

import unicodedata
from dataclasses import dataclass

from printing.documents.cards import Card, cards
from printing.documents.words import Words
from station.domain.folding import fold

PREFIX = "BADGE-"
"""As ``station/bench/grammar.py`` reads it."""
LONGEST_NAME = 20
"""With more letters the bars of a card would be too thin for any scanner."""


@dataclass(frozen=True, slots=True)
class BadgeSheet:
    """The station's name, the names of its packers, and their language."""

    station: str
    names: tuple[str, ...]
    language: str = "en"


def badge_sheet(sheet: BadgeSheet) -> bytes:
    """The badges as PDF, A4, to be cut out."""
    from printing.documents.blocks import head
    from printing.documents.page import build, text

    words = Words(sheet.language)
    found = [_card(name) for name in sheet.names]
    story = [
        *head(sheet.station, words("badges")),
        cards(found) if found else text(words("no_badges"), 11),
    ]
    title = f"{words('badges')} · {sheet.station}"
    return build(title, title, story, words)


def is_codeable(name: str) -> bool:
    """True where a name has letters that a scanner can type, and few enough for the bars."""
    plain = _plain(name)
    return bool(plain) and len(plain) <= LONGEST_NAME and plain.isascii() and plain.isprintable()


def _card(name: str) -> Card:
    code = PREFIX + _plain(name)
    return Card(code, name, code)


def _plain(name: str) -> str:
    """The name in letters that every keyboard has, for a scanner types its code.

    Accents are dropped and capitals kept: ``Zoë`` is ``Zoe``. A name of another script stays as it
    is, and then has no bars.
    """
    kept = [
        plain.upper() if letter.isupper() else plain
        for letter in unicodedata.normalize("NFC", name.strip())
        if (plain := fold(letter) or letter)
    ]
    return "".join(kept)
