"""The troubles that wait to be read: one is shown, the worst; the others come after it."""

from typing import TYPE_CHECKING

from ui.i18n import translate

if TYPE_CHECKING:
    from ui.problems import Problem  # with every error's words behind it: too heavy for a start

_WORST_FIRST = ("UNKNOWN", "BROKEN", "CANNOT_REACH", "USAGE", "REFUSED", "PRINTING", "DONE")
"""Names of ``Exit``, which a start does not import."""


def offer_word(name: str) -> str:
    """The button of what a notice offers."""
    from ui.problem_words.row import SAVE_SUPPORT, SHOW_FOLDER

    return {
        SHOW_FOLDER: translate("Notice", "Show the folder"),
        SAVE_SUPPORT: translate("Notice", "Save a support file"),
    }[name]


class Notices:
    """A queue without repetition: the same trouble told twice is one."""

    def __init__(self) -> None:
        self._waiting: list[Problem] = []

    @property
    def shown(self) -> "Problem | None":
        """The worst; of equals the one that came first."""
        return min(self._waiting, key=lambda each: _WORST_FIRST.index(each.exit.name), default=None)

    @property
    def count(self) -> int:
        """How many wait, the shown one with them."""
        return len(self._waiting)

    def add(self, problem: "Problem") -> None:
        """One more, unless it waits already."""
        if problem not in self._waiting:
            self._waiting.append(problem)

    def take_back(self, problem: "Problem") -> None:
        """It is solved; gone already where it was read."""
        if problem in self._waiting:
            self._waiting.remove(problem)

    def put_away(self) -> "Problem | None":
        """The shown one was read; gives it back."""
        shown = self.shown
        if shown is not None:
            self._waiting.remove(shown)
        return shown

    def clear(self) -> None:
        """All are solved."""
        self._waiting.clear()
