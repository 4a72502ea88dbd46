"""Printing documents that belong to no shipment: slips, sheets, files. Each has its own stream."""

import hashlib
from dataclasses import dataclass

from station.domain.printjob import DocumentKind, PrintJob
from station.ports import PrintRequest
from station.workflow.context import Context
from station.workflow.prints import DocumentPrintFailed, new_job


async def print_document(
    context: Context,
    kind: DocumentKind,
    title: str,
    data: bytes,
    printer: str = "",
    *,
    anyway: str = "",
) -> PrintJob:
    """Print a document, on that printer or the kind's own.

    ``anyway`` is a person's reason to print it even where the checks hold it: then a second job is
    written that says what was overridden. Raises PrinterNotSetUp, and DocumentPrintFailed where it
    is not known to be out. A name of a file may hold bytes that are no text: the journal has a
    question mark for each.
    """
    title = title.encode("utf-8", "replace").decode("utf-8")
    job = new_job(
        kind,
        printer or context.printer.printer_for(kind),
        title,
        hashlib.sha256(data).hexdigest(),
        context.clock.now(),
    )
    ended = await _print(context, job, data)
    if ended.is_held and anyway:
        again = new_job(
            kind,
            job.printer,
            title,
            job.sha256,
            context.clock.now(),
            reason=anyway,
            override=ended.detail,
        )
        ended = await _print(context, again, data)
    if not ended.is_out:
        raise DocumentPrintFailed([ended])
    return ended


async def _print(context: Context, job: PrintJob, data: bytes) -> PrintJob:
    record = DocumentRecorder(context)
    await record(job)
    return await context.print(PrintRequest(job, data), record)


@dataclass(slots=True)
class DocumentRecorder:
    """Writes a document's print job into a stream of its own; ``version`` counts its steps."""

    context: Context
    version: int = 0

    async def __call__(self, job: PrintJob) -> None:
        """Keep a step. Raises InOtherHands where another process wrote one meanwhile."""
        at = self.context.clock.now()
        await self.context.journal.append_print(job, self.version, at)
        self.version += 1
