"""``quayside cancel-print``: take back what has not gone to its printer yet."""

import click

from station.station import Station
from ui import options
from ui.problems import Exit
from ui.rows import print_row
from ui.running import emit, with_station


@click.command("cancel-print")
@click.argument("ref")
@options.as_json
def command(ref: str, as_json: bool) -> int:
    """Take back the prints of an order or container that have not started.

    Once the first byte of a print is on its way it cannot be taken back.
    """

    async def work(station: Station) -> int:
        jobs = await station.cancel_prints(ref)
        if as_json:
            emit({"reference": ref, "cancelled": [print_row(job) for job in jobs]})
        else:
            for job in jobs:
                click.echo(f"{job.title} on {job.printer}: cancelled")
        return Exit.DONE

    return with_station(work, as_json=as_json)
