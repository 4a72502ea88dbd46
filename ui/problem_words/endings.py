"""What the window says of an end that nobody announced: just what is known."""

from pathlib import Path

from station.crashes.endings import HardEnd, Known
from ui.formats import clock_time, full_day
from ui.i18n import translate
from ui.problem_words.row import SAVE_SUPPORT, SHOW_FOLDER, Exit
from ui.problems import Problem


def hard_end(end: HardEnd) -> Problem:
    """A notice of the next start."""
    at = end.at.astimezone()
    text = translate("Problems", "Quayside ended unexpectedly on {day} at {time}.")
    lost = translate("Problems", "Nothing that was bought or printed is lost.")
    report = translate("Problems", "The report lies at {file}.").format(file=end.report)
    return Problem(
        "hard_end",
        text.format(day=full_day(at.date()), time=clock_time(at)),
        f"{_known(end.known)} {lost}",
        report if end.report else translate("Problems", "No report could be written."),
        Exit.BROKEN,
        offers=(SHOW_FOLDER, SAVE_SUPPORT) if end.report else (SAVE_SUPPORT,),
    )


def support_saved(file: Path) -> Problem:
    """Where it is, what is not in it, and what it is for."""
    return Problem(
        "support_saved",
        translate("Problems", "The support file is saved: {file}.").format(file=file),
        translate("Problems", "No names, addresses, tracking numbers or secrets are in it."),
        translate("Problems", "Send it to the person who helps you."),
        Exit.DONE,
    )


def _known(known: Known) -> str:
    return {
        Known.ERROR: translate("Problems", "An error in the program ended it."),
        Known.FAULT: translate("Problems", "A fault in the program ended it."),
        Known.RESTARTED: translate(
            "Problems", "The computer was started anew since, as after a power cut."
        ),
        Known.NOTHING: translate(
            "Problems", "It was ended from outside, or the power went; it noted no fault."
        ),
    }[known]
