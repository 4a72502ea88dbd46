"""What the header says, as frozen values: who packs where, three lamps and the time."""

from dataclasses import dataclass
from enum import StrEnum

from ui.i18n import translate


class LampState(StrEnum):
    """Quiet where all is well; filled where a hand is needed."""

    GOOD = "good"
    WARN = "warn"
    BAD = "bad"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class LampView:
    """The fact in a word ("No link") and, where it lasts, its age ("6 min")."""

    word: str
    state: LampState = LampState.UNKNOWN
    age: str = ""
    hint: str = ""
    """More of it, for whoever points at the lamp."""

    @property
    def text(self) -> str:
        """Fact and age."""
        if not self.age:
            return self.word
        return translate("Header", "{fact}, {age}").format(fact=self.word, age=self.age)


@dataclass(frozen=True, slots=True)
class HeaderView:
    """``scale`` is None where the station has none."""

    station: str = ""
    packer: str = ""
    printer: LampView = LampView("")
    scale: LampView | None = None
    link: LampView = LampView("")
    clock: str = ""
