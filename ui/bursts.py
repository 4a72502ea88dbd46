"""Tells a scanner from a person: both are keyboards, a scanner types faster than fingers can.

    STX ── characters ── ETX          certain, whatever has been set up as prefix and suffix
    characters < 35 ms apart, Enter   a scanner without prefix
    anything else                     a person

Pure: keys and their times in, one verdict a key out. Enter is ``"\\r"``, Tab ``"\\t"``, a key that
is no character the empty string.
"""

from dataclasses import dataclass

STX, ETX, GS = "\x02", "\x03", "\x1d"
ENDS = ("\r", "\t")

GAP_S = 0.035
"""Keys of a scanner come closer together than this; fast typists stay above 60 ms."""
END_GAP_S = 0.1
"""Some scanners take their time before Enter; some send two ends (ETX and CR, CR and LF)."""
FRAME_GAP_S = 0.5
"""Behind a prefix a slow radio scanner may pause; then the prefix was an accident."""
LEAST = 3
"""Two keys may fall on each other under a hand; three and Enter do not."""


@dataclass(frozen=True, slots=True)
class Step:
    """What a key turned out to be.

    ``is_first``: it may begin a burst, so what the text field holds is worth remembering.
    ``is_taken``: no widget may see it. ``line``: the burst is whole.
    """

    is_first: bool = False
    is_taken: bool = False
    line: str | None = None


class Bursts:
    """Follows the keys of one keyboard queue; scanners and fingers come through the same."""

    def __init__(self, prefix: str = STX, suffix: str = ETX) -> None:
        self._prefix, self._suffix = prefix, suffix
        self._chars: list[str] = []
        self._last_s = float("-inf")
        self._is_framed = False
        self._has_ended = False
        self._is_held = False

    def feed(self, key: str, at_s: float, *, is_repeat: bool = False) -> Step:
        """The verdict on one key that was pressed at ``at_s``."""
        gap_s, self._last_s = at_s - self._last_s, at_s
        # A key that is held down comes as fast as a scan, and no scanner holds keys down. But the
        # same key twice in a scan is called a repeat as well, where the window was busy and both
        # wait for it: a held one begins to repeat after a quarter of a second, and goes on so.
        self._is_held = is_repeat and (self._is_held or gap_s >= GAP_S)
        if self._is_held:
            return self._repeated(key)
        if key in ENDS or (key == self._suffix and self._is_burst(gap_s)):
            return self._end(gap_s)
        self._has_ended = False
        if key == self._prefix:
            self._chars, self._is_framed = [], True
            return Step(is_first=True, is_taken=True)
        if not (key.isprintable() or key == GS) or not key:
            self.break_off()
            return Step()
        return self._char(key, gap_s)

    def would_end(self, at_s: float) -> bool:
        """Whether Enter or Tab, pressed now, would belong to a scan."""
        gap_s = at_s - self._last_s
        return self._is_burst(gap_s) or (self._has_ended and gap_s < END_GAP_S)

    def break_off(self) -> None:
        """What came so far was no scan."""
        self._chars, self._is_framed, self._has_ended = [], False, False

    def _char(self, key: str, gap_s: float) -> Step:
        goes_on = gap_s < (FRAME_GAP_S if self._is_framed else GAP_S)
        is_first = not goes_on or not (self._chars or self._is_framed)
        if is_first:
            self.break_off()
        self._chars.append(key)
        return Step(is_first=is_first, is_taken=key == GS)

    def _is_burst(self, gap_s: float) -> bool:
        if self._is_framed:
            return bool(self._chars) and gap_s < FRAME_GAP_S
        return len(self._chars) >= LEAST and gap_s < END_GAP_S

    def _end(self, gap_s: float) -> Step:
        if self._is_burst(gap_s):
            line = "".join(self._chars)
            self.break_off()
            self._has_ended = True
            return Step(is_taken=True, line=line)
        is_second = self._has_ended and gap_s < END_GAP_S
        self.break_off()
        return Step(is_taken=is_second)

    def _repeated(self, key: str) -> Step:
        if key in ENDS and self._has_ended:
            return Step(is_taken=True)
        self.break_off()
        return Step()
