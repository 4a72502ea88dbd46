"""The user interface's words: English in the code, other languages in resources/translations.

Nothing here needs Qt: views, problems and the command line are written with ``translate``, and the
window hands in Qt's own look-up when it opens (``use``). Rules that keep the extraction true
(pyside6-lupdate): the text is a literal in the call, values come by ``.format`` afterwards, counts
by ``n`` with ``%n`` and ``(s)`` in the text: ``translate("Bench", "%n piece(s)", n=count)``.
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


_lookup: Lookup = in_english


def use(lookup: Lookup) -> None:
    """Translate with this look-up from now on."""
    global _lookup  # one language for a process, as Qt itself has it
    _lookup = lookup


def translate(context: str, text: str, comment: str = "", n: int = -1) -> str:
    """The text in the packer's language. ``comment`` is for translators, ``n`` a count."""
    del comment
    return _lookup(context, text, n)
