"""``quayside accept`` and ``quayside reset``: the order's own transitions."""

from collections.abc import Awaitable, Callable

import click

from station.domain.errors import QuaysideError
from station.domain.shipment import Shipment
from station.station import Station
from station.workflow.transitions import RESET_TYPES
from ui import options
from ui.commands.ship import report
from ui.problems import Exit, Problem, problem_of, worst
from ui.rows import shipment_row
from ui.running import error_fields, with_station
from ui.unfinished import settle_first

Step = Callable[[Station, str], Awaitable[Shipment]]


@click.command("accept")
@options.refs
@options.as_json
def accept(refs: tuple[str, ...], as_json: bool) -> int:
    """Accept orders as they are."""
    return _each(refs, lambda station, ref: station.accept(ref), as_json=as_json)


@click.command("reset")
@options.refs
@click.option("--type", "reset_type", required=True, type=click.Choice(RESET_TYPES))
@click.option("--reason", default="", help="In words; OTHER needs one.")
@options.as_json
def reset(refs: tuple[str, ...], reset_type: str, reason: str, as_json: bool) -> int:
    """Throw an order's labels away, so that it can be packed again."""
    return _each(refs, lambda s, ref: s.reset(ref, reset_type, reason), as_json=as_json)


def _each(refs: tuple[str, ...], step: Step, *, as_json: bool) -> int:
    async def work(station: Station) -> int:
        await settle_first(station)
        return worst([await one(station, ref, step, as_json=as_json) for ref in refs])

    return with_station(work, as_json=as_json)


async def one(station: Station, ref: str, step: Step, *, as_json: bool) -> Exit:
    """One order's step, reported; its error stops no other order."""
    problem: Problem | None = None
    try:
        row = shipment_row(ref, await step(station, ref), station.settings)
    except QuaysideError as error:
        shipment = await station.known(ref)
        problem = problem_of(error, shipment)
        row = {**shipment_row(ref, shipment, station.settings), "error": error_fields(problem)}
    report(row, problem, as_json=as_json)
    return problem.exit if problem else Exit.DONE
