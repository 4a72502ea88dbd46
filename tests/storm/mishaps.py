"""What happens at a label printer while a job is on its way, each with its end.

A person takes longer than two looks at the printer: that is how long a fault lasts at least, as
long as anybody looks.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from random import Random

from tests.emulators.zebra import ZebraPrinter

Mishap = Callable[[ZebraPrinter, Random], Awaitable[None]]

LOOKS = 3
FOREIGN = b"^XA^FO9,9^FDof another program^FS^XZ"


async def nothing(_printer: ZebraPrinter, _rng: Random) -> None:
    """A good day."""


async def paper_out(printer: ZebraPrinter, rng: Random) -> None:
    await _soon(rng)
    printer.paper_out()
    await _a_while(printer, rng)
    printer.refill()


async def head_open(printer: ZebraPrinter, rng: Random) -> None:
    await _soon(rng)
    printer.open_head()
    await _a_while(printer, rng)
    printer.close_head()


async def ribbon_out(printer: ZebraPrinter, rng: Random) -> None:
    await _soon(rng)
    printer.ribbon_out()
    await _a_while(printer, rng)
    printer.new_ribbon()


async def paused(printer: ZebraPrinter, rng: Random) -> None:
    await _soon(rng)
    printer.pause()
    await _a_while(printer, rng)
    printer.resume()


async def power_cut(printer: ZebraPrinter, rng: Random) -> None:
    await _soon(rng)
    await printer.power_off()
    await asyncio.sleep(rng.uniform(0.3, 0.6))
    await printer.power_on()


async def cancelled(printer: ZebraPrinter, rng: Random) -> None:
    """Somebody presses the printer's cancel key."""
    await _soon(rng)
    printer.cancel()


async def paused_and_cancelled(printer: ZebraPrinter, rng: Random) -> None:
    await _soon(rng)
    printer.pause()
    await _a_while(printer, rng)
    printer.cancel()
    printer.resume()


async def stalled(printer: ZebraPrinter, rng: Random) -> None:
    await _soon(rng)
    printer.stall()
    await asyncio.sleep(rng.uniform(0.05, 0.6))
    printer.go_on()


async def another_program(printer: ZebraPrinter, rng: Random) -> None:
    """Others print on the same printer, before, between and behind."""
    for _ in range(rng.choice((1, 1, 2, 3))):
        await _soon(rng)
        await _foreign(printer, FOREIGN * rng.choice((1, 1, 2)))


async def another_program_and_power_cut(printer: ZebraPrinter, rng: Random) -> None:
    """The printer loses ours, and prints as many of somebody else's."""
    await power_cut(printer, rng)
    await _foreign(printer, FOREIGN * rng.choice((1, 1, 2)))


async def another_program_and_cancel(printer: ZebraPrinter, rng: Random) -> None:
    """Somebody cancels what is there, and prints as much himself."""
    await cancelled(printer, rng)
    await _a_while(printer, rng)
    await _foreign(printer, FOREIGN * rng.choice((1, 1, 2)))


async def another_program_and_paper_out(printer: ZebraPrinter, rng: Random) -> None:
    await asyncio.gather(another_program(printer, rng), paper_out(printer, rng))


MISHAPS: dict[str, Mishap] = {
    "nothing": nothing,
    "paper out": paper_out,
    "head open": head_open,
    "ribbon out": ribbon_out,
    "paused": paused,
    "power cut": power_cut,
    "cancel key": cancelled,
    "paused, then cancelled": paused_and_cancelled,
    "stalled": stalled,
    "another program": another_program,
    "power cut and another program": another_program_and_power_cut,
    "cancel key and another program": another_program_and_cancel,
    "paper out and another program": another_program_and_paper_out,
}


async def _soon(rng: Random) -> None:
    """Before, during or shortly after a label."""
    await asyncio.sleep(rng.uniform(0.0, 0.12))


async def _a_while(printer: ZebraPrinter, rng: Random) -> None:
    """As long as a person needs, which nobody who looks can miss."""
    wanted = printer.times_asked + LOOKS
    with suppress(TimeoutError):
        async with asyncio.timeout(1.0):
            await printer.engine.until(lambda: printer.times_asked >= wanted)
    await asyncio.sleep(rng.uniform(0.02, 0.3))


async def _foreign(printer: ZebraPrinter, data: bytes) -> None:
    """Another program's job; it gives up where the printer does not take it."""
    with suppress(OSError):  # refused, reset, and too late are all the same to it
        async with asyncio.timeout(1.0):
            reader, writer = await asyncio.open_connection("127.0.0.1", printer.port)
            try:
                writer.write(data)
                writer.write_eof()
                await reader.read()
            finally:
                writer.close()
