"""``quayside ship``: from references to labels on a printer."""

from typing import Any

import click

from station.domain.label import LabelFormat
from station.domain.owncarrier import OwnCarrier
from station.domain.parcel import Parcel
from station.station import Outcome, Station
from station.workflow.runs import ShipPlan
from station.workflow.shipping import Purchase
from ui import options
from ui.problems import Problem, worst
from ui.progress import bar
from ui.rows import Row, outcome_row
from ui.running import emit, with_station
from ui.unfinished import settle_first


@click.command("ship")
@options.refs
@click.option(
    "--parcel",
    "parcels",
    multiple=True,
    type=options.ParcelType(),
    help="A parcel in cm and kg or g; once for each parcel. May be left out on a second run.",
)
@click.option("--quote", default="", help="cheapest, fastest, preferred, or a quote's id.")
@click.option(
    "--own-carrier",
    nargs=2,
    default=None,
    metavar="PROVIDER NUMBER|LINK",
    help="Ship with your own carrier: nothing is bought.",
)
@click.option("--label-format", type=click.Choice([form.value for form in LabelFormat]))
@click.option("--print", "is_printed", is_flag=True, help="Print the labels.")
@click.option("--accept", "is_accepted", is_flag=True, help="Accept orders that are not yet.")
@click.option(
    "--wait",
    "wait_s",
    type=click.FloatRange(min=0),
    default=600.0,
    show_default=True,
    metavar="SECONDS",
    help="How long to wait for labels.",
)
@options.as_json
def command(
    refs: tuple[str, ...],
    parcels: tuple[Parcel, ...],
    quote: str,
    own_carrier: tuple[str, str] | None,
    label_format: str | None,
    is_printed: bool,
    is_accepted: bool,
    wait_s: float,
    as_json: bool,
) -> int:
    """Buy labels for orders, store them, and print them.

    REF is an order's reference, its id, or a tracking number. All orders get the same parcels.
    What an earlier run bought is never bought again: run it once more to fetch and print what is
    missing.
    """
    purchase = Purchase(
        parcels,
        quote,
        _own_carrier(own_carrier),
        LabelFormat(label_format) if label_format else None,
    )
    plan = ShipPlan(purchase, is_printed, wait_s, is_accepted)

    async def work(station: Station) -> int:
        await settle_first(station)
        problems: list[Problem] = []
        with bar("Shipping", len(set(refs))) as advance:

            def done(outcome: Outcome) -> None:
                row, problem = outcome_row(outcome, station.settings)
                report(row, problem, as_json=as_json)
                if problem:
                    problems.append(problem)
                advance()

            await station.ship(refs, plan, done)
        return worst([problem.exit for problem in problems])

    return with_station(work, as_json=as_json)


def _own_carrier(given: tuple[str, str] | None) -> OwnCarrier | None:
    if given is None:
        return None
    try:
        return OwnCarrier.of(*given)
    except ValueError as error:
        raise click.UsageError(str(error)) from error


def report(row: Row, problem: Problem | None, *, as_json: bool) -> None:
    """One order's outcome: a JSON line, or words (what went wrong on stderr)."""
    if as_json:
        emit(row)
        return
    click.echo(summary(row))
    if problem:
        click.echo(f"  {problem.message}\n  {problem.to_do}", err=True)


def summary(row: Row) -> str:
    """An order in one line for a person."""
    parts: list[Any] = [f"{row['reference']}: {row['state']}"]
    quote = row.get("quote")
    if quote:
        verb = "costs" if quote["kind"] == "fee" else "refunds"
        name = quote["service"] or quote["carrier"]
        parts.append(f"{name}, {verb} {quote['cost_minor'] / 100:.2f} {quote['currency']}")
    parts.extend(row.get("tracking_numbers", []))
    parts.extend(f"{job['printer']}: {job['state']}" for job in row.get("prints", []))
    queued = row.get("queued")
    if queued:
        parts.append(f"waits for the network since {queued['since'][:16]}Z")
        parts += [queued["stopped"]] if queued["stopped"] else []
    pickup = row.get("pickup")
    if pickup:
        parts.append(f"pickup {pickup['date']} {pickup['window'] or ''}".rstrip())
    return " · ".join(parts)
