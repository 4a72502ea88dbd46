"""``quayside journal rebuild``: do the rows agree with the events that they come from?"""

from dataclasses import asdict
from typing import Any

import click

from station.station import Station
from station.workflow.comparing import Difference, DifferenceKind
from station.workflow.folding import Flaw, FlawKind
from ui import options
from ui.problems import Exit
from ui.running import emit, with_station

LONGEST = 60
"""Of a value that is shown; ``--json`` has all of it."""


@click.command("rebuild")
@click.option("--check", "is_check", is_flag=True, help="Only compare; write nothing.")
@options.as_json
def command(is_check: bool, as_json: bool) -> int:
    """Write the journal's shipments and containers anew from its events.

    A copy of the journal is made first. Ends with 1 where something does not agree, or did and
    cannot be put right: steps that are missing, or written by another version.
    """

    async def work(station: Station) -> int:
        upkeep = station.upkeep
        report = await (upkeep.check() if is_check else upkeep.rebuild())
        for difference in report.differences:
            is_mended = not is_check and not difference.is_lasting
            if as_json:
                emit({**_row(difference), "is_mended": is_mended})
            else:
                click.echo(f"{'mended' if is_mended else 'NO    '} {words(difference)}")
        counted = f"{report.events} events of {report.streams} orders, containers and prints"
        left = report.differences if is_check else report.lasting
        verdict = f"{len(left)} things do not agree" if left else "all agree"
        if not as_json:
            click.echo(f"{counted}: {verdict}.")
        return Exit.REFUSED if left else Exit.DONE

    return with_station(work, as_json=as_json)


def words(difference: Difference) -> str:
    """A difference in one line."""
    where = f"{difference.about.reference}:"
    match difference.kind:
        case DifferenceKind.FLAW if difference.flaw:
            return f"{where} {_flaw(difference.flaw)}"
        case DifferenceKind.AHEAD:
            wanted, kept = difference.wanted, difference.kept
            return f"{where} the {difference.row} has seen {kept} steps, {wanted} are there: kept"
        case DifferenceKind.MISSING:
            return f"{where} its {difference.row} row is missing"
        case DifferenceKind.UNREADABLE:
            return f"{where} its {difference.row} row cannot be read"
    kept, wanted = _short(difference.kept), _short(difference.wanted)
    return f"{where} {difference.row} {difference.name} is {kept}, the events say {wanted}"


def _flaw(flaw: Flaw) -> str:
    if flaw.kind is FlawKind.GAP:
        which = f"step {flaw.first} is" if flaw.first == flaw.last else ""
        return f"{which or f'steps {flaw.first} to {flaw.last} are'} missing"
    if flaw.kind is FlawKind.UNREADABLE:
        return f"step {flaw.first} ({flaw.event}) cannot be read by this version"
    return f"step {flaw.first} ({flaw.event}) is out of place"


def _short(value: str) -> str:
    shown = value or "empty"
    return shown if len(shown) <= LONGEST else f"{shown[: LONGEST - 1]}…"


def _row(difference: Difference) -> dict[str, Any]:
    row = asdict(difference)
    about = row.pop("about")
    return {**about, **row}
