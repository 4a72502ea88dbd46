"""The four sounds by name, and which of two that come together is heard."""

from enum import StrEnum

TOGETHER_S = 0.15
"""What comes within this time is one event for an ear, and has one sound."""


class Cue(StrEnum):
    """A sound, the less important first. The name is that of its file in resources/sounds."""

    ACCEPTED = "accepted"  # a line was understood
    DONE = "done"  # an order is bought, a label is on paper
    WRONG = "wrong"  # a line was refused, a parcel or an order cannot go on so
    STOP = "stop"  # a person must settle something now

    @property
    def rank(self) -> int:
        """The larger, the more important."""
        return tuple(Cue).index(self)

    @property
    def length_s(self) -> float:
        """How long it is heard."""
        return _LENGTH_S[self]


_LENGTH_S = {Cue.ACCEPTED: 0.060, Cue.DONE: 0.180, Cue.WRONG: 0.350, Cue.STOP: 0.760}


class Turn:
    """Whose turn it is. Times in seconds of one clock that never goes back."""

    def __init__(self) -> None:
        self._cue: Cue | None = None
        self._began_s = 0.0

    def take(self, cue: Cue, now_s: float) -> bool:
        """True where ``cue`` is heard now, in place of what is heard still.

        The more important one wins; of two equal ones the later one, unless they are one event.
        """
        if self._cue and not self._gives_way(self._cue, cue, now_s - self._began_s):
            return False
        self._cue, self._began_s = cue, now_s
        return True

    @staticmethod
    def _gives_way(heard: Cue, cue: Cue, since_s: float) -> bool:
        if cue.rank > heard.rank:
            return True
        if cue is heard:
            return since_s >= TOGETHER_S
        return since_s >= max(TOGETHER_S, heard.length_s)
