"""``quayside settings``: one bench's settings for ten others, taken in there, and the secret."""

import os
import sys
from pathlib import Path
from typing import Any

import click

from station.atomic import replace_text
from station.clock import SystemClock
from station.domain.errors import SettingsError, StorageError, UsageError
from station.environment import (
    found_secret,
    home_folder,
    keep_secret,
    load_settings,
    overridden,
)
from station.portable_settings import may_be_replaced, portable
from station.settings import Settings
from station.settings_import import Import, import_settings
from station.settings_reader import read_settings
from station.settings_values import shown_values
from ui import options
from ui.commands.settings_words import difference_words, left_to_do, plain
from ui.problems import Exit
from ui.running import emit, with_settings

FILE = click.Path(dir_okay=False, path_type=Path)
SECRETS = ("client_secret", "session_cookie")


@click.group("settings")
def command() -> None:
    """The settings: shown, written to one file for other benches, taken in from it."""


@command.command("show")
@options.as_json
def show(as_json: bool) -> int:
    """Show what is set; secrets only by where they are kept."""

    def work(settings: Settings) -> int:
        file = _own_file()
        values = shown_values(_text_of(file), read_settings(file))
        secrets = {name: found_secret(settings, name)[1] for name in SECRETS}
        over = overridden()
        if as_json:
            emit(
                {
                    "file": str(file),
                    "settings": values,
                    "unknown_keys": list(settings.unknown_keys),
                    "overridden": over,
                    "secrets": secrets,
                }
            )
            return Exit.DONE
        click.echo(f"# {file}")
        for key, value in values.items():
            click.echo(f"{key:<28} {plain(value)}")
        for key in settings.unknown_keys:
            click.echo(f"{key:<28} (not known to this version)")
        for name, place in secrets.items():
            click.echo(f"{name:<28} ({place or 'none is kept'})")
        for key, variable in over.items():
            click.echo(f"{variable} overrides {key}.")
        return Exit.DONE

    return with_settings(work, as_json=as_json)


@command.command("export")
@click.argument("file", type=FILE)
@click.option("--all", "has_name", is_flag=True, help="With this bench's own name.")
@options.as_json
def export(file: Path, has_name: bool, as_json: bool) -> int:
    """Write the settings to FILE for other benches: no secrets, and nothing of this bench alone."""

    def work(settings: Settings) -> int:
        del settings  # read, so that what is wrong with them is told first
        own = _own_file()
        if file.resolve() == own.resolve():
            raise UsageError(f"{file} is this bench's own settings file")
        found = portable(own, _text_of(own), with_name=has_name)
        try:
            if not may_be_replaced(file):
                words = "is there already, and is no bench's settings: choose another name"
                raise UsageError(f"{file} {words}")
            replace_text(file, found.text)
        except OSError as error:
            raise StorageError(str(file), error.strerror or str(error)) from error
        if as_json:
            left_out = [{"key": each.key, "why": each.why.value} for each in found.left_out]
            emit({"file": str(file), "left_out": left_out})
            return Exit.DONE
        click.echo(f"{file} is written; no secret is in it.")
        for each in found.left_out:
            click.echo(f"left out: {each.key} ({each.why})")
        click.echo("At each other bench: `quayside settings import FILE --name NAME`.")
        return Exit.DONE

    return with_settings(work, as_json=as_json)


@command.command("import")
@click.argument("file", type=FILE)
@click.option("--name", default="", help="The name of this bench.")
@click.option("--dry-run", "is_dry_run", is_flag=True, help="Only show what would change.")
@options.as_json
def import_(file: Path, name: str, is_dry_run: bool, as_json: bool) -> int:
    """Take the settings in FILE in, and leave what it does not name. Nothing is asked.

    The file of before is kept beside settings.toml.
    """

    def work(settings: Settings) -> int:
        del settings
        if name and not (name.strip() and name.isprintable()):
            raise UsageError("a bench's name is one line of text")
        today = SystemClock().now().astimezone().date()
        taken = import_settings(_own_file(), file, today, name=name.strip(), is_dry_run=is_dry_run)
        to_do = left_to_do(taken.settings, load_settings(), is_window_open=_is_window_open())
        if as_json:
            emit(_row(taken, to_do, is_written=not is_dry_run))
        else:
            _tell(taken, to_do, is_dry_run=is_dry_run)
        return Exit.DONE

    return with_settings(work, as_json=as_json)


@command.command("secret")
@click.option("--cookie", "is_cookie", is_flag=True, help="The session cookie, not the secret.")
@options.as_json
def secret(is_cookie: bool, as_json: bool) -> int:
    """Keep the client secret at this bench: typed unseen, or from a pipe (`… < FILE`)."""

    def work(settings: Settings) -> int:
        name = SECRETS[is_cookie]
        if not settings.api.client_id:
            raise SettingsError(str(_own_file()), None, "api.client_id", "nothing", "the account's")
        place = keep_secret(settings, name, _read_secret(name))
        variable = f"QUAYSIDE_{name.upper()}"
        if as_json:
            emit({"secret": name, "kept_in": place, "is_overridden": variable in os.environ})
            return Exit.DONE
        click.echo(f"{name} is kept ({place}).")
        if variable in os.environ:
            click.echo(f"{variable} is set, and stronger.", err=True)
        return Exit.DONE

    return with_settings(work, as_json=as_json)


def _read_secret(name: str) -> str:
    """One line that nobody sees."""
    if sys.stdin.isatty():
        text: str = click.prompt(name, hide_input=True, default="", show_default=False)
    else:
        text = sys.stdin.read()
    value = text.strip().removeprefix("\ufeff")
    if not value or not value.isprintable():
        raise UsageError("a secret is one line of text")
    return value


def _tell(taken: Import, to_do: list[str], *, is_dry_run: bool) -> None:
    for difference in taken.differences:
        click.echo(difference_words(difference))
    for key in taken.ignored:
        click.echo(f"not taken in: {key} (not known to this version)", err=True)
    if not taken.differences:
        click.echo("Nothing changes: this bench has these settings already.")
    elif is_dry_run:
        click.echo("Nothing was written: --dry-run.")
    else:
        kept = f" The file of before is {taken.former}." if taken.former else ""
        click.echo(f"Taken in.{kept}")
    for line in to_do:
        click.echo(f"to do: {line}")


def _row(taken: Import, to_do: list[str], *, is_written: bool) -> dict[str, Any]:
    return {
        "changes": [
            {"key": each.key, "old": each.old, "new": each.new} for each in taken.differences
        ],
        "ignored": list(taken.ignored),
        "is_written": is_written and bool(taken.differences),
        "former": str(taken.former) if taken.former else None,
        "to_do": to_do,
    }


def _own_file() -> Path:
    return home_folder(os.environ) / "settings.toml"


def _text_of(file: Path) -> str:
    """What the reader has read without a fault just now; nothing where there is no file."""
    return file.read_text("utf-8-sig") if file.exists() else ""


def _is_window_open() -> bool:
    from ui.instance import InstanceLock

    home = home_folder(os.environ)
    lock = InstanceLock(home)
    # A folder that is not there yet is nobody's, and a dry run does not make it; nor is one that
    # cannot be written.
    is_open = home.exists() and lock.is_elsewhere()
    lock.release()
    return is_open
