"""Raw TCP, port 9100: one connection for each job, closed by us, then by the printer."""

import asyncio
import os
from dataclasses import dataclass

from printing.printers.errors import Busy, NothingSent, PartlySent
from printing.printers.transport import Receipt, Usability


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds to wait: for a connection, for the printer to take bytes, for it to close.

    Many printers never close their side; waiting a little still catches those that reset it.
    """

    connect_s: float = 5.0
    write_s: float = 30.0
    close_s: float = 2.0


class RawSocket:
    """A printer at ``host``:``port``. It takes one connection at a time, so a lock keeps to one."""

    def __init__(self, host: str, port: int, patience: Patience | None = None) -> None:
        self._host, self._port = host, port
        self._patience = patience or Patience()
        self._one_at_a_time = asyncio.Lock()

    @property
    def _where(self) -> str:
        return f"the printer at {self._host}:{self._port}"

    async def is_usable(self) -> Usability:
        """Whether it accepts a connection; nothing is sent."""
        async with self._one_at_a_time:
            try:
                _reader, writer = await self._connect()
            except NothingSent as error:
                return Usability(False, str(error))
            await _close(writer)
            return Usability(True)

    async def send(self, data: bytes, title: str) -> Receipt:
        """Send one job on its own connection; the receipt names how many bytes went."""
        del title  # port 9100 has no place for it
        async with self._one_at_a_time:
            reader, writer = await self._connect()
            try:
                await self._write(writer, data)
                await self._wait_for_close(reader, len(data))
            finally:
                await _close(writer)
        return Receipt(f"{self._host}:{self._port} took {len(data)} bytes")

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        try:
            async with asyncio.timeout(self._patience.connect_s):
                return await asyncio.open_connection(self._host, self._port)
        except TimeoutError as error:
            waited = f"{self._patience.connect_s:g} s"
            raise NothingSent(f"{self._where} does not answer (waited {waited})") from error
        except OSError as error:
            # asyncio puts the address where the system's word for the fault was.
            why = os.strerror(error.errno) if error.errno else str(error)
            words = f"{self._where} cannot be reached: {why}"
            if isinstance(error, ConnectionRefusedError):
                raise Busy(words) from error
            raise NothingSent(words) from error

    async def _write(self, writer: asyncio.StreamWriter, data: bytes) -> None:
        # With no buffer allowed, drain() waits until the kernel has taken everything.
        writer.transport.set_write_buffer_limits(high=0)
        writer.write(data)
        try:
            async with asyncio.timeout(self._patience.write_s):
                await writer.drain()
            writer.write_eof()
        except OSError as error:  # TimeoutError is one, and so is a connection reset
            stalled = isinstance(error, TimeoutError)
            happened = "stopped taking data" if stalled else "closed the connection"
            # The first bytes go at once into the system's own buffer: some have always left.
            left = len(data) - writer.transport.get_write_buffer_size()
            writer.transport.abort()
            raise PartlySent(
                f"{self._where} {happened} after at most {left} of {len(data)} bytes"
            ) from error

    async def _wait_for_close(self, reader: asyncio.StreamReader, size: int) -> None:
        """Wait for the printer's end of the connection, at most ``close_s``."""
        try:
            async with asyncio.timeout(self._patience.close_s):
                while await reader.read(4096):
                    pass
        except TimeoutError:
            return
        except OSError as error:
            raise PartlySent(
                f"{self._where} broke the connection after {size} bytes were sent"
            ) from error


async def _close(writer: asyncio.StreamWriter) -> None:
    """Close, and wait until the socket is gone; a broken one has nothing left to say."""
    writer.close()
    try:
        async with asyncio.timeout(1):
            await writer.wait_closed()
    except OSError:
        writer.transport.abort()
