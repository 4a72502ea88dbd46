"""Reading a JSON:API document without trusting it: helpers for ``wire``.

Type names come in four spellings and relations under several names (contract T10, T29), numbers
come as text and text as numbers (T3, T4). These helpers take all of it and never raise on content;
only a body that is no JSON object is an error.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from station.api.errors import ApiProblem, BadAnswer

Json = Mapping[str, Any]
EMPTY: Json = {}
UNREADABLE = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError)
"""What msgspec raises for bytes that are no JSON, no UTF-8, or nested without end."""


def decode(what: str, body: bytes) -> Json:
    """The document in an answer's body. Raises BadAnswer where it is not a JSON object."""
    try:
        document = msgspec.json.decode(body)
    except UNREADABLE as error:
        raise BadAnswer(what, str(error)) from None
    if not isinstance(document, dict):
        raise BadAnswer(what, "not an object")
    return document


def text(value: object) -> str:
    """Text of a string or a number; empty for everything else."""
    if isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return ""


def whole(value: object) -> int:
    """A whole number from a number or digits; 0 for everything else."""
    try:
        return int(float(text(value)))
    except (ValueError, OverflowError):
        return 0


def mapping(value: object) -> Json:
    """The object, or an empty one."""
    return value if isinstance(value, dict) else EMPTY


def rows(value: object) -> Sequence[Json]:
    """The objects of a list; an object alone is a list of one."""
    if isinstance(value, dict):
        return [value]
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []


def normal_type(name: object) -> str:
    """One spelling for ``product-variants``, ``productVariant`` and their like."""
    plain = text(name).replace("-", "").replace("_", "").lower()
    return plain.removesuffix("s")


class Included:
    """The ``included`` resources of a document, found by type and id, or by id alone."""

    def __init__(self, document: Json) -> None:
        self._by_id: dict[str, Json] = {}
        self._by_both: dict[tuple[str, str], Json] = {}
        for resource in rows(document.get("included")):
            self._by_id.setdefault(text(resource.get("id")), resource)
            key = (normal_type(resource.get("type")), text(resource.get("id")))
            self._by_both[key] = resource

    def related(self, resource: Json, *names: str) -> Iterator[Json]:
        """The resources behind the first of these relations that there is."""
        relations = mapping(resource.get("relationships"))
        for name in names:
            links = rows(mapping(relations.get(name)).get("data"))
            for link in links:
                key = (normal_type(link.get("type")), text(link.get("id")))
                found = self._by_both.get(key) or self._by_id.get(key[1])
                if found:
                    yield found
            if links:
                return


def problems_in(body: bytes) -> tuple[ApiProblem, ...]:
    """The entries of an error document; none where the body is something else."""
    try:
        document = decode("error", body)
    except BadAnswer:
        return ()
    found = tuple(_problem(row) for row in rows(document.get("errors")))
    if found:
        return found
    message = text(document.get("message")) or text(document.get("error_description"))
    return (ApiProblem(detail=message),) if message else ()


def _problem(row: Json) -> ApiProblem:
    return ApiProblem(
        detail=text(row.get("detail")),
        code=text(row.get("code")),
        pointer=text(mapping(row.get("source")).get("pointer")),
        title=text(row.get("title")),
    )
