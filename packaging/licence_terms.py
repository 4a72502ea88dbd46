"""Which licences may be in a bundle: SPDX expressions against the table of what is allowed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase


class RefusedLicence(ValueError):
    """An expression no side of which may be used; ``why`` in words."""

    def __init__(self, expression: str, why: str) -> None:
        super().__init__(f"{expression}: {why}")
        self.expression, self.why = expression, why


@dataclass(frozen=True, slots=True)
class Terms:
    """``allowed``: SPDX id, with its exception, to what it asks; ``refused``: patterns to why."""

    allowed: Mapping[str, str]
    refused: Mapping[str, str]

    def used_under(self, expression: str) -> str:
        """The ids we use something under: of each OR the first side that is allowed.

        Raises RefusedLicence where there is none. The grammar is SPDX's (2.3, annex D): WITH binds
        closer than AND, AND closer than OR.
        """
        tokens = re.findall(r"[()]|[^\s()]+", expression)
        ids = self._any_of(tokens, expression)
        if tokens:
            raise RefusedLicence(expression, "is not an SPDX expression")
        return " AND ".join(dict.fromkeys(ids))

    def _any_of(self, tokens: list[str], expression: str) -> list[str]:
        sides = [self._all_of(tokens, expression)]
        while tokens[:1] == ["OR"]:
            del tokens[0]
            sides.append(self._all_of(tokens, expression))
        for side in sides:
            if all(each in self.allowed for each in side):
                return side
        wrong = next(each for each in sides[0] if each not in self.allowed)
        raise RefusedLicence(expression, self._why(wrong))

    def _all_of(self, tokens: list[str], expression: str) -> list[str]:
        found = self._one(tokens, expression)
        while tokens[:1] == ["AND"]:
            del tokens[0]
            found = found + self._one(tokens, expression)
        return found

    def _one(self, tokens: list[str], expression: str) -> list[str]:
        first = tokens.pop(0) if tokens else ")"
        if first == "(":
            found = self._any_of(tokens, expression)
            if tokens[:1] != [")"]:
                raise RefusedLicence(expression, "is not an SPDX expression")
            del tokens[0]
            return found
        if first in (")", "AND", "OR", "WITH"):
            raise RefusedLicence(expression, "is not an SPDX expression")
        if tokens[:1] == ["WITH"] and len(tokens) > 1:
            first = f"{first} WITH {tokens[1]}"
            del tokens[:2]
        return [first]

    def _why(self, one: str) -> str:
        for pattern, why in self.refused.items():
            if fnmatchcase(one, pattern) and " WITH " not in one:
                return f"{one} {why}"
        return f"{one} is not in packaging/licences/allowed.toml; read it and decide"
