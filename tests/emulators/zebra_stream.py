"""What a label printer reads out of a stream of bytes: formats, questions, immediate commands.

A reader of its own, so that a mistake of the product's cannot hide here. Nothing is drawn.
"""

import re
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a piece of the stream is."""

    FORMAT = "format"
    QUERY = "query"
    GETVAR = "getvar"
    COMMAND = "command"


@dataclass(frozen=True)
class Piece:
    """One whole thing that was understood; ``data`` is its bytes, or the name that is asked for."""

    kind: Kind
    data: bytes


_QUERY = re.compile(rb"~(HS|HI|HQES)", re.IGNORECASE)
_COMMAND = re.compile(rb"~(JA|PP|PS)", re.IGNORECASE)
_GETVAR = re.compile(rb'! U1 getvar "([^"\r\n]*)"', re.IGNORECASE)
_IMMEDIATE = re.compile(rb"~(HS|HI|HQES|JA|PP|PS)", re.IGNORECASE)
_COPIES = re.compile(rb"\^PQ(\d+)", re.IGNORECASE)
_DRAWS = re.compile(rb"\^(FD|GF|GB|XG|FV|SN)", re.IGNORECASE)
_LONGEST_HEAD = len(b'! U1 getvar "') + 80


class Stream:
    """One connection's bytes; ``feed`` gives what became whole."""

    def __init__(self) -> None:
        self._rest = b""

    @property
    def is_partial(self) -> bool:
        """A format began and has not ended."""
        return b"^XA" in self._rest.upper()

    def feed(self, data: bytes) -> list[Piece]:
        self._rest += data
        pieces: list[Piece] = []
        while (step := self._next()) is not None:
            piece, self._rest = step
            pieces += piece
        return pieces

    def _next(self) -> tuple[list[Piece], bytes] | None:
        """What comes next, and what is left behind it; None where more bytes are needed."""
        found = re.search(rb"\^XA|~|! U1", self._rest, re.IGNORECASE)
        if found is None:
            self._rest = self._rest[-5:]  # the beginning of a word may be at the end
            return None
        rest = self._rest[found.start() :]
        if found[0].upper() == b"^XA":
            return _format(rest)
        return _word(rest)


def _format(rest: bytes) -> tuple[list[Piece], bytes] | None:
    end = re.search(rb"\^XZ", rest, re.IGNORECASE)
    body = rest[: end.end()] if end else rest
    said = [_immediate(found[0]) for found in _IMMEDIATE.finditer(body)]
    body = _IMMEDIATE.sub(b"", body)
    if end is None:
        return (said, body) if said else None
    # Who begins anew in the middle of a format gets only the new one.
    start = body.upper().rfind(b"^XA")
    return [*said, Piece(Kind.FORMAT, body[start:])], rest[end.end() :]


def _word(rest: bytes) -> tuple[list[Piece], bytes] | None:
    for pattern in (_QUERY, _COMMAND):
        if found := pattern.match(rest):
            return [_immediate(found[0])], rest[found.end() :]
    if found := _GETVAR.match(rest):
        return [Piece(Kind.GETVAR, found[1])], rest[found.end() :]
    if len(rest) < 5 or (rest.startswith(b"!") and len(rest) < _LONGEST_HEAD):
        return None
    return [], rest[1:]


def _immediate(word: bytes) -> Piece:
    kind = Kind.QUERY if _QUERY.match(word) else Kind.COMMAND
    return Piece(kind, word.upper())


def copies_of(data: bytes) -> int:
    """How many labels a format prints; 0 where it only sets something up."""
    if not _DRAWS.search(data):
        return 0
    found = _COPIES.search(data)
    return int(found[1]) if found else 1
