"""What is wrong with a printer or a document; the order itself is fine."""

from printing.labels.problem import LabelProblem
from station.domain.errors import PrinterNotSetUp, PrintingError
from station.domain.printjob import PrintJob, PrintState
from station.workflow.prints import DocumentPrintFailed, LabelPrintFailed
from ui.causes import cause, word
from ui.formats import listed
from ui.i18n import translate
from ui.problem_words.row import Exit, Row, sentence
from ui.shortcuts import Act, key_of


def job_words(job: PrintJob) -> str:
    """Where a job stands and why, in one line."""
    where = job.title
    if job.parcel_index is not None:
        text = translate("Problems", "{title}, parcel {number}")
        where = text.format(title=job.title, number=job.parcel_index + 1)
    text = translate("Problems", "{where} on {printer} is {state}: {why}")
    if job.state is PrintState.FAILED:
        text = translate("Problems", "{where} on {printer}: {why}")
    state, why = word(job.state), cause(job.detail)
    return text.format(where=where, printer=job.printer, state=state, why=why)


def _failed(error: LabelPrintFailed) -> str:
    text = translate("Problems", "Not printed: {jobs}.")
    return text.format(jobs=listed(map(job_words, error.jobs)))


def _is_held(error: LabelPrintFailed) -> bool:
    return any(job.is_held for job in error.jobs)


def _is_in_doubt(error: LabelPrintFailed) -> bool:
    return any(job.state is PrintState.IN_DOUBT for job in error.jobs)


def _failed_on_command_line(error: LabelPrintFailed) -> str:
    if _is_in_doubt(error):
        return translate(
            "Problems",
            "Look whether the label came out; if not, `quayside reprint REF --reason …`.",
        )
    if _is_held(error):
        return translate(
            "Problems",
            "Look at the label; if it is right, run `quayside reprint REF --anyway --reason …`.",
        )
    return translate(
        "Problems", "See to the printer, then run this again: only what is not out is printed."
    )


def _document_on_command_line(error: DocumentPrintFailed) -> str:
    if _is_in_doubt(error):
        return translate("Problems", "Look whether it came out; if not, run this again.")
    if _is_held(error):
        return translate(
            "Problems", "Look at the document; if it is right, add --anyway and a reason."
        )
    return translate("Problems", "See to the printer or the document, then run this again.")


def _failed_in_window(error: LabelPrintFailed) -> str:
    if _is_in_doubt(error):
        return translate("Problems", "Check the printer, then scan XXPRINTED or XXNOPRINT.")
    if _is_held(error):
        return translate(
            "Problems", "Look at the label under Shelf: print it anyway there, or reset it."
        )
    return _by_key()


def _by_key() -> str:
    words = translate("Problems", "See to the printer; {key} prints it again.")
    return words.format(key=key_of(Act.REPRINT))


ROWS: dict[type, Row] = {
    PrinterNotSetUp: Row(
        "printer_not_set_up",
        Exit.PRINTING,
        lambda e: translate("Problems", "No printer is set up for {wanted}.").format(
            wanted=cause(e.wanted)
        ),
        lambda _: translate("Problems", "Add it to [printers] and [routes]."),
        lambda _: translate("Problems", "Choose a printer for it in Settings, Printers."),
    ),
    LabelPrintFailed: Row(
        "print_failed", Exit.PRINTING, _failed, _failed_on_command_line, _failed_in_window
    ),
    DocumentPrintFailed: Row(
        "print_failed", Exit.PRINTING, _failed, _document_on_command_line, _failed_in_window
    ),
    LabelProblem: Row(
        "printing",
        Exit.PRINTING,
        lambda e: sentence(cause(str(e))),
        lambda _: translate("Problems", "See to the file, then run this again."),
        lambda _: _by_key(),
    ),
    PrintingError: Row(
        "printing",
        Exit.PRINTING,
        lambda e: sentence(cause(str(e))),
        lambda _: translate("Problems", "See to the printer, then run this again."),
        lambda _: _by_key(),
    ),
}
"""The branch PrintingError."""
