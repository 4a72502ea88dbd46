"""``quayside orders``: what is there to ship."""

import click

from station.domain.order import OrderStatus
from station.station import Station
from ui import options
from ui.problems import Exit
from ui.rows import order_row
from ui.running import emit, with_station


@click.command("orders")
@click.option(
    "--status",
    default="",
    help=f"Only orders of a status: {', '.join(status.value for status in OrderStatus)}.",
)
@options.as_json
def command(status: str, as_json: bool) -> int:
    """List the account's orders, newest first."""

    async def work(station: Station) -> int:
        for order in await station.orders(status):
            row = order_row(order)
            if as_json:
                emit(row)
            else:
                click.echo(f"{row['reference']:<14} {row['state']:<26} {row['retailer']}")
        return Exit.DONE

    return with_station(work, as_json=as_json)
