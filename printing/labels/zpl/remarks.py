"""What a drawing has to say beside its labels: commands seen, skipped, and not carried out."""

from printing.labels.zpl.commands import Command
from printing.labels.zpl.drawing import Remark

_MOST = 200


class Remarks:
    """Collects remarks; beyond two hundred of them nobody reads on."""

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}
        self._unknown: dict[str, Remark] = {}
        self._wrong: dict[Remark, None] = {}

    def see(self, command: Command) -> None:
        """A command of the stream."""
        self._seen[command.name] = self._seen.get(command.name, 0) + 1

    def skip(self, command: Command) -> None:
        """A command that is not known here."""
        if len(self._unknown) < _MOST:
            self._unknown.setdefault(command.name, Remark(command.name, command.at))

    def wrong(self, name: str, at: int, words: str) -> None:
        """A command that cannot be carried out as it stands, and why."""
        if len(self._wrong) < _MOST:
            self._wrong[Remark(name, at, words)] = None

    def seen(self) -> tuple[tuple[str, int], ...]:
        """Commands by name, in the order of their first use."""
        return tuple(self._seen.items())

    def unknown(self) -> tuple[Remark, ...]:
        """One a name."""
        return tuple(self._unknown.values())

    def all_wrong(self) -> tuple[Remark, ...]:
        """In the order in which they were found."""
        return tuple(self._wrong)
