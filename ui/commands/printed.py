"""``quayside printed``: what went to a printer, by day and order; listed, or copied out."""

import zipfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import click

from station.domain.errors import StorageError
from station.station import Station
from station.workflow.printed_documents import PrintedDocument
from ui import options
from ui.problems import Exit
from ui.rows import Row, print_row
from ui.running import emit, with_station

_DAY = click.DateTime(["%Y-%m-%d"])


@click.command("printed")
@click.option("--from", "first", type=_DAY, help="The first day, such as 2026-03-04; today.")
@click.option("--to", "last", type=_DAY, help="The last day; today.")
@click.option("--order", default="", help="Only this order's or container's documents.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="Copy the documents into this folder, or into a file that ends in .zip.",
)
@options.as_json
def command(
    first: datetime | None, last: datetime | None, order: str, output: Path | None, as_json: bool
) -> int:
    """List what went to a printer, or copy it out.

    Documents are kept for as long as printing.keep_days says; they hold addresses.
    """

    async def work(station: Station) -> int:
        end = last.date() if last else station.today()
        begin = first.date() if first else min(end, station.today())
        if begin > end:
            raise click.UsageError("--from is later than --to")
        documents = await station.printed(begin, end, order)
        if output:
            _copy_out(documents, output)
        for each in documents:
            _tell(each, as_json=as_json)
        if not documents and not as_json:
            click.echo("Nothing was printed.")
        return Exit.DONE

    return with_station(work, as_json=as_json)


def _tell(document: PrintedDocument, *, as_json: bool) -> None:
    job, file = document.job, document.file
    if as_json:
        row: Row = {
            "at": document.at,
            "reference": job.title,
            "document": job.kind.value,
            "file": str(file) if file else None,
            "sha256": job.sha256,
        }
        emit({**row, **print_row(job)})
        return
    at = datetime.fromisoformat(document.at).astimezone()
    kept = file or "not kept"
    click.echo(f"{at:%Y-%m-%d %H:%M} {job.title} {job.kind.value} {job.printer} {job.state} {kept}")


def _copy_out(documents: Sequence[PrintedDocument], output: Path) -> None:
    """Copy the documents, by day and order. Raises StorageError."""
    files = [document.file for document in documents if document.file]
    try:
        if output.suffix.lower() == ".zip":
            with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as archive:
                for file in files:
                    archive.write(file, _inside(file))
            return
        for file in files:
            target = output / _inside(file)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.read_bytes())
    except OSError as error:
        raise StorageError(str(output), error.strerror or str(error)) from error


def _inside(file: Path) -> Path:
    """Where it is in the folder of printed documents: day, order, file."""
    return Path(*file.parts[-3:])
