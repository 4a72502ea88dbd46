"""Media types, by the letter of JSON:API: a parameter on its own type is refused."""

from collections.abc import Callable

from station.sandbox.answers import JSON_API, Refused, problem

Rule = Callable[[str | None], None]
JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
_WILD = ("*/*", "application/*")


def _ranges(accept: str | None) -> list[tuple[str, bool]]:
    """Each media range in an Accept header, and whether it has parameters other than ``q``."""
    found = []
    for part in (accept or "").split(","):
        kind, *parameters = (piece.strip().lower() for piece in part.split(";"))
        if kind:
            found.append((kind, any(not one.startswith("q=") for one in parameters)))
    return found


def json_api(accept: str | None) -> None:
    """406 unless the bare JSON:API type, or anything, is accepted.

    Where the header names the JSON:API type, one of the instances must be without parameters.
    """
    ranges = _ranges(accept)
    own = [has_parameters for kind, has_parameters in ranges if kind == JSON_API]
    fits = not all(own) if own else any(kind in _WILD for kind, _ in ranges)
    if not fits:
        raise Refused(406, problem(406))


def any_json(accept: str | None) -> None:
    """406 unless some kind of JSON is accepted."""
    if not any(kind in (JSON, JSON_API, *_WILD) for kind, _ in _ranges(accept)):
        raise Refused(406, problem(406))


def pdf(accept: str | None) -> None:
    """406 unless a PDF is accepted."""
    if not any(kind in ("application/pdf", *_WILD) for kind, _ in _ranges(accept)):
        raise Refused(406, problem(406))


def check_content(content_type: str, wanted: str) -> None:
    """415 where a body is sent as something else; JSON:API allows no parameter."""
    given = content_type.strip().lower()
    if wanted != JSON_API:
        given = given.split(";")[0].strip()
    if given != wanted:
        raise Refused(415, problem(415))
