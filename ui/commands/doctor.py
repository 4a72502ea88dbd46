"""``quayside doctor``: is everything here that a working day needs? And a file for who helps."""

from pathlib import Path

import click

from station.station import Station
from ui import options
from ui.findings import Finding, findings
from ui.problems import Exit, worst
from ui.running import emit, with_station


@click.command("doctor")
@click.option(
    "--bundle",
    "file",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE.zip",
    help="Write a support file: no names, no addresses, no secrets are in it.",
)
@click.option("--order", default="", metavar="REF", help="With --bundle: the events of one order.")
@click.option(
    "--last", type=click.IntRange(1, 100_000), default=2000, help="With --bundle: so many events."
)
@click.option("--replace", "may_replace", is_flag=True, help="With --bundle: FILE may be there.")
@click.option("--offline", is_flag=True, help="With --bundle: read files only, ask nobody.")
@options.as_json
def command(
    file: Path | None, order: str, last: int, may_replace: bool, offline: bool, as_json: bool
) -> int:
    """Check settings, data folder, account, clock and printers; sends nothing that costs."""
    if file is None:
        return with_station(lambda station: _check(station, as_json=as_json), as_json=as_json)
    from ui.commands.support import Asked, write

    asked = Asked(file, order, last, may_replace=may_replace, is_offline=offline)
    return write(asked, as_json=as_json)


async def _check(station: Station, *, as_json: bool) -> int:
    codes = []
    async for finding in findings(station):
        tell(finding, as_json=as_json)
        codes.append(Exit.DONE if finding.is_ok else finding.exit)
    return worst(codes)


def tell(finding: Finding, *, as_json: bool) -> None:
    """One line of the list."""
    if as_json:
        emit(finding.row)
    else:
        mark = "ok " if finding.is_ok else "NO "
        click.echo(f"{mark} {finding.check:<18} {finding.words}")
