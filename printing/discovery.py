"""Printers that a person may want to add: the system's queues, and an address that he types.

Nothing is searched for on the network: only the address that was given is asked, and asked for its
name only. Nothing here prints.
"""

import asyncio
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

RAW_PORT = 9100
CONNECT_S = 3.0
ANSWER_S = 1.5
_ENOUGH_BYTES = 4096

HOST_IDENTIFICATION = b"~HI\r\n"
"""Asks a ZPL printer for its model, firmware and dots per millimetre."""

_IDENTITY = re.compile(rb"\x02?([^\x02\x03,\r\n]{2,60}),([^,\r\n]{0,30}),(\d{1,2}),")
_DPI = {6: 152, 8: 203, 12: 300, 24: 600}
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
    found = _IDENTITY.search(answer)
    if not found:
        return FoundPrinter("", "tcp", where)
    model = found[1].decode("ascii", "replace").strip()
    return FoundPrinter(model, "tcp", where, "zpl", _DPI.get(int(found[3]), 0))
