"""The bench with nothing in hand, in words: also what is painted before the station is open."""

from string import ascii_uppercase

from ui.i18n import translate
from ui.idle_faces import InstructionFace, SlotFace
from ui.page import Key
from ui.screens.bench.view_whole import BenchView, ShelfView
from ui.shortcuts import Act

SHOWN = (
    Act.SCAN,
    Act.HOLD,
    Act.NEXT_PARCEL,
    Act.PICKUPS,
    Act.REPRINT,
    Act.BUY,
    Act.UNDO,
    Act.CLOSE,
)
"""The caps of the strip, each in its place."""

IDLE = frozenset({Act.SCAN, Act.PICKUPS})
"""The keys that count while nothing is in hand."""


def idle_words() -> InstructionFace:
    """What to do when nothing is in hand."""
    title = translate("Bench", "Scan an order")
    body = translate("Bench", "Or any item in it, or a tracking number.")
    return InstructionFace("hero", "scan", title, "", body)


def kept_words(lines: tuple[str, ...]) -> InstructionFace:
    """These lines were scanned before the station is open: they wait for it."""
    title = translate("Bench", "One moment")
    body = translate("Bench", "%n scan(s) kept until the station is open.", n=len(lines))
    return InstructionFace("hero", "scan", title, lines[-1], body)


def idle_view(slots: int, words: InstructionFace | None = None) -> BenchView:
    """Nothing in hand, and nothing said of the shelf: what is on it nobody knows yet.

    ``words`` take the place of the instruction.
    """
    shelf = tuple(SlotFace(letter, "free", "", "") for letter in ascii_uppercase[:slots])
    return BenchView(
        instruction=words or idle_words(),
        grace=None,
        refusal=None,
        notice=None,
        columns=None,
        candidates=(),
        pace=None,
        shelf=ShelfView(translate("Bench", "Shelf"), "", shelf, has_ages=False),
    )


def idle_keys() -> tuple[Key, ...]:
    """The strip while nothing is in hand."""
    return tuple(Key(act, act in IDLE) for act in SHOWN)
