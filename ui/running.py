"""How a command runs: settings, secrets, a station with its printers, and errors in words."""

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

import click

from station.clock import SystemClock
from station.domain.errors import NotBackedUp, NotKept, QuaysideError
from station.environment import load_settings, secret
from station.settings import Settings
from station.station import Station
from ui.problems import SKEW_WORTH_TELLING_S, Exit, Problem, problem_of

if TYPE_CHECKING:
    from station.logs.log import Log


def with_settings(work: Callable[[Settings], int], *, as_json: bool = False) -> int:
    """Run work that needs the settings and no marketplace."""
    try:
        return work(load_settings())
    except QuaysideError as error:
        return tell(problem_of(error), as_json=as_json)


def with_station(work: Callable[[Station], Awaitable[int]], *, as_json: bool = False) -> int:
    """Open the station, run the work, close it; the exit code is the work's or the error's."""

    def run(settings: Settings) -> int:
        require_own_data(settings)
        start_log(settings)
        return asyncio.run(_opened(settings, work))

    try:
        return with_settings(run, as_json=as_json)
    except KeyboardInterrupt:
        raise click.Abort from None


async def station_of(settings: Settings) -> Station:
    """A station with its printers, for one piece of work; whoever asks for it closes it.

    Raises SettingsError, StorageError, and DatabaseLost in a warehouse.
    """
    from printing.spooler import build_spooler
    from station.bootstrap import open_station

    # Only what is used is asked for: the system's keyring takes longer than all of the rest.
    is_by_cookie = settings.api.internal == "cookie"
    asked = asyncio.to_thread
    return await open_station(
        settings,
        printer=build_spooler(settings),
        clock=SystemClock(),
        client_secret=await asked(secret, settings, "client_secret"),
        session_cookie=await asked(secret, settings, "session_cookie") if is_by_cookie else "",
    )


async def _opened(settings: Settings, work: Callable[[Station], Awaitable[int]]) -> int:
    station = await station_of(settings)
    station.on_not_kept(_tell_not_kept)
    try:
        if station.upkeep.carried:
            from ui.problem_words.carried import carried_over

            tell(carried_over(station.upkeep.carried))
        code = await work(station)
        await _back_up(station)
        _tell_clock(station)
        return code
    finally:
        await station.close()


def _tell_clock(station: Station) -> None:
    """A clock that is off is told with every command, until somebody sets it."""
    skew_s = station.clock_skew_s
    if skew_s is not None and abs(skew_s) > SKEW_WORTH_TELLING_S:
        from ui.problem_words.window import clock_off

        tell(clock_off(skew_s))


def _tell_not_kept(error: NotKept) -> None:
    """A document was printed, and cannot be found again later."""
    tell(problem_of(error))


async def _back_up(station: Station) -> None:
    """The first command of a day makes its copy; what was done is done without it, too."""
    try:
        if await station.upkeep.back_up():
            await station.upkeep.tidy()
    except NotBackedUp as error:
        tell(problem_of(error))


def tell(problem: Problem, *, as_json: bool = False, about: dict[str, Any] | None = None) -> Exit:
    """Say what is wrong: words on stderr, or one JSON object on stdout."""
    if as_json:
        emit({**(about or {}), "error": error_fields(problem)})
    else:
        for line in (problem.happened, problem.saved, problem.to_do):
            if line:
                click.echo(line, err=True)
    return problem.exit


def error_fields(problem: Problem) -> dict[str, str]:
    """The ``error`` object of the JSON output."""
    return {"kind": problem.kind, "message": problem.message, "what_to_do": problem.to_do}


def emit(row: dict[str, Any]) -> None:
    """One line of JSON Lines on stdout, at once."""
    is_utf8 = sys.stdout.encoding.lower().replace("-", "") == "utf8"
    sys.stdout.write(json.dumps(row, ensure_ascii=not is_utf8) + "\n")
    sys.stdout.flush()


def require_own_data(settings: Settings) -> None:
    """Before anything is written beside them, the log as well. Raises NewerData, StorageError."""
    from station.store.newer_data import require_known

    if not settings.database_url:
        require_known(settings.database_file)


def start_log(settings: Settings) -> "Log | None":
    """Log to the data folder: what was done, no secrets, no addresses; None where it takes none."""
    from station.logs.log import Log, level_of

    try:
        return Log(settings.log_folder, level_of(settings))
    except OSError as error:
        if sys.stderr is not None:
            click.echo(f"No log is written: {error.strerror}.", err=True)
        return None
