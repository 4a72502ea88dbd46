"""Whether the marketplace can be reached: learnt from every request, told to whoever listens.

One request that fails is the retry loop's business and no news; the second in a row is. An account
that is not accepted is no fault of the link, and is told as such.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from station.ports import Clock

MISSES = 2
"""Failed requests in a row from which on the link counts as down."""


@dataclass(frozen=True, slots=True)
class Link:
    """The way to the marketplace.

    ``is_known`` is False until something was asked. ``since``: when it went up or down, in UTC.
    ``why`` says what is wrong: with the way (``is_up`` False) or with the account (``is_refused``).
    ``requests_left`` in this minute, as the marketplace last said.
    """

    is_up: bool = True
    is_known: bool = False
    is_refused: bool = False
    since: datetime | None = None
    why: str = ""
    requests_left: int | None = None


class LinkWatch:
    """Keeps the one ``Link`` of a station."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._misses = 0
        self._listeners: list[Callable[[Link], None]] = []
        self.link = Link()
        self.is_probed = False
        """Somebody asks again and again whether it is back (``workflow.polling``)."""

    @property
    def is_known_down(self) -> bool:
        """Nobody needs to wait for a time-out: it is down, and its return will be noticed."""
        return self.is_probed and not self.link.is_up

    def subscribe(self, listener: Callable[[Link], None]) -> None:
        """Call ``listener`` when the link goes up or down, or the account is refused or accepted.

        What is left of the budget changes with every request, and is no reason to call.
        """
        self._listeners.append(listener)

    def answered(self, requests_left: int | None) -> None:
        """The marketplace answered, whatever it said."""
        self._misses = 0
        self.link = replace(self.link, requests_left=requests_left)
        if not self.link.is_up or not self.link.is_known:
            self._tell(Link(True, True, False, self._clock.now(), "", requests_left))

    def accepted(self) -> None:
        """A request was answered as the account."""
        if self.link.is_refused:
            self._tell(replace(self.link, is_refused=False, why=""))

    def missed(self, why: str) -> None:
        """One attempt brought no answer."""
        self._misses += 1
        if self._misses >= MISSES:
            self.lost(why)

    def lost(self, why: str) -> None:
        """The marketplace cannot be reached."""
        if self.link.is_up:
            left = self.link.requests_left
            self._tell(Link(False, True, False, self._clock.now(), why, left))

    def refused(self, why: str) -> None:
        """The marketplace does not accept the account."""
        if not self.link.is_refused:
            self._tell(replace(self.link, is_refused=True, why=why))

    def _tell(self, link: Link) -> None:
        self.link = link
        for listener in self._listeners:
            listener(link)
