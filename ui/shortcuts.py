"""Every key of the window in one table: the key strip is drawn from it, so that it is always true.

A key that does what a command code does names the code; both then take the same way.
"""

from dataclasses import dataclass
from enum import StrEnum

from station.domain.command import Command
from ui.i18n import translate


class Act(StrEnum):
    """What a key does."""

    SCAN = "scan"
    HOLD = "hold"
    NEXT_PARCEL = "next parcel"
    COPY_PARCEL = "copy parcel"
    PICKUPS = "pickups"
    REPRINT = "reprint"
    BUY = "buy"
    UNDO = "undo"
    CLOSE = "close"
    RESET = "reset"
    PRINTED = "printed"
    NOT_PRINTED = "not printed"
    CANCEL_PRINT = "cancel print"
    CHOOSE = "choose"
    OPEN = "open"
    SEARCH = "search"
    EXPORT = "export"
    PREVIEW = "preview"
    PROOF = "proof"
    TURN = "turn"
    ZOOM = "zoom"
    BACK = "back"
    SAVE = "save"
    BOOK = "book"
    TICK = "tick"
    SHEETS = "sheets"
    LOOK_AGAIN = "look again"
    LATER = "later"
    CONNECT = "connect"
    TRY_OUT = "try out"
    TEST_PRINT = "test print"
    ADD = "add"
    GO_ON = "go on"
    PRINT_FILE = "print file"
    OPEN_FILE = "open file"
    NEXT_FILE = "next file"
    PREVIOUS_FILE = "previous file"


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A key (Qt's portable name) and the code of the same command, empty where there is none."""

    key: str
    code: str = ""


SHORTCUTS: dict[Act, Shortcut] = {
    Act.SCAN: Shortcut("F2"),
    Act.HOLD: Shortcut("F4", Command.HOLD),
    Act.NEXT_PARCEL: Shortcut("F6", Command.BOX),
    Act.COPY_PARCEL: Shortcut("Shift+F6"),
    Act.PICKUPS: Shortcut("F7", Command.COLLECT),
    Act.REPRINT: Shortcut("F8", Command.REPRINT),
    Act.BUY: Shortcut("F9", Command.SEND),
    Act.UNDO: Shortcut("Ctrl+Z", Command.UNDO),
    Act.CLOSE: Shortcut("Esc", Command.CLOSE),
    Act.RESET: Shortcut("Shift+F8", Command.RESET),
    Act.PRINTED: Shortcut("F10", Command.PRINTED),
    Act.NOT_PRINTED: Shortcut("F11", Command.NO_PRINT),
    Act.CANCEL_PRINT: Shortcut("F12"),
    Act.CHOOSE: Shortcut("Up / Down"),
    Act.OPEN: Shortcut("Return"),
    Act.SEARCH: Shortcut("Ctrl+F"),
    Act.EXPORT: Shortcut("Ctrl+E"),
    Act.PREVIEW: Shortcut("Ctrl+P"),
    Act.PROOF: Shortcut("Ctrl+E"),
    Act.TURN: Shortcut("Left / Right"),
    Act.ZOOM: Shortcut("Plus / Minus"),
    Act.BACK: Shortcut("Esc"),
    Act.SAVE: Shortcut("Ctrl+S"),
    Act.BOOK: Shortcut("F9", Command.SEND),
    Act.TICK: Shortcut("Space"),
    Act.SHEETS: Shortcut("Ctrl+P"),
    Act.LOOK_AGAIN: Shortcut("F5"),
    Act.LATER: Shortcut("F4", Command.HOLD),
    Act.CONNECT: Shortcut("F9"),
    Act.TRY_OUT: Shortcut("F3"),
    Act.TEST_PRINT: Shortcut("Ctrl+T"),
    Act.ADD: Shortcut("Ctrl+N"),
    Act.GO_ON: Shortcut("F9"),
    Act.PRINT_FILE: Shortcut("Ctrl+P"),
    Act.OPEN_FILE: Shortcut("Ctrl+O"),
    Act.NEXT_FILE: Shortcut("Ctrl+PgDown"),
    Act.PREVIOUS_FILE: Shortcut("Ctrl+PgUp"),
}


def key_of(act: Act) -> str:
    """The key of an act, as Qt names it: for caps and sentences, so that it is said only here."""
    return SHORTCUTS[act].key


ROW_KEYS = tuple(f"Alt+{number}" for number in range(2, 7))
"""The same as XXPRICEB to XXPRICEF: the second to the sixth row of a list."""

SCREEN_KEYS = tuple(f"Ctrl+{number}" for number in range(1, 7))
"""The screens of the rail, from the top."""


def word_of(act: Act) -> str:
    """The short word beside the key in the strip."""
    return {
        Act.SCAN: translate("KeyStrip", "Scan"),
        Act.HOLD: translate("KeyStrip", "Hold"),
        Act.NEXT_PARCEL: translate("KeyStrip", "Next parcel"),
        Act.COPY_PARCEL: translate("KeyStrip", "Copy parcel"),
        Act.PICKUPS: translate("KeyStrip", "Pickups"),
        Act.REPRINT: translate("KeyStrip", "Reprint"),
        Act.BUY: translate("KeyStrip", "Buy & print"),
        Act.UNDO: translate("KeyStrip", "Undo"),
        Act.CLOSE: translate("KeyStrip", "Close order"),
        Act.RESET: translate("KeyStrip", "Reset label"),
        Act.PRINTED: translate("KeyStrip", "It came out"),
        Act.NOT_PRINTED: translate("KeyStrip", "No label"),
        Act.CANCEL_PRINT: translate("KeyStrip", "Cancel print"),
        Act.CHOOSE: translate("KeyStrip", "Choose"),
        Act.OPEN: translate("KeyStrip", "Open on bench"),
        Act.SEARCH: translate("KeyStrip", "Search"),
        Act.EXPORT: translate("KeyStrip", "Export"),
        Act.PREVIEW: translate("KeyStrip", "Label preview"),
        Act.PROOF: translate("KeyStrip", "Proof"),
        Act.TURN: translate("KeyStrip", "Next label"),
        Act.ZOOM: translate("KeyStrip", "Zoom"),
        Act.BACK: translate("KeyStrip", "Back to bench"),
        Act.SAVE: translate("KeyStrip", "Save"),
        Act.BOOK: translate("KeyStrip", "Book"),
        Act.TICK: translate("KeyStrip", "Tick"),
        Act.SHEETS: translate("KeyStrip", "Handover sheets"),
        Act.LOOK_AGAIN: translate("KeyStrip", "Look again"),
        Act.LATER: translate("KeyStrip", "Later"),
        Act.CONNECT: translate("KeyStrip", "Connect"),
        Act.TRY_OUT: translate("KeyStrip", "Try the sandbox"),
        Act.TEST_PRINT: translate("KeyStrip", "Test print"),
        Act.ADD: translate("KeyStrip", "Add"),
        Act.GO_ON: translate("KeyStrip", "Next"),
        Act.PRINT_FILE: translate("KeyStrip", "Print"),
        Act.OPEN_FILE: translate("KeyStrip", "Open a file"),
        Act.NEXT_FILE: translate("KeyStrip", "Next file"),
        Act.PREVIOUS_FILE: translate("KeyStrip", "Previous file"),
    }[act]
