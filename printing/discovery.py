"""Printers that a person may want to add: the system's queues, and an address that he types.

Nothing is searched for on the network: only the addresses that were given are asked, and asked for
their names only. Nothing here prints.
"""

import asyncio
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from printing.status.identity import identity

RAW_PORT = 9100
CONNECT_S = 3.0
ANSWER_S = 1.5
_ENOUGH_BYTES = 4096

HOST_IDENTIFICATION = b"~HI\r\n"
"""Asks a ZPL printer for its model, firmware and dots per millimetre."""

MOST_ADDRESSES = 64
"""A person looks for printers, not for everything that is in the network."""
_AT_ONCE = 16
_RANGE = re.compile(r"(\d{1,3}\.\d{1,3}\.\d{1,3}\.)(\d{1,3})-(\d{1,3})(:\d{1,5})?")
_MOST_OCTET = 255

_RAW_NAMES = ("zebra", "zpl", "zd", "zt", "gk", "gx", "godex", "tsc", "label", "raw")


@dataclass(frozen=True, slots=True)
class FoundPrinter:
    """A printer that answers, or a queue that the system lists.

    ``kind`` is tcp or queue, as in the settings; ``where`` the address or the queue's name.
    ``language`` is a guess, empty where nothing speaks for one; ``dpi`` 0 where it is not known.
    """

    name: str
    kind: str
    where: str
    language: str = ""
    dpi: int = 0


class NoPrinterThere(Exception):
    """Nothing can be added at that address; ``reason`` is a key for the screen to word."""

    def __init__(self, reason: str, where: str) -> None:
        super().__init__(f"{where}: {reason}")
        self.reason, self.where = reason, where


async def system_queues(listed: Callable[[], Sequence[str]] | None = None) -> list[FoundPrinter]:
    """The queues of the operating system; none where it has no print system or it is silent."""
    names = await asyncio.to_thread(listed or _listed)
    return [FoundPrinter(name, "queue", name, _guess(name)) for name in sorted(set(names))]


def _listed() -> list[str]:
    import subprocess

    try:
        from printing.printers.safe_zebra import SafeZebra

        return SafeZebra("").queues()
    except (ImportError, OSError, subprocess.SubprocessError):  # on Windows it needs pywin32
        return []


def _guess(name: str) -> str:
    """Label printers have it in their name; all others are driven by the system."""
    words = re.split(r"[^a-z]+", name.lower())
    return "zpl" if any(word.startswith(_RAW_NAMES) for word in words if word) else "driver"


def host_and_port(address: str) -> tuple[str, int]:
    """``HOST`` or ``HOST:PORT`` (IPv6 in brackets). Raises NoPrinterThere with ``address``."""
    text = address.strip()
    try:
        parts = urlsplit(f"//{text}")
        host, port = parts.hostname or "", parts.port
    except ValueError:
        host, port = "", None
    if not host or "/" in text or "@" in text or " " in text or port == 0:
        raise NoPrinterThere("address", text)
    return host, port or RAW_PORT


def addresses_in(text: str) -> tuple[str, ...]:
    """The addresses of a list with commas, blanks or lines, and ranges ``192.0.2.10-20:9100``.

    Each once, in their order. Raises NoPrinterThere with ``address``, or ``too many``.
    """
    found: dict[str, None] = {}
    for word in re.split(r"[\s,;]+", text.strip()):
        for address in _in_range(word):
            host_and_port(address)
            found[address] = None
        if len(found) > MOST_ADDRESSES:
            raise NoPrinterThere("too many", word)
    return tuple(found)


def _in_range(word: str) -> list[str]:
    found = _RANGE.fullmatch(word)
    if found is None:
        return [word]
    first, last = int(found[2]), int(found[3])
    if not first <= last <= _MOST_OCTET:
        raise NoPrinterThere("address", word)
    return [f"{found[1]}{number}{found[4] or ''}" for number in range(first, last + 1)]


@dataclass(frozen=True, slots=True)
class Search:
    """What a search found: printers, and where none is, each in the order of the addresses."""

    printers: tuple[FoundPrinter, ...] = ()
    nobody: tuple[NoPrinterThere, ...] = ()


async def ask_addresses(text: str) -> Search:
    """Who answers at the addresses of a list with ranges, some asked at once.

    Raises NoPrinterThere where the text is no such list; silence is part of what was found.
    """
    turns = asyncio.Semaphore(_AT_ONCE)

    async def one(address: str) -> FoundPrinter | NoPrinterThere:
        async with turns:
            try:
                return await ask_address(address)
            except NoPrinterThere as nobody:
                return nobody

    answers = await asyncio.gather(*(one(address) for address in addresses_in(text)))
    return Search(
        tuple(answer for answer in answers if isinstance(answer, FoundPrinter)),
        tuple(answer for answer in answers if isinstance(answer, NoPrinterThere)),
    )


async def ask_address(address: str) -> FoundPrinter:
    """Who answers at an address that a person gave.

    Raises NoPrinterThere with ``address``, ``unknown host``, ``refused`` or ``silent``.
    """
    host, port = host_and_port(address)
    where = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    reader, writer = await _connected(host, port, where)
    try:
        answer = await _asked(reader, writer)
    finally:
        writer.close()
        try:
            async with asyncio.timeout(1):
                await writer.wait_closed()
        except OSError:
            writer.transport.abort()
    return _described(answer, where)


async def _connected(
    host: str, port: int, where: str
) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    import socket

    try:
        async with asyncio.timeout(CONNECT_S):
            return await asyncio.open_connection(host, port)
    except TimeoutError as error:
        raise NoPrinterThere("silent", where) from error
    except socket.gaierror as error:
        raise NoPrinterThere("unknown host", where) from error
    except OSError as error:
        raise NoPrinterThere("refused", where) from error


async def _asked(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bytes:
    """What it says of itself; empty where it takes the connection and says nothing."""
    answer = b""
    try:
        async with asyncio.timeout(ANSWER_S):
            writer.write(HOST_IDENTIFICATION)
            await writer.drain()
            while b"\x03" not in answer and len(answer) < _ENOUGH_BYTES:
                more = await reader.read(_ENOUGH_BYTES)
                if not more:
                    break
                answer += more
    except OSError:  # a time-out is one too: printers of other languages keep silent
        return answer
    return answer


def _described(answer: bytes, where: str) -> FoundPrinter:
    found = identity(answer)
    if not found:
        return FoundPrinter("", "tcp", where)
    return FoundPrinter(found.model, "tcp", where, "zpl", found.dpi)
