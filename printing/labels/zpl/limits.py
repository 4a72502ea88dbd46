"""How much work one stream may cause: what is drawn is bounded, whatever the bytes ask for."""

from collections.abc import Hashable, Set

from printing.labels.problem import LabelProblem

MAX_BYTES = 4_000_000
MAX_COMMANDS = 50_000
MAX_LABELS = 200
MAX_WIDTH_PX = 10_000
MAX_LENGTH_PX = 32_000
MAX_LABEL_DOTS = 40_000_000
MAX_TEXT = 3072
"""Characters in a field; printers take no more either."""
MAX_GRAPHIC_BYTES = MAX_LABEL_DOTS // 8
MAX_CODE_TEXT = 300
"""Characters in a barcode with bars, which grows with each of them."""
MAX_BARS_PX = 8_000

# Costs in nanoseconds or so: they add up to the time that a drawing may take.
_MOST_WORK = 500_000_000
COMMAND = 6_000
RENAMING = 300_000
ELEMENT = 30_000
FIELD = 40_000
LETTER = 5_000
NEW_LETTER = 150_000
BARS = 1_000_000
MATRIX = 4_000_000
CODE_BYTE = 5
GRAPHIC_LETTER = 300
GRAPHIC_BYTE = 16
DOT = 2


class Work:
    """What a drawing may still cost."""

    def __init__(self) -> None:
        self._left = _MOST_WORK
        self._commands = MAX_COMMANDS
        self._done: dict[Hashable, set[Hashable]] = {}

    def spend(self, cost: int) -> None:
        """Count some work. Raises LabelProblem where the stream asks for too much."""
        self._left -= cost
        if self._left < 0:
            raise LabelProblem("the ZPL draws more dots, texts or codes than any label has")

    def first_time(self, kind: Hashable, things: Set[Hashable], cost: int) -> None:
        """Count what is made once and kept. Raises LabelProblem as ``spend`` does."""
        done = self._done.setdefault(kind, set())
        self.spend(len(things - done) * cost)
        done |= things

    def command(self, cost: int = COMMAND) -> None:
        """Count one command. Raises LabelProblem as ``spend`` does."""
        self._commands -= 1
        if self._commands < 0:
            raise LabelProblem(f"the ZPL has more than {MAX_COMMANDS} commands")
        self.spend(cost)
