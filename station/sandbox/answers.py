"""Answers: documents, refusals, and a connection that is cut."""

import asyncio
import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

from starlette.responses import Response

from station.sandbox.model import Json

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

JSON_API = "application/vnd.api+json"
VERSION = {"version": "1.0"}
_TITLES = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    405: "Method Not Allowed",
    406: "Not Acceptable",
    409: "Conflict",
    410: "Gone",
    415: "Unsupported Media Type",
    422: "Unprocessable Content",
    429: "Too Many Requests",
    500: "Server Error",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}

open_connections: dict[tuple[str, int], asyncio.Transport] = {}
"""Live connections by the client's address, so that a fault can cut one (see server.py)."""


class Refused(Exception):
    """Ends a handler with an error document."""

    def __init__(
        self, status: int, *errors: Json, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(status)
        self.status = status
        self.errors = errors or (problem(status),)
        self.headers = headers


def problem(
    status: int, detail: str = "", pointer: str | None = None, code: str | None = None
) -> Json:
    """One error object; the pointer is dotted, as the marketplace writes it."""
    error: Json = {"status": str(status), "detail": detail or _TITLES[status]}
    if status == 422:
        error["title"] = _TITLES[status]
    if code:
        error["code"] = code
    if pointer is not None:
        error["source"] = {"pointer": pointer}
    return error


def invalid(pointer: str, detail: str) -> Json:
    """A 422 error object."""
    return problem(422, detail, pointer)


def conflict(detail: str, code: str = "STATE_UPDATE_FAILED") -> Refused:
    """A 409 with its code."""
    return Refused(409, problem(409, detail, code=code))


class Document(Response):
    """A JSON document under the JSON:API media type, without parameters."""

    def __init__(self, content: Json, status: int = 200, media_type: str = JSON_API) -> None:
        body = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
        super().__init__(body, status, media_type=media_type)


def data(content: object, **members: object) -> Document:
    """``{"data": …}`` with further members of the root."""
    return Document({"jsonapi": VERSION, "data": content, **members})


def refusal(refused: Refused) -> Document:
    """The error document for a refusal."""
    document = Document({"jsonapi": VERSION, "errors": list(refused.errors)}, refused.status)
    document.headers.update(refused.headers or {})
    return document


class Cut(Response):
    """No answer: the connection is closed under the client's hands."""

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:  # noqa: ARG002
        """Closes the connection where there is one, fails where the app runs without a server."""
        client = scope.get("client")
        transport = open_connections.get(client) if client else None
        if transport is None:
            raise ConnectionResetError("the sandbox cut the connection")
        transport.abort()
        # uvicorn must see the loss before this returns, or it would report a missing answer
        await asyncio.sleep(0)
