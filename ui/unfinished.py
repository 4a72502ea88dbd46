"""Before anything new: settle what earlier runs left open, and say so on stderr."""

import click

from station.station import Station


async def settle_first(station: Station) -> None:
    """Settle by reading; raises what the account's first contact raises."""
    for settlement in await station.settle_unfinished():
        before, after = settlement.before, settlement.after
        what = before.intent.what if before.intent else "label"
        if settlement.why:
            click.echo(f"{before.reference}: {what} still open: {settlement.why}", err=True)
        else:
            click.echo(f"{before.reference}: {what} settled, {after.state}", err=True)
