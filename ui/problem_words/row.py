"""A row of the tables: one error, its name and exit code, its words for both front ends."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, IntEnum, StrEnum
from typing import Any

Say = Callable[[Any], str]
"""The words for an error of the row's kind."""

SHOW_FOLDER, SAVE_SUPPORT = "show the folder", "save a support file"
"""What a notice can offer to do."""


class Exit(IntEnum):
    """What the command line ends with."""

    DONE = 0
    REFUSED = 1
    USAGE = 2
    CANNOT_REACH = 3
    UNKNOWN = 4
    PRINTING = 5
    BROKEN = 6
    """A fault in the program itself; a report of it is written."""


class Front(Enum):
    """Where the words are read: what to do differs, what happened does not."""

    COMMAND_LINE = "command line"
    WINDOW = "window"


class Severity(StrEnum):
    """How loud it is. A stop is about money, or about a parcel that must not leave."""

    NOTICE = "notice"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Row:
    """``name`` is for programs; what to do is said apart for the command line and the window."""

    name: str
    exit: Exit
    happened: Say
    on_command_line: Say
    in_window: Say
    severity: Severity = Severity.NOTICE

    def to_do(self, error: Exception, front: Front) -> str:
        """What to do about it there."""
        say = self.in_window if front is Front.WINDOW else self.on_command_line
        return say(error)


def capital(text: str) -> str:
    """The text as the beginning of a sentence."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """The text with a capital and a full stop."""
    return text if not text else f"{capital(text).rstrip('.')}."
