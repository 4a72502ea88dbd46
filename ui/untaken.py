"""Lines that came while nothing could take them: told as one notice, never lost in silence."""

from collections.abc import Callable, Sequence

from ui.problem_words.window import not_taken
from ui.problems import Problem
from ui.shell import Shell


class Untaken:
    """``tell`` puts a notice into the banner, and lets it be heard."""

    def __init__(self, shell: Shell, tell: Callable[[Problem], None]) -> None:
        self._shell, self._tell = shell, tell
        self._lines: tuple[str, ...] = ()
        self._told: Problem | None = None

    def add(self, lines: Sequence[str]) -> None:
        """These as well; the notice has all of them."""
        if not lines:
            return
        if self._told:
            self._shell.take_notice_back(self._told)
        self._lines += tuple(lines)
        self._told = not_taken(self._lines)
        self._tell(self._told)

    def begin_anew(self) -> None:
        """A station is open: what is told stays until it was read, and what comes is another."""
        self._lines, self._told = (), None
