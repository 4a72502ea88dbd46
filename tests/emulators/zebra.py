"""A label printer on TCP 9100 of loopback: prints, counts, answers, and fails as the test says.

It lives in the test's own event loop, so that a test and its printer never race in threads.
``async with ZebraPrinter() as printer`` begins and ends it.
"""

import asyncio
import socket
import struct
from collections import Counter
from collections.abc import Coroutine
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Literal, Self

from tests.emulators import zebra_answers as answers
from tests.emulators.zebra_engine import Engine, Pace, Sheet, Speed
from tests.emulators.zebra_stream import Kind, Piece, Stream

_CHUNK = 4096


@dataclass(frozen=True)
class Manner:
    """What kind of printer it is.

    ``second`` says what happens to a further connection: it waits for its turn, is refused, or is
    served beside the first. A mute one answers nothing; ``knows_names`` is False where only ~HS
    and ~HI are known. ``buffer_bytes`` wait at most; ``bytes_a_second`` is how fast it takes
    them, 0 as fast as it can. ``uptime_scale``: how fast its own clock runs.
    """

    second: Literal["waits", "refused", "served"] = "waits"
    is_mute: bool = False
    knows_names: bool = True
    knows_uptime: bool = True
    buffer_bytes: int = 4_000_000
    bytes_a_second: int = 0
    uptime_scale: float = 1.0
    who: answers.Identity = field(default_factory=answers.Identity)


class ZebraPrinter:
    """A printer that can be told to run out of paper, and everything else that printers do."""

    def __init__(
        self, pace: Pace | None = None, manner: Manner | None = None, odometer: int = 1203
    ) -> None:
        self.manner = manner or Manner()
        self.engine = Engine(pace or Speed(), odometer)
        self.port = 0
        self.connections = 0
        self.times_asked = 0
        self.is_stalled = False
        self._up_since = 0.0
        self._listener: asyncio.Server | None = None
        self._turn = asyncio.Lock()
        self._open: set[asyncio.StreamWriter] = set()
        self._streams: dict[asyncio.StreamWriter, Stream] = {}
        self._motor: asyncio.Task[None] | None = None
        self._talks: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        self._motor = asyncio.create_task(self.engine.run(), name="zebra-motor")
        await self.power_on()
        return self

    async def __aexit__(self, *_exc: object) -> None:
        await self.power_off()
        if self._motor:
            self._motor.cancel()
            with suppress(asyncio.CancelledError):
                await self._motor

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.port}"

    @property
    def paper(self) -> list[Sheet]:
        """Everything that came out, in its order."""
        return self.engine.paper

    @property
    def whole(self) -> Counter[str]:
        """Whole labels by the hash of their format."""
        return Counter(sheet.sha256 for sheet in self.paper if sheet.is_whole)

    @property
    def torn(self) -> Counter[str]:
        """Labels that were interrupted, by the hash of their format."""
        return Counter(sheet.sha256 for sheet in self.paper if not sheet.is_whole)

    # What happens to a printer

    def paper_out(self) -> None:
        self.engine.set(is_paper_out=True)

    def refill(self) -> None:
        self.engine.set(is_paper_out=False)

    def open_head(self) -> None:
        self.engine.set(is_head_open=True)

    def close_head(self) -> None:
        self.engine.set(is_head_open=False)

    def ribbon_out(self) -> None:
        self.engine.set(is_ribbon_out=True)

    def new_ribbon(self) -> None:
        self.engine.set(is_ribbon_out=False)

    def pause(self) -> None:
        self.engine.set(is_paused=True)

    def resume(self) -> None:
        self.engine.set(is_paused=False)

    def cancel(self) -> None:
        """The cancel key: everything that waits is gone."""
        self.engine.drop_all()

    def stall(self) -> None:
        """It takes connections, and neither reads nor answers."""
        self.is_stalled = True

    def go_on(self) -> None:
        self.is_stalled = False
        self.engine.notice()

    async def power_off(self) -> None:
        """The plug is pulled: connections are reset, what waited is gone."""
        if self._listener:
            self._listener.close()
            self._listener = None
        self.engine.lose_all()
        for writer in list(self._open):
            _reset(writer)
        for talk in list(self._talks):
            talk.cancel()
        await asyncio.gather(*self._talks, return_exceptions=True)

    async def power_on(self) -> None:
        """It is there again, with nothing in its buffer."""
        self._up_since = asyncio.get_running_loop().time()
        self.is_stalled = False
        self.engine.set(is_paused=False)
        await self._listen()

    async def idle(self) -> None:
        """Return once everything that can be printed is printed."""
        engine = self.engine
        await engine.until(lambda: not engine.waiting and engine.current is None)

    # The network

    async def _listen(self) -> None:
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        # Small from the start: an accepted connection inherits it, and a full buffer shows.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 16_384)
        listener.bind(("127.0.0.1", self.port))
        self.port = listener.getsockname()[1]
        # Known before the first pause, so that a pulled plug finds it.
        self._listener = await asyncio.start_server(
            self._accept, sock=listener, limit=8192, start_serving=False
        )
        await self._listener.start_serving()

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._talks.add(task)
        self._open.add(writer)
        self.connections += 1
        self.engine.notice()
        try:
            await self._in_turn(self._talk(reader, writer))
        except OSError:
            pass  # the other side broke it off
        except asyncio.CancelledError:
            pass  # the plug was pulled: asyncio's server would log it
        finally:
            self._open.discard(writer)
            self._streams.pop(writer, None)
            self._talks.discard(task)
            writer.close()

    async def _in_turn(self, talk: Coroutine[Any, Any, None]) -> None:
        if self.manner.second == "served":
            await talk
            return
        async with self._turn:
            if self.manner.second == "refused" and self._listener:
                self._listener.close()
            await talk
            if self.manner.second == "refused" and self._listener:
                await self._listen()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        stream = self._streams[writer] = Stream()
        while True:
            await self.engine.until(self._may_read)
            data = await reader.read(_CHUNK)
            if not data:
                return
            if self.manner.bytes_a_second:
                await asyncio.sleep(len(data) / self.manner.bytes_a_second)
            for piece in stream.feed(data):
                # What is stalled answers when it goes on, like a printer whose processor is busy.
                await self.engine.until(lambda: not self.is_stalled)
                await self._carry_out(piece, writer)

    def _may_read(self) -> bool:
        return not self.is_stalled and not self._is_full

    @property
    def _is_full(self) -> bool:
        return self.engine.bytes_waiting >= self.manner.buffer_bytes

    async def _carry_out(self, piece: Piece, writer: asyncio.StreamWriter) -> None:
        if piece.kind is Kind.FORMAT:
            source = writer.get_extra_info("peername")
            self.engine.take(piece.data, str(source[1] if source else ""))
        elif piece.kind is Kind.COMMAND:
            {b"~JA": self.cancel, b"~PP": self.pause, b"~PS": self.resume}[piece.data]()
        elif not self.manner.is_mute:
            writer.write(self._answer(piece))
            await writer.drain()

    def _answer(self, piece: Piece) -> bytes:
        facts = self._facts()
        self.times_asked += piece.data == b"~HS"
        self.engine.notice()
        if piece.kind is Kind.GETVAR:
            return self._variable(piece.data.decode("ascii", "replace"), facts)
        match piece.data:
            case b"~HS":
                return answers.host_status(facts)
            case b"~HI":
                return answers.identification(self.manner.who)
        return answers.extended_status(facts) if self.manner.knows_names else b""

    def _variable(self, name: str, facts: answers.Facts) -> bytes:
        if not self.manner.knows_names:
            return b""
        if name == "device.uptime" and not self.manner.knows_uptime:
            return b'"?"'
        return answers.variable(name, self.manner.who, facts)

    def _facts(self) -> answers.Facts:
        engine = self.engine
        up_s = asyncio.get_running_loop().time() - self._up_since
        return answers.Facts(
            is_paper_out=engine.is_paper_out,
            is_paused=engine.is_paused,
            is_head_open=engine.is_head_open,
            is_ribbon_out=engine.is_ribbon_out,
            formats=len(engine.waiting),
            left_in_batch=engine.left_in_batch,
            is_buffer_full=self._is_full,
            is_partial=any(stream.is_partial for stream in self._streams.values()),
            odometer=engine.odometer,
            is_cutter_jammed=engine.is_cutter_jammed,
            wants_cleaning=engine.wants_cleaning,
            uptime_s=int(up_s * self.manner.uptime_scale),
        )


def _reset(writer: asyncio.StreamWriter) -> None:
    """End a connection as a pulled plug does, once the printer is there again: by a reset."""
    found = writer.get_extra_info("socket")
    if found is not None:
        found.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()
