"""Questions to a ZPL printer, on a connection of their own that carries nothing else."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from printing.printers.errors import NothingSent
from printing.printers.label_watch import Look
from printing.printers.tcp import closed, connected
from printing.status import named
from printing.status.host import host_status
from station.ports import Clock

HOST_STATUS = b"~HS\r\n"
EXTENDED_STATUS = b"~HQES\r\n"
IDENTIFICATION = b"~HI\r\n"
_STATUS_LINES = 3
_MOST_BYTES = 8192


@dataclass(frozen=True, slots=True)
class Question:
    """Bytes that ask, and what tells that the answer is there whole."""

    asks: bytes
    is_whole: Callable[[bytes], bool]


def by_name(name: str) -> Question:
    """Asks for a named value."""
    return Question(named.question(name), named.is_whole)


STATUS = Question(HOST_STATUS, lambda answer: answer.count(b"\x03") >= _STATUS_LINES)
EXTENDED = Question(EXTENDED_STATUS, lambda answer: b"\x03" in answer)
IDENTITY = Question(IDENTIFICATION, lambda answer: b"\x03" in answer)
_LOOK = (STATUS, by_name(named.LABEL_COUNT), by_name(named.UPTIME))


@dataclass(slots=True)
class Inquirer:
    """Whoever asks the printer at ``host``:``port``. Seconds are real ones: networks have them.

    ``busy_s``: how long one that served us before may refuse, as some do while they clean up.
    """

    host: str
    port: int
    clock: Clock
    connect_s: float = 5.0
    answer_s: float = 1.5
    busy_s: float = 0.0
    _has_served: bool = False

    async def look(self) -> Look:
        """State, counter and uptime in one round; what is not answered is None.

        Raises NothingSent where the printer cannot be reached.
        """
        status, labels, up = await self.ask(_LOOK)
        now = self.clock.now()
        return Look(
            self.clock.monotonic(),
            host_status(status, now),
            named.number(labels),
            named.uptime_s(up),
        )

    async def ask(self, questions: Sequence[Question]) -> list[bytes]:
        """An answer for each question; after the first silence nothing more is asked.

        Raises NothingSent where the printer cannot be reached or breaks the connection off, which
        says nothing about what it could answer.
        """
        busy_s = self.busy_s if self._has_served else 0.0
        self._has_served = False
        reader, writer = await connected(self.host, self.port, self.connect_s, busy_s)
        self._has_served = True
        answers: list[bytes] = []
        try:
            for question in questions:
                answer = await self._one(question, reader, writer)
                answers.append(answer)
                if not answer:
                    break
        finally:
            await closed(writer)
        return answers + [b""] * (len(questions) - len(answers))

    async def _one(
        self, question: Question, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> bytes:
        answer = b""
        try:
            async with asyncio.timeout(self.answer_s):
                writer.write(question.asks)
                await writer.drain()
                while not question.is_whole(answer) and len(answer) < _MOST_BYTES:
                    more = await reader.read(_MOST_BYTES)
                    if not more:
                        break
                    answer += more
        except TimeoutError:
            return answer
        except OSError as error:
            where = f"the printer at {self.host}:{self.port}"
            raise NothingSent(f"{where} broke off when it was asked for its state") from error
        return answer
