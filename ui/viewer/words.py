"""What the viewer says of prints, scans and files: what happened, and what to do in this window."""

from station.domain.errors import QuaysideError
from station.domain.printjob import PrintJob, PrintState
from station.workflow.prints import LabelPrintFailed
from ui.causes import cause
from ui.i18n import translate
from ui.problem_words.row import sentence
from ui.problems import Front, Problem, problem_of
from ui.shortcuts import Act, key_of

Told = tuple[str, str]
"""What happened, and what to do."""


def told(problem: Problem) -> Told:
    """A trouble that was not of a print."""
    return problem.happened, f"{problem.saved} {problem.to_do}".strip()


def printed(job: PrintJob, *, is_shown: bool) -> str:
    """A job that is out, and what is known of it; by name where another file is shown by now."""
    is_proved = job.state is PrintState.PROVED
    if is_shown:
        text = translate("Viewer", "Sent to {printer}.")
        if is_proved:
            text = translate("Viewer", "Printed on {printer}.")
    else:
        text = translate("Viewer", "{file} was sent to {printer}.")
        if is_proved:
            text = translate("Viewer", "{file} was printed on {printer}.")
    said = text.format(file=job.title, printer=job.printer)
    return f"{said} {sentence(cause(job.detail))}".strip()


def is_held(error: QuaysideError) -> bool:
    """The checks keep it from the printer, and a person may decide otherwise."""
    return isinstance(error, LabelPrintFailed) and any(job.is_held for job in error.jobs)


def not_printed(error: QuaysideError, *, file: str, is_shown: bool) -> Told:
    """A print that failed, or of which nobody knows whether it came out.

    The key prints what is shown: where that is not ``file`` any more, it has to be chosen first.
    """
    problem = problem_of(error, front=Front.WINDOW)
    if not isinstance(error, LabelPrintFailed):
        return problem.happened, problem.to_do
    if any(job.state is PrintState.IN_DOUBT for job in error.jobs):
        return problem.happened, translate(
            "Viewer", "Look whether it came out; nothing is sent again by itself."
        )
    if is_shown:
        text = translate("Viewer", "See to the printer; {key} prints again.")
    elif is_held(error):
        text = translate("Viewer", "Choose {file} and look at it; {key} prints it then.")
    else:
        text = translate("Viewer", "See to the printer, then choose {file}; {key} prints it again.")
    return problem.happened, text.format(file=file, key=key_of(Act.PRINT_FILE))


def scanned() -> Told:
    """A scanner's line came to this window."""
    return (
        translate("Viewer", "A scan came to this window; nothing was done with it."),
        translate("Viewer", "Click into the packing window, then scan again."),
    )


def still_printing(printer: str) -> Told:
    """The window was told to close."""
    text = translate("Viewer", "{printer} still prints. The window closes when it is done.")
    return text.format(printer=printer), translate("Viewer", "Close it once more to leave at once.")


def too_many(most: int) -> Told:
    """More files than the list takes."""
    text = translate("Viewer", "Only {count} files are open at a time.")
    return text.format(count=most), translate("Viewer", "The others were left.")
