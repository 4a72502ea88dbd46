"""The user interface's words: English in the code, other languages in resources/translations.

Nothing here needs Qt: views, problems and the command line are written with ``translate``, and the
window hands in its catalogue's look-up when it opens (``ui/translator.py``). Rules that keep the
extraction true (``make translations``; a test holds to them):

- context and text are plain literals in the call: no f-string, no name, no ``+``; pieces that stand
  beside each other are one text. Values come by ``.format`` afterwards.
- counts come by ``n``, with ``%n`` and ``(s)`` in the text:
  ``translate("Bench", "%n piece(s)", n=count)``.
- ``comment`` is a hint for the translator and tells no two texts apart; where one English text
  needs two translations, it gets two contexts.
"""

import re
from collections.abc import Callable

Lookup = Callable[[str, str, int], str]
"""Context, source text, count (-1 where there is none) to the translated text, ``%n`` filled in."""

_PLURAL = re.compile(r"\((\w+)\)")


def in_english(context: str, text: str, n: int = -1) -> str:
    """The source text itself; of ``(s)`` the letters stay unless the count is one."""
    del context
    if n < 0:
        return text
    return _PLURAL.sub("" if n == 1 else r"\1", text).replace("%n", str(n))


_LETTERS = re.compile(r"[^\W\d_]")
_PLACEHOLDER = re.compile(r"{[^}]*}|%n")
_LONGER = 0.4
"""How much longer than English other languages are at most, by the rule of thumb."""


def pseudo(context: str, text: str, n: int = -1) -> str:
    """A language that nobody speaks: 40 % longer, in brackets, for tests of geometry.

    What is drawn without brackets is not translated; what lacks its end is cut off. Texts without
    a letter (the signs of numbers) stay as they are.
    """
    english = in_english(context, text, n)
    if not _LETTERS.search(_PLACEHOLDER.sub("", text)):
        return english
    size = len(_PLACEHOLDER.sub("", english))
    return f"[{english} {_FILLER[: max(1, round(size * _LONGER) - 3)]}]"


_FILLER = "eno ut alo ine " * 20
_lookup: Lookup = in_english


def use(lookup: Lookup) -> None:
    """Translate with this look-up from now on."""
    global _lookup  # one language for a process, as Qt itself has it
    _lookup = lookup


def translate(context: str, text: str, comment: str = "", n: int = -1) -> str:
    """The text in the packer's language. ``comment`` is for translators, ``n`` a count."""
    del comment
    return _lookup(context, text, n)
