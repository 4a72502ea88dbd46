"""The one file that imports httpx: connections, time-outs, trust, and where the token may go.

httpx is kept to this file because a drop-in successor exists and may be needed one day. Requests
are never cancelled (a cancelled one leaks its pool slot in httpcore); they have time-outs instead.
"""

import email.utils
import logging
import ssl
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import TracebackType
from urllib.parse import urljoin, urlsplit

# httpx's command line, and rich, click and pygments with it, is a third of its import.
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]
import httpx  # noqa: E402

from station.domain.hosts import is_loopback  # noqa: E402
from station.version import __version__  # noqa: E402

CONNECT_TIMEOUT_S = 10.0
READ_TIMEOUT_S = 30.0
POOL_SIZE = 8
MAX_REDIRECTS = 3
MAX_ANSWER_BYTES = 20 * 1024 * 1024

log = logging.getLogger(__name__)


class NothingSent(Exception):
    """The request did not leave: whatever it asked for has certainly not happened."""


class NoAnswer(Exception):
    """The request left, wholly or in part, and no whole answer came."""


class AnswerTooLarge(Exception):
    """The answer is larger than anything the contract knows; the rest was not read."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP answer, whole. Header names are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Request:
    """A request; ``url`` may be a path on the API's host or a whole address."""

    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes | None = None
    max_bytes: int = MAX_ANSWER_BYTES


class HttpTransport:
    """Sends requests to one API host, and follows its redirects with care.

    ``inner`` replaces the network in tests. ``base_url`` is https, or http on loopback.
    """

    def __init__(
        self,
        base_url: str,
        *,
        inner: httpx.AsyncBaseTransport | None = None,
        read_timeout_s: float = READ_TIMEOUT_S,
        wall_clock: Callable[[], float] = time.time,
    ) -> None:
        self.base_url = base_url
        self.host = urlsplit(base_url).netloc
        self._wall_clock = wall_clock
        self.clock_skew_s: float | None = None
        self._client = httpx.AsyncClient(
            transport=inner,
            verify=_system_trust() if base_url.startswith("https") and not inner else True,
            timeout=httpx.Timeout(read_timeout_s, connect=CONNECT_TIMEOUT_S),
            limits=httpx.Limits(max_connections=POOL_SIZE, max_keepalive_connections=POOL_SIZE),
            headers={"User-Agent": f"Quayside/{__version__}"},
            follow_redirects=False,
        )

    async def __aenter__(self) -> "HttpTransport":
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Let go of all connections."""
        await self._client.aclose()

    def is_own(self, url: str) -> bool:
        """True where the token may go: the API's own scheme, host and port (contract T28)."""
        try:
            return _origin(self.base_url) == _origin(url)
        except ValueError:  # no address at all: httpx will say so
            return False

    async def send(self, request: Request) -> Answer:
        """Send, follow redirects of a GET, and return the whole answer.

        Raises NothingSent, NoAnswer or AnswerTooLarge.
        """
        url = _joined(self.base_url + "/", request.url)
        for _ in range(MAX_REDIRECTS + 1):
            answer = await self._send_once(request, url)
            target = answer.headers.get("location")
            if request.method != "GET" or not target or not 300 <= answer.status < 400:
                return answer
            url = _joined(url, target)
        raise NoAnswer("too many redirects")

    async def _send_once(self, request: Request, url: str) -> Answer:
        _refuse_plain_http(url)
        headers = dict(request.headers)
        if not self.is_own(url):
            headers.pop("Authorization", None)
            headers.pop("Cookie", None)
        try:
            async with self._client.stream(
                request.method, url, headers=headers, content=request.body
            ) as response:
                self._note_clock(response.headers)
                body = await _read_up_to(response, request.max_bytes)
                log.debug("%s %s: %d", request.method, _place_of(url), response.status_code)
                return Answer(response.status_code, dict(response.headers), body)
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as error:
            raise NothingSent(_words(error)) from error
        except (httpx.InvalidURL, httpx.UnsupportedProtocol) as error:
            raise NothingSent(f"not an address: {url}") from error
        except httpx.RequestError as error:  # also a body that cannot be unpacked
            raise NoAnswer(_words(error)) from error

    def _note_clock(self, headers: Mapping[str, str]) -> None:
        """How far the station's clock is ahead of the server's, in seconds, as last seen."""
        try:
            theirs = email.utils.parsedate_to_datetime(headers.get("date", "")).timestamp()
        except ValueError:
            return
        self.clock_skew_s = self._wall_clock() - theirs


def _joined(base: str, url: str) -> str:
    """The whole address. Raises NothingSent for text that is none: labels' addresses come in."""
    try:
        whole = urljoin(base, url)
        urlsplit(whole)
    except ValueError as error:
        raise NothingSent(f"not an address: {url}") from error
    return whole


def _place_of(url: str) -> str:
    """Host and path for the log: the query of a link may be all that its secret is."""
    parts = urlsplit(url)
    return f"{parts.hostname}{parts.path}"


def _origin(url: str) -> tuple[str, str | None, int | None]:
    """Scheme, host and port, the default port written out; hosts have no upper case."""
    parts = urlsplit(url)
    return parts.scheme, parts.hostname, parts.port or {"https": 443, "http": 80}.get(parts.scheme)


def _refuse_plain_http(url: str) -> None:
    parts = urlsplit(url)
    is_local = parts.scheme == "http" and is_loopback(parts.hostname)
    if parts.scheme != "https" and not is_local:
        raise NothingSent(f"plain http is for this machine only: {parts.hostname}")


async def _read_up_to(response: httpx.Response, limit: int) -> bytes:
    body = bytearray()
    async for chunk in response.aiter_bytes():
        body += chunk
        if len(body) > limit:
            raise AnswerTooLarge(f"more than {limit} bytes")
    return bytes(body)


def _words(error: httpx.RequestError) -> str:
    return str(error) or type(error).__name__


def _system_trust() -> ssl.SSLContext:
    """Trust what the system trusts: companies put their own authorities there."""
    import truststore

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
