"""How much is told: what the settings say, or for a while what somebody asked for.

``quayside log-level debug --for 30m`` leaves a small file in the log folder. A running process
looks at it when it has something to tell, and then once in two seconds at most: an idle one is
never woken for it. The wish ends by itself.
"""

import json
import logging
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from station.atomic import replace_text
from station.ports import Clock
from station.settings_reader import LOG_LEVELS

LONGEST = timedelta(days=7)
"""A wish for longer than this is none: somebody set the clock."""
LOOK_S = 2.0
_FILE = "level.json"


@dataclass(frozen=True, slots=True)
class Wish:
    """A level, until a moment in UTC."""

    level: str
    until: datetime

    def holds(self, now: datetime) -> bool:
        """It has not ended, and was meant to end one day."""
        return now < self.until <= now + LONGEST


def number_of(level: str) -> int:
    """The number that ``logging`` has for a word; that of info where it knows none."""
    return logging.getLevelNamesMapping().get(level.upper(), logging.INFO)


def read_wish(folder: Path) -> Wish | None:
    """The wish that lies in the log folder; None where there is none that can be read."""
    try:
        data = json.loads((folder / _FILE).read_text("utf-8"))
        wish = Wish(str(data["level"]), datetime.fromisoformat(data["until"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
    if wish.level not in LOG_LEVELS or wish.until.tzinfo is None:
        return None
    return Wish(wish.level, wish.until.astimezone(UTC))


def write_wish(folder: Path, wish: Wish | None) -> None:
    """Leave a wish, or take it back. Raises OSError."""
    if wish is None:
        (folder / _FILE).unlink(missing_ok=True)
        return
    text = json.dumps({"level": wish.level, "until": wish.until.isoformat()})
    replace_text(folder / _FILE, f"{text}\n", mode=0o600)


class LevelFilter(logging.Filter):
    """Lets through what is to be told now; ``usual`` is the level of the settings."""

    def __init__(self, folder: Path, usual: str, clock: Clock) -> None:
        super().__init__()
        self._folder, self._clock = folder, clock
        self._usual = number_of(usual)
        self._wish: Wish | None = None
        self._look_at = clock.monotonic()

    def set_usual(self, level: str) -> None:
        """The settings say another level."""
        self._usual = number_of(level)

    @property
    def level(self) -> int:
        """The level that counts now."""
        now = self._clock.monotonic()
        if now >= self._look_at:
            self._look_at = now + LOOK_S
            self._wish = read_wish(self._folder)
        if self._wish and self._wish.holds(self._clock.now()):
            return number_of(self._wish.level)
        return self._usual

    def filter(self, record: logging.LogRecord) -> bool:
        """True where the record is told."""
        return record.levelno >= self.level
