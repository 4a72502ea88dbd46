"""``quayside proof``: what the journal proves of an order's parcels, as a PDF."""

from pathlib import Path

import click

from station.station import Station
from ui import options
from ui.commands.sheet import save
from ui.problems import Exit
from ui.running import emit, with_station


@click.command("proof")
@click.argument("ref")
@click.option("--parcel", "number", type=click.IntRange(min=1), help="Only this one; from 1.")
@click.option(
    "-o",
    "--out",
    "file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The PDF; proof-REF.pdf if not given.",
)
@options.as_json
def command(ref: str, number: int | None, file: Path | None, as_json: bool) -> int:
    """Make a PDF that proves an order's parcels: label, weights, times, prints, hashes.

    It is made from the journal and the stored labels; the marketplace is not asked.
    """

    async def work(station: Station) -> int:
        from ui.proofs import file_name, proof_pdf

        data, parcels = await proof_pdf(station, ref, number or 0)
        place = file or Path(file_name(ref))
        save(place, data)
        if as_json:
            emit({"reference": ref, "parcels": parcels, "file": str(place)})
        else:
            click.echo(str(place))
        return Exit.DONE

    return with_station(work, as_json=as_json)
