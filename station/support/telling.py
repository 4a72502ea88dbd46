"""Tells a dataclass to a helper by the rules of its fields, and finds what they hide."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from pathlib import PurePath
from typing import Any

from station.support.fields import INSIDE, KEEP, RULES, SHORT, WORDS, Rule, hidden
from station.support.pseudonyms import Pseudonyms
from station.support.vocabulary import VOCABULARY

UNKNOWN = hidden("value")
"""For a field that nobody decided on."""
_TOKEN = re.compile(r"[^\W\d_]+|\d+|[\W_]+")
_MOST_DIGITS = 4


class Teller:
    """Turns values into what may be shown as JSON."""

    def __init__(self, pseudonyms: Pseudonyms) -> None:
        self._pseudonyms = pseudonyms

    def told(self, value: object) -> Any:
        """A dataclass by its rules; empty fields are left out."""
        kind = type(value)
        if is_dataclass(value):
            rules = RULES.get(kind, {})
            names = [field.name for field in fields(value)]
            row = {
                name: self._by_rule(rules.get(name, UNKNOWN), getattr(value, name))
                for name in names
            }
            return {name: each for name, each in row.items() if each not in ("", None, (), [])}
        if isinstance(value, dict):
            return {str(key): self.told(each) for key, each in value.items()}
        if isinstance(value, list | tuple):
            return [self.told(each) for each in value]
        return _plain(value)

    def words(self, text: str) -> str:
        """A text of which only known words and short numbers stay."""
        return "".join(
            token if _is_open(token) else self._pseudonyms.of("word", token)
            for token in _TOKEN.findall(text)
        )

    def _by_rule(self, rule: Rule, value: object) -> Any:
        if value in ("", None, (), []):
            return value
        if rule in (KEEP, INSIDE):
            return self.told(value)
        if rule == WORDS:
            return self._each(value, self.words)
        if rule == SHORT:
            return self._each(value, lambda text: f"{text[:4]}…")
        return self._each(value, lambda text: self._pseudonyms.of(rule.kind, text))

    def _each(self, value: object, tell: Any) -> Any:
        if isinstance(value, list | tuple):
            return [self._each(one, tell) for one in value]
        return tell(str(_plain(value)))


def hidden_in(value: object) -> Iterator[tuple[str, str]]:
    """Kind and text of each value that the rules hide: what may stand nowhere else either."""
    if isinstance(value, list | tuple):
        for each in value:
            yield from hidden_in(each)
    if isinstance(value, dict):
        yield from hidden_in(list(value.values()))
    if not is_dataclass(value):
        return
    rules = RULES.get(type(value), {})
    for field in fields(value):
        rule, inside = rules.get(field.name, UNKNOWN), getattr(value, field.name)
        if rule == INSIDE:
            yield from hidden_in(inside)
        elif rule.kind and inside:
            yield rule.kind, str(inside)


def _is_open(token: str) -> bool:
    if token[0].isdecimal():
        return len(token) <= _MOST_DIGITS
    return not token[0].isalpha() or token.lower() in VOCABULARY or len(token) == 1


def _plain(value: object) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, PurePath):
        return str(value)
    return value
