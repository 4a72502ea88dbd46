"""Problems that only a window has: they come from no error of the core."""

from ui.formats import duration
from ui.i18n import translate
from ui.problem_words.row import Exit, Severity
from ui.problems import Problem


def second_window(folder: str) -> Problem:
    """Another window has this data folder: two would serve one bench's shelf."""
    return Problem(
        "second_window",
        translate(
            "Problems", "Another Quayside window works with this data folder: {folder}."
        ).format(folder=folder),
        "",
        translate("Problems", "Go on in that window, or close it and start Quayside again."),
        Exit.REFUSED,
    )


def link_lost(for_s: float, *, is_buying: bool = False) -> Problem:
    """No link for that long. It is a stop only while money is under way."""
    text = translate("Problems", "No link to the marketplace for {time}.")
    return Problem(
        "link_lost",
        text.format(time=duration(for_s)),
        translate("Problems", "Scanning and weighing go on; prices and labels wait."),
        translate("Problems", "Check the network. What waits goes on by itself."),
        Exit.CANNOT_REACH,
        Severity.STOP if is_buying else Severity.NOTICE,
    )


def order_changed(reference: str) -> Problem:
    """The order in hand is not the one that was opened any more."""
    text = translate("Problems", "Order {reference} was changed at the marketplace.")
    return Problem(
        "order_changed",
        text.format(reference=reference),
        translate("Problems", "Nothing was bought."),
        translate("Problems", "Check its items again before you buy."),
        Exit.REFUSED,
        Severity.STOP,
    )


def not_saved(file: str, why: str) -> Problem:
    """A file that the packer asked for (an export, a PDF) was not written."""
    text = translate("Problems", "{file} was not saved: {why}.")
    return Problem(
        "not_saved",
        text.format(file=file, why=why),
        "",
        translate("Problems", "Choose another folder, or free space, then save it again."),
        Exit.REFUSED,
    )
