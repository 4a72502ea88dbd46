"""Searches texts for values that may not leave the station, and puts their pseudonyms there.

What is known is what the rules hide (``fields.py``), the orders' shops and places, and the secrets.
A value is found by its words, whatever stands between them: in JSON, in a link, in capitals. A
secret is found anywhere, also inside of a word.
"""

import json
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import quote

from station.logs.masking import masked
from station.support.pseudonyms import Pseudonyms, normal, tokens_of

_TOKEN = re.compile(r"[^\W_]+")
_NOBODYS = re.compile(
    r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b"
    r"|\b20\d\d-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:[+-]\d\d:\d\d|Z)?)?(?![\w-])"
)
"""Ids and times: what looks like a postal code in them is none."""
_LEAST_ALONE = 3
"""A single word that is shorter is no name that could be told from any other word."""
_FOLDED_FROM = 6
"""A single word from this length on is found in any case; shorter ones as written, or in capitals:
a shop may be called Order."""
_LEAST_SECRET = 6


class _Value(NamedTuple):
    written: str
    instead: str


class Hider:
    """What is known so far; ``hidden`` takes it out of a text."""

    def __init__(self, pseudonyms: Pseudonyms) -> None:
        self._pseudonyms = pseudonyms
        self._values: dict[tuple[str, ...], _Value] = {}
        self._lengths: dict[str, set[int]] = defaultdict(set)
        self._secrets: dict[str, str] = {}

    def know(self, kind: str, value: str) -> None:
        """A value that may not be seen; of a person's name also its longer words."""
        instead = self._pseudonyms.of(kind, value)
        joined = "".join(tokens_of(value))
        forms = (value, joined) if value.isascii() else (value, joined, *_escaped(value))
        for form in forms:
            self._add(form, instead)
        if kind == "name":
            for word in _TOKEN.findall(normal(value)):
                if len(word) > _LEAST_ALONE and word[0].isupper():
                    self._add(word, self._pseudonyms.of(kind, word))

    def know_secret(self, secret: str) -> None:
        """A secret: found anywhere."""
        if len(secret) >= _LEAST_SECRET:
            self._secrets[secret] = "***"
            self._secrets[quote(secret, safe="")] = "***"
            self._secrets[json.dumps(secret)[1:-1]] = "***"
        elif secret:
            self._add(secret, "***")

    def hidden(self, text: str) -> str:
        """The text with pseudonyms; tokens, links' queries, e-mails and telephones go as well."""
        text = masked(normal(text))
        for secret, instead in self._secrets.items():
            text = text.replace(secret, instead)
        parts, end = [], 0
        for start, stop, instead in self._found(text):
            parts += [text[end:start], instead]
            end = stop
        return "".join([*parts, text[end:]])

    def has(self, text: str) -> bool:
        """True where something that is known stands in the text."""
        text = normal(text)
        return any(secret in text for secret in self._secrets) or any(self._found(text))

    def _add(self, form: str, instead: str) -> None:
        tokens = tokens_of(form)
        is_alone = len(tokens) == 1
        if not tokens or tokens in self._values or (is_alone and len(tokens[0]) < _LEAST_ALONE):
            return
        self._values[tokens] = _Value(normal(form).strip(), instead)
        self._lengths[tokens[0]].add(len(tokens))

    def _found(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Where values stand: start, end and what is put there; the longest of each place."""
        words = list(_TOKEN.finditer(text))
        folded = [word[0].casefold() for word in words]
        nobodys = [each.span() for each in _NOBODYS.finditer(text)]
        at = 0
        while at < len(words):
            is_begun = folded[at] in self._lengths
            length, value = self._value_at(words, folded, at) if is_begun else (0, None)
            if value is None:
                at += 1
                continue
            start, end = words[at].start(), words[at + length - 1].end()
            if _is_inside(nobodys, start, end):
                at += 1
                continue
            yield start, end, value.instead
            at += length

    def _value_at(
        self, words: list[re.Match[str]], folded: list[str], at: int
    ) -> "tuple[int, _Value | None]":
        """The longest value that begins with this word, and how many words it has."""
        for length in sorted(self._lengths[folded[at]], reverse=True):
            value = self._values.get(tuple(folded[at : at + length]))
            if at + length > len(words):
                continue
            if value and (length > 1 or _is_same(words[at][0], value)):
                return length, value
        return 0, None


def _is_inside(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    """One of the spans, which are in order, has all of it."""
    at = bisect_right(spans, start, key=lambda span: span[0]) - 1
    return at >= 0 and end <= spans[at][1]


def _escaped(value: str) -> tuple[str, str]:
    """As ASCII in JSON, and in a link; the words of ASCII are the same there."""
    return json.dumps(value)[1:-1], quote(value)


def _is_same(word: str, value: _Value) -> bool:
    if len(word) >= _FOLDED_FROM:
        return True
    return word in (value.written, value.written.upper())
