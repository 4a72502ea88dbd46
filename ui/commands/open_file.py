"""``quayside open``: a window of its own that shows label files as their printer gets them."""

import os
import sys
from pathlib import Path

import click

from ui.display import has_display


@click.command("open")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE...]")
@click.pass_context
def command(context: click.Context, files: tuple[Path, ...]) -> int:
    """Show label files (PDF or ZPL) as their printer gets them, and print them.

    The window says what is wrong with a file. It needs no account, and may be open beside the
    packing window.
    """
    if not has_display(os.environ, sys.platform):
        text = "There is no display here; `quayside render` draws a label into a picture."
        raise click.UsageError(text, context)
    from ui.viewer.app import run_viewer

    return run_viewer(files)
