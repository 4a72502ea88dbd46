"""PDFs to a queue of the operating system, at true size, by IPP."""

import asyncio
import sys

from printing.printers.errors import NothingSent
from printing.printers.ipp_client import PrintServer
from printing.printers.media import largest_page, media_for
from printing.printers.queue_watch import WatchTimes, check_queue, queue_usability, settled
from printing.printers.transport import Receipt, Usability

NOT_ON_WINDOWS = "PDFs cannot be sent to a Windows print queue yet: use a folder or a ZPL printer"


class CupsQueue:
    """A queue that draws PDFs: an office printer, or a label printer with a driver.

    ``print-scaling=none`` and the paper's name keep the document's true size; its orientation is
    the page's own.
    """

    def __init__(
        self,
        queue: str,
        server: PrintServer | None = None,
        times: WatchTimes | None = None,
        platform: str = sys.platform,
    ) -> None:
        self._queue = queue
        self._server = server or PrintServer()
        self._times = times
        self._is_windows = platform == "win32"

    async def is_usable(self) -> Usability:
        """What the queue says of itself."""
        if self._is_windows:
            return Usability(False, NOT_ON_WINDOWS)
        return await queue_usability(self._server, self._queue)

    async def send(self, data: bytes, title: str) -> Receipt:
        """Hand over one PDF; the receipt names the queue's job."""
        if self._is_windows:
            raise NothingSent(NOT_ON_WINDOWS)
        await check_queue(self._server, self._queue)
        job_id = await asyncio.to_thread(self._print, data, title)
        return await settled(self._server, self._queue, job_id, self._times)

    def _print(self, data: bytes, title: str) -> int:
        paper = media_for(largest_page(data), self._server.media(self._queue), self._queue)
        return self._server.print_pdf(self._queue, data, title, paper)
