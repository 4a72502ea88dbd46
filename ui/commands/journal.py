"""``quayside journal``: what was done, when, and how it is known."""

from collections.abc import Callable
from typing import Any

import click

from station.domain.events import (
    AnyEvent,
    LabelsReceived,
    NotUnderstood,
    OwnCarrierStarted,
    ParcelsMeasured,
    PrintAdvanced,
    PurchaseStarted,
    QuoteChosen,
    QuotesOffered,
    ZplLabelReceived,
    ZplLabelStarted,
)
from station.domain.quote import Quote
from station.station import Station
from ui import options
from ui.commands import rebuild
from ui.problems import Exit
from ui.rows import entry_row
from ui.running import emit, with_station


class _Group(click.Group):
    """``journal REF`` shows, ``journal rebuild`` does: whatever is no command is a reference."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the command in that is left out."""
        is_named = args and args[0] in {*self.commands, *self.get_help_option_names(ctx)}
        return super().parse_args(ctx, args if is_named else [_SHOW, *args])


_SHOW = "show"


@click.group("journal", cls=_Group)
def command() -> None:
    """The journal: what was done, when, and how it is known."""


command.add_command(rebuild.command)


@command.command(_SHOW)
@click.argument("ref", required=False)
@click.option("--last", "limit", type=click.IntRange(min=0), default=0, help="The newest N only.")
@options.as_json
def show(ref: str | None, limit: int, as_json: bool) -> int:
    """Show the journal: all of it, or that of one order or container."""

    async def work(station: Station) -> int:
        for entry in await station.entries(ref or "", limit):
            row = entry_row(entry)
            if as_json:
                emit(row)
            else:
                what = facts(entry.event, row["data"])
                click.echo(f"{row['at'][:19]}  {row['stream'][:42]:<42}  {row['event']:<19} {what}")
        return Exit.DONE

    return with_station(work, as_json=as_json)


def facts(event: AnyEvent | NotUnderstood, data: dict[str, Any]) -> str:
    """An event's facts in one short line; ``--json`` has all of them."""
    told = _FACTS.get(type(event))
    if told:
        return told(event)
    return ", ".join(value for value in data.values() if isinstance(value, str))


def _bought(event: PurchaseStarted | OwnCarrierStarted) -> str:
    return f"attempt {event.attempt}, {_money(event.quote)}, quote {event.quote.id}"


def _labels(event: LabelsReceived) -> str:
    return ", ".join(label.tracking_number or label.file for label in event.labels)


def _job(event: PrintAdvanced) -> str:
    job = event.job
    parcel = "" if job.parcel_index is None else f"parcel {job.parcel_index + 1}"
    return " ".join(filter(None, (job.printer, job.state.value, parcel, job.detail, job.reason)))


def _money(quote: Quote) -> str:
    return f"{quote.title} {quote.cost}"


_FACTS: dict[type, Callable[[Any], str]] = {
    ParcelsMeasured: lambda event: ", ".join(map(str, event.parcels)),
    QuotesOffered: lambda event: f"{len(event.quotes)} offers",
    QuoteChosen: lambda event: f"{_money(event.quote)}: {event.why} of {event.offered}",
    PurchaseStarted: _bought,
    OwnCarrierStarted: _bought,
    LabelsReceived: _labels,
    ZplLabelStarted: lambda event: f"{event.parcel} {event.service}",
    ZplLabelReceived: lambda event: event.label.file,
    PrintAdvanced: _job,
}
