"""Connections to printers by address: opened with a limit, closed for good."""

import asyncio
import os

from printing.printers.errors import Busy, NothingSent

Connection = tuple[asyncio.StreamReader, asyncio.StreamWriter]

_AGAIN_S = 0.05


async def connected(host: str, port: int, timeout_s: float, busy_s: float = 0.0) -> Connection:
    """A connection. Raises NothingSent where there is none in time, Busy where it is refused.

    ``busy_s``: how long a refusal is taken for a printer that closes its door while it is busy.
    """
    where = f"the printer at {host}:{port}"
    try:
        async with asyncio.timeout(timeout_s):
            return await _opened(host, port, busy_s)
    except TimeoutError as error:
        raise NothingSent(f"{where} does not answer (waited {timeout_s:g} s)") from error
    except UnicodeError as error:
        raise NothingSent(f"{where} cannot be reached: Name or service not known") from error
    except OSError as error:
        # asyncio puts the address where the system's word for the fault was.
        why = os.strerror(error.errno) if error.errno else str(error)
        words = f"{where} cannot be reached: {why}"
        if isinstance(error, ConnectionRefusedError):
            raise Busy(words) from error
        raise NothingSent(words) from error


async def _opened(host: str, port: int, busy_s: float) -> Connection:
    loop = asyncio.get_running_loop()
    until = loop.time() + busy_s
    while True:
        try:
            return await asyncio.open_connection(host, port)
        except ConnectionRefusedError:
            if loop.time() >= until:
                raise
            await asyncio.sleep(_AGAIN_S)


async def closed(writer: asyncio.StreamWriter) -> None:
    """Close, and wait until the socket is gone; a broken one has nothing left to say."""
    writer.close()
    try:
        async with asyncio.timeout(1):
            await writer.wait_closed()
    except OSError:
        writer.transport.abort()
