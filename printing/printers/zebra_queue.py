"""ZPL to a raw queue of the operating system, through the ``zebra`` library."""

import asyncio
import os
import sys
from typing import TYPE_CHECKING

from printing.printers.errors import NothingSent
from printing.printers.ipp_client import PrintServer
from printing.printers.queue_watch import WatchTimes, check_queue, queue_usability, settled
from printing.printers.transport import Receipt, Usability

if TYPE_CHECKING:
    from printing.printers.safe_zebra import SafeZebra


class ZebraQueue:
    """A raw queue: bytes go in as they are. Its state is read by IPP, which zebra cannot do."""

    def __init__(
        self,
        queue: str,
        server: PrintServer | None = None,
        times: WatchTimes | None = None,
        timeout_s: float = 15.0,
        platform: str = sys.platform,
    ) -> None:
        self._queue = queue
        self._server = server or PrintServer()
        self._times = times
        self._timeout_s = timeout_s
        self._is_windows = platform == "win32"

    async def is_usable(self) -> Usability:
        """What the queue says of itself; on Windows only whether it exists."""
        if self._is_windows:
            return await asyncio.to_thread(self._windows_usability)
        return await queue_usability(self._server, self._queue)

    async def send(self, data: bytes, title: str) -> Receipt:
        """Hand over one job; the receipt names the queue's job where the system has one."""
        if not self._is_windows:
            await check_queue(self._server, self._queue)
        zebra = await asyncio.to_thread(self._output, data, title)
        if zebra.job_id is None:
            return Receipt(self._queue, f"handed to the queue {self._queue!r}, which gives no id")
        return await settled(self._server, self._queue, zebra.job_id, self._times)

    def _output(self, data: bytes, title: str) -> "SafeZebra":
        zebra = self._zebra()
        zebra.title = title
        zebra.output(data)
        return zebra

    def _zebra(self) -> "SafeZebra":
        try:
            from printing.printers.safe_zebra import SafeZebra
        except ImportError as error:  # on Windows the library needs pywin32
            raise NothingSent(f"raw queues cannot be used here: {error}") from error
        return SafeZebra(self._queue, self._timeout_s)

    def _windows_usability(self) -> Usability:
        try:
            queues = self._zebra().queues()
        except NothingSent as error:
            return Usability(False, str(error))
        # Only local queues are listed there, so a network queue's absence proves nothing.
        is_listed = self._queue in queues or self._queue.startswith(os.sep * 2)
        return Usability(is_listed, "" if is_listed else f"no print queue named {self._queue!r}")
