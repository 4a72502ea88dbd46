"""``quayside print``: a file to a printer."""

from pathlib import Path

import click

from station.domain.errors import PrinterNotSetUp, StorageError, UsageError
from station.domain.printjob import DocumentKind
from station.station import Station
from ui import options
from ui.problems import Exit
from ui.rows import print_row
from ui.running import emit, with_station


@click.command("print")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--printer", required=True, help="A printer of the settings.")
@click.option("--anyway", "reason", default="", help="Why, where the checks hold it back.")
@options.as_json
def command(file: Path, printer: str, reason: str, as_json: bool) -> int:
    """Print a PDF or ZPL file.

    With --anyway REASON it is printed even where the checks hold it back.
    """

    async def work(station: Station) -> int:
        data = read(file)
        kind = kind_of(data)
        if printer not in station.settings.printers:
            raise PrinterNotSetUp(f"the name {printer!r}")
        job = await station.print_document(kind, file.name, data, printer=printer, anyway=reason)
        if as_json:
            emit({"file": str(file), "prints": [print_row(job)]})
        else:
            click.echo(f"{file.name}: {job.state} on {job.printer} {job.receipt}".rstrip())
        return Exit.DONE

    return with_station(work, as_json=as_json)


def read(file: Path) -> bytes:
    """The file's bytes. Raises StorageError."""
    try:
        return file.read_bytes()
    except OSError as error:
        raise StorageError(str(file), error.strerror or str(error)) from error


def kind_of(data: bytes) -> DocumentKind:
    """What kind of label the bytes are. Raises UsageError for neither PDF nor ZPL.

    Graphics may come before ^XA; what else may be there is for the checks to say.
    """
    if data.startswith(b"%PDF-"):
        return DocumentKind.LABEL_PDF
    if data.lstrip()[:1] in (b"^", b"~"):
        return DocumentKind.LABEL_ZPL
    raise UsageError("the file is neither a PDF nor ZPL that begins with ^XA")
