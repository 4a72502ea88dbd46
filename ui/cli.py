"""The command line: its commands, each imported when it is called; without one, the window.

0  done                         3  the marketplace cannot be reached
1  refused                      4  outcome unknown, settled on the next run
2  usage or settings            5  printing failed
                                6  a fault in the program; a report of it is written
"""

import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module

import click

from station.domain.errors import QuaysideError
from station.version import __version__
from ui.display import has_display
from ui.problem_words.row import Exit

COMMANDS = {
    "orders": "ui.commands.orders",
    "quotes": "ui.commands.quotes",
    "ship": "ui.commands.ship",
    "accept": "ui.commands.transitions:accept",
    "reset": "ui.commands.transitions:reset",
    "label": "ui.commands.label",
    "reprint": "ui.commands.reprint",
    "pickup": "ui.commands.pickup",
    "zpl": "ui.commands.zpl",
    "print": "ui.commands.print_file",
    "printed": "ui.commands.printed",
    "printers": "ui.commands.printers",
    "cancel-print": "ui.commands.cancel_print",
    "render": "ui.commands.render",
    "open": "ui.commands.open_file",
    "sheet": "ui.commands.sheet",
    "proof": "ui.commands.proof",
    "settle": "ui.commands.settle",
    "journal": "ui.commands.journal",
    "migrate": "ui.commands.migrate",
    "settings": "ui.commands.settings",
    "doctor": "ui.commands.doctor",
    "licences": "ui.commands.licences",
    "log-level": "ui.commands.log_level",
    "sandbox": "ui.commands.sandbox",
}


class LazyGroup(click.Group):
    """Imports a command when it is asked for, so that none pays for the others' libraries."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of a working day."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, None where there is none."""
        del ctx
        place = COMMANDS.get(cmd_name)
        if not place:
            return None
        module, _, attribute = place.partition(":")
        command: click.Command = getattr(import_module(module), attribute or "command")
        return command


@click.group(
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, message="quayside %(version)s")
@click.option("--demo", "is_demo", is_flag=True, help="Open the window on a sandbox marketplace.")
@click.option(
    "--scripted",
    "is_scripted",
    is_flag=True,
    help="With --demo: a whole morning by itself, as where there is no display.",
)
@click.pass_context
def quayside(context: click.Context, is_demo: bool, is_scripted: bool) -> int:
    """Ship Ankorstore orders: buy labels, print them, book pickups.

    Without a command the window opens; the commands do the same in a terminal.

    The account and the printers are in settings.toml of the data folder (QUAYSIDE_HOME);
    QUAYSIDE_API_URL, QUAYSIDE_CLIENT_ID and QUAYSIDE_CLIENT_SECRET override it.
    """
    if context.invoked_subcommand:
        return Exit.DONE
    if is_demo or is_scripted:
        return _demo(is_scripted)
    if not has_display(os.environ, sys.platform):
        raise click.UsageError("There is no display here, so the window cannot be opened.", context)
    from ui.app import run_window

    return run_window()


def _demo(is_scripted: bool) -> int:
    from ui.demo.run import run_demo
    from ui.problems import problem_of
    from ui.running import tell

    try:
        return run_demo(is_scripted=is_scripted or not has_display(os.environ, sys.platform))
    except QuaysideError as error:
        return tell(problem_of(error))


def run(args: Sequence[str]) -> int:
    """Run the command line and return its exit code; faults are told in words on stderr."""
    _let_all_names_through()
    try:
        outcome = quayside.main(args=list(args), prog_name="quayside", standalone_mode=False)
    except click.ClickException as error:
        if sys.stderr is not None:  # a windowed program on Windows has none
            error.show(file=sys.stderr)
        return Exit.USAGE
    except click.Abort:
        click.echo("Stopped. What was begun is settled on the next run.", err=True)
        return Exit.UNKNOWN
    return int(outcome or Exit.DONE)


def _let_all_names_through() -> None:
    """A shop's name that the terminal cannot show must not stop its label."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
