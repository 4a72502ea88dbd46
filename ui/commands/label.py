"""``quayside label``: an order's labels as files."""

from pathlib import Path

import click

from station.station import Station
from ui import options
from ui.commands.sheet import save
from ui.problems import Exit
from ui.running import emit, with_station


@click.command("label")
@click.argument("ref")
@click.option("--out", "folder", required=True, type=click.Path(path_type=Path), help="A folder.")
@options.as_json
def command(ref: str, folder: Path, as_json: bool) -> int:
    """Write an order's labels into a folder; fetched from the marketplace where need be."""

    async def work(station: Station) -> int:
        files = []
        for name, data in await station.label_bytes(ref):
            file = folder / name
            save(file, data)
            files.append(str(file))
        if as_json:
            emit({"reference": ref, "labels": files})
        else:
            click.echo("\n".join(files))
        return Exit.DONE

    return with_station(work, as_json=as_json)
