"""``quayside zpl``: the fulfilment centre's label for a container."""

import click

from station.domain.container import ZplService
from station.domain.errors import QuaysideError
from station.domain.parcel import Parcel
from station.station import Station
from ui import options
from ui.commands.ship import report
from ui.problems import Exit, problem_of
from ui.rows import container_row
from ui.running import error_fields, with_station


@click.command("zpl")
@click.argument("container")
@click.option("--parcel", required=True, type=options.ParcelType(), help="Size and weight.")
@click.option(
    "--service",
    type=click.Choice([service.value for service in ZplService]),
    default=ZplService.AKS.value,
    show_default=True,
)
@click.option("--print", "is_printed", is_flag=True, help="Print the label.")
@options.as_json
def command(container: str, parcel: Parcel, service: str, is_printed: bool, as_json: bool) -> int:
    """Fetch the ZPL label of a container (O_ABC123_722-1); the same one however often."""

    async def work(station: Station) -> int:
        problem = None
        try:
            await station.zpl(container, parcel, ZplService(service), is_printed=is_printed)
        except QuaysideError as error:
            problem = problem_of(error)
        row = container_row(await station.container(container), station.settings)
        if problem:
            row["error"] = error_fields(problem)
        report(row, problem, as_json=as_json)
        return problem.exit if problem else Exit.DONE

    return with_station(work, as_json=as_json)
