"""``quayside quotes``: what the carriers offer for an order's parcels."""

import click

from station.domain.parcel import Parcel
from station.station import Station
from ui import options
from ui.problems import Exit
from ui.rows import Row, quote_row, shipment_row
from ui.running import emit, with_station


@click.command("quotes")
@click.argument("ref")
@click.option(
    "--parcel",
    "parcels",
    multiple=True,
    required=True,
    type=options.ParcelType(),
    help="A parcel in cm and kg or g; once for each parcel.",
)
@options.as_json
def command(ref: str, parcels: tuple[Parcel, ...], as_json: bool) -> int:
    """Ask for quotes and buy nothing; `quayside ship REF --quote ID` buys one of them."""

    async def work(station: Station) -> int:
        shipment = await station.quotes(ref, parcels)
        rows = [quote_row(quote) for quote in shipment.offers]
        if as_json:
            emit({**shipment_row(ref, shipment, station.settings), "quotes": rows})
            return Exit.DONE
        for row in rows:
            click.echo(told(row))
        if not rows:
            click.echo("No carrier offers anything: ship with --own-carrier.")
        return Exit.DONE

    return with_station(work, as_json=as_json)


def told(row: Row) -> str:
    """A quote in one line; a refund is one's own carrier."""
    money = f"{row['cost_minor'] / 100:.2f} {row['currency']}"
    if row["kind"] == "refund":
        return f"{row['id']}  your own carrier, refunds you {money}"
    return f"{row['id']}  {row['service'] or row['carrier']}, costs you {money}"
