"""Raw TCP, port 9100: one connection for each job, closed by us, then by the printer.

A printer that proves is asked for its state on a connection of its own, before and after.
"""

import asyncio
from dataclasses import dataclass

from printing.printers.errors import PartlySent
from printing.printers.inquiry import Inquirer
from printing.printers.label_proof import LabelProof, ProofTimes, usability_of
from printing.printers.tcp import closed, connected
from printing.printers.transport import Receipt, Usability
from station.clock import SystemClock
from station.domain.evidence import Evidence
from station.ports import Clock

_ENOUGH_SILENCES = 2


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds to wait: for a connection, for the printer to take bytes, for it to close.

    Many printers never close their side; waiting a little still catches those that reset it.
    ``answer_s`` is for one answer about its state; ``busy_s`` how long it may refuse a connection
    right after it served one.
    """

    connect_s: float = 5.0
    write_s: float = 30.0
    close_s: float = 2.0
    answer_s: float = 1.5
    busy_s: float = 2.0


class RawSocket:
    """A printer at ``host``:``port``. It takes one connection at a time, so a lock keeps to one.

    ``evidence`` None: the printer is asked before the first job what it can prove. One that keeps
    silent may only be busy, so it is asked once more before the second.
    """

    def __init__(
        self,
        host: str,
        port: int,
        patience: Patience | None = None,
        *,
        evidence: Evidence | None = Evidence.SILENT,
        clock: Clock | None = None,
        times: ProofTimes | None = None,
    ) -> None:
        self._host, self._port = host, port
        self._patience = patience or Patience()
        self._evidence = evidence
        self._silences = 0
        clock = clock or SystemClock()
        waits = self._patience
        self._inquirer = Inquirer(
            host, port, clock, waits.connect_s, waits.answer_s, busy_s=waits.busy_s
        )
        self._proof = LabelProof(self._inquirer, clock, times or ProofTimes())
        self._one_at_a_time = asyncio.Lock()

    @property
    def _where(self) -> str:
        return f"the printer at {self._host}:{self._port}"

    async def is_usable(self) -> Usability:
        """What it says of itself; where it says nothing, whether it accepts a connection."""
        async with self._one_at_a_time:
            return await usability_of(self._inquirer, self._evidence)

    async def send(self, data: bytes, title: str) -> Receipt:
        """Send one job on its own connection; the receipt names how many bytes went.

        A printer that proves is waited for until the labels are on paper, or keeps it waiting.
        """
        del title  # port 9100 has no place for it
        async with self._one_at_a_time:
            evidence = self._evidence or await self._probed()
            if evidence is not Evidence.PROVES:
                await self._transfer(data)
                unsaid = "" if self._evidence else f"{self._where} does not say what it prints"
                return Receipt(self._told(data), unsaid)
            begun = await self._proof.before(data)
            await self._transfer(data, busy_s=self._patience.busy_s)
            return await self._proof.after(begun, self._told(data))

    async def prove(self, reference: str) -> Receipt | None:
        """What is known by now of a job that was sent without proof; None where nothing is.

        Raises PartlySent where the labels did not come out.
        """
        async with self._one_at_a_time:
            return await self._proof.later(reference)

    async def _probed(self) -> Evidence:
        found = await self._proof.evidence()
        self._silences += found is Evidence.SILENT
        if found is Evidence.PROVES or self._silences >= _ENOUGH_SILENCES:
            self._evidence = found
        return found

    def _told(self, data: bytes) -> str:
        return f"{self._host}:{self._port} took {len(data)} bytes"

    async def _transfer(self, data: bytes, busy_s: float = 0.0) -> None:
        """All bytes on one connection. Raises NothingSent and PartlySent."""
        waits = self._patience
        reader, writer = await connected(self._host, self._port, waits.connect_s, busy_s)
        try:
            await self._write(writer, data)
            await self._wait_for_close(reader, len(data))
        finally:
            await closed(writer)

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
