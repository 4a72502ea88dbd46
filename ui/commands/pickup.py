"""``quayside pickup``: a carrier's visit for labelled orders."""

from datetime import date

import click

from station.domain.pickup import PickupWindow
from station.station import Station
from ui import options
from ui.commands.ship import report
from ui.problems import Exit, worst
from ui.progress import bar
from ui.rows import outcome_row
from ui.running import with_station
from ui.unfinished import settle_first


@click.command("pickup")
@options.refs
@click.option("--date", "day", required=True, type=options.DayType(), help="A working day.")
@click.option(
    "--window", required=True, type=click.Choice([window.value for window in PickupWindow])
)
@options.as_json
def command(refs: tuple[str, ...], day: date, window: str, as_json: bool) -> int:
    """Book a pickup for each order; one that has a pickup keeps it."""

    async def work(station: Station) -> int:
        await settle_first(station)
        codes = []
        with bar("Pickups", len(refs)) as advance:
            for ref in dict.fromkeys(refs):
                outcome = await station.book_pickup(ref, day, PickupWindow(window))
                row, problem = outcome_row(outcome, station.settings)
                report(row, problem, as_json=as_json)
                codes.append(problem.exit if problem else Exit.DONE)
                advance()
        return worst(codes)

    return with_station(work, as_json=as_json)
