"""Tells a dataclass to whoever helps, by the rules of its fields, and finds what they hide."""

import re
from collections.abc import Iterable, Iterator
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
_ID = r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b"
_DAY = r"\b20\d\d-\d\d-\d\d\b"
_AMOUNT = r"\b\d+ (?:MB|kB|bytes|ms|mm|cm|kg)\b"
_IN_A_ROW = r"(?<![^\W_])(?:\d{1,4}(?:[\s./()-]{1,3}\d{1,4}){2,}|\d{3}\s\d\d)(?![^\W_])"
"""Numbers in a row, as telephones and some postal codes are written: short, and somebody's."""
_TOKEN = re.compile(rf"({_ID}|{_DAY}|{_AMOUNT})|({_IN_A_ROW})|[^\W_]+|[\W_]+")
_HUMPS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_HEAD = re.compile(r"\d{4}-\d\d-\d\dT\S+ [A-Z]+ \d+ [\w.]+ ")
_FRAME = re.compile(r'(\s*File )"([^"]*)"(, line \d+(?: in| , in|, in) \S+)$')
_FIGURE = re.compile(r"v\d|\d{1,3}(?:s|ms|g|kg|cm|mm|x\d{1,3}(?:x\d{1,3})?|of\d{1,2})")
_MOST_DIGITS = 3
"""Postal codes have four and more."""
_LEAST_IN_A_ROW = 5
"""So many digits in all; a version (3.11.2) has less."""
_SHOWN_OF_A_PATH = 3


class Teller:
    """Turns values into what may be shown as JSON."""

    def __init__(self, pseudonyms: Pseudonyms) -> None:
        self._pseudonyms = pseudonyms
        self._references: set[str] = set()

    def allow(self, references: Iterable[str]) -> None:
        """Orders' references: an order is followed by its own."""
        self._references.update(references)

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
            return {self._key(key): self.told(each) for key, each in value.items()}
        if isinstance(value, list | tuple):
            return [self.told(each) for each in value]
        return _plain(value)

    def words(self, text: str) -> str:
        """A text of which known words, short numbers, ids and references stay."""
        return "".join(
            found[0] if self._is_open(found) else self._pseudonyms.of("word", found[0])
            for found in _TOKEN.finditer(text)
        )

    def lines(self, text: str) -> str:
        """A log or a report: of each line its head; where in the program it was; known words.

        The line below a place is the program's own source.
        """
        told, is_source = [], False
        for line in text.splitlines():
            frame = _FRAME.match(line)
            if frame:
                place = "/".join(re.split(r"[/\\]", frame[2])[-_SHOWN_OF_A_PATH:])
                told.append(f'{frame[1]}"{place}"{frame[3]}')
            elif is_source and line.startswith("    "):
                told.append(line)
            else:
                head = _HEAD.match(line)
                at = head.end() if head else 0
                told.append(line[:at] + self.words(line[at:]))
            is_source = frame is not None
        return "\n".join([*told, ""])

    def _is_open(self, found: re.Match[str]) -> bool:
        token = found[0]
        if found[2]:
            return sum(map(str.isdigit, token)) < _LEAST_IN_A_ROW
        if found[1] or not token[0].isalnum() or token in self._references:
            return True
        if token.isdecimal():
            return len(token) <= _MOST_DIGITS
        if not token.isascii() or not token.isalpha():
            return bool(_FIGURE.fullmatch(token))
        return len(token) == 1 or all(part.lower() in VOCABULARY for part in _HUMPS.findall(token))

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

    def _key(self, key: object) -> str:
        """Of a fixed set as it is; a name that a person gave by its words."""
        return str(key.value) if isinstance(key, Enum) else self.words(str(key))

    def _each(self, value: object, tell: Any) -> Any:
        if isinstance(value, dict):
            return {self._key(key): self._each(each, tell) for key, each in value.items()}
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


def _plain(value: object) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, PurePath):
        return str(value)
    return value
