"""The window's log: begun once, in the first folder; its level follows each settings."""

from typing import TYPE_CHECKING

from station.settings import Settings

if TYPE_CHECKING:
    from station.logs.log import Log


class LogOfWindow:
    """One for a process."""

    def __init__(self) -> None:
        self._log: Log | None = None
        self._has_begun = False

    def follow(self, settings: Settings) -> None:
        """Begin the log, or let it tell as much as these settings say.

        Raises NewerData and StorageError where the folder is of a newer program.
        """
        if not self._has_begun:
            from ui.running import require_own_data, start_log

            require_own_data(settings)
            self._has_begun, self._log = True, start_log(settings)
        elif self._log:
            from station.logs.log import level_of

            self._log.set_level(level_of(settings))
