"""Cursor pages: ``page[limit]``, ``page[before]``, ``page[after]``, and the links between them."""

from collections.abc import Sequence
from typing import Protocol, TypeVar
from urllib.parse import quote, urlencode

from station.sandbox.answers import Refused, problem
from station.sandbox.model import Json

DEFAULT, MOST = 15, 50


class HasId(Protocol):
    """Anything that a cursor can point at."""

    @property
    def id(self) -> str:
        """The cursor."""
        ...


Row = TypeVar("Row", bound=HasId)


def limit_of(query: dict[str, str]) -> int:
    """The page's size: 15 where none is asked for, 400 where it is not in 1..50."""
    text = query.get("page[limit]", "") or str(DEFAULT)
    if not text.isdecimal() or not 1 <= int(text) <= MOST:
        raise Refused(400, problem(400, f"The page limit must be between 1 and {MOST}."))
    return int(text)


def page(
    rows: Sequence[Row], query: dict[str, str], base: str, limit: int
) -> tuple[list[Row], Json]:
    """One page of rows, with ``meta`` and ``links`` for the root of the document."""
    start, end = _window(rows, query, limit)
    cut = list(rows[start:end])
    first, last = (cut[0].id, cut[-1].id) if cut else (None, None)
    links = {"first": _link(base, query, limit)}
    if end < len(rows) and last:
        links["next"] = _link(base, query, limit, after=last)
    if start > 0 and first:
        links["prev"] = _link(base, query, limit, before=first)
    meta = {"from": first, "to": last, "hasMore": end < len(rows), "perPage": limit}
    return cut, {"meta": {"page": meta}, "links": links}


def _window(rows: Sequence[Row], query: dict[str, str], limit: int) -> tuple[int, int]:
    if before := query.get("page[before]"):
        end = _index(rows, before)
        return max(0, end - limit), end
    after = query.get("page[after]")
    start = _index(rows, after) + 1 if after else 0
    return start, min(len(rows), start + limit)


def _index(rows: Sequence[Row], cursor: str) -> int:
    for at, row in enumerate(rows):
        if row.id == cursor:
            return at
    raise Refused(400, problem(400, "The page cursor is not valid."))


def _link(base: str, query: dict[str, str], limit: int, **cursor: str) -> str:
    kept = {key: value for key, value in query.items() if not key.startswith("page[")}
    kept.setdefault("include", "")
    kept.update({f"page[{name}]": value for name, value in cursor.items()})
    kept["page[limit]"] = str(limit)
    return f"{base}?{urlencode(kept, quote_via=quote)}"
