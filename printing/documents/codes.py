"""The packer's command codes as the sheet shows them: with their words and their keys."""

from dataclasses import dataclass

from station.domain.command import PREFIX, PRICE_LETTERS
from station.domain.command import Command as Code

__all__ = ["COMMANDS", "PREFIX", "Command"]


@dataclass(frozen=True, slots=True)
class Command:
    """A code, the words under it (a key of the catalogue), and the key that does the same."""

    code: str
    words: str
    key: str = ""
    number: int = 0


COMMANDS: tuple[Command, ...] = (
    Command(Code.SEND, "SEND", "F9"),
    Command(Code.UNDO, "UNDO", "Ctrl+Z"),
    Command(Code.BOX, "BOX", "F6"),
    Command(Code.HOLD, "HOLD", "F4"),
    Command(Code.PRINTED, "PRINTED", "F10"),
    Command(Code.NO_PRINT, "NOPRINT", "F11"),
    Command(Code.REPRINT, "REPRINT", "F8"),
    Command(Code.COLLECT, "COLLECT", "F7"),
    Command(Code.RESET, "RESET", "Shift+F8"),
    Command(Code.CLOSE, "CLOSE", "Esc"),
    *(
        Command(f"XXPRICE{letter}", "PRICE", f"Alt+{number}", number)
        for number, letter in enumerate(PRICE_LETTERS, start=2)
    ),
)
