"""``quayside settle``: unfinished business, by reading or by a person's word."""

import click

from station.domain.question import OpenQuestion, QuestionKind
from station.settings import Settings
from station.station import Station
from station.workflow.recovery import ANSWERS
from ui import options
from ui.causes import cause
from ui.commands.ship import report
from ui.problems import Exit
from ui.rows import shipment_row
from ui.running import emit, with_station
from ui.unfinished import settle_first

_TO_LOOK_AT = (QuestionKind.CONFLICT, QuestionKind.CANCELLED)
"""What no reading settles: it is listed with the answers that a person may give."""


def _tell(question: OpenQuestion, settings: Settings, *, as_json: bool) -> None:
    shipment = question.shipment
    answers = [one.value for one in question.answers if one.value in ANSWERS]
    row = shipment_row(shipment.reference, shipment, settings)
    if as_json:
        emit({**row, "question": question.kind.value, "answers": answers})
        return
    why = cause(shipment.conflict) or cause(shipment.alarm)
    ways = ", ".join(f"--as {answer}" for answer in answers)
    click.echo(f"{shipment.reference}: {shipment.state.value}: {why} ({ways})")


@click.command("settle")
@click.argument("ref", required=False)
@click.option("--as", "answer", type=click.Choice(ANSWERS), help="What you found out.")
@click.option("--reason", default="", help="How you know; it stays in the journal.")
@click.option("--send-queued", "is_sent", is_flag=True, help="Buy what waited for the network.")
@options.as_json
def command(ref: str | None, answer: str | None, reason: str, is_sent: bool, as_json: bool) -> int:
    """Settle what earlier runs left open: by reading the orders, or by your word.

    With REF, --as and --reason a person decides what a reading cannot: `not-bought` after a look at
    the website lets the order be bought again. What the window queued without a network is listed
    too; --send-queued buys it, where it costs no more than was seen.
    """
    if answer and not (ref and reason):
        raise click.UsageError("--as needs a REF and a --reason")

    async def work(station: Station) -> int:
        if answer and ref:
            shipment = await station.settle_by_person(ref, answer, reason)
            report(shipment_row(ref, shipment, station.settings), None, as_json=as_json)
            return Exit.DONE
        await settle_first(station)
        if is_sent:
            await station.catch_up()
        left = [*await station.unfinished(), *await station.queued()]
        for shipment in left:
            row = shipment_row(shipment.reference, shipment, station.settings)
            report(row, None, as_json=as_json)
        asked = [one for one in await station.open_questions() if one.kind in _TO_LOOK_AT]
        for question in asked:
            _tell(question, station.settings, as_json=as_json)
        if not left and not asked and not as_json:
            click.echo("Nothing is unfinished.")
        return Exit.UNKNOWN if left or asked else Exit.DONE

    return with_station(work, as_json=as_json)
