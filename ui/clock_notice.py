"""Tells that the computer's clock is off, for as long as it is."""

from collections.abc import Callable

from ui.problem_words.window import clock_off
from ui.problems import SKEW_WORTH_TELLING_S, Problem
from ui.shell import Shell


class ClockNotice:
    """``skew_s``: how far it is ahead of the marketplace's, None where nobody knows."""

    def __init__(self, shell: Shell, skew_s: Callable[[], float | None]) -> None:
        self._shell, self._skew_s = shell, skew_s
        self._told: Problem | None = None

    def look(self) -> None:
        """Tell it once; the notice goes by itself when the clock is right again."""
        skew_s = self._skew_s() or 0.0
        is_off = abs(skew_s) > SKEW_WORTH_TELLING_S
        if is_off and not self._told:
            self._told = clock_off(skew_s)
            self._shell.set_notice(self._told)
        elif self._told and not is_off:
            self.take_back()

    def take_back(self) -> None:
        """It is of no interest any more."""
        if self._told:
            self._shell.take_notice_back(self._told)
            self._told = None
