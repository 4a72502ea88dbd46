"""A print server (CUPS) asked over HTTP: queue states, job states, and documents handed over.

Everything here blocks and is called in a thread.
"""

import os
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from urllib.parse import quote

from printing.printers.errors import NothingSent, PartlySent
from printing.printers.ipp import (
    NOT_FOUND,
    Answer,
    Attribute,
    Attributes,
    BadAnswer,
    Operation,
    Tag,
    decode_answer,
    encode_request,
)
from printing.printers.media import MediaFacts

_LOCAL_SOCKETS = ("/run/cups/cups.sock", "/private/var/run/cupsd")
_DEFAULT_PORT = 631
_PRINTER_STOPPED = 5
_HTTP_OK = 200

_QUEUE_KEYS = (
    "printer-state",
    "printer-state-reasons",
    "printer-state-message",
    "printer-is-accepting-jobs",
)
_MEDIA_KEYS = ("media-default", "media-ready", "media-supported")
_JOB_KEYS = ("job-state", "job-state-reasons", "job-printer-state-message")


class JobState(IntEnum):
    """What a print server says of a job (RFC 8011, section 5.3.7)."""

    PENDING = 3
    HELD = 4
    PROCESSING = 5
    STOPPED = 6
    CANCELED = 7
    ABORTED = 8
    COMPLETED = 9

    @property
    def is_final(self) -> bool:
        """True where the server is done with the job, one way or another."""
        return self >= JobState.CANCELED


@dataclass(frozen=True, slots=True)
class QueueFacts:
    """A queue as its server describes it; ``words`` is the server's own message."""

    is_stopped: bool
    is_accepting: bool
    reasons: tuple[str, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class JobFacts:
    """A job as its server describes it."""

    state: JobState
    reasons: tuple[str, ...] = ()
    words: str = ""


class ServerUnreachable(NothingSent):
    """No print server answers where one was expected."""


class QueueUnknown(NothingSent):
    """The print server has no queue of that name."""


def server_from(environment: Mapping[str, str]) -> str:
    """``host:port`` or the path of a socket: CUPS_SERVER, else the local server's usual place."""
    named = environment.get("CUPS_SERVER", "").partition("/version=")[0]
    if named:
        return named
    found = (place for place in _LOCAL_SOCKETS if Path(place).exists())
    return next(found, f"localhost:{_DEFAULT_PORT}")


class _SocketConnection(HTTPConnection):
    """HTTP over a Unix socket."""

    def __init__(self, path: str, timeout_s: float) -> None:
        super().__init__("localhost", timeout=timeout_s)
        self._path, self._timeout_s = path, timeout_s

    def connect(self) -> None:
        """Open the socket; the name is http.client's."""
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self._timeout_s)
        self.sock.connect(self._path)


class PrintServer:
    """One print server. ``server`` is as ``server_from`` gives it."""

    def __init__(self, server: str = "", timeout_s: float = 10.0) -> None:
        self._server = server or server_from(os.environ)
        self._timeout_s = timeout_s

    def queue(self, name: str) -> QueueFacts:
        """The state of a queue.

        Raises ServerUnreachable and QueueUnknown.
        """
        return _queue_facts(self._described(name, _QUEUE_KEYS))

    def media(self, name: str) -> MediaFacts:
        """The papers of a queue.

        Raises ServerUnreachable and QueueUnknown.
        """
        group = self._described(name, _MEDIA_KEYS)
        return MediaFacts(
            _text(group, "media-default"),
            tuple(map(str, group.get("media-ready", []))),
            tuple(map(str, group.get("media-supported", []))),
        )

    def _described(self, name: str, keys: tuple[str, ...]) -> Attributes:
        wanted = Attribute(Tag.KEYWORD, "requested-attributes", keys)
        request = encode_request(Operation.GET_PRINTER_ATTRIBUTES, [_printer_uri(name), wanted])
        answer = self._ask(f"/printers/{quote(name)}", request)
        if answer.status == NOT_FOUND:
            raise QueueUnknown(f"there is no print queue named {name!r}")
        if answer.is_error:
            raise NothingSent(f"the print server refuses to describe {name!r}: {answer.message}")
        return answer.first(Tag.PRINTER)

    def print_pdf(self, queue: str, data: bytes, title: str, media: str = "") -> int:
        """Hand a PDF to a queue at true size, on the paper of that name; the job's id.

        Raises NothingSent where the server refuses, PartlySent where it falls silent.
        """
        about = (
            _printer_uri(queue),
            _user(),
            Attribute(Tag.NAME, "job-name", (title,)),
            Attribute(Tag.MIME, "document-format", ("application/pdf",)),
        )
        how = [Attribute(Tag.KEYWORD, "print-scaling", ("none",))]
        if media:
            how.append(Attribute(Tag.KEYWORD, "media", (media,)))
        request = encode_request(Operation.PRINT_JOB, about, how, data)
        answer = self._ask(f"/printers/{quote(queue)}", request, is_document=True)
        if answer.is_error:
            raise NothingSent(f"the queue {queue!r} rejects the job: {answer.message}")
        return int(_first(answer.first(Tag.JOB), "job-id", 0))

    def job(self, job_id: int) -> JobFacts:
        """The state of a job. Raises NothingSent where the server does not tell."""
        wanted = Attribute(Tag.KEYWORD, "requested-attributes", _JOB_KEYS)
        about = [_job_uri(job_id), _user(), wanted]
        answer = self._ask("/jobs/", encode_request(Operation.GET_JOB_ATTRIBUTES, about))
        if answer.is_error:
            raise NothingSent(f"the print server says of job {job_id}: {answer.message}")
        return _job_facts(answer.first(Tag.JOB))

    def cancel(self, job_id: int) -> bool:
        """Take a job back; False where the server did not, because it ended or is not ours."""
        request = encode_request(Operation.CANCEL_JOB, [_job_uri(job_id), _user()])
        return not self._ask("/jobs/", request).is_error

    def _ask(self, path: str, body: bytes, *, is_document: bool = False) -> Answer:
        connection = self._connection()
        try:
            connection.connect()
        except OSError as error:
            connection.close()
            why = error.strerror or str(error)
            raise ServerUnreachable(f"no print server at {self._server}: {why}") from error
        try:
            connection.request("POST", path, body, {"Content-Type": "application/ipp"})
            response = connection.getresponse()
            content = response.read()
            if response.status != _HTTP_OK:
                raise NothingSent(f"the print server answers with HTTP {response.status}")
            return decode_answer(content)
        except (OSError, HTTPException, BadAnswer) as error:
            words = f"the print server at {self._server} gave no proper answer: {error}"
            raise (PartlySent(words) if is_document else NothingSent(words)) from error
        finally:
            connection.close()

    def _connection(self) -> HTTPConnection:
        if self._server.startswith("/"):
            return _SocketConnection(self._server, self._timeout_s)
        host, _colon, port = self._server.rpartition(":")
        if not host or not port.isdigit():
            host, port = self._server, str(_DEFAULT_PORT)
        return HTTPConnection(host.strip("[]"), int(port), timeout=self._timeout_s)


def _printer_uri(queue: str) -> Attribute:
    return Attribute(Tag.URI, "printer-uri", (f"ipp://localhost/printers/{quote(queue)}",))


def _job_uri(job_id: int) -> Attribute:
    return Attribute(Tag.URI, "job-uri", (f"ipp://localhost/jobs/{job_id}",))


def _user() -> Attribute:
    # CUPS lets a user see and cancel only jobs of the same name, and lp sends the login's name.
    import getpass

    return Attribute(Tag.NAME, "requesting-user-name", (getpass.getuser(),))


def _first(group: Attributes, name: str, default: int) -> int:
    value = group.get(name, [default])[0]
    return value if isinstance(value, int) else default


def _text(group: Attributes, name: str) -> str:
    return str(group.get(name, [""])[0])


def _reasons(group: Attributes, name: str) -> tuple[str, ...]:
    return tuple(str(reason) for reason in group.get(name, []) if reason != "none")


def _queue_facts(group: Attributes) -> QueueFacts:
    return QueueFacts(
        is_stopped=_first(group, "printer-state", 0) == _PRINTER_STOPPED,
        is_accepting=bool(_first(group, "printer-is-accepting-jobs", 1)),
        reasons=_reasons(group, "printer-state-reasons"),
        words=_text(group, "printer-state-message"),
    )


def _job_facts(group: Attributes) -> JobFacts:
    return JobFacts(
        state=JobState(_first(group, "job-state", JobState.PENDING)),
        reasons=_reasons(group, "job-state-reasons"),
        words=_text(group, "job-printer-state-message"),
    )
