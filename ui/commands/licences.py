"""``quayside licences``: whose work the program is made of, and under which terms."""

import sys
from pathlib import Path

import click

import resources
from ui.problems import Exit

IN_BUNDLE = "LICENCES/NOTICES.txt"
FROM_SOURCE = "NOTICES.md"


@click.command("licences")
def command() -> int:
    """Show what others wrote of this program, under which licences, and where their texts lie."""
    is_frozen = bool(getattr(sys, "frozen", False))
    file = notices(Path(sys.executable), Path(resources.__file__), is_frozen=is_frozen)
    if file is None:
        click.echo("This installation has no notices. They come with the bundle and the source.")
        return Exit.REFUSED
    click.echo(f"{file}\n")
    click.echo(file.read_text("utf-8"))
    return Exit.DONE


def notices(program: Path, resource: Path, *, is_frozen: bool) -> Path | None:
    """Where the notices lie: of a bundle beside its program, on macOS in the .app's Resources.

    ``program``: the running executable, ``resource``: a file of the package resources, beside whose
    folder the source has NOTICES.md. None where there are none, as after ``pip install``.
    """
    folder = program.resolve().parent
    places = [folder / IN_BUNDLE, folder.parent / "Resources" / IN_BUNDLE]
    if not is_frozen:
        places = [resource.parents[1] / FROM_SOURCE]
    return next((place for place in places if place.is_file()), None)
