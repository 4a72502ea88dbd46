"""A TCP proxy on loopback that a test can stall or cut: a bad cable between two programs."""

import asyncio
import contextlib
import socket
import struct

CHUNK = 65536
_AT_ONCE = struct.pack("ii", 1, 0)


class Proxy:
    """Forwards to a port of loopback; a context manager in an event loop.

    It stalls by itself when ``last`` has come through.

    While it is *stalled*, bytes are kept and nobody is told. While it is *cut*, connections break
    and no new one comes through. With ``hides_ends`` neither side hears that the other has closed.
    """

    def __init__(self, port: int, *, hides_ends: bool = False, last: bytes = b"") -> None:
        self._there, self._hides_ends, self._last = port, hides_ends, last
        self._flows = asyncio.Event()
        self._flows.set()
        self._is_cut = False
        self._open: set[asyncio.StreamWriter] = set()
        self._tasks: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> "Proxy":
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        self.port: int = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *error: object) -> None:
        self._server.close()
        self.cut()
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def stall(self) -> None:
        """Keep what comes, from either side."""
        self._flows.clear()

    def cut(self) -> None:
        """Break all connections, and let no new one through."""
        self._is_cut = True
        for writer in self._open:
            _break(writer)
        self._flows.set()

    def mend(self) -> None:
        """Forward again, and what was kept first."""
        self._is_cut = False
        self._flows.set()

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.get_running_loop().create_task(self._through(reader, writer))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _through(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, until either side closes it or it is cut."""
        await self._flows.wait()
        try:
            there, onward = await asyncio.open_connection("127.0.0.1", self._there)
        except OSError:
            _break(writer)
            return
        if self._is_cut:
            _break(onward)
            _break(writer)
            return
        both = {writer, onward}
        self._open |= both
        try:
            await asyncio.gather(self._pump(reader, onward), self._pump(there, writer))
        finally:
            self._open -= both
            for each in both:
                each.close()

    async def _pump(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            while chunk := await reader.read(CHUNK):
                await self._flows.wait()
                writer.write(chunk)
                await writer.drain()
                if self._last and self._last in chunk:
                    self.stall()
        if not self._hides_ends:
            writer.close()


def _break(writer: asyncio.StreamWriter) -> None:
    """The other side hears at once that the connection is gone."""
    told = writer.get_extra_info("socket")
    with contextlib.suppress(OSError):
        told.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
    writer.transport.abort()
