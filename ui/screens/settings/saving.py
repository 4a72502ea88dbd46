"""How all sections save: write in a thread, open the station anew, or say why not."""

import asyncio
from collections.abc import Callable, Sequence

from station.domain.errors import QuaysideError, SettingsError
from station.settings_writer import SettingsChange, write_settings
from ui.i18n import translate
from ui.page import Services
from ui.problems import Front, problem_of


async def write(services: Services, changes: Sequence[SettingsChange]) -> None:
    """Write into the station's own settings file. Raises SettingsError and StorageError."""
    file = services.station.settings.home / "settings.toml"
    await asyncio.to_thread(write_settings, file, changes)


def words_of(error: QuaysideError) -> str:
    """Why nothing was saved, in one line."""
    if isinstance(error, SettingsError):
        words = translate("Settings", "Not saved: {key} is {found}. Allowed: {allowed}.")
        return words.format(key=error.key, found=error.found, allowed=error.allowed)
    problem = problem_of(error, front=Front.WINDOW)
    return translate("Settings", "Not saved. {why}").format(why=problem.happened)


async def save(
    services: Services,
    changes: Sequence[SettingsChange],
    done: Callable[[], None],
    failed: Callable[[str], None],
) -> None:
    """Write, tell how it went, and open the station with what is saved."""
    try:
        await write(services, changes)
    except QuaysideError as error:
        failed(words_of(error))
        return
    done()
    services.restart()
