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
    """What kind of label the bytes are. Raises UsageError, with words, where they are none.

    What else may be wrong with them is for the checks to say.
    """
    from printing import label_file
    from printing.labels.problem import LabelProblem

    try:
        return label_file.kind_of(data)
    except LabelProblem as error:
        raise UsageError(str(error)) from error
