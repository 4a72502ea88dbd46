"""Turns before one printer: whoever came first sends first, whatever was ready first."""

import asyncio
from collections import deque


class Lane:
    """The order of jobs for one printer. A job takes its turn before it is rendered.

    The next job renders while one is being sent, and waits only with its bytes ready.
    """

    def __init__(self) -> None:
        self._turns: deque[asyncio.Event] = deque()

    def take_turn(self) -> asyncio.Event:
        """A place behind all who took one earlier; ``leave`` must follow, whatever happens.

        The event is set once the place is the first.
        """
        turn = asyncio.Event()
        self._turns.append(turn)
        self._call_first()
        return turn

    def leave(self, turn: asyncio.Event) -> None:
        """Give the place up, from wherever in the lane."""
        self._turns.remove(turn)
        self._call_first()

    def _call_first(self) -> None:
        if self._turns:
            self._turns[0].set()
