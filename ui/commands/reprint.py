"""``quayside reprint``: an order's or a container's labels once more, counted and with a reason."""

import click

from station.domain.container import order_reference_of
from station.domain.errors import QuaysideError
from station.station import Outcome, Station
from ui import options
from ui.commands.ship import report
from ui.problems import Exit, Problem, problem_of
from ui.rows import Row, container_row, outcome_row
from ui.running import error_fields, with_station


@click.command("reprint")
@click.argument("ref")
@click.option("--reason", required=True, help="Why; it stays in the journal.")
@click.option("--anyway", is_flag=True, help="Print labels that the checks held back.")
@options.as_json
def command(ref: str, reason: str, anyway: bool, as_json: bool) -> int:
    """Print an order's or a container's labels once more.

    With --anyway those are printed that the checks held back, and no others.
    """

    async def work(station: Station) -> int:
        again = _container if order_reference_of(ref) else _order
        row, problem = await again(station, ref, reason, anyway)
        report(row, problem, as_json=as_json)
        return problem.exit if problem else Exit.DONE

    return with_station(work, as_json=as_json)


async def _order(
    station: Station, ref: str, reason: str, anyway: bool
) -> tuple[Row, Problem | None]:
    if not anyway:
        return outcome_row(await station.reprint(ref, reason), station.settings)
    error = None
    try:
        await station.print_anyway(ref, reason)
    except QuaysideError as raised:
        error = raised
    outcome = Outcome(ref, await station.shipment(ref), error)
    return outcome_row(outcome, station.settings)


async def _container(
    station: Station, ref: str, reason: str, anyway: bool
) -> tuple[Row, Problem | None]:
    problem = None
    try:
        await (station.print_zpl_anyway if anyway else station.print_zpl)(ref, reason)
    except QuaysideError as error:
        problem = problem_of(error)
    row = container_row(await station.container(ref), station.settings)
    return (row | {"error": error_fields(problem)} if problem else row), problem
