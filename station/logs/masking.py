"""Takes secrets and a person's traces out of a line of log, whoever wrote it.

Our own lines name orders and states only; but an error may carry an address, a library a header,
and a link to a label its signature. Only patterns are known here; the support file also searches
for the very names and numbers that the journal has (``station.support.mask``).
"""

import re

HIDDEN = "***"

_NAMED = (
    r"authorization|proxy-authorization|set-cookie|cookie|client[_-]?secret|session[_-]?cookie"
    r"|access[_-]?token|refresh[_-]?token|id[_-]?token|api[_-]?key|passw(?:or)?d|passwd|secret"
)
_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    # A word for a secret, then its value: header, JSON, TOML, form, or the pair of a tuple. Where
    # it is in quotes it ends with them, else with the line or the field.
    (
        re.compile(
            rf"(?i)\b({_NAMED})(b?['\"]?\s*[:=,]\s*)(?:b?\"[^\"]*\"|b?'[^']*'|[^\s&,;\"'][^\n&,;\"']*)"
        ),
        rf"\1\2{HIDDEN}",
    ),
    (re.compile(r"(?i)\b(bearer|basic)\s+[A-Za-z0-9._~+/=-]{4,}"), rf"\1 {HIDDEN}"),
    (re.compile(r"\beyJ[\w-]{6,}(?:\.[\w-]+){1,2}"), HIDDEN),
    (re.compile(r"(://)[^\s/@'\"]+@"), rf"\1{HIDDEN}@"),
    (re.compile(r"(\b[a-z][a-z0-9+.-]*://[^\s?#'\"<>]+)[?#][^\s'\"<>)\]]+"), rf"\1?{HIDDEN}"),
    (re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), HIDDEN),
    (re.compile(r"(?<![\w./-])(?:\+|00)\d(?:[ ./()-]{0,2}\d){7,14}(?![\w-])"), HIDDEN),
)


def masked(text: str) -> str:
    """The text without headers, tokens, links' queries, e-mail addresses, telephone numbers."""
    for pattern, instead in _RULES:
        text = pattern.sub(instead, text)
    return text
