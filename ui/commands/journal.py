"""``quayside journal``: what was done, when, and how it is known."""

import click

from station.station import Station
from ui import options
from ui.problems import Exit
from ui.rows import entry_row
from ui.running import emit, with_station


@click.command("journal")
@click.argument("ref", required=False)
@click.option("--last", "limit", type=click.IntRange(min=0), default=0, help="The newest N only.")
@options.as_json
def command(ref: str | None, limit: int, as_json: bool) -> int:
    """Show the journal: all of it, or that of one order or container."""

    async def work(station: Station) -> int:
        for entry in await station.entries(ref or "", limit):
            row = entry_row(entry)
            if as_json:
                emit(row)
            else:
                facts = " ".join(f"{key}={value}" for key, value in row["data"].items() if value)
                click.echo(f"{row['at'][:19]} {row['stream'][:44]:<44} {row['event']} {facts}")
        return Exit.DONE

    return with_station(work, as_json=as_json)
