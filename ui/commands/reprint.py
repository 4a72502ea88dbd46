"""``quayside reprint``: an order's labels once more, counted and with a reason."""

import click

from station.station import Station
from ui import options
from ui.commands.ship import report
from ui.problems import Exit
from ui.rows import outcome_row
from ui.running import with_station


@click.command("reprint")
@click.argument("ref")
@click.option("--reason", required=True, help="Why; it stays in the journal.")
@options.as_json
def command(ref: str, reason: str, as_json: bool) -> int:
    """Print an order's labels once more."""

    async def work(station: Station) -> int:
        outcome = await station.reprint(ref, reason)
        row, problem = outcome_row(outcome, station.settings)
        report(row, problem, as_json=as_json)
        return problem.exit if problem else Exit.DONE

    return with_station(work, as_json=as_json)
