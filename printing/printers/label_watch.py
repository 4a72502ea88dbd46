"""Whether a label is on paper, concluded from what its printer says, look by look. Pure.

A counter counts the labels of every program that prints there, so it proves something only
together with an idle printer before, exactly our labels more, and an idle printer after, with no
restart between. A printer that ran dry with labels missing, and then counted on, counted somebody
else's. What is less is told in words and never called proof.

What no count can show: ours is cancelled at the printer and as many of another program's come out,
all between two looks.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from printing.printers.label_count import Count
from printing.status.faults import TEARS, Fault
from printing.status.host import HostStatus

_CLOCK_SLACK_S = 2.0
_CLOCK_DRIFT = 0.01
_LULL_S = 2.5
"""How long a printer may look idle before it begins with what it was sent."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a printer said in one round, ``at_s`` of the monotonic clock; None: not answered."""

    at_s: float
    status: HostStatus | None = None
    labels: int | None = None
    up_s: int | None = None

    @property
    def is_idle(self) -> bool:
        """It says that it has nothing to do, and nothing keeps it from doing more."""
        return self.status is not None and self.status.is_idle and not self.status.faults

    def is_after_restart(self, before: "Look") -> bool:
        """It was switched off since ``before``: it is on for a shorter time than it must be."""
        if self.up_s is None or before.up_s is None:
            return False
        passed_s = self.at_s - before.at_s
        slack_s = _CLOCK_SLACK_S + _CLOCK_DRIFT * passed_s
        return self.up_s + slack_s < before.up_s + passed_s


class Outcome(StrEnum):
    """What is known of a label that was sent."""

    WAITING = "waiting"
    PRINTED = "printed"
    MAYBE_TORN = "maybe torn"
    MISSING = "missing"
    RESTARTED = "restarted"
    SHARED = "shared"


@dataclass(slots=True)
class LabelWatch:
    """Watches for ``count`` labels more than ``before``, an answered look at an idle printer.

    ``settle_s``: how long an idle printer may stand still with labels missing.
    """

    where: str
    before: Look
    count: Count
    settle_s: float
    outcome: Outcome = Outcome.WAITING
    fault: Fault | None = None
    """What keeps it waiting now, None where it is at work."""
    is_silent: bool = False
    is_exact: bool = False
    """The last look saw an idle printer that has counted just ours: the next one decides."""
    progress_s: float = field(init=False)
    """When something last moved."""
    _last: int = field(init=False)
    _torn_by: Fault | None = None
    _had_gap: bool = False
    _is_shared: bool = False
    _was_busy: bool = False
    _ran_dry: bool = False
    _quiet_s: float | None = None

    def __post_init__(self) -> None:
        self._last = self._first
        self.progress_s = self.before.at_s

    @property
    def _first(self) -> int:
        return self.before.labels or 0

    @property
    def _wanted(self) -> int:
        return self._first + self.count.labels

    @property
    def is_settling(self) -> bool:
        """It will be known soon: an idle printer only has to stay like this."""
        return self.is_exact or self._quiet_s is not None

    def see(self, look: Look | None) -> Outcome:
        """What is known after one more look; None is one that nobody answered."""
        if self.outcome is Outcome.WAITING:
            self.outcome = self._judged(look)
        return self.outcome

    def _judged(self, look: Look | None) -> Outcome:
        if look is None or look.status is None or look.labels is None:
            self.is_silent = self._had_gap = True
            self.is_exact, self._quiet_s = False, None
            return Outcome.WAITING
        self.is_silent = False
        if look.is_after_restart(self.before) or look.labels < self._last:
            return Outcome.RESTARTED
        self._note(look, look.status, look.labels)
        if look.labels > self._wanted:
            return Outcome.SHARED
        if not look.is_idle:
            self.is_exact, self._quiet_s = False, None
            return Outcome.WAITING
        return self._ended() if look.labels == self._wanted else self._short(look)

    def _note(self, look: Look, status: HostStatus, labels: int) -> None:
        if labels != self._last:
            self.progress_s, self._quiet_s = look.at_s, None
        self._last = labels
        self.fault = next(iter(status.faults), None)
        self._torn_by = next((one for one in status.faults if one in TEARS), self._torn_by)
        self._is_shared |= status.formats > self.count.formats
        self._was_busy |= bool(status.formats or status.left_in_batch)

    def _ended(self) -> Outcome:
        """Idle with the right number: believed when the next look says the same."""
        if not self.is_exact:
            self.is_exact = True
            return Outcome.WAITING
        is_unsure = self._is_shared or self._ran_dry
        if is_unsure or (self._had_gap and self.before.up_s is None):
            return Outcome.SHARED
        return Outcome.MAYBE_TORN if self._torn_by else Outcome.PRINTED

    def _short(self, look: Look) -> Outcome:
        if self._quiet_s is None:
            self._quiet_s = look.at_s
        quiet_s = look.at_s - self._quiet_s
        self._ran_dry |= self._was_busy or quiet_s >= _LULL_S
        return Outcome.MISSING if quiet_s >= self.settle_s else Outcome.WAITING

    @property
    def words(self) -> str:
        """The outcome in words, with the printer's figures."""
        counter = f"its counter went from {self._first} to {self._last}"
        match self.outcome:
            case Outcome.PRINTED:
                return f"counter {self._first} -> {self._last}, nothing left in the buffer"
            case Outcome.MAYBE_TORN:
                return f"{self.where} stopped in the middle; {self._torn_by}; look at the label"
            case Outcome.MISSING:
                return f"{self.where} is idle, and {counter} instead of to {self._wanted}"
            case Outcome.RESTARTED:
                return f"{self.where} was switched off after the label was sent"
            case Outcome.SHARED:
                return f"others print on {self.where} too: {counter}, ours alone is {self._wanted}"
        if self.is_silent:
            return f"{self.where} fell silent after the label was sent"
        if self.fault:
            return f"{self.where} waits; {self.fault}; the label comes out by itself"
        return f"{self.where} is not done with the label yet"
