"""What the packer's command codes are, for the sheet that shows them.

A code is ``XX`` and letters that lie on the same key of QWERTY, QWERTZ and AZERTY keyboards.
"""

from dataclasses import dataclass

PREFIX = "XX"


@dataclass(frozen=True, slots=True)
class Command:
    """A code, the words under it (a key of the catalogue), and the key that does the same."""

    code: str
    words: str
    key: str = ""
    number: int = 0


COMMANDS: tuple[Command, ...] = (
    Command("XXSEND", "SEND", "F9"),
    Command("XXUNDO", "UNDO", "Ctrl+Z"),
    Command("XXBOX", "BOX", "F6"),
    Command("XXHOLD", "HOLD", "F4"),
    Command("XXPRINTED", "PRINTED"),
    Command("XXNOPRINT", "NOPRINT"),
    Command("XXREPRINT", "REPRINT", "F8"),
    Command("XXCOLLECT", "COLLECT", "F7"),
    Command("XXRESET", "RESET"),
    Command("XXCLOSE", "CLOSE", "Esc"),
    *(
        Command(f"XXPRICE{letter}", "PRICE", f"Alt+{number}", number)
        for number, letter in enumerate("BCDEF", start=2)
    ),
)
