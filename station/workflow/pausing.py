"""A pause that can be cut short."""

import asyncio

from station.ports import Clock


async def pause(clock: Clock, seconds: float, *woken: asyncio.Event) -> None:
    """Let ``seconds`` pass, or less where one of ``woken`` is set meanwhile or already."""
    waits: list[asyncio.Future[object]] = [asyncio.ensure_future(clock.sleep(seconds))]
    waits += [asyncio.ensure_future(event.wait()) for event in woken]
    try:
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for wait in waits:
            wait.cancel()
        await asyncio.gather(*waits, return_exceptions=True)
