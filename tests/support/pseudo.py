"""A language whose words are longer than English ones, as those of other languages are."""

import re

from ui import i18n

SHARE = 0.4
"""So much longer are German and French texts of that size."""


def longer(context: str, text: str, n: int) -> str:
    """A look-up for ``i18n.use``; numbers and keys keep their length."""
    plain = i18n.in_english(context, text, n)
    letters = len(re.sub(r"\{\w+\}", "", plain))
    if context in ("Formats", "KeyCap") or letters < 2:
        return plain
    pad = ("longo lungo lengd " * 20)[: max(1, round(letters * SHARE))].rstrip()
    return f"{plain[:-1]} {pad}{plain[-1]}" if plain.endswith((".", "?")) else f"{plain} {pad}"
