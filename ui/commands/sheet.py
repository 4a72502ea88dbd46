"""``quayside sheet``: command codes and badges for the bench, handover sheets, packing slips."""

from pathlib import Path

import click

from station.domain.errors import StorageError, UsageError
from station.domain.printjob import DocumentKind
from station.domain.shipment import State
from station.station import Station
from station.store.labels import write_durably
from ui import options
from ui.problems import Exit
from ui.running import emit, with_station

KINDS = {
    "commands": DocumentKind.COMMAND_SHEET,
    "badges": DocumentKind.COMMAND_SHEET,
    "handover": DocumentKind.HANDOVER_SHEET,
    "packing-slip": DocumentKind.PACKING_SLIP,
}


@click.command("sheet")
@click.argument("kind", type=click.Choice(list(KINDS)), default="commands")
@click.argument("refs", nargs=-1, metavar="[REF...]")
@click.option(
    "--out",
    "folder",
    type=click.Path(path_type=Path),
    default=Path(),
    help="A folder; this one if not given.",
)
@click.option("--print", "is_printed", is_flag=True, help="Print it as well.")
@options.as_json
def command(kind: str, refs: tuple[str, ...], folder: Path, is_printed: bool, as_json: bool) -> int:
    """Make a PDF: the command sheet, badges, a handover sheet, or packing slips.

    A handover sheet without REF lists every labelled order; badges take names in place of REF.
    """

    async def work(station: Station) -> int:
        for title, data in await _documents(station, kind, refs):
            file = folder / f"{title}.pdf"
            save(file, data)
            row: dict[str, object] = {"file": str(file)}
            if is_printed:
                job = await station.print_document(KINDS[kind], title, data)
                row |= {"printer": job.printer, "state": job.state.value}
            if as_json:
                emit(row)
            else:
                click.echo(" ".join(map(str, row.values())))
        return Exit.DONE

    return with_station(work, as_json=as_json)


def save(file: Path, data: bytes) -> None:
    """Write the file whole. Raises StorageError."""
    try:
        write_durably(file, data)
    except OSError as error:
        raise StorageError(str(file), error.strerror or str(error)) from error


async def _documents(station: Station, kind: str, refs: tuple[str, ...]) -> list[tuple[str, bytes]]:
    """Titles (file names) and PDFs. Raises UsageError where there is nothing to write about."""
    from ui.documents import badges_pdf, commands_pdf, handover_pdf, slip_pdf

    settings = station.settings
    if kind == "commands":
        return [("command-sheet", commands_pdf(settings))]
    if kind == "badges":
        if not refs:
            raise UsageError("badges need names")
        return [("badges", badges_pdf(settings, refs))]
    if kind == "packing-slip":
        if not refs:
            raise UsageError("a packing slip needs a REF")
        return [
            (
                f"packing-slip-{ref}",
                slip_pdf(settings, await station.order(ref), await station.shipment(ref)),
            )
            for ref in refs
        ]
    shipments = [await station.shipment(ref) for ref in refs]
    shipments = shipments or await station.shipments([State.LABELLED])
    if not shipments:
        raise UsageError("no order is labelled: there is nothing to hand over")
    day = station.today()
    return [(f"handover-{day.isoformat()}", handover_pdf(settings, shipments, day))]
