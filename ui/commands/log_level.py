"""``quayside log-level``: let everything that runs on this data folder tell more, for a while."""

import re
from datetime import timedelta

import click

from station.clock import SystemClock
from station.domain.errors import StorageError, UsageError
from station.logs.level import LONGEST, Wish, read_wish, write_wish
from station.logs.log import level_of
from station.ports import Clock
from station.settings import Settings
from station.settings_reader import LOG_LEVELS
from ui import options
from ui.problems import Exit
from ui.running import emit, with_settings

USUAL = "usual"
_SPAN = re.compile(r"(\d{1,5})(m|h|d)")
_UNITS = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1)}


@click.command("log-level")
@click.argument("level", required=False, type=click.Choice((*LOG_LEVELS, USUAL)))
@click.option("--for", "span", default="1h", metavar="TIME", help="30m, 2h, 1d; one hour at first.")
@options.as_json
def command(level: str | None, span: str, as_json: bool) -> int:
    """Show how much the log tells, or change it for a while.

    Windows and commands that run on this data folder follow within seconds, and go back by
    themselves; `usual` takes the change back at once. What it is for good is in settings.toml:
    [support] log_level.
    """

    def work(settings: Settings) -> int:
        clock = SystemClock()
        if level:
            _change(settings, level, span_of(span), clock)
        wish = read_wish(settings.log_folder)
        held = wish if wish and wish.holds(clock.now()) else None
        _tell(settings, held, as_json=as_json)
        return Exit.DONE

    return with_settings(work, as_json=as_json)


def span_of(text: str) -> timedelta:
    """The time in ``30m``, ``2h`` or ``1d``. Raises UsageError where it is none, or over a week."""
    found = _SPAN.fullmatch(text)
    span = int(found[1]) * _UNITS[found[2]] if found else timedelta()
    if not timedelta() < span <= LONGEST:
        raise UsageError(f"not a time: {text!r} (write 30m, 2h or 1d; 7d at most)")
    return span


def _change(settings: Settings, level: str, span: timedelta, clock: Clock) -> None:
    wish = None if level == USUAL else Wish(level, clock.now() + span)
    try:
        write_wish(settings.log_folder, wish)
    except OSError as error:
        raise StorageError(str(settings.log_folder), error.strerror or str(error)) from error


def _tell(settings: Settings, wish: Wish | None, *, as_json: bool) -> None:
    usual = level_of(settings)
    level = wish.level if wish else usual
    if as_json:
        until = wish.until.isoformat() if wish else None
        emit({"level": level, "until": until, "usual": usual, "folder": str(settings.log_folder)})
        return
    ends = f", until {wish.until.astimezone():%Y-%m-%d %H:%M}; then {usual}" if wish else ""
    click.echo(f"{level}{ends}. The log is in {settings.log_folder}.")
