"""``quayside migrate``: a single station's data moves into the database of a warehouse."""

import asyncio
import os
import sys

import click

from station.domain.errors import UsageError
from station.settings import Settings
from station.store.moving import Move, MovedTable, move
from station.store.postgres import PostgresDatabase, without_password
from station.store.single_station import SingleStation
from ui import options
from ui.problem_words.window import close_the_window
from ui.problems import Exit
from ui.running import emit, require_own_data, start_log, tell, with_settings

SCHEMES = ("postgresql://", "postgres://")


@click.command("migrate")
@click.option("--to", "url", required=True, metavar="URL", help="postgresql://USER@HOST/DATABASE")
@click.option(
    "--use/--no-use",
    "is_used",
    default=None,
    help="Write the new database into settings.toml afterwards; asked for where it is left out.",
)
@click.option(
    "--without-damaged-labels",
    "may_lack_labels",
    is_flag=True,
    help="Leave labels behind whose files are gone or changed.",
)
@options.as_json
def command(url: str, is_used: bool | None, may_lack_labels: bool, as_json: bool) -> int:
    """Move this station's data into a PostgreSQL database that several benches share.

    The database has to be there, and empty. Everything is copied in one go and compared; this
    station's own files stay as they are. Close the window first.
    """

    def work(settings: Settings) -> int:
        if not url.startswith(SCHEMES):
            raise UsageError("--to is not an address such as postgresql://USER@HOST/DATABASE")
        if settings.database_url:
            place = without_password(settings.database_url)
            raise UsageError(f"this station works with {place} already")
        require_own_data(settings)
        start_log(settings)
        from ui.instance import InstanceLock

        lock = InstanceLock(settings.home)
        if not lock.take():
            return tell(close_the_window(str(settings.home)), as_json=as_json)
        try:
            moved = _moved(settings, url, may_lack_labels=may_lack_labels, as_json=as_json)
            return _finish(settings, url, moved, is_used=is_used, as_json=as_json)
        finally:
            lock.release()

    return with_settings(work, as_json=as_json)


def _moved(settings: Settings, url: str, *, may_lack_labels: bool, as_json: bool) -> Move:
    def told(table: MovedTable) -> None:
        if as_json:
            emit({"table": table.name, "rows": table.rows, "sha256": table.sha256})
        else:
            click.echo(f"{table.name:<16} {table.rows:>9,} rows  {table.sha256[:12]}  the same")

    source = SingleStation(settings.database_file, settings.label_folder)
    target = PostgresDatabase(url)
    return asyncio.run(move(source, target, may_lack_labels=may_lack_labels, on_table=told))


def _finish(
    settings: Settings, url: str, moved: Move, *, is_used: bool | None, as_json: bool
) -> int:
    place, file = without_password(url), settings.home / "settings.toml"
    if not as_json:
        _tell_about(moved, place)
        if is_used is None and sys.stdin.isatty():
            is_used = click.confirm("Use it from now on?")
    if is_used:
        _use(settings, url)
    if as_json:
        emit(
            {
                "moved_to": place,
                "is_used": bool(is_used),
                "open_requests": moved.open_requests,
                "left_out": [label.what for label in moved.left_out],
            }
        )
    elif is_used:
        click.echo(f"{file} names it now. The other benches need the same lines:")
    else:
        click.echo(f"To use it, write this into {file}, here and at the other benches:")
    if not as_json:
        click.echo(f'\n[database]\nurl = "{place}"')
        if place != url:
            click.echo("\nThe password is not shown: add it to the address, or to ~/.pgpass.")
    return Exit.DONE


def _tell_about(moved: Move, place: str) -> None:
    click.echo(f"Everything is in {place}; the files of this station are as they were.")
    for label in moved.left_out:
        click.echo(f"left behind: {label.what}", err=True)
    if moved.open_requests:
        click.echo(f"{moved.open_requests} requests are open: `quayside settle` at any bench.")


def _use(settings: Settings, url: str) -> None:
    from station.settings_writer import SetValue, write_settings

    file = settings.home / "settings.toml"
    write_settings(file, [SetValue(("database", "url"), url)])
    if os.name == "posix" and without_password(url) != url:
        file.chmod(0o600)
